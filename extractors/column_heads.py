"""Column heads: the rows that name a table's columns, and the title of each column (guide, section 3.6)."""

import regex

from extractors.cells import LABEL, YEAR, cell_text, is_numeric
from extractors.column_roles import Role, has_role
from models.view import Block

_NUMBERED = regex.compile(r"\d{1,3}(?:\.\d{1,2})*\.?$")
_COUNTED = regex.compile(r"(?:tổng )?số \p{L}[^\d:]*$")
_NUMBERING = regex.compile(r"\(?[\dA-Za-z]{1,2}\)?(?:\s?=.*)?$")


def count_heads(lower: str, rows: list[Block]) -> int:
    """How many of a table's first rows are heads.

    The first is one when it names columns; those below it are when they are sub-heads or number the columns.
    """
    if len(rows) < 2 or not _names_columns([cell_text(lower, cell) for cell in rows[0].cells]):
        return 0
    heads = _numbered_at(lower, rows) + 1
    while heads < min(4, len(rows) - 1) and _is_below([cell_text(lower, cell) for cell in rows[heads].cells]):
        heads += 1
    return heads


def _names_columns(cells: list[str]) -> bool:
    named = sum(1 for words in cells if len(words) < 90 and (has_role(words, Role.HEAD) or YEAR.fullmatch(words)))
    if _NUMBERED.match(cells[0]) or any(len(words) > 140 for words in cells):
        return False
    # "Khối | Số lớp | Số học sinh": what is counted names a column where another is named so.
    if sum(1 for words in cells if _COUNTED.match(words)) > 1:
        return True
    if named == 0:
        return False
    # One word of a head among many cells may be a row's own ("Tên dự án"), unless a column of numbers stands there.
    few = sum(1 for words in cells if words) < 3
    return named > 1 or few or any(has_role(words, Role.INDEX) for words in cells)


def _is_below(cells: list[str]) -> bool:
    """Whether a row below a head goes on with it."""
    filled = [words for words in cells if words]
    if not filled or (len(filled) == 1 and cells.index(filled[0]) == 1):
        return False  # a group's name among the words of the rows
    if len(filled) > 2 and all(map(_NUMBERING.match, filled)) and len(set(filled)) == len(filled):
        return True
    if not cells[0] and all(len(words) < 60 and _says(words, Role.HEAD, Role.RESULT) for words in filled):
        return True
    # Sub-heads under a wide head, in a shape that leaves merged cells out: years, measures, short words.
    if LABEL.match(cells[0]) or any(is_numeric(words) for words in filled):
        return False
    return all(len(words) < 4 or (len(words) < 50 and _says(words, Role.HEAD, Role.MEASURE)) for words in filled)


def _says(words: str, *roles: Role) -> bool:
    return YEAR.search(words) is not None or any(has_role(words, role) for role in roles)


def _numbered_at(lower: str, rows: list[Block]) -> int:
    """The row that numbers the columns ("A", "B", "1", "4=3/2"), with all above it heads; 0 where there is none."""
    for number, row in enumerate(rows[1:4], 1):
        cells = [cell_text(lower, cell) for cell in row.cells]
        if len(cells) > 3 and cells[-2].isdigit() and all(_NUMBERING.match(words) for words in cells):
            return number if len(set(cells)) == len(cells) else 0
    return 0


def read_titles(lower: str, heads: list[Block], width: int) -> list[str]:
    """One title a column: its own head and, from a merged head above it, that one's words."""
    titles = [""] * width
    for number, row in enumerate(heads):
        cells = [cell_text(lower, cell) for cell in row.cells]
        if number and cells[0:1] != [""] and all(cells):
            titles = _spread(titles, cells, width, len(heads[0].cells))
            continue
        carried = ""
        for column, words in enumerate(cells):
            if words and not _NUMBERING.match(words):
                titles[column] = words
                carried = words
            elif not words and not number and column and _mergeable(heads, column, lower):
                titles[column] = carried
    return titles


def _mergeable(heads: list[Block], column: int, lower: str) -> bool:
    below = heads[1].cells if len(heads) > 1 else ()
    return column < len(below) and bool(cell_text(lower, below[column]))


def _spread(titles: list[str], below: list[str], width: int, above: int) -> list[str]:
    """Sub-heads that stand under one wide head, in a shape that leaves merged cells out."""
    wides = [at for at in range(1, above) if has_role(titles[at], Role.WIDE)]
    several = sorted(
        (at for at in wides if len(YEAR.findall(titles[at])) != 1), key=lambda at: -len(YEAR.findall(titles[at]))
    )
    if wides and len(wides) > 1 and len(below) % len(wides) == 0 and above - len(wides) + len(below) == width:
        share = len(below) // len(wides)
        spread: list[str] = []
        for at in range(above):
            under = below[wides.index(at) * share :][:share] if at in wides else []
            spread += [f"{titles[at]}|{words}" for words in under] or [titles[at]]
        return spread
    if width - above != len(below) - 1:
        return titles
    if any(has_role(words, Role.RESULT) for words in below) and wides:
        # "Kế hoạch", "Ước thực hiện" part the year that is running: the first.
        wide = wides[0]
        return [*titles[:wide], *(f"{titles[wide]}|{words}" for words in below), *titles[wide + 1 : above]][:width]
    wide = several[0] if several else above - 1
    return [*titles[:wide], *below, *titles[wide + 1 : above]][:width]
