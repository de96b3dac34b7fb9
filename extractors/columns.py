"""Columns: what each column of a table holds, told by its heads and its cells (guide, section 3.6)."""

from dataclasses import dataclass, field
from itertools import chain

import regex

from extractors.column_roles import Role, has_role
from models.view import Block

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Measure:
    """One of several values that each year has: "Lượng (Tấn)", with the years of its columns."""

    name: str
    unit: str | None
    years: dict[int, int]


@dataclass(frozen=True, slots=True)
class Columns:
    """The roles of one table's columns, by number; -1 where no column has the role.

    `heads` counts the leading rows that are heads. `years` maps a column to the year it stands for, `values` are the
    columns that hold the value to be reached, `results` those that hold what was reached. `goal` says that a head
    speaks of targets; `year_head` is the head that names the year of the only column with one; `measures` part the
    columns where each year has several values; `indexed` says that the first column numbers the rows.
    """

    heads: int
    content: int
    unit: int = -1
    lead: int = -1
    support: int = -1
    times: tuple[int, ...] = ()
    years: dict[int, int] = field(default_factory=dict)
    values: tuple[int, ...] = ()
    results: frozenset[int] = frozenset()
    goal: bool = False
    measures: tuple[Measure, ...] = ()
    titles: frozenset[str] = frozenset()
    indexed: bool = False
    year_head: Cell | None = None


# "VN-2000" and "ISO-2015" are names.
_YEAR = regex.compile(r"(?<!\d)(?<!\p{L}-)((?:19|20)\d\d)(?!\d)")
_YEARS = regex.compile(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d$")
_NUMERIC = regex.compile(
    r"[≥≤<>~]?\s*(?:(?:phấn đấu )?(?:đạt |tăng (?:thêm )?|giảm (?:còn )?|thêm |còn ))?"
    r"(?:từ |trên |dưới |đạt |ít nhất |tối thiểu |không quá |khoảng )?"
    r"[\d.,]+(?:\s?[-–]\s?[\d.,]+)?\s?%?(?:\s\p{L}+){0,2}$"
)
_UNIT_ASIDE = regex.compile(r"\(([^()]*)\)")
_LONGEST_HEAD = 32
_NAMING = (Role.LEAD, Role.SUPPORT, Role.TIME, Role.CONTENT, Role.INDEX, Role.ASIDE)
_LABEL = regex.compile(r"(?:[ivx]{1,5}|[a-zđ]|\d{1,3})(?:\.\d{1,2})*[.)]?$")
_NUMBERED = regex.compile(r"\d{1,3}(?:\.\d{1,2})*\.?$")
_NUMBERING = regex.compile(r"\(?[\dA-Za-z]{1,2}\)?(?:\s?=.*)?$")


def cell_text(lower: str, cell: Cell) -> str:
    """The words of a cell on one line."""
    return " ".join(lower[cell[0] : cell[1]].split())


def is_label(words: str) -> bool:
    """Whether a cell numbers its row: `1`, `2.1`, `IV.`, `a)`.

    >>> is_label("iv."), is_label("2.1"), is_label("cây")
    (True, True, False)
    """
    return _LABEL.match(words) is not None


def is_numeric(words: str) -> bool:
    """Whether a cell holds a value alone: `95`, `80%`, `1.250`, `≥ 90%`; not `2026-2030`.

    >>> is_numeric("≥ 90%"), is_numeric("2026-2030")
    (True, False)
    """
    numbered = any(letter.isdigit() for letter in words) and not _YEARS.match(words)
    return numbered and _NUMERIC.match(words) is not None


def is_head(words: list[str]) -> bool:
    """Whether the filled cells of a row name columns: who, with whom, when and what, each in a few words."""
    if len(words) < 3 or max(map(len, words)) >= _LONGEST_HEAD:
        return False
    named = [next((role for role in _NAMING if has_role(one, role)), None) for one in words]
    return None not in named and len({*_NAMING[:3]} & {*named}) > 1


def read_columns(lower: str, rows: list[Block]) -> Columns:
    """The columns of the table that `rows` are, in order."""
    heads = _count_heads(lower, rows)
    width = max(len(row.cells) for row in rows)
    titles = _titles(lower, rows[:heads], width)
    body = rows[heads:]
    roles: dict[Role, list[int]] = {}
    years: dict[int, int] = {}
    values: list[int] = []
    results: set[int] = set()
    for column, title in enumerate(titles):
        _assign(column, title, roles, years, values, results)
    content = _content(lower, body, titles, roles, years)
    numeric = [column for column in values if column != content and _mostly_numeric(lower, body, column)]
    years = {column: year for column, year in years.items() if column != content}
    return Columns(
        heads,
        content,
        roles.get(Role.UNIT, [-1])[0],
        roles.get(Role.LEAD, [-1])[0],
        roles.get(Role.SUPPORT, [-1])[0],
        tuple(roles.get(Role.TIME, ())),
        years,
        tuple(numeric),
        frozenset(results),
        any(has_role(title, Role.GOAL) for title in titles),
        _measures(titles, years),
        frozenset(cell_text(lower, cell) for row in rows[:heads] for cell in row.cells) - {""},
        content == 1 and any(has_role(cell_text(lower, row.cells[0]), Role.INDEX) for row in rows[:heads]),
        _year_head(lower, rows[:heads], *years) if len(years) == 1 else None,
    )


def _year_head(lower: str, heads: list[Block], column: int) -> Cell | None:
    cells = [row.cells[column] for row in heads if column < len(row.cells)]
    return next((cell for cell in reversed(cells) if _YEAR.search(lower, *cell)), None)


def _measures(titles: list[str], years: dict[int, int]) -> tuple[Measure, ...]:
    named: dict[str, dict[int, int]] = {}
    for column, year in years.items():
        name = titles[column].partition("|")[2]
        named.setdefault(name, {})[column] = year
    if len(named) < 2 or any(not name or _YEAR.search(name) for name in named):
        return ()
    return tuple(
        Measure(
            _UNIT_ASIDE.sub("", name).strip(),
            unit[1].strip() if (unit := _UNIT_ASIDE.search(name)) else None,
            columns,
        )
        for name, columns in named.items()
    )


def _assign(
    column: int, title: str, roles: dict[Role, list[int]], years: dict[int, int], values: list[int], results: set[int]
) -> None:
    if not title or has_role(title, Role.INDEX):
        return
    year = _YEAR.findall(title)
    # "Đơn vị chủ trì, phối hợp" holds both, and its cells say which: `row_parties` asks them.
    for role in (Role.LEAD, Role.SUPPORT, Role.TIME, Role.UNIT):
        if has_role(title, role) and (role is Role.TIME or role not in roles) and not (year and role is Role.TIME):
            roles.setdefault(role, []).append(column)
            return
    if has_role(title, Role.RESULT):
        results.add(column)
    elif year:
        years[column] = int(year[-1])
    elif has_role(title, Role.VALUE) and not has_role(title, Role.ASIDE):
        values.append(column)


def _count_heads(lower: str, rows: list[Block]) -> int:
    """The first row when it names columns, and below it rows of sub-heads and of column numbers."""
    first = [cell_text(lower, cell) for cell in rows[0].cells]
    named = sum(1 for words in first if len(words) < 90 and (has_role(words, Role.HEAD) or _YEAR.fullmatch(words)))
    if len(rows) < 2 or named == 0 or _NUMBERED.match(first[0]) or any(len(words) > 140 for words in first):
        return 0
    if (
        named == 1
        and len([words for words in first if words]) > 2
        and not any(has_role(words, Role.INDEX) for words in first)
    ):
        return 0
    heads = _numbered_at(lower, rows) + 1
    while heads < min(4, len(rows) - 1):
        cells = [cell_text(lower, cell) for cell in rows[heads].cells]
        filled = [words for words in cells if words]
        numbering = (
            len(filled) > 2 and all(_NUMBERING.match(words) for words in filled) and len(set(filled)) == len(filled)
        )
        below = (
            bool(filled)
            and not cells[0]
            and all(
                len(words) < 60 and (has_role(words, Role.HEAD) or _YEAR.search(words) or has_role(words, Role.RESULT))
                for words in filled
            )
        )
        # Sub-heads under a wide head, in a shape that leaves merged cells out: years, measures, short words.
        short = (
            bool(filled)
            and not _LABEL.match(cells[0])
            and not any(is_numeric(words) for words in filled)
            and all(
                len(words) < 50
                and (
                    _YEAR.search(words) or has_role(words, Role.HEAD) or has_role(words, Role.MEASURE) or len(words) < 4
                )
                for words in filled
            )
        )
        if not (numbering or below or short):
            break
        heads += 1
    return heads


def _numbered_at(lower: str, rows: list[Block]) -> int:
    """The row that numbers the columns ("A", "B", "1", "4=3/2"), with all above it heads; 0 where there is none."""
    for number, row in enumerate(rows[1:4], 1):
        cells = [cell_text(lower, cell) for cell in row.cells]
        if len(cells) > 3 and cells[-2].isdigit() and all(_NUMBERING.match(words) for words in cells):
            return number if len(set(cells)) == len(cells) else 0
    return 0


def _titles(lower: str, heads: list[Block], width: int) -> list[str]:
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
        (at for at in wides if len(_YEAR.findall(titles[at])) != 1), key=lambda at: -len(_YEAR.findall(titles[at]))
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


def _content(
    lower: str, body: list[Block], titles: list[str], roles: dict[Role, list[int]], years: dict[int, int]
) -> int:
    """The column named as content that has the most words, else the one with the most words."""
    taken = {*chain(*roles.values()), *years}
    best, most = 0, -1.0
    for column, title in enumerate(titles):
        if column in taken or has_role(title, Role.INDEX):
            continue
        words = [len(cell_text(lower, row.cells[column])) for row in body if column < len(row.cells)]
        size = sum(words) / (len(words) or 1)
        if has_role(title, Role.ASIDE):
            size /= 4
        if has_role(title, Role.CONTENT):
            size *= 3
        if size > most:
            best, most = column, size
    return best


def _mostly_numeric(lower: str, body: list[Block], column: int) -> bool:
    filled = [words for row in body if column < len(row.cells) and (words := cell_text(lower, row.cells[column]))]
    return bool(filled) and sum(1 for words in filled if is_numeric(words)) * 2 > len(filled)
