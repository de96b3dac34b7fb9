"""`chitieu compare`: which target of a programme answers which of its parent, and how well."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Literal

from models.errors import AbsentDocument, ChitieuError, UnreadableDocument, UsageError
from pipeline.cli.asked import add_model
from pipeline.cli.lines import one_line, refusal
from pipeline.cli.words import as_words

if TYPE_CHECKING:
    from models.comparison import Cascade, Comparison
    from models.programme import Programme
    from pipeline.comparison.decisions import Ruling

EXAMPLE = """examples:
  chitieu compare trung-uong.docx tinh-a.docx tinh-b.pdf -o doi-chieu.xlsx
  chitieu compare ket-qua -o doi-chieu.html -o doi-chieu.json
  chitieu compare ban-cu.docx ban-moi.docx --versions
  chitieu compare trung-uong.docx tinh-a.docx -o doi-chieu.html --draw t7=t3 --cut t2=t9 --by "Lan"

The first is the parent, the others its children: documents, or the JSON of those already extracted. With one folder of
extracted documents the parents are found by their citations, and each level is compared with the one above.
Decisions on pairs (--confirm, --cut, --draw) are kept in <result>.decisions.jsonl and hold in every later run."""
_UPSIDE_DOWN = {
    "vi": "{first} nêu đầu tiên, vậy là cấp trên, nhưng {others} mới là cấp trên của nó: bảng này ngược. Nêu cấp trên "
    "trước, cấp dưới sau (hai bản của một văn bản: --versions)",
    "en": "{first} is named first, so as the parent, but {others} stands above it: this table is upside down. Name the "
    "parent first (two versions of one paper: --versions)",
}
_DECISIONS: "tuple[Literal['confirm', 'cut', 'draw'], ...]" = ("confirm", "cut", "draw")


def configure(parser: ArgumentParser) -> None:
    """Adds the arguments of the verb."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="parent and children, or one folder")
    parser.add_argument(
        "-o", "--output", action="append", default=[], type=Path, metavar="FILE",
        help="file to write: .json, .xlsx, .docx or .html; may be repeated",
    )  # fmt: skip
    parser.add_argument("--versions", action="store_true", help="the others are versions of the first, not children")
    parser.add_argument(
        "--decisions", type=Path, metavar="FILE", help="a person's decisions (default: beside the result)"
    )
    for name, summary in zip(_DECISIONS, ("right", "wrong", "one that was not found"), strict=True):
        parser.add_argument(
            f"--{name}", action="append", default=[], metavar="[CHILD:]T1=T2",
            help=f"{name} the pair of the parent's T1 and the child's T2: {summary}",
        )  # fmt: skip
    add_model(parser)
    parser.add_argument("--by", type=as_words, default="", metavar="NAME", help="who decides")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="language of the reports (default: vi)")
    parser.add_argument("--json", action="store_true", help="print the comparison as JSON")


def run(args: Namespace) -> int:
    """Compares and reports; 1 when a document could not be read, else 0."""
    from pipeline.cli.comparison_table import comparison_lines
    from pipeline.comparison.report.writing import as_cascade, check_suffix, write_report

    for path in args.output:
        check_suffix(path)
    result, failures = _compare(args)
    for path in args.output:
        write_report(result, path, args.lang)
    if args.json:
        print(result.model_dump_json(indent=1))
    else:
        width = get_terminal_size((120, 24)).columns
        print("\n".join(comparison_lines(as_cascade(result), args.lang, width, written=bool(args.output))))
        for path in args.output:
            print(path)
    sys.stdout.flush()
    return 1 if failures else 0


def _compare(args: Namespace) -> "tuple[Comparison | Cascade, int]":
    from pipeline.comparison.cascade import build_cascade, standing_above
    from pipeline.comparison.couples import compare_programmes
    from pipeline.comparison.inputs import load_folder, load_programme

    kept = _decisions_file(args)
    if len(args.paths) == 1:
        if any(getattr(args, name) for name in _DECISIONS):
            raise UsageError("decisions on pairs need the parent and its child: chitieu compare PARENT CHILD --draw …")
        if not args.paths[0].is_dir() and (args.paths[0].suffix or args.paths[0].exists()):
            raise UsageError(f"{args.paths[0]}: a parent needs a child beside it (chitieu compare PARENT CHILD…)")
        programmes = load_folder(
            args.paths[0], "; a parent and its children will also do (chitieu compare PARENT CHILD…)"
        )
        return build_cascade(programmes, _kept_rulings(args, kept)), 0
    _refuse_mixed(args.paths)
    parent = load_programme(args.paths[0], args.model)
    children, failed = _children(args.paths[1:], parent, args)
    if not children:
        kind = UsageError if all(isinstance(failure, AbsentDocument) for failure in failed) else ChitieuError
        raise kind("none of the children could be read: nothing to compare")
    if not args.versions and (above := standing_above(parent, children)):
        others = ", ".join(one.document.id for one in above)
        words = _UPSIDE_DOWN[args.lang].format(first=parent.document.id, others=others)
        print(one_line(f"chitieu: {words}"), file=sys.stderr)
    rulings = _rulings(args, kept, parent, children)
    return compare_programmes(parent, children, versions=args.versions, rulings=rulings), len(failed)


def _refuse_mixed(paths: list[Path]) -> None:
    if paths[0].is_dir():
        raise UsageError(
            f"{paths[0]}: a folder of extracted documents is compared by itself (chitieu compare {paths[0]}); beside "
            "children name the parent's own file"
        )
    if any(path.resolve() == paths[0].resolve() for path in paths[1:]):
        raise UsageError(f"{paths[0]}: named as the parent and as its own child")


def _children(
    paths: list[Path], parent: "Programme", args: Namespace
) -> "tuple[list[Programme], list[UnreadableDocument]]":
    """The children of files and of extracted folders, the parent among them left out; and what failed."""
    from pipeline.cli.progress import Progress
    from pipeline.comparison.inputs import load_folder, load_programme

    children: list[Programme] = []
    failed: list[UnreadableDocument] = []
    with Progress(args.lang, args.debug) as progress:
        for at, path in enumerate(paths, 1):
            failure = None
            try:
                found = load_folder(path) if path.is_dir() else [load_programme(path, args.model)]
                children += [one for one in found if not path.is_dir() or one != parent]
            except UnreadableDocument as error:
                failed.append(error)
                failure = error
            progress.tell(at, len(paths), None)
            if failure is not None:
                progress.say(one_line(f"chitieu: {refusal(failure, args.lang)}"))
    return children, failed


def _decisions_file(args: Namespace) -> Path | None:
    """The file of decisions: as named, else beside the first result, else in the folder that is compared."""
    if args.decisions:
        return Path(args.decisions)
    if args.output:
        first: Path = args.output[0]
        return first.with_name(first.stem + ".decisions.jsonl")
    return args.paths[0] / "decisions.jsonl" if len(args.paths) == 1 else None


def _rulings(args: Namespace, kept: Path | None, parent: "Programme", children: "list[Programme]") -> "list[Ruling]":
    from pipeline.comparison.decisions import add_rulings

    fresh = [_ruling(name, text, args, parent, children) for name in _DECISIONS for text in getattr(args, name)]
    if fresh and kept is None:
        raise UsageError("decisions need a file to be kept in: give -o FILE or --decisions FILE")
    if fresh and kept:
        add_rulings(kept, fresh)
    return _kept_rulings(args, kept)


def _kept_rulings(args: Namespace, kept: Path | None) -> "list[Ruling]":
    """What was decided in the pages of the folders compared and what is `kept`, in the order of time."""
    from pipeline.comparison.decisions import read_rulings

    if args.decisions:
        return read_rulings(args.decisions)
    folders = [path if path.is_dir() else path.parent for path in args.paths if path.is_dir() or path.suffix == ".json"]
    files = dict.fromkeys([*(folder / "decisions.jsonl" for folder in folders), *([kept] if kept else [])])
    return sorted((ruling for file in files for ruling in read_rulings(file)), key=lambda ruling: ruling.at)


def _ruling(
    name: Literal["confirm", "cut", "draw"],
    text: str,
    args: Namespace,
    parent: "Programme",
    children: "list[Programme]",
) -> "Ruling":
    from pipeline.comparison.decisions import make_ruling

    child_name, _, ids = text.rpartition(":")
    one, equals, other = ids.partition("=")
    if not (one and equals and other):
        raise UsageError(f"--{name} {text}: a pair is written t3=t1, or child:t3=t1 where there are several children")
    named = [child for child in children if child.document.id == child_name] if child_name else children
    if len(named) != 1:
        names = ", ".join(child.document.id for child in children)
        raise UsageError(f"--{name} {text}: name one of the children before the pair ({names})")
    return make_ruling(name, parent, named[0], (one, other), args.by)
