"""`chitieu extract`: documents in, JSON, text and tables out."""

import json
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import UsageError
from pipeline import DEFAULT_EXTRACTOR
from pipeline.cli.asked import add_model, bounds, options_of, refuse_absent
from pipeline.cli.lines import complain

if TYPE_CHECKING:
    from pipeline.batch.request import Request, Summary

EXAMPLE = """examples:
  chitieu extract ke-hoach.txt -o ket-qua
  chitieu extract 'tinh/**/*.docx' nam-2024/ -o ket-qua --jobs 4 --format json,xlsx
  chitieu extract ke-hoach/ -o ket-qua --model mo-hinh

Writes <name>.json and <name>.txt of every document, targets.* and tasks.* of all of them, chitieu.duckdb, and
failures.jsonl. Run again, it does only what is new or changed. The JSON files are always written: the tables are
made of all that are in the folder."""
FORMATS = ("json", "csv", "xlsx", "parquet", "duckdb", "dataset")
DEFAULT_FORMATS = FORMATS[:-1]
_WORDS = 12  # of a name, at most


def configure(parser: ArgumentParser) -> None:
    """Adds the arguments of the verb."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders and globs to read")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="DIR", help="folder to write into")
    parser.add_argument("--jobs", type=_positive, metavar="N", help="processes (default: by the work and the cores)")
    parser.add_argument("--force", action="store_true", help="do also what is done and unchanged")
    parser.add_argument("--prune", action="store_true", help="remove the outputs of what is not read this time")
    parser.add_argument(
        "--format",
        type=_formats,
        default=DEFAULT_FORMATS,
        metavar="LIST",
        help=f"tables to write (default: {','.join(DEFAULT_FORMATS)}; dataset: Parquet in parts, for millions of rows)",
    )
    parser.add_argument(
        "--lang", choices=("vi", "en"), default="vi", help="language of the screen and the heads (default: vi)"
    )
    parser.add_argument("--json", action="store_true", help="print the summary as JSON")
    parser.add_argument(
        "--ocr",
        choices=("auto", "always", "never"),
        default="auto",
        help="reading scans: pages without text, every page, none (default: auto)",
    )
    parser.add_argument(
        "--extractor",
        choices=("rules", "learned", "hybrid", "llm"),
        default=DEFAULT_EXTRACTOR,
        help=f"what decides which numbers are targets (default: {DEFAULT_EXTRACTOR})",
    )
    add_model(parser)
    parser.add_argument(
        "--min-confidence", type=_share, default=0.0, metavar="P",
        help="leave out targets below it, 0 to 1; a warning counts them (default: 0)",
    )  # fmt: skip
    _add_bounds(parser)
    engine = parser.add_argument_group("more than one machine (docs/cluster.md)")
    engine.add_argument("--engine", choices=("local", "dask"), default="local", help="(default: local)")
    engine.add_argument("--scheduler", metavar="ADDRESS", help="of a Dask cluster; without it one on this machine")


def _add_bounds(parser: ArgumentParser) -> None:
    bounds = parser.add_argument_group("bounds of one document (what passes them is a failure of its own)")
    bounds.add_argument("--max-seconds", type=_positive, default=3_600, metavar="N", help="(default: 3600)")
    bounds.add_argument(
        "--max-memory", type=_positive, default=4_000, metavar="MB", help="(default: 4000; not on Windows)"
    )
    bounds.add_argument("--max-pages", type=_positive, default=3_000, metavar="N", help="(default: 3000)")
    bounds.add_argument(
        "--max-unpacked", type=_positive, default=150, metavar="MB", help="of a zipped document (default: 150)"
    )


def run(args: Namespace) -> int:
    """Extracts and reports; 2 when there was nothing to read, 1 when a document failed, else 0."""
    from pipeline.batch.runs import run as run_batch
    from pipeline.cli.progress import Progress

    if args.engine == "dask":
        from pipeline.cli.cluster import run as run_cluster

        return run_cluster(args)
    if args.scheduler:
        raise UsageError("--scheduler is for --engine dask (add that, or leave it out)")
    with Progress(args.lang, args.debug) as progress:
        summary = run_batch(_request(args), progress.tell)
    if whole := _torn(args.paths):
        complain(f"a name with blanks belongs in quotes: {json.dumps(whole, ensure_ascii=False)}", args.lang)
    if args.json:
        print(json.dumps(_as_json(summary), ensure_ascii=False, indent=2))
    else:
        from pipeline.cli.summary import lines

        print("\n".join(lines(summary, args.lang)))
    sys.stdout.flush()
    return 2 if not summary.found else 1 if summary.failures else 0


def _request(args: Namespace) -> "Request":
    from pipeline.batch.request import Request

    refuse_absent(args)
    formats = tuple(name for name in FORMATS if name in args.format and name != "json")
    return Request(
        tuple(args.paths),
        args.output,
        options_of(args),
        args.jobs,
        args.force,
        args.prune,
        formats,
        args.lang,
        bounds(args),
    )


def _as_json(summary: "Summary") -> dict[str, object]:
    from pipeline.store.failures import failure_row

    return {
        "output": str(summary.output),
        "documents": len(summary.documents),
        "extracted": summary.extracted,
        "unchanged": summary.unchanged,
        "removed": summary.removed,
        "failed": len(summary.failures),
        "targets": summary.targets,
        "tasks": summary.tasks,
        "tables": [str(path) for path in summary.tables],
        "stale": [str(path) for path in summary.stale],
        "skipped": list(summary.skipped),
        "differing": {entry.stem: entry.differs for entry in summary.documents if entry.differs},
        "doubtful": {entry.stem: entry.doubts for entry in summary.documents if entry.doubts},
        "failures": [failure_row(failure) for failure in summary.failures],
    }


def _torn(paths: list[str]) -> str | None:
    """The name that the shell tore apart at its blanks: words that are no paths, and one when put together."""
    absent = {at for at, path in enumerate(paths) if not os.path.exists(path)}
    starts = {at - back for at in absent for back in range(_WORDS) if at >= back}
    for start, count in product(sorted(starts), range(2, _WORDS + 1)):
        whole = " ".join(paths[start : start + count])
        if absent.intersection(range(start, start + count)) and os.path.exists(whole):
            return whole
    return None


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise ArgumentTypeError(f"a whole number from 1 is needed, not {text!r}")
    return int(text)


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise ArgumentTypeError(f"a number from 0 to 1 is needed, not {text!r}")
    return share


def _formats(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(","))
    if unknown := [name for name in names if name not in FORMATS]:
        raise ArgumentTypeError(f"unknown format {unknown[0]!r}: choose from {','.join(FORMATS)}")
    return names
