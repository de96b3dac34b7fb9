"""underthesea `ner`, line by line: names of persons, places and organisations; no quantities and no dates."""

from harness import measure


def load():
    from underthesea import ner

    def run(text):
        for line in text.splitlines():
            if line.strip():
                ner(line)
        return {}

    return run


measure(load, rounds=1)
