"""The same programmes as Word, PDF and scans, in several fonts: what each loses against its text.

    .venv/bin/python bench/bench_formats.py [--texts FOLDER] [--fonts NAME,NAME] [--keep FOLDER]

Builds every labelled programme by corpus/build.py and scores what is read of it by content. `--texts` holds the texts
of the labelled documents in gold/seeds; without it only the project's own programmes are measured. A font that is not
installed is left out. Exit code 1 where a loss is over its bar. Reads some 250 scanned pages a font.
"""

import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "corpus")]

from build import PROGRAMMES, build  # noqa: E402

from pipeline.scoring.index import GOLD  # noqa: E402
from pipeline.scoring.runs import run  # noqa: E402

# What each may lose of the strict F1 of targets, against the text.
BARS = {"docx": 0.01, "pdf": 0.01, "scan-300": 0.03, "scan-200": 0.03, "scan-150": 0.08}
FONTS = "Liberation Serif,DejaVu Serif,Carlito"
_PACKAGES = {
    "Liberation Serif": "fonts-liberation",
    "DejaVu Serif": "fonts-dejavu-core",
    "Carlito": "fonts-crosextra-carlito",
}
SETS = {"programmes": "own", "seeds": "seeds"}


@dataclass(frozen=True)
class Cell:
    """The strict F1 of one set of programmes in one form; `font` is empty for the text itself."""

    font: str
    form: str
    set: str
    strict: float


def main() -> int:
    """Prints the table; 1 where a bar is missed."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="folder with the texts of gold/seeds")
    parser.add_argument("--fonts", default=FONTS)
    parser.add_argument("--forms", default=",".join(BARS))
    parser.add_argument("--keep", type=Path, help="where the files made are kept and found again")
    args = parser.parse_args()
    fonts = [font for font in args.fonts.split(",") if _is_installed(font)]
    folders = {"programmes": PROGRAMMES, **({"seeds": args.texts} if args.texts else {})}
    with tempfile.TemporaryDirectory() as scratch:
        cells = list(measured(args.keep or Path(scratch), fonts, args.forms.split(","), folders))
    return report(cells)


def measured(work: Path, fonts: list[str], forms: list[str], folders: dict[str, Path]) -> Iterator[Cell]:
    """Every font, form and set, two at a time."""
    texts = [text for folder in folders.values() for text in sorted(folder.glob("*.txt"))]
    for font in fonts:
        if not (work / font).is_dir():
            build(work / font, texts, [form[5:] for form in forms if form.startswith("scan-")], font)
    jobs = [("", "", name, folder, folder) for name, folder in folders.items()]
    jobs += [
        (font, form, name, folder, work / font / form)
        for form in forms
        for font in fonts
        for name, folder in folders.items()
    ]
    with ProcessPoolExecutor(2) as pool:
        for cell in pool.map(_cell, jobs):
            print(f"{cell.font or 'text':17} {cell.form:9} {cell.set:6} {cell.strict:.4f}", file=sys.stderr, flush=True)
            yield cell


def _cell(job: tuple[str, str, str, Path, Path]) -> Cell:
    font, form, name, texts, folder = job
    # The text is only there for its digest: without variants of their own, documents are not counted.
    found = run(GOLD / name, [folder] if folder == texts else [texts, folder], way="content")
    group = "text" if not form else "scan" if form.startswith("scan") else form
    strict = found.value("target_strict_F1", group)
    if strict is None or found.failures:
        raise SystemExit(f"bench_formats: {folder}: {found.failures or 'nothing to score'}")
    return Cell(font, form, SETS[name], strict)


def report(cells: list[Cell]) -> int:
    """The table in Markdown: a row a form, a column for each set and font; losses over their bar in bold."""
    base = {cell.set: cell.strict for cell in cells if not cell.font}
    columns = sorted({(cell.set, cell.font) for cell in cells if cell.font})
    found = {(cell.form, cell.set, cell.font): cell.strict for cell in cells}
    print("| loses at most | " + " | ".join(f"{name}, {font}" for name, font in columns) + " |")
    print("|---|" + "--:|" * len(columns))
    missed = False
    for form, bar in BARS.items():
        row = []
        for name, font in columns:
            if (form, name, font) not in found:
                continue
            loss = base[name] - found[form, name, font]
            missed |= loss > bar
            row.append(f"**{loss:.3f}**" if loss > bar else f"{loss:.3f}")
        if row:
            print(f"| {form}: {bar} | " + " | ".join(row) + " |")
    print("\nstrict F1 of the text: " + ", ".join(f"{name} {value:.3f}" for name, value in base.items()))
    return int(missed)


def _is_installed(font: str) -> bool:
    """Whether fontconfig has `font` itself: for what it has not, it gives another."""
    told = subprocess.run(["fc-match", "-f", "%{family}", font], capture_output=True, text=True, check=False).stdout
    if font not in told:
        package = f" (on Debian: {_PACKAGES[font]})" if font in _PACKAGES else ""
        print(f"bench_formats: the font {font} is not installed, it is left out{package}", file=sys.stderr)
    return font in told


if __name__ == "__main__":
    raise SystemExit(main())
