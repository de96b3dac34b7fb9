"""Columns: what each column of a table holds, told by its heads and its cells (guide, section 3.6)."""

from dataclasses import dataclass, field
from itertools import chain

import regex

from extractors.cells import YEAR, Cell, cell_text, is_numeric
from extractors.column_heads import count_heads, read_titles
from extractors.column_roles import Role, has_role
from extractors.folding import fold
from extractors.lexicon import meanings
from extractors.occurrences import occurrences
from extractors.roles import Roles
from extractors.unit_asides import unit_aside
from models.view import Block

_UNIT_ASIDE = regex.compile(r"\(([^()]*)\)")


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
    columns where each year has several values; `shares` are the heads of the counts that each party has its share of;
    `indexed` says that the first column numbers the rows; `products` say in words what comes of the work; `units` are
    the spans of the units that heads of values name ("Kế hoạch (ha)").
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
    shares: dict[int, str] = field(default_factory=dict)
    products: tuple[int, ...] = ()
    units: dict[int, Cell] = field(default_factory=dict)


def read_columns(lower: str, rows: list[Block]) -> Columns:
    """The columns of the table that `rows` are, in order."""
    count = count_heads(lower, rows)
    heads, body = rows[:count], rows[count:]
    titles = read_titles(lower, heads, max(len(row.cells) for row in rows))
    told = _read_roles(lower, body, titles)
    content = _content(lower, body, titles, told.roles, told.years)
    shares = _shares(lower, body, titles, (content, told.roles), told.results) if not told.years else {}
    numeric = [column for column in told.values if column != content and _mostly_numeric(lower, body, column)]
    numeric = list(shares) or numeric
    years = {column: year for column, year in told.years.items() if column != content}
    return Columns(
        count,
        content,
        told.first(Role.UNIT),
        told.first(Role.LEAD),
        told.first(Role.SUPPORT),
        tuple(told.roles.get(Role.TIME, ())),
        years,
        tuple(numeric),
        frozenset(told.results),
        any(has_role(title, Role.GOAL) for title in titles),
        _measures(titles, years),
        frozenset(cell_text(lower, cell) for row in heads for cell in row.cells) - {""},
        content == 1 and any(has_role(cell_text(lower, row.cells[0]), Role.INDEX) for row in heads),
        _year_head(lower, heads, *years) if len(years) == 1 else None,
        shares,
        _products(titles, told, {content, *told.results}, {*numeric}, {*told.values, *years}),
        _unit_heads(lower, heads, {*numeric, *years}),
    )


def _read_roles(lower: str, body: list[Block], titles: list[str]) -> Roles:
    """What the heads say, and what the cells below them or the heads beside them make of it."""
    told = Roles()
    for column, title in enumerate(titles):
        told.assign(column, title)
    base = _base(titles, told.years)
    if base is not None:
        told.results.add(base)
        del told.years[base]
    unit = told.first(Role.UNIT)
    if unit >= 0 and _names_parties(lower, body, unit) and not _counts(lower, body, unit):
        # "Đơn vị" over "Công đoàn xã A": who each row is about, or beside a column of work who does it; no measure.
        column = told.roles.pop(Role.UNIT)[0]
        if Role.LEAD not in told.roles and any(has_role(title, Role.CONTENT) for title in titles):
            told.roles[Role.LEAD] = [column]
    if Role.LEAD in told.roles and Role.UNIT not in told.roles:
        # "Kết quả" beside who does the work and no unit: what comes of it, the papers among it.
        told.values = [column for column in told.values if not has_role(titles[column], Role.PRODUCT)]
    return told


def _products(titles: list[str], told: Roles, others: set[int], numeric: set[int], valued: set[int]) -> tuple[int, ...]:
    """The columns that say in words what comes of the work: named so, or those of values beside who does it."""
    led = Role.LEAD in told.roles
    return tuple(
        column
        for column, title in enumerate(titles)
        if column not in others
        and ((has_role(title, Role.PRODUCT) and column not in numeric) or (led and column in valued))
    )


def _names_parties(lower: str, body: list[Block], column: int) -> bool:
    """Whether most cells of the column open with the head of a party's name."""
    cells = [row.cells[column] for row in body if column < len(row.cells) and cell_text(lower, row.cells[column])]
    named = [cell for cell in cells if opens_party(lower, cell[0]) and " " in cell_text(lower, cell)]
    return len(named) * 2 > len(cells)


def _counts(lower: str, body: list[Block], column: int) -> bool:
    """Whether the cells are things that are counted: "hợp tác xã" alone is nobody's name."""
    cells = {cell_text(lower, row.cells[column]) for row in body if column < len(row.cells)} - {""}
    return cells <= meanings("units").keys()


def opens_party(lower: str, start: int) -> bool:
    """Whether the words at `start` open with the head of a party's name."""
    return start in occurrences("parties", lower).ends


def _shares(
    lower: str, body: list[Block], titles: list[str], content: tuple[int, dict[Role, list[int]]], results: set[int]
) -> dict[int, str]:
    """The columns of a table that gives each party its share of several counts, with their heads."""
    at, roles = content
    if Role.LEAD in roles or Role.UNIT in roles or not _names_parties(lower, body, at):
        return {}
    taken = {at, *results, *chain(*roles.values())}
    found = {
        column: title
        for column, title in enumerate(titles)
        if column not in taken
        and title
        and not (has_role(title, Role.INDEX) or has_role(title, Role.ASIDE))
        and _mostly_numeric(lower, body, column)
    }
    return found if len(found) > 1 else {}


def _year_head(lower: str, heads: list[Block], column: int) -> Cell | None:
    cells = [row.cells[column] for row in heads if column < len(row.cells)]
    return next((cell for cell in reversed(cells) if YEAR.search(lower, *cell)), None)


def _unit_heads(lower: str, heads: list[Block], columns: set[int]) -> dict[int, Cell]:
    """The units in brackets that the heads of `columns` end with."""
    cells = ((column, row.cells[column]) for row in heads for column in columns if column < len(row.cells))
    return {column: unit for column, cell in cells if (unit := unit_aside(lower, *cell)) is not None}


def _measures(titles: list[str], years: dict[int, int]) -> tuple[Measure, ...]:
    # A scan misreads an accent in one of ten heads that are the same: it stays the same measure.
    named: dict[str, tuple[str, dict[int, int]]] = {}
    for column, year in years.items():
        name = titles[column].partition("|")[2]
        named.setdefault(fold(name), (name, {}))[1][column] = year
    if len(named) < 2 or any(not name or YEAR.search(name) for name, _ in named.values()):
        return ()
    return tuple(
        Measure(
            _UNIT_ASIDE.sub("", name).strip(),
            unit[1].strip() if (unit := _UNIT_ASIDE.search(name)) else None,
            columns,
        )
        for name, columns in named.values()
    )


def _base(titles: list[str], years: dict[int, int]) -> int | None:
    """The only bare year, where the next is planned: "Năm 2025" beside "Kế hoạch 2026" is where it starts from."""
    bare = [column for column in years if not has_role(titles[column], Role.VALUE)]
    planned = [year for column, year in years.items() if column not in bare]
    return bare[0] if len(bare) == 1 and planned and years[bare[0]] + 1 == min(planned) else None


def _content(
    lower: str, body: list[Block], titles: list[str], roles: dict[Role, list[int]], years: dict[int, int]
) -> int:
    """The column named as content that has the most words, else the one with the most words."""
    taken = {*chain(*roles.values()), *years}
    told = [one for one, title in enumerate(titles) if one not in taken and not has_role(title, Role.INDEX)]
    told = [one for one in told if any(letter.isalpha() for row in body for letter in _cell(lower, row, one))]
    hands_out = Role.LEAD in roles and any(_is_work(titles[column]) for column in told)
    if Role.LEAD in roles and not hands_out and told and has_role(titles[told[0]], Role.PRODUCT):
        return told[0]  # "Kết quả đầu ra | Mục tiêu | Đơn vị chủ trì": each row is about what comes of it
    best, most = 0, -1.0
    for column, title in enumerate(titles):
        if column in taken or has_role(title, Role.INDEX):
            continue
        words = [len(cell_text(lower, row.cells[column])) for row in body if column < len(row.cells)]
        size = sum(words) / (len(words) or 1)
        if has_role(title, Role.ASIDE):
            size /= 4
        # Where work is handed out, "Mục tiêu" beside "Nhiệm vụ" says what is to come of it.
        if has_role(title, Role.CONTENT) and (_is_work(title) or not hands_out):
            size *= 3
        if size > most:
            best, most = column, size
    return best


def _is_work(title: str) -> bool:
    return has_role(title, Role.CONTENT) and not has_role(title, Role.GOAL)


def _cell(lower: str, row: Block, column: int) -> str:
    return cell_text(lower, row.cells[column]) if column < len(row.cells) else ""


def _mostly_numeric(lower: str, body: list[Block], column: int) -> bool:
    filled = [words for row in body if column < len(row.cells) and (words := cell_text(lower, row.cells[column]))]
    return bool(filled) and sum(1 for words in filled if is_numeric(words)) * 2 > len(filled)
