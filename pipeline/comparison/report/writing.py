"""Writing a comparison to a file of the kind that its name says."""

from pathlib import Path

from models.comparison import Cascade, Comparison
from models.errors import UsageError
from pipeline.comparison.report.words import Lang
from pipeline.store.atomic import make_folder_of, replacing

SUFFIXES = (".json", ".xlsx", ".docx", ".html")


def check_suffix(path: Path) -> Path:
    """`path`, if its ending is one that can be written.

    Raises:
        UsageError: when it is not.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError(f"-o {path}: the file must end in {', '.join(SUFFIXES)}")
    return path


def write_report(result: Comparison | Cascade, path: Path, lang: Lang) -> None:
    """Writes `result` whole or not at all.

    Raises:
        UsageError: for an ending of another kind.
        OutputError: when the file cannot be written.
    """
    check_suffix(path)
    suffix = path.suffix.lower()
    cascade = as_cascade(result)
    make_folder_of(path)
    with replacing(path) as temporary:
        if suffix == ".json":
            temporary.write_text(result.model_dump_json(indent=1) + "\n", "utf-8")
        elif suffix == ".xlsx":
            from pipeline.comparison.report.workbook import write_workbook

            write_workbook(cascade, temporary, lang)
        elif suffix == ".docx":
            from pipeline.comparison.report.letter import write_letter

            write_letter(cascade, temporary, lang)
        else:
            from pipeline.comparison.report.page import write_page

            write_page(cascade, temporary, lang)


def as_cascade(result: Comparison | Cascade) -> Cascade:
    """A single comparison as a cascade of one, so that every report is made in one way."""
    return result if isinstance(result, Cascade) else Cascade(comparisons=(result,))
