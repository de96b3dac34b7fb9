"""What an extraction was asked for: the options of the command, as both engines need them."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.batch.bounds import Bounds


def add_model(parser: ArgumentParser) -> None:
    """The option of every verb that reads documents."""
    parser.add_argument(
        "--model", type=Path, metavar="DIR", help="folder of chitieu train -o: read by that model, not chitieu's own"
    )


def options_of(args: Namespace) -> dict[str, str]:
    """The options that change what is extracted."""
    options = {"extractor": args.extractor, "min_confidence": f"{args.min_confidence:g}", "ocr": args.ocr}
    if args.model is None:
        return options
    from pipeline.batch.fingerprint import with_model

    return with_model(options, args.model)


def bounds(args: Namespace) -> "Bounds":
    """The bounds of one document that `args` ask for."""
    from pipeline.batch.bounds import Bounds

    return Bounds(args.max_seconds, args.max_memory * 1_000_000, args.max_pages, args.max_unpacked * 1_000_000)


def refuse_absent(args: Namespace) -> None:
    """Raises an error for what the extractor lacks: one clear line, not one for every document."""
    from pipeline.hybrid import judge_for
    from pipeline.llm.endpoint import endpoint_from_environment

    if args.extractor == "llm" and args.model is None:
        endpoint_from_environment()
    else:
        judge_for(args.extractor, args.model)
