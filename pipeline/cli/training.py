"""`chitieu train`: labelled documents in, the learned extractor's model and its card out."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.training.course import Sources, Trained

EXAMPLE = """examples:
  chitieu train
  chitieu train --gold nhan --corpus van-ban -o mo-hinh
  chitieu train --reviewed ket-qua --unlabelled van-ban-khac
  chitieu train --transformer phobert-base-v2 -o mo-hinh

Learns from labels (chitieu's own and yours), from what people decided in reviewed folders, and from texts without
labels as the rules read them. Writes model.json, card.md and reliability.svg; without -o into chitieu itself, where
extract finds the model (refused where texts are missing that it had learned from; --replace does it). Documents of the
test split are measured on and never learned from. Needs chitieu[train]."""


def configure(parser: ArgumentParser) -> None:
    """Adds the arguments of the verb."""
    parser.add_argument(
        "--gold", type=Path, metavar="DIR", action="append", default=[],
        help="folder of labels beside chitieu's own; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--corpus", type=Path, metavar="DIR", action="append", default=[], help="folder with the texts; may be repeated"
    )
    parser.add_argument(
        "--unlabelled", type=Path, metavar="DIR", action="append", default=[],
        help="folder of texts without labels; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--reviewed", type=Path, metavar="DIR", action="append", default=[],
        help="extracted folder with people's decisions (reviews.jsonl); may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="folder to write into (default: chitieu's own)"
    )
    parser.add_argument(
        "--replace", action="store_true",
        help="write over chitieu's own model also where texts are missing that it had learned from",
    )  # fmt: skip
    network = parser.add_mutually_exclusive_group()
    network.add_argument(
        "--spacy", action="store_true", help="a spaCy pipeline from scratch instead; needs -o and chitieu[nlp]"
    )
    network.add_argument(
        "--transformer", type=Path, metavar="DIR",
        help="a spaCy pipeline over PhoBERT, which lies in that folder; needs -o and chitieu[transformers]",
    )  # fmt: skip
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="the same seed, the same model (default: 1)")
    parser.add_argument(
        "--draws", type=int, default=5, metavar="N",
        help="how often noise is drawn to measure what it costs, on the test split four times as often (default: 5)",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")


def _tell(line: str) -> None:
    print(f"chitieu: {line}", file=sys.stderr)


def run(args: Namespace) -> int:
    """Trains, writes and reports."""
    from extractors.learned.model import SHIPPED
    from pipeline.scoring.index import GOLD
    from pipeline.training.course import Sources, train

    _refuse_misuse(args)
    _refuse_lost(args, (GOLD,) if GOLD.is_dir() else ())
    gold = tuple(folder for folder in (GOLD, *args.gold) if folder.is_dir())
    sources = Sources(gold, tuple(args.corpus), tuple(args.unlabelled), tuple(args.reviewed))
    if _is_network(args):
        return _run_network(args, sources)
    _report(args, train(sources, args.seed, _tell, args.draws), args.output or SHIPPED.parent)
    return 0


def _is_network(args: Namespace) -> bool:
    return args.spacy or args.transformer is not None


def _refuse_misuse(args: Namespace) -> None:
    """Raises UsageError where a folder or a number that is named will not do."""
    from models.errors import UsageError
    from pipeline.batch.journal import STATE_FOLDER

    if _is_network(args) and args.output is None:
        raise UsageError("a spaCy pipeline takes no place in chitieu itself: name a folder with -o")
    transformer = () if args.transformer is None else (args.transformer,)
    for folder in (*args.gold, *args.corpus, *args.unlabelled, *args.reviewed, *transformer):
        if not folder.is_dir():
            raise UsageError(f"{folder}: there is no such folder")
    if args.output is not None and (args.output / STATE_FOLDER).is_dir():
        raise UsageError(f"-o {args.output}: this folder holds results of chitieu extract: name another for the model")
    if args.draws < 1:
        raise UsageError(f"--draws {args.draws}: noise has to be drawn once at least")


def _refuse_lost(args: Namespace, own: "tuple[Path, ...]") -> None:
    """Raises UsageError where chitieu's `own` model would be replaced by one that learned from fewer texts."""
    from models.errors import UsageError
    from pipeline.cli.lines import absent_texts
    from pipeline.training.documents import absent

    lost = absent(own, args.corpus)
    if lost and (args.output or args.replace):
        _tell(absent_texts(lost))
    elif lost:
        raise UsageError(
            f"the texts of {len(lost)} labelled documents are not here ({', '.join(lost[:3])}, …): a model without "
            "them would take the place of one that learned from them (register them: chitieu corpus add PATH; write "
            "elsewhere: -o DIR; or write over it all the same: --replace)"
        )


def _report(args: Namespace, trained: "Trained", folder: Path) -> None:
    """Writes the model and its card into `folder`, and prints what was measured."""
    from extractors.learned.model import SHIPPED, write_model
    from pipeline.store.atomic import write_whole
    from pipeline.training.card import card, reliability
    from pipeline.training.figures import figures

    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / SHIPPED.name, write_model(trained.model))
    write_whole(folder / "card.md", card(trained).encode())
    write_whole(folder / "reliability.svg", reliability(trained))
    if args.json:
        print(json.dumps(figures(trained), indent=1))
    else:
        print(card(trained), end="")
    _tell(str(folder / SHIPPED.name))


def _run_network(args: Namespace, sources: "Sources") -> int:
    from extractors.learned.model import SHIPPED
    from pipeline.network.networks import write_model_with
    from pipeline.store.atomic import write_whole
    from pipeline.training.network.card import card, figures
    from pipeline.training.network.course import train_network

    trained = train_network(sources, args.seed, args.transformer, _tell)
    args.output.mkdir(parents=True, exist_ok=True)
    write_model_with(trained.model, trained.network, args.output)
    write_whole(args.output / "card.md", card(trained).encode())
    print(json.dumps(figures(trained), indent=1) if args.json else card(trained), end="\n" if args.json else "")
    _tell(str(args.output / SHIPPED.name))
    return 0
