"""The common questions as SQL: what is due when, by whom, about what, where."""

from dataclasses import dataclass

import regex

from models.errors import UsageError
from models.rows import TARGET_COLUMNS, TASK_COLUMNS

_YEARS = regex.compile(r"(?P<first>\d{4})(?:-(?P<last>\d{4}))?")
# In whole words, as folded: "Sở Y tế" is not found in "cơ sở y tế công cộng", nor "ha" in "hai". Signs part words.
_SPACED = "' ' || trim(regexp_replace({}, '[^\\pL\\pN%]+', ' ', 'g')) || ' '"
_HOLDS = f"contains({_SPACED.format('{column}')}, {_SPACED.format('fold(?)')})"
_COLUMNS = {"targets": TARGET_COLUMNS, "tasks": TASK_COLUMNS}
# A row of yearly values has the value of its first year ("own" to the row); asked for years it answers with the value
# of the last of them, and `year` says which that is. Its sign is that of the row only where its value is. What is due
# later than the last such value has its own: "đến năm 2030 đạt 90% (năm 2028: 70%)".
_OF_YEARS = """(
    SELECT one.* REPLACE (if(staged, last_value, value) AS value, if(staged, NULL, high) AS high,
        if(staged AND NOT own, NULL, comparator) AS comparator), if(staged, last_year, NULL) AS year
    FROM (
        SELECT targets.*, last_year, last_value, value IS NOT DISTINCT FROM first_value AS own, last_year IS NOT NULL
            AND (own OR "end" IS NULL OR year("end") NOT BETWEEN {first} AND {last} OR year("end") <= last_year)
            AS staged
        FROM targets LEFT JOIN (
            SELECT document, target, arg_min(value, year) AS first_value,
                max(year) FILTER (year <= {last}) AS last_year,
                arg_max(value, year) FILTER (year <= {last}) AS last_value
            FROM milestones GROUP BY document, target
        ) AS stages ON stages.document = targets.document AND stages.target = targets.id
    ) AS one
) AS targets"""
# A target is due in the years of its deadline and of its yearly values.
_END = '"end" BETWEEN make_date(?, 1, 1) AND make_date(?, 12, 31)'
_DUE = {
    "targets": f"({_END} OR EXISTS (FROM milestones AS stage WHERE stage.document = targets.document "
    "AND stage.target = targets.id AND stage.year BETWEEN ? AND ?))",
    "tasks": _END,
}
_WORDS = {"targets": ("evidence_folded", "indicator_folded"), "tasks": ("text_folded",)}
_PLACE = {"targets": "evidence_start", "tasks": "text_start"}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for; None does not matter. `due` is a year or two ("2026-2028"), `level` as in the JSON."""

    of: str = "targets"
    due: str | None = None
    party: str | None = None
    text: str | None = None
    province: str | None = None
    unit: str | None = None
    level: str | None = None

    @property
    def asks(self) -> bool:
        """Whether anything is asked for."""
        return any((self.due, self.party, self.text, self.province, self.unit, self.level))


def sql(question: Question) -> tuple[str, list[object]]:
    """The statement that answers `question`, and its parameters: all columns of the table, and `year` where a year is
    asked and the value is that of a year on the way.

    Raises:
        UsageError: for a year that is none, or a unit of tasks.
    """
    table = source = question.of
    columns: tuple[str, ...] = _COLUMNS[table]
    wheres: list[str] = []
    values: list[object] = []

    def demand(where: str, *given: object) -> None:
        wheres.append(where)
        values.extend(given)

    if table == "targets":  # what a person rejected counts nowhere
        demand("review IS DISTINCT FROM 'rejected'")
    if question.due:
        first, last = _years(question.due)
        demand(_DUE[table], *[first, last] * _DUE[table].count("BETWEEN"))
        if table == "targets":
            source, columns = _OF_YEARS.format(first=first, last=last), (*columns, "year")
    if question.party:
        named = _any_holds("party.name_folded", "party.canonical_folded")
        where = f"party.document = {table}.document AND party.record = {table}.id AND {named}"
        demand(f"EXISTS (FROM responsible AS party WHERE {where})", *[question.party] * 2)
    if question.text:
        demand(_any_holds(*_WORDS[table]), *[question.text] * len(_WORDS[table]))
    if question.province:
        demand(_any_holds("fold(province)", "fold(province_now)"), *[question.province] * 2)
    if question.unit:
        if table == "tasks":
            raise UsageError("--unit: tasks have no unit (ask for targets)")
        demand("fold(unit) = fold(?)", question.unit)
    if question.level:
        demand("document IN (SELECT id FROM documents WHERE level = ?)", question.level)
    where = f" WHERE {' AND '.join(wheres)}" if wheres else ""
    told = ", ".join(f'"{column}"' for column in columns)
    return f"SELECT {told} FROM {source}{where} ORDER BY document, {_PLACE[table]}, id", values


def _any_holds(*columns: str) -> str:
    """A condition, with one parameter a column, that any of `columns` holds the words."""
    return "(" + " OR ".join(_HOLDS.format(column=column) for column in columns) + ")"


def _years(due: str) -> tuple[int, int]:
    match = _YEARS.fullmatch(due)
    if match is None or int(match["first"]) == 0:
        raise UsageError(f"--due {due}: a year is needed, or two as 2026-2028")
    first, last = int(match["first"]), int(match["last"] or match["first"])
    if last < first:
        raise UsageError(f"--due {due}: the earlier year comes first: {last}-{first}")
    return first, last


NAMES = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main' ORDER BY table_type = 'VIEW', 1"


def overview(names: list[str]) -> str:
    """The statement that lists the tables and views `names` with their kind, their rows and their columns."""
    counts = " UNION ALL ".join(f"SELECT '{name}' AS name, (SELECT count(*) FROM \"{name}\") AS rows" for name in names)
    return f"""SELECT name, if(table_type = 'VIEW', 'view', 'table') AS kind, rows,
    (SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) FROM information_schema.columns AS one
     WHERE one.table_name = name AND one.table_schema = 'main') AS columns
FROM ({counts}) JOIN information_schema.tables ON table_name = name AND table_schema = 'main' ORDER BY kind, name"""
