"""`chitieu query`: questions to an extracted folder, in SQL or ready-made."""

import csv
import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

from models.errors import ChitieuError, UsageError
from pipeline.cli.lines import complain
from pipeline.cli.words import as_words

EXAMPLE = """examples:
  chitieu query ket-qua --due 2027 --party "Sở Nội vụ"
  chitieu query ket-qua --text "nha o" --province "Lao Cai" --csv > nha-o.csv
  chitieu query ket-qua "SELECT * FROM targets_by_year"
  chitieu query ket-qua

Without a question: the tables and views, and how many rows each has. Words are found with and without accents and
capitals, as whole words. --province takes the name of today or that before 1 July 2025. SQL can only read
(docs/schema.md has the tables)."""
_MOST = 50  # rows in a terminal; --json and --csv give all
_LEVELS = ("national", "sector", "province", "district", "grassroots")


def configure(parser: ArgumentParser) -> None:
    """Adds the arguments of the verb."""
    parser.add_argument("store", type=Path, metavar="DIR", help="folder of chitieu extract, store file or dataset")
    parser.add_argument("sql", nargs="?", type=as_words, metavar="SQL", help="a question in SQL")
    parser.add_argument(
        "--due", metavar="YEAR", help="due in that year, or those years, by deadline or yearly value: 2026-2028"
    )
    parser.add_argument("--party", type=as_words, metavar="NAME", help="that party leads or supports")
    parser.add_argument("--text", type=as_words, metavar="WORDS", help="in the indicator, the evidence or the task")
    parser.add_argument(
        "--province", type=as_words, metavar="NAME", help="of documents of that province, of today or before"
    )
    parser.add_argument("--unit", type=as_words, help="counted in that unit: %%, đoàn viên")
    parser.add_argument("--level", choices=_LEVELS, help="of documents of that level")
    parser.add_argument("--tasks", action="store_true", help="ask for tasks instead of targets")
    parser.add_argument("--limit", type=int, metavar="N", help=f"rows at most (default in a terminal table: {_MOST})")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="language of the table (default: vi)")
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print a list of objects")
    output.add_argument("--csv", action="store_true", help="print CSV")


def run(args: Namespace) -> int:
    """Answers; 0 also when nothing is found."""
    import duckdb

    from pipeline.cli.query_hints import hints, tell_of_unknown
    from pipeline.query.opening import opened
    from pipeline.query.questions import NAMES, Question, overview, sql

    of = "tasks" if args.tasks else "targets"
    question = Question(of, args.due, args.party, args.text, args.province, args.unit, args.level)
    if args.sql is not None and (question.asks or args.tasks):
        raise UsageError("either SQL or one of the ready-made questions, not both")
    if args.limit is not None and args.limit < 0:
        raise UsageError(f"--limit {args.limit}: a whole number from 0 is needed")
    asked = question.asks or args.tasks
    statement, values = (args.sql, []) if args.sql is not None else sql(question) if asked else ("", [])
    with opened(args.store, lambda line: complain(line, args.lang)) as connection:
        try:
            statement = statement or overview([name for (name,) in connection.execute(NAMES).fetchall()])
            answer = connection.execute(statement, values or None)
            heads = [str(column[0]) for column in answer.description or ()]
            count = _print(args, heads, answer, asked=asked)
            if asked and not count and args.limit != 0:
                tell_of_unknown(connection, question, args.lang)
            if asked and not (args.json or args.csv):
                for hint in hints(connection, question, args.lang):
                    print(hint)
        except duckdb.Error as error:
            reason = " ".join(str(error).split())[:300]
            raise UsageError(f"the question cannot be answered: {reason}") from None
        except UnicodeEncodeError as error:
            raise ChitieuError(f"the answer cannot be printed: {error.reason}") from None
    return 0


def _print(args: Namespace, heads: list[str], answer: Any, *, asked: bool) -> int:
    """Prints `answer`; how many rows it has. `asked`: to a ready-made question."""
    from pipeline.store.csv import neutral

    count = 0
    if args.csv:
        if not sys.stdout.isatty():
            sys.stdout.write("\ufeff")  # as in targets.csv: without it Excel garbles what stands in a file
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(heads)
        for row in _rows(answer, args.limit):
            writer.writerow([neutral(_whole(value)) for value in row])
            count += 1
    elif args.json:
        found = [dict(zip(heads, map(_whole, row), strict=True)) for row in _rows(answer, args.limit)]
        print(json.dumps(found, ensure_ascii=False, indent=2, default=_plain))
        count = len(found)
    else:
        from pipeline.cli.grid import grid
        from pipeline.cli.query_words import IN_TERMINAL, cell_vi, heads_vi, with_figures

        most = _MOST if args.limit is None else args.limit
        rows = list(_rows(answer, None))
        count = len(rows)
        # A terminal is narrow: it gets no column without a value.
        shown = [
            at
            for at, head in enumerate(heads)
            if not (asked and head not in IN_TERMINAL) and (not rows or any(row[at] not in (None, "") for row in rows))
        ]
        told = [[row[at] for at in shown] for row in rows[:most]]
        names, text = [heads[at] for at in shown], None
        if asked and args.lang == "vi":
            names, told = with_figures(names, told)
            names, text = heads_vi(names), partial(cell_vi, names)
        for line in grid(names, told, get_terminal_size((120, 24)).columns, text):
            print(line)
        print(f"({len(rows)})" if len(rows) <= most else f"({most} / {len(rows)}; --limit, --csv)")
    return count


def _rows(answer: Any, most: int | None) -> Iterator[tuple[Any, ...]]:
    given = 0
    while most is None or given < most:
        some = answer.fetchmany(1_000 if most is None else min(1_000, most - given))
        if not some:
            return
        given += len(some)
        yield from some


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _whole(value: object) -> object:
    """Numbers as in targets.csv: 32000, not 32000.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
