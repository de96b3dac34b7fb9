"""`chitieu show`: one document, or a folder of extracted ones, to look at."""

import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import UnreadableDocument, UsageError
from pipeline.cli.asked import add_model

if TYPE_CHECKING:
    from models.programme import Programme
    from pipeline.review.page_drawings import PageDrawing

EXAMPLE = """examples:
  chitieu show ke-hoach.docx
  chitieu show ket-qua/ke-hoach.json -o ke-hoach.html
  chitieu show ket-qua -o bao-cao.html

A document or the JSON of an extracted one: in the terminal its sections with every target and task at its place; with
-o one page that needs no network: the text with all records in it, a table that leads to each sentence and back, and
for PDF and scans the pages with the evidence in boxes. A folder of extracted documents: a report with charts."""


def configure(parser: ArgumentParser) -> None:
    """Adds the arguments of the verb."""
    parser.add_argument("path", type=Path, metavar="FILE", help="a document, a <name>.json, or an extracted folder")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.html", help="write a page instead of printing")
    parser.add_argument(
        "--no-color", "--no-colour", dest="no_colour", action="store_true", help="print without colours"
    )
    add_model(parser)
    parser.add_argument("--no-pages", action="store_true", help="leave the pictures of pages out of the page")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="language of the words (default: vi)")
    parser.add_argument("--json", action="store_true", help="print the programme as JSON")


def run(args: Namespace) -> int:
    """Prints or writes."""
    if args.output and args.output.suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"-o {args.output}: the page must end in .html")
    if args.path.is_dir() or not args.path.suffix:  # a document has an ending
        return _folder(args)
    from pipeline.review.loading import load

    loaded = load(args.path, args.model)
    if args.output:
        from pipeline.review.document_page import document_page, write_document_page

        page = document_page(loaded.programme, loaded.text, args.lang, _pages(args, loaded.programme))
        write_document_page(args.output, page)
        print(args.output)
    elif args.json:
        print(loaded.programme.model_dump_json(indent=2))
    else:
        from pipeline.review.terminal import terminal_page

        width = min(shutil.get_terminal_size((100, 24)).columns, 120)
        colour = sys.stdout.isatty() and not args.no_colour and "NO_COLOR" not in os.environ
        print("\n".join(terminal_page(loaded.programme, args.lang, width, colour)))
    sys.stdout.flush()
    return 0


def _pages(args: Namespace, programme: "Programme") -> "tuple[PageDrawing, ...]":
    if args.no_pages:
        return ()
    from pipeline.review.page_drawings import page_drawings

    try:
        return tuple(page_drawings(programme))
    except UnreadableDocument as error:  # the page is good without them
        from pipeline.cli.lines import complain, refusal

        complain(f"no pictures of the pages: {refusal(error, args.lang)}", args.lang)
        return ()


def _folder(args: Namespace) -> int:
    from pipeline.comparison.inputs import load_folder
    from pipeline.review.document_page import write_document_page
    from pipeline.review.folder_page import folder_page

    programmes = load_folder(args.path)
    if not args.output:
        raise UsageError(f"{args.path}: this is a folder; name the report to write (-o bao-cao.html), or one document")
    write_document_page(args.output, folder_page(args.path, programmes, args.lang))
    print(args.output)
    return 0
