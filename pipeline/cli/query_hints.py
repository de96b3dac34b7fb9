"""What a question's answer leaves out, told below it: tasks, what has no date, papers of no known province, names
that nothing bears."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pipeline.query.questions import Question, sql
from pipeline.query.unknown import unknown_names

# Put around a question without the condition named: how many it leaves out, and what is said of them.
_TASKS = ("SELECT count(*) FROM ({})", "+ {} nhiệm vụ: --tasks", "+ {} tasks: --tasks")
# What comes again every year, quarter or month without a date of its own is due in no year that could be told.
_UNDATED = (
    'SELECT count(*) FROM ({}) WHERE "end" IS NULL AND recurrence IS NOT NULL',
    "({} dòng định kỳ, không ghi ngày, không có ở trên: bỏ --due thì thấy)",
    "({} that recur without a date are not among them: leave out --due)",
)
# Papers of which no province is known may be of the one asked for; those of the whole country are of none.
_PLACELESS = (
    "SELECT count(DISTINCT document) FROM ({}) WHERE document IN "
    "(SELECT id FROM documents WHERE province IS NULL AND level IS DISTINCT FROM 'national')",
    "({} văn bản không rõ tỉnh không có ở trên: bỏ --province thì thấy)",
    "(documents of no known province, not among them: {}; leave out --province)",
)
_UNKNOWN = {
    "vi": ("trong thư mục này không có tên ấy", " (gần nhất: {})"),
    "en": ("nothing in this folder bears that name", " (nearest: {})"),
}


def hints(connection: Any, question: Question, lang: str) -> Iterator[str]:
    """A line in `lang` for each thing that the answer to `question` leaves out and the folder has."""
    asked = []
    if question.of == "targets" and not question.unit:
        asked.append((_TASKS, replace(question, of="tasks")))
    if question.due:
        asked.append((_UNDATED, replace(question, due=None)))
    if question.province:
        asked.append((_PLACELESS, replace(question, province=None)))
    for (counted, vietnamese, english), wider in asked:
        statement, values = sql(wider)
        (count,) = connection.execute(counted.format(statement), values or None).fetchone()
        if count:
            yield (vietnamese if lang == "vi" else english).format(count)


def tell_of_unknown(connection: Any, question: Question, lang: str) -> None:
    """Says on stderr which names of `question` nothing in the folder bears, and what is like them."""
    told, here = _UNKNOWN[lang]
    sys.stdout.flush()
    for one in unknown_names(connection, question):
        near = here.format(", ".join(one.near)) if one.near else ""
        print(f"chitieu: --{one.option} {one.name}: {told}{near}", file=sys.stderr)
