"""`chitieu import`: labels made in an annotation tool, in gold form."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import UsageError

if TYPE_CHECKING:
    from pipeline.exchange.marks import Marked

EXAMPLE = """examples:
  chitieu import project-1.json --from labelstudio -o nhan
  chitieu import brat/ke-hoach.ann --from brat -o nhan --words

Writes one label file a document, which `chitieu score --gold nhan` takes. Labels that it would refuse are named.
Without --words the labels are stand-off: offsets instead of the document's sentences."""


def configure(parser: ArgumentParser) -> None:
    """Adds the arguments of the verb."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a JSON export, an .ann file, or a folder of those")
    parser.add_argument("--from", required=True, dest="tool", choices=("labelstudio", "brat"), help="the tool")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="DIR", help="folder to write into")
    parser.add_argument("--words", action="store_true", help="write the words beside the offsets")
    parser.add_argument(
        "--annotation",
        type=int,
        default=0,
        metavar="N",
        help="the Nth annotation of each task (default: last)",
    )


def run(args: Namespace) -> int:
    """Imports; 1 when labels break a rule that scoring asks for, else 0."""
    from pipeline.exchange.unmarking import unmark
    from pipeline.scoring.invariants import breaches
    from pipeline.scoring.labels import resolve
    from pipeline.scoring.writing import write_labels
    from pipeline.store.atomic import output_error

    if not args.file.exists():
        raise UsageError(f"{args.file}: there is no such file")
    try:
        args.output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise output_error(args.output, error) from error
    broken = 0
    for marked in _marked(args):
        labels = unmark(marked)
        path = args.output / f"{labels.doc}.json"
        write_labels(path, resolve(labels, marked.text) if args.words else labels, args.words)
        print(path)
        for reason in breaches(labels, marked.text):
            broken += 1
            print(f"chitieu: {path}: {reason}", file=sys.stderr)
    return 1 if broken else 0


def _marked(args: Namespace) -> "Iterator[Marked]":
    from pipeline.exchange import brat, labelstudio

    ending = ".json" if args.tool == "labelstudio" else ".ann"
    files = sorted(args.file.glob(f"*{ending}")) if args.file.is_dir() else [args.file]
    if not files:
        raise UsageError(f"{args.file}: there is no {ending} file in this folder")
    for path in files:
        if args.tool == "brat":
            yield brat.read(path)
        else:
            number = args.annotation - 1 if args.annotation > 0 else -1
            yield from labelstudio.read_tasks(path.read_bytes(), str(path), number)
