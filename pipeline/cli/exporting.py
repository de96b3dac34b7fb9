"""`chitieu export`: records and labels for annotation and training tools."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import ChitieuError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.exchange.marks import Marked

EXAMPLE = """examples:
  chitieu export ket-qua --to labelstudio -o nhan
  chitieu export gold --to hf --corpus van-ban -o datasets
  chitieu export ket-qua --to gold -o nhan
  chitieu export ket-qua --to ics -o lich

labelstudio: tasks.json with predictions, and labelstudio.xml, the labelling interface. brat: .txt, .ann and
annotation.conf. spacy: documents.spacy (a DocBin; needs the extra nlp). hf: train.jsonl and test.jsonl.
gold: labels for chitieu score and train, of each document whose every target has been reviewed (chitieu serve).
ics: deadlines.ics, a calendar of what is due when."""


def configure(parser: ArgumentParser) -> None:
    """Adds the arguments of the verb."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder of chitieu extract, or of labels")
    tools = ("labelstudio", "brat", "spacy", "hf", "gold", "ics")
    parser.add_argument("--to", required=True, choices=tools, help="the tool")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="DIR", help="folder to write into")
    parser.add_argument(
        "--corpus", type=Path, metavar="DIR", action="append", default=[], help="folder with the texts of labels"
    )
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="language of the screen (default: vi)")


def run(args: Namespace) -> int:
    """Exports; 1 when the texts of some labels are not here, else 0."""
    from pipeline.exchange.sources import documents
    from pipeline.scoring.texts import Texts
    from pipeline.store.atomic import output_error
    from pipeline.store.programmes import refuse_absent

    refuse_absent(args.folder)
    if not args.folder.is_dir():
        raise UsageError(f"{args.folder}: there is no such folder")
    try:
        args.output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise output_error(args.output, error) from error
    if args.to == "ics":
        print(_ics(args.output, args.folder))
        return 0
    if args.to == "gold":
        return _gold(args.folder, args.output, args.lang)
    absent: list[str] = []
    write = {"labelstudio": _labelstudio, "brat": _brat, "spacy": _spacy, "hf": _hf}[args.to]
    for path in write(args.output, documents(args.folder, Texts(args.corpus), absent)):
        print(path)
    if absent:
        from pipeline.cli.lines import absent_texts, complain

        complain(f"not exported: {absent_texts(absent)}", args.lang)
    return 1 if absent else 0


def _gold(folder: Path, output: Path, lang: str) -> int:
    from pipeline.cli.lines import complain
    from pipeline.comparison.inputs import not_extracted
    from pipeline.review.gold import reviewed_labels
    from pipeline.scoring.writing import write_labels
    from pipeline.store.programmes import stored_programmes

    unfinished: list[str] = []
    written = False
    for labels in reviewed_labels(folder, unfinished):
        written = True
        write_labels(output / f"{labels.doc}.json", labels, with_words=True)
        print(output / f"{labels.doc}.json")
    for reason in unfinished:
        complain(f"not exported: {reason} (chitieu serve {folder})", lang)
    if not written and not unfinished:
        if next(stored_programmes(folder), None) is None:
            raise UsageError(not_extracted(folder))
        raise ChitieuError(f"{folder}: nobody has decided on a target here (chitieu serve {folder})")
    return 1 if unfinished else 0


def _labelstudio(folder: Path, documents: "Iterable[Marked]") -> list[Path]:
    import json

    from pipeline.batch.fingerprint import own_version
    from pipeline.exchange.labelstudio import config, task
    from pipeline.store.atomic import write_whole

    tasks = [task(marked, f"chitieu {own_version()[:8]}") for marked in documents]
    write_whole(folder / "tasks.json", json.dumps(tasks, ensure_ascii=False, indent=1).encode())
    write_whole(folder / "labelstudio.xml", config().encode())
    return [folder / "tasks.json", folder / "labelstudio.xml"]


def _brat(folder: Path, documents: "Iterable[Marked]") -> list[Path]:
    from pipeline.exchange.brat import config, write
    from pipeline.store.atomic import write_whole

    written = []
    for marked in documents:
        write(folder, marked)
        written.append(folder / f"{marked.doc}.ann")
    write_whole(folder / "annotation.conf", config().encode())
    return [*written, folder / "annotation.conf"]


def _spacy(folder: Path, documents: "Iterable[Marked]") -> list[Path]:
    from pipeline.exchange.docbin import write

    write(folder / "documents.spacy", documents)
    return [folder / "documents.spacy"]


def _hf(folder: Path, documents: "Iterable[Marked]") -> list[Path]:
    from pipeline.exchange.datasets import line
    from pipeline.exchange.sources import split_of
    from pipeline.scoring.index import digest_of
    from pipeline.store.atomic import write_whole

    splits: dict[str, list[str]] = {}
    for marked in documents:
        splits.setdefault(split_of(digest_of(marked.text)), []).append(line(marked))
    for name, rows in splits.items():
        write_whole(folder / f"{name}.jsonl", "".join(rows).encode())
    return [folder / f"{name}.jsonl" for name in splits]


def _ics(output: Path, folder: Path) -> Path:
    from pipeline.comparison.inputs import load_folder
    from pipeline.exchange.calendars import calendar
    from pipeline.store.atomic import write_whole

    write_whole(output / "deadlines.ics", calendar(load_folder(folder)).to_ical())
    return output / "deadlines.ics"
