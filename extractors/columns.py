"""Columns: what each column of a table holds, told by its heads and its cells (guide, section 3.6)."""

from dataclasses import dataclass, field

import regex

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
    speaks of targets; `measures` part the columns where each year has several values; `indexed` says that the first
    column numbers the rows.
    """

    heads: int
    content: int
    unit: int = -1
    lead: int = -1
    support: int = -1
    time: int = -1
    years: dict[int, int] = field(default_factory=dict)
    values: tuple[int, ...] = ()
    results: frozenset[int] = frozenset()
    goal: bool = False
    measures: tuple[Measure, ...] = ()
    titles: frozenset[str] = frozenset()
    indexed: bool = False


_HEAD = regex.compile(
    r"^(?:tt|stt|số tt|số thứ tự)$|nội dung|nhiệm vụ|chỉ tiêu|mục tiêu|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|"
    r"đơn vị|cơ quan|"
    r"sản phẩm|kết quả|ghi chú|hoạt động|công việc|đvt|kế hoạch|tên |giai đoạn|lộ trình|phân công|năm (?:19|20)\d\d|"
    r"hoàn thành|tổng số|số lượng"
)
_LEAD = regex.compile(
    r"chủ trì|đầu mối|phụ trách|chịu trách nhiệm|trách nhiệm thực hiện|(?:đơn vị|cơ quan|tổ chức|bộ phận|người|"
    r"nơi) (?:chủ trì |chịu trách nhiệm )?(?:thực hiện|tham mưu|triển khai)|phân công|lãnh đạo phụ trách"
)
_SUPPORT = regex.compile(r"phối hợp|^(?:đơn vị|cơ quan|tổ chức)? ?tham gia$")
_TIME = regex.compile(r"thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hạn hoàn thành|^hoàn thành|ngày hoàn thành")
_GOAL = regex.compile(r"chỉ tiêu|mục tiêu")
_UNIT = regex.compile(r"đơn vị tính|^đvt$|^đv tính$|^đơn vị$|^đơn vị đo$")
_CONTENT = regex.compile(
    r"nội dung|nhiệm vụ|chỉ tiêu|mục tiêu|công việc|hoạt động|tiêu chí|tên |danh mục|giải pháp|dự án|đề án|lĩnh vực"
)
_INDEX = regex.compile(r"^(?:tt|stt|số tt|số thứ tự|#|mã|mã số)$")
_RESULT = regex.compile(
    r"^ưth|^th năm|thực hiện năm|ước |hiện trạng|đã đạt|thực trạng|kết quả năm|năm trước|ước thực hiện|đạt được|"
    r"số liệu|năm gốc|hiện có|hiện nay|hiện hành|so sánh|so với"
)
_VALUE = regex.compile(r"chỉ tiêu|mục tiêu|kế hoạch|giá trị|số lượng|tỷ lệ|tỉ lệ|kết quả|đạt|phấn đấu|tổng")
_ASIDE = regex.compile(
    r"tọa độ|toạ độ|kinh độ|vĩ độ|vn-?2000|^[xy](?:\W|$)|ghi chú|sản phẩm|kinh phí|nguồn|căn cứ|cơ sở pháp lý|đầu ra|"
    r"dự toán"
)
# "VN-2000" and "ISO-2015" are names.
_YEAR = regex.compile(r"(?<!\d)(?<!\p{L}-)((?:19|20)\d\d)(?!\d)")
_YEARS = regex.compile(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d$")
_NUMERIC = regex.compile(r"[≥≤<>~]?\s*(?:từ |trên |dưới |đạt )?[\d.,]+(?:\s?[-–]\s?[\d.,]+)?\s?%?(?:\s\p{L}+){0,2}$")
_MEASURE = regex.compile(
    r"^(?:khối lượng|số lượng|lượng|giá trị|sản lượng|diện tích|năng suất|kinh phí|tỷ lệ|tỉ lệ|kế hoạch|thực hiện|"
    r"ước)[^.;]*$"
)
_UNIT_ASIDE = regex.compile(r"\(([^()]*)\)")
_LONGEST_HEAD = 32
_LABEL = regex.compile(r"(?:[ivx]{1,5}|[a-zđ]|\d{1,3})(?:\.\d{1,2})*[.)]?$")
_NUMBERED = regex.compile(r"\d{1,3}(?:\.\d{1,2})*\.?$")
_NUMBERING = regex.compile(r"\(?[\dA-Za-z]{1,2}\)?(?:\s?=.*)?$")


def cell_text(lower: str, cell: Cell) -> str:
    """The words of a cell on one line."""
    return " ".join(lower[cell[0] : cell[1]].split())


def is_label(words: str) -> bool:
    """Whether a cell numbers its row: `1`, `2.1`, `IV.`, `a)`."""
    return _LABEL.match(words) is not None


def is_numeric(words: str) -> bool:
    """Whether a cell holds a value alone: `95`, `80%`, `1.250`, `≥ 90%`; not `2026-2030`."""
    numbered = any(letter.isdigit() for letter in words) and not _YEARS.match(words)
    return numbered and _NUMERIC.match(words) is not None


def is_head(words: list[str]) -> bool:
    """Whether the filled cells of a row name columns: who, with whom, when and what, each in a few words."""
    roles = (_LEAD, _SUPPORT, _TIME, _CONTENT, _INDEX, _ASIDE)
    named = [next((role for role in roles if role.search(one)), None) for one in words if len(one) < _LONGEST_HEAD]
    return len(named) == len(words) > 2 and None not in named and len({_LEAD, _SUPPORT, _TIME} & {*named}) > 1


def read_columns(lower: str, rows: list[Block]) -> Columns:
    """The columns of the table that `rows` are, in order."""
    heads = _count_heads(lower, rows)
    width = max(len(row.cells) for row in rows)
    titles = _titles(lower, rows[:heads], width)
    body = rows[heads:]
    roles: dict[str, int] = {}
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
        roles.get("unit", -1),
        roles.get("lead", -1),
        roles.get("support", -1),
        roles.get("time", -1),
        years,
        tuple(numeric),
        frozenset(results),
        any(_GOAL.search(title) for title in titles),
        _measures(titles, years),
        frozenset(cell_text(lower, cell) for row in rows[:heads] for cell in row.cells) - {""},
        content == 1 and any(_INDEX.search(cell_text(lower, row.cells[0])) for row in rows[:heads]),
    )


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
    column: int, title: str, roles: dict[str, int], years: dict[int, int], values: list[int], results: set[int]
) -> None:
    if not title or _INDEX.search(title):
        return
    year = _YEAR.findall(title)
    for name, pattern in (("support", _SUPPORT), ("lead", _LEAD), ("time", _TIME), ("unit", _UNIT)):
        if pattern.search(title) and name not in roles and not (year and name == "time"):
            if name == "lead" and _SUPPORT.search(title):
                continue
            roles[name] = column
            return
    if _RESULT.search(title):
        results.add(column)
    elif year:
        years[column] = int(year[-1])
    elif _VALUE.search(title) and not _ASIDE.search(title):
        values.append(column)


def _count_heads(lower: str, rows: list[Block]) -> int:
    """The first row when it names columns, and below it rows of sub-heads and of column numbers."""
    first = [cell_text(lower, cell) for cell in rows[0].cells]
    named = sum(1 for words in first if len(words) < 90 and (_HEAD.search(words) or _YEAR.fullmatch(words)))
    if len(rows) < 2 or named == 0 or _NUMBERED.match(first[0]) or any(len(words) > 140 for words in first):
        return 0
    if named == 1 and len([words for words in first if words]) > 2 and not any(_INDEX.search(words) for words in first):
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
                len(words) < 60 and (_HEAD.search(words) or _YEAR.search(words) or _RESULT.search(words))
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
                and (_YEAR.search(words) or _HEAD.search(words) or _MEASURE.search(words) or len(words) < 4)
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
    wides = [at for at in range(1, above) if _WIDE.search(titles[at])]
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
    if any(_RESULT.search(words) for words in below) and wides:
        # "Kế hoạch", "Ước thực hiện" part the year that is running: the first.
        wide = wides[0]
        return [*titles[:wide], *(f"{titles[wide]}|{words}" for words in below), *titles[wide + 1 : above]][:width]
    wide = several[0] if several else above - 1
    return [*titles[:wide], *below, *titles[wide + 1 : above]][:width]


_WIDE = regex.compile(r"năm|kế hoạch|giai đoạn|thực hiện|lộ trình|chỉ tiêu|phân công|vị trí")


def _content(lower: str, body: list[Block], titles: list[str], roles: dict[str, int], years: dict[int, int]) -> int:
    """The column named as content that has the most words, else the one with the most words."""
    taken = {*roles.values(), *years}
    best, most = 0, -1.0
    for column, title in enumerate(titles):
        if column in taken or _INDEX.search(title):
            continue
        words = [len(cell_text(lower, row.cells[column])) for row in body if column < len(row.cells)]
        size = sum(words) / (len(words) or 1)
        if _ASIDE.search(title):
            size /= 4
        if _CONTENT.search(title):
            size *= 3
        if size > most:
            best, most = column, size
    return best


def _mostly_numeric(lower: str, body: list[Block], column: int) -> bool:
    filled = [words for row in body if column < len(row.cells) and (words := cell_text(lower, row.cells[column]))]
    return bool(filled) and sum(1 for words in filled if is_numeric(words)) * 2 > len(filled)
