"""What a test says of sections: the labels on the way to each."""

from models.section import Section
from pipeline import extract_text


def sections(*lines: str) -> tuple[Section, ...]:
    return extract_text("\n".join(lines)).sections


def paths(*lines: str) -> list[str]:
    return [" ".join(one.path) for one in sections(*lines)]
