"""`chitieu score`: precision, recall and F1 against labels made by hand."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import UsageError
from pipeline import DEFAULT_EXTRACTOR
from pipeline.cli.asked import add_model
from pipeline.cli.lines import absent_texts, complain, first_of

if TYPE_CHECKING:
    from pipeline.scoring.report import Report, Scored

EXAMPLE = """examples:
  chitieu score
  chitieu score --split dev --errors sai.html
  chitieu score --against rules
  chitieu score --gold nhan --corpus van-ban --pred ket-qua --errors sai.xlsx
  chitieu score --diff ket-qua-cu ket-qua-moi
  chitieu score --agreement gold gold/second
  chitieu score --alignment

Without --pred the texts are extracted as chitieu is now. Texts are looked for by digest in --corpus, in chitieu's own
corpus, among the documents registered with `chitieu corpus add`, and beside the predictions. Errors in the test split
are listed only with --split test: whoever builds rules must not see them."""


def configure(parser: ArgumentParser) -> None:
    """Adds the arguments of the verb."""
    parser.add_argument("--gold", type=Path, metavar="DIR", help="folder of labels (default: chitieu's own)")
    parser.add_argument(
        "--corpus", type=Path, metavar="DIR", action="append", default=[], help="folder with the texts; may be repeated"
    )
    parser.add_argument("--pred", type=Path, metavar="DIR", help="folder of predictions, as chitieu extract writes it")
    parser.add_argument("--split", choices=("dev", "test"), help="only the documents of this split")
    parser.add_argument(
        "--by", choices=("place", "content"), default="place",
        help="pair records by place in the text, or by content: for Word, PDF and scans (default: place)",
    )  # fmt: skip
    parser.add_argument(
        "--extractor", choices=("rules", "learned", "hybrid", "llm"), default=DEFAULT_EXTRACTOR,
        help=f"what extracts the texts, without --pred (default: {DEFAULT_EXTRACTOR})",
    )  # fmt: skip
    add_model(parser)
    parser.add_argument(
        "--against", choices=("rules", "learned", "hybrid"), metavar="EXTRACTOR",
        help="by stratum, how far ahead of this extractor on the same texts: rules, learned or hybrid",
    )  # fmt: skip
    parser.add_argument("--errors", type=Path, metavar="FILE", help="list every error: .csv, .xlsx, .json or .html")
    parser.add_argument(
        "--diff", nargs=2, type=Path, metavar=("RUN_A", "RUN_B"), help="what run B gained and lost against run A"
    )
    parser.add_argument(
        "--agreement", nargs=2, type=Path, metavar=("A", "B"), help="how far two folders of labels agree"
    )
    parser.add_argument("--alignment", action="store_true", help="score the pairs that chitieu compare finds")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="with --diff: .csv, .xlsx or .json")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="language of the table (default: vi)")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")


def run(args: Namespace) -> int:
    """Scores and reports; 1 when labels were refused or a document failed, else 0."""
    from pipeline.scoring.index import GOLD

    if sum(map(bool, (args.diff, args.agreement, args.alignment))) > 1:
        raise UsageError("--diff, --agreement and --alignment are different questions: ask one at a time")
    if args.alignment:
        return _run_alignment(args)
    if args.errors and args.errors.suffix.lower() not in (".csv", ".xlsx", ".json", ".html"):
        raise UsageError(f"--errors {args.errors}: the file must end in .csv, .xlsx, .json, .html")
    if args.gold is None:
        args.gold = GOLD
    for folder in filter(None, (args.gold, args.pred, *(args.diff or ()), *(args.agreement or ()))):
        _refuse_absent(folder, folder == GOLD)
    if args.diff:
        return _run_diff(args)
    return _run_agreement(args) if args.agreement else _run_score(args)


def _refuse_absent(folder: Path, is_own: bool) -> None:
    if folder.is_dir():
        return
    if is_own:
        raise UsageError(
            f"{folder}: there is no such folder (chitieu's own labels come with its source folder only: run it there)"
        )
    raise UsageError(f"{folder}: there is no such folder")


def _run_score(args: Namespace) -> int:
    from pipeline.scoring.runs import run as score

    if args.pred is None and (args.model is not None or args.extractor != "llm"):
        from pipeline.hybrid import judge_for

        judge_for(args.extractor, args.model)  # one line for a model that cannot be read, not one for every document
    corpora = [*args.corpus, *([args.pred] if args.pred else [])]  # what was extracted has its texts beside it
    report = score(args.gold, corpora, args.pred, args.split, args.by, args.extractor, args.model)
    if args.against:
        _print_gaps(report, score(args.gold, corpora, None, args.split, args.by, args.against), args)
    elif args.json:
        _print_json(report.as_json())
    elif report.scored:
        from pipeline.cli.scoring_table import confusion_lines, lines

        print("\n".join([*lines(report, args.lang, _open(report, args)), *confusion_lines(report, args.lang)]))
    if args.errors:
        _write_errors(report, args)
    return _tell(report, args.lang, args.by if args.pred else "content")


def _print_gaps(report: "Report", other: "Report", args: Namespace) -> None:
    from pipeline.scoring.paired import pair_reports, pairing_lines

    pairings = pair_reports(report, other)
    if args.json:
        _print_json({name: one.as_json() for name, one in pairings.items()})
    else:
        names = "--pred" if args.pred else args.extractor, args.against
        print("\n".join(pairing_lines(pairings, names, args.lang)))


def _run_agreement(args: Namespace) -> int:
    from dataclasses import asdict

    from pipeline.scoring.agreement import agreement
    from pipeline.scoring.texts import Texts

    first, second = args.agreement
    report, kappa = agreement(first, second, Texts(args.corpus), args.split)
    if args.json:
        _print_json({**report.as_json(), "kappa": asdict(kappa)})
    else:
        from pipeline.cli.scoring_table import kappa_line, lines

        print("\n".join([*lines(report, args.lang, report.scored), kappa_line(kappa, args.lang)]))
    if args.errors:
        _write_errors(report, args)
    return _tell(report, args.lang)


def _run_alignment(args: Namespace) -> int:
    from pipeline.comparison.alignment_runs import COUPLES, alignment_lines, run_alignment

    folder = args.gold or COUPLES
    _refuse_absent(folder, folder == COUPLES)
    report = run_alignment(folder, args.corpus, args.pred)
    if args.json:
        _print_json(report.as_json())
    elif report.couples:
        print("\n".join(alignment_lines(report, args.lang)))
    else:
        complain(f"{folder}: no couple whose two texts are here", args.lang)
    return 0


def _run_diff(args: Namespace) -> int:
    from dataclasses import asdict

    from pipeline.scoring.cases import load
    from pipeline.scoring.diff import ChangeRow, diff_runs
    from pipeline.scoring.error_files import write_rows
    from pipeline.scoring.texts import Texts

    loaded = load(args.gold, Texts([*args.corpus, args.diff[1]]), args.split)
    changes = diff_runs(loaded, args.diff[0], args.diff[1])
    listed = [row for row in changes if args.split == "test" or row.split != "test"]
    if args.output:
        write_rows(args.output, listed, ChangeRow)
    if args.json:
        _print_json([asdict(row) for row in listed])
    else:
        from pipeline.cli.scoring_table import change_lines

        print("\n".join(change_lines(changes, [] if args.output else listed, args.lang)))
    return 0


def _open(report: "Report", args: Namespace) -> "list[Scored]":
    """The documents whose errors may be seen: those of the test split only when it is asked for."""
    return [one for one in report.scored if args.split == "test" or one.case.split != "test"]


def _write_errors(report: "Report", args: Namespace) -> None:
    from pipeline.scoring.error_files import write_rows
    from pipeline.scoring.errors import ErrorRow, error_rows
    from pipeline.store.atomic import write_whole

    seen = report.scored if args.agreement else _open(report, args)
    if args.errors.suffix.lower() == ".html":
        from pipeline.scoring.page import render

        write_whole(args.errors, render(report, seen, args.lang).encode("utf-8", "replace"))
    else:
        write_rows(args.errors, [row for one in seen for row in error_rows(one)], ErrorRow)
    complain(f"errors of {len(seen)} documents: {args.errors}", args.lang)


def _tell(report: "Report", lang: str, by: str = "content") -> int:
    """Says on stderr what could not be scored; the exit code."""
    failures = [one.prediction.failure for one in report.scored if one.prediction.failure and one.prediction.stored]
    for line in [*report.refused, *failures]:
        print("\n".join(f"chitieu: {one}" for one in line.splitlines()), file=sys.stderr)
    count = len(report.scored)
    if absent := [one.case.gold.doc for one in report.scored if not one.prediction.stored]:
        complain(f"no prediction, so nothing found: {len(absent)} of {count} documents ({first_of(absent)})", lang)
    if by == "place" and (others := [one.case.gold.doc for one in report.scored if one.is_elsewhere]):
        words = f"predicted in another text, so places do not fit: {len(others)} of {count} documents"
        complain(f"{words} ({first_of(others)}); try --by content", lang)
    if report.absent:
        complain(f"not scored: {absent_texts(report.absent)}", lang)
    return 1 if report.refused or report.failures else 0


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))
