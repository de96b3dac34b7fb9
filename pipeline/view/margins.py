"""What stands beside or between the lines of a paper and is not of it: line numbers, the marks of a quoted mail, page
numbers with the heads and feet beside them. Blanks take their place, so that positions hold."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.bullets import opens_bullet
from extractors.labels import read_label

# ">" before a number may be "more than": of a quoted mail most lines open with words.
_QUOTED = re.compile(r"(?:^>.*(?:\n\s*|\Z)){5,}", re.MULTILINE)
_MARKS = re.compile(r"^(?:> ?)+", re.MULTILINE)
_COMPARED = re.compile(r"^> ?(?=[\d=])", re.MULTILINE)
_LINE_NUMBER = re.compile(r"^[ \t]*(\d{1,4})(?:\t|[:|]? +|(?=\r?$))", re.MULTILINE)
_FEWEST = 12
# "12", "- 12 -", "Trang 12/30", "--- Page 12 ---", "12 | Page"
_PAGE = re.compile(
    r"\n[-–—=( ]{0,5}(?:(?:[Tt]rang|[Pp]age) )?(\d{1,4})(?: ?(?:[/|]|trên|of) ?(?:\d{1,4}|[Tt]rang|[Pp]age))?"
    r"[-–—=) \r]{0,5}(?![^\n])"
)
# "Kế hoạch công tác - Trang 3/12": a running head that ends with the number; its end is looked for first, being rare.
_HEAD_ENDS = re.compile(r"rang (\d{1,4})(?: ?/ ?\d{1,4})?[ \r]*(?![^\n])")
_HEAD = re.compile(r"\n[^\n|\t]{2,80}[-–.,| ] ?[Tt]" + _HEAD_ENDS.pattern)
# What signing software prints on a page.
_STAMP = re.compile(
    r"^(?:(?:Người ký|Ký bởi|Email|Cơ quan|Tổ chức|Đơn vị|Chức vụ) ?:[^\n]*\n){0,5}"
    r"(?:Ngày|Thời gian|Giờ) ký ?:[^\n]*\d{1,2}:\d\d[^\n]*",
    re.MULTILINE,
)
_LEAST_PAGE = 1200  # letters: a row of a table, whose number may stand alone on its line, has fewer
_AGAIN = 2  # page numbers that go on counting, and beside which a running head stands, at least
_LETTERS = 4  # that it has at least


def without_margins(text: str) -> str:
    """`text` with blanks for what is no part of the paper; as long as it was."""
    if "\n>" in text:
        text = _QUOTED.sub(_unquoted, text)
    if " ký" in text:
        text = _STAMP.sub(lambda stamp: re.sub(".", " ", stamp[0]), text)
    return _without_pages(_without_line_numbers(text))


def _unquoted(lines: re.Match[str]) -> str:
    quoted = lines[0]
    if 2 * len(_COMPARED.findall(quoted)) > len(_MARKS.findall(quoted)):
        return quoted
    return _MARKS.sub(_blanks, quoted)


def _without_line_numbers(text: str) -> str:
    """Where the first line is numbered 1, and every line, or every one with words, goes on counting."""
    first = _LINE_NUMBER.match(text.lstrip("\ufeff"))
    if first is None or first[1] != "1":
        return text
    numbers = [int(match[1]) for match in _LINE_NUMBER.finditer(text)]
    filled = sum(1 for line in text.split("\n") if line.strip("\ufeff\r\t "))
    if len(numbers) < max(_FEWEST, filled) or numbers != [*range(1, len(numbers) + 1)]:
        return text
    return _LINE_NUMBER.sub(_blanks, text)


def _without_pages(text: str) -> str:
    """Page numbers that go on counting, and the lines beside them that come again, but for the numbers in them."""
    alone = [match for match in _PAGE.finditer(text) if "|" not in _around(text, match.start(), match.end())]
    if len(_HEAD_ENDS.findall(text)) >= _AGAIN:
        heads = _HEAD.finditer(text)
        alone = sorted({match.start(): match for match in (*heads, *alone)}.values(), key=lambda match: match.start())
    pages = list(_counting([(match.start() + 1, match.end(), int(match[1])) for match in alone]))
    if len(pages) < _AGAIN:
        return text
    beside = [line for start, end, _ in pages for line in _neighbours(text, start, end)]
    again = Counter(shape for shape, _, _ in beside)
    out = [(start, end) for start, end, _ in pages]
    out += [(start, end) for shape, start, end in beside if again[shape] >= _AGAIN]
    for start, end in out:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _counting(found: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Those of the lone numbers `found` that are one more than one before or one less than one behind, a page away."""
    far = {pair for pair in pairwise(found) if pair[1][2] == pair[0][2] + 1 and pair[1][0] - pair[0][1] >= _LEAST_PAGE}
    yield from (one for one in found if any(one in pair for pair in far))


def _around(text: str, start: int, end: int) -> str:
    """The signs next to what stands from `start` to `end`, blanks passed over."""
    return text[max(0, start - _LETTERS) : start].rstrip()[-1:] + text[end : end + _LETTERS].lstrip()[:1]


def _neighbours(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The lines with words above and below, their numbers left out; none that is the paper's own."""
    above = text[:start].rstrip()
    first = above.rfind("\n") + 1
    below = end + len(text[end:]) - len(text[end:].lstrip())
    last = text.find("\n", below)
    for begin, stop in ((first, len(above)), (below, last if last >= 0 else len(text))):
        line = text[begin:stop].strip()
        shape = re.sub(r"\d+", "", line)
        if sum(map(str.isalpha, shape)) >= _LETTERS and _stands_alone(line):
            yield shape, begin, stop


def _stands_alone(line: str) -> bool:
    """Whether `line` is no row of a table, no item and no heading with a label of its own ("Phụ lục 2")."""
    labelled = opens_bullet(line, 0, len(line)) or read_label(line, line.lower(), 0, len(line)) is not None
    return not (labelled or "|" in line or "\t" in line)


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])
