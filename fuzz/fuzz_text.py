"""Fuzzes the way of a text to its records: whatever comes, no error of ours, and spans that hold their words.

Run: `make fuzz`, or `python fuzz/fuzz_text.py -max_total_time=600`.
"""

import sys

import atheris

with atheris.instrument_imports(include=["extractors", "pipeline"]):
    import pipeline.extraction  # noqa: F401  else it is loaded too late to be watched
    from models.errors import ChitieuError
    from pipeline import extract_text

PIECES = (
    "I. ",
    "- ",
    "1.1. ",
    "Đến năm 2030, ",
    "85% ",
    "hộ dân",
    "\n",
    "\t",
    "|",
    "**",
    "; ",
    "Giao Sở Y tế ",
    "\u0301",
)


def one(data: bytes) -> None:
    """Reads pieces of the genre and letters of any kind as one text."""
    provider = atheris.FuzzedDataProvider(data)
    text = ""
    while provider.remaining_bytes() and len(text) < 4_000:
        known = provider.ConsumeBool()
        text += provider.PickValueInList(list(PIECES)) if known else provider.ConsumeUnicodeNoSurrogates(8)
    try:
        programme = extract_text(text)
    except ChitieuError:
        return
    for target in programme.targets:
        assert target.evidence.of(text) == target.evidence.text
        assert target.quantity.of(text) == target.quantity.text


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
