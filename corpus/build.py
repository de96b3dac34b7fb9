"""Makes of programmes kept as text the formats that offices send: .docx, .pdf and scans.

    python corpus/build.py build/corpus                         the project's own programmes
    python corpus/build.py build/corpus some/folder/*.txt --scans 300,150
    python corpus/build.py corpus --embedded                    the few that are kept here: formats/ and scans/

Needs LibreOffice (soffice) for the PDF, and what is made of it.
"""

import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from scans import QUALITIES, Quality, save_scan  # noqa: E402
from word import FONT, save_docx  # noqa: E402

PROGRAMMES = ROOT / "corpus" / "programmes"
# Kept in the corpus, one programme each; the text of each stands in programmes/ too, as the same programme twice.
_WORD, _PRINT, _SCAN = "ldld-tinh-hai-lam", "hdnd-tinh-kim-lung-nghi-quyet", "cdcs-truong-thpt-cau-da"
_SMALL = Quality(150, tilt=-0.6, blur=0.5, noise=2.0, shade=0.25)


def main() -> None:
    """Builds what the command line asks for."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("texts", nargs="*", type=Path, default=sorted(PROGRAMMES.glob("*.txt")))
    parser.add_argument("--scans", default=",".join(QUALITIES), help=f"of {','.join(QUALITIES)}; empty for none")
    parser.add_argument("--font", default=FONT)
    parser.add_argument("--embedded", action="store_true", help="make the formats that the corpus keeps")
    args = parser.parse_args()
    if args.embedded:
        build_embedded(args.folder)
        return
    build(args.folder, args.texts, [name for name in args.scans.split(",") if name], args.font)


def build(folder: Path, texts: list[Path], scans: list[str], font: str = FONT) -> None:
    """`folder`/docx, /pdf and /scan-<quality>, each with a file for each of `texts`, printed in `font`."""
    for name in ("docx", "pdf", *(f"scan-{name}" for name in scans)):
        (folder / name).mkdir(parents=True, exist_ok=True)
    words = []
    for text in texts:
        words.append(folder / "docx" / f"{text.stem}.docx")
        save_docx(text.read_text("utf-8-sig"), words[-1], font=font)
    to_pdf(words, folder / "pdf")
    for name in scans:
        for text in texts:
            save_scan(
                folder / "pdf" / f"{text.stem}.pdf", folder / f"scan-{name}" / f"{text.stem}.pdf", QUALITIES[name]
            )


def build_embedded(folder: Path) -> None:
    """`folder`/formats with a .docx and a .pdf, `folder`/scans with a scan."""
    for name in ("formats", "scans"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    save_docx((PROGRAMMES / f"{_WORD}.txt").read_text("utf-8"), folder / "formats" / f"{_WORD}-word.docx")
    with tempfile.TemporaryDirectory() as name:
        for stem, target in ((_PRINT, f"{_PRINT}-pdf"), (_SCAN, f"{_SCAN}-scan")):
            save_docx((PROGRAMMES / f"{stem}.txt").read_text("utf-8"), Path(name) / f"{target}.docx", size=11)
        to_pdf([Path(name) / f"{_PRINT}-pdf.docx"], folder / "formats")
        to_pdf([Path(name) / f"{_SCAN}-scan.docx"], Path(name))
        save_scan(Path(name) / f"{_SCAN}-scan.pdf", folder / "scans" / f"{_SCAN}-scan.pdf", _SMALL, jpeg=40)


def to_pdf(documents: list[Path], folder: Path) -> None:
    """The documents as PDF in `folder`, by LibreOffice in a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(folder), *map(str, documents)], check=True, capture_output=True)


if __name__ == "__main__":
    main()
