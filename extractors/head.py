"""The head of a document: all that stands before its first section, and where in it the kind is printed."""

from dataclasses import dataclass
from functools import cache

import regex

from extractors.folding import fold
from extractors.head_lines import MOTTO, Line, is_mark, is_prose, lines_of
from extractors.labels import read_label
from extractors.letter_subjects import read_letter
from extractors.lexicon import alternatives, read_lexicon
from extractors.spelling import spell
from models.view import BlockKind, View


@dataclass(frozen=True, slots=True)
class Head:
    """The lines before the first section. `kind_at` is the index of the line that bears the kind, `rest` what that line
    says behind it. A text that is no official paper (an article, a web page) has neither kind nor marks."""

    lines: tuple[Line, ...]
    kind_at: int | None
    kind: str | None
    rest: str
    marked: bool

    @property
    def letterhead(self) -> tuple[Line, ...]:
        """The lines above the kind; with no kind printed, all that are no prose."""
        if self.kind_at is not None:
            return self.lines[: self.kind_at]
        return tuple(line for line in self.lines if not is_prose(line.text))

    @property
    def is_paper(self) -> bool:
        """Whether the text is an official paper."""
        return self.kind_at is not None or self.marked


_GROUNDS = regex.compile(r"(?:Căn cứ|Xét|Theo đề nghị|Sau khi xem xét)(?!\p{L})")
_LEAST_WORDS = 4
_MOST_BLOCKS, _MOST_CHARACTERS = 80, 20_000


def read_head(view: View) -> Head:
    """The head of `view`'s text."""
    lines = _lines_before_sections(view)
    marks = [number for number, line in enumerate(lines) if is_mark(line.text)]
    letter = read_letter(lines, marks)
    for number, line in enumerate(lines):
        marked = sum(mark < number for mark in marks)
        found = _kind_of(line, marked > 0)
        above = lines[:number]
        if letter is not None and not line.text[:2].isupper() and letter[0][letter[1]].start < line.start:
            continue  # "V/v thực hiện⏎Kế hoạch số …"
        # "QUYẾT ĐỊNH:" below the căn cứ enacts; the kind itself a copy may have left out.
        if found is None or (line.text.endswith(":") and any(_GROUNDS.match(one.text) for one in above)):
            continue
        # An article that quotes a plan talks before it; a paper bears its letterhead or nothing there.
        if marked > 1 or not any(is_prose(one.text) for one in above):
            return Head(lines, number, found[0], found[1], marked > 0)
    if letter is not None:
        lines, number = letter
        return Head(lines, number, "công văn", lines[number].text, True)
    title = _title_without_kind(lines, marks)
    if title is not None:
        return Head(lines, title, None, lines[title].text, True)
    first_prose = next((number for number, line in enumerate(lines) if is_prose(line.text)), len(lines))
    return Head(lines, None, None, "", len([mark for mark in marks if mark < first_prose]) > 1)


def _lines_before_sections(view: View) -> tuple[Line, ...]:
    stop = 0
    for block in view.blocks[:_MOST_BLOCKS]:
        label = None
        if block.kind is BlockKind.PARAGRAPH:
            label = read_label(view.text, view.lower, block.start, block.end)
        if label is not None or block.start > _MOST_CHARACTERS:
            break
        stop += 1
    return tuple(lines_of(view, 0, stop))


def _title_without_kind(lines: tuple[Line, ...], marks: list[int]) -> int | None:
    """The line in capitals that says what the paper is about ("VỀ KẾ HOẠCH …"), where a copy has lost its kind."""
    if not marks:
        return None
    for number, line in enumerate(lines[marks[0] + 1 :], marks[0] + 1):
        if _GROUNDS.match(line.text) or is_prose(line.text):
            return None
        if line.text.isupper() and len(line.text.split()) >= _LEAST_WORDS and not _stands_in_letterhead(line.text):
            return number
    return None


def _stands_in_letterhead(text: str) -> bool:
    return MOTTO.search(text) is not None or is_mark(text) or organisation_word().match(spell(text)) is not None


@cache
def organisation_word() -> "regex.Pattern[str]":
    """The first words of an organisation's name, as the lexicons spell them; "ban hành" is no board, but a verb."""
    return regex.compile("(?!ban hành)" + alternatives([row.form for row in read_lexicon("organisations")]))


@cache
def _kinds() -> tuple["regex.Pattern[str]", "regex.Pattern[str]", dict[str, str]]:
    """Patterns for a kind in folded capitals and for a kind alone on its line; folded form to kind."""
    forms = sorted((row.form for row in read_lexicon("kinds")), key=len, reverse=True)
    folded = "|".join(regex.escape(fold(form)) for form in forms)
    opening = regex.compile(rf"(?:du thao )?({folded})(?!\w)")
    alone = regex.compile(rf"({'|'.join(forms)})(?:\s+(?:số\s+)?\d{{1,2}})?\s*[:.]?")
    return opening, alone, {fold(form): form for form in forms}


def _kind_of(line: Line, marked: bool) -> tuple[str, str] | None:
    """Kind and rest of a line that bears it in capitals ("KẾ HOẠCH TRIỂN KHAI") or alone ("Chương trình 3")."""
    text = line.text
    if line.kind is BlockKind.ROW and not text[:4].isupper():
        return None
    opening, alone, kinds = _kinds()
    alone_match = alone.fullmatch(text.lower())
    if alone_match and text[0].isupper():
        return alone_match[1], ""
    match = opening.match(fold(text[:60]))
    if match is None:
        return None
    words = match[0].count(" ") + 1
    printed = text.split()
    if not " ".join(printed[:words]).isupper() and not (marked and text[0].isupper() and not is_prose(text)):
        return None
    if not printed[0].isupper() and printed[words].lower().startswith("số") and is_mark(text):
        return None  # "Luật số: 12/2026/QH16" above "LUẬT"
    return kinds[match[1]], " ".join(printed[words:]).strip(" :")
