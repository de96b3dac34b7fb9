"""underthesea `word_tokenize`, line by line: parts words and reads nothing; the measure of speed."""

from harness import measure


def load():
    from underthesea import word_tokenize

    def run(text):
        for line in text.splitlines():
            if line.strip():
                word_tokenize(line)
        return {}

    return run


measure(load)
