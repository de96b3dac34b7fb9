"""quantulum3: quantities in English text."""

from harness import measure, quantity


def load():
    from quantulum3 import parser

    def run(text):
        amounts, at = [], 0
        for line in text.splitlines(keepends=True):
            for one in parser.parse(line):
                start, end = one.span
                unit = "%" if one.unit.name == "percentage" else one.unit.name
                amounts.append(quantity(at + start, at + end, one.value, unit))
            at += len(line)
        return {"quantities": amounts}

    return run


measure(load, rounds=1)
