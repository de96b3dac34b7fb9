"""Runs notebooks from top to bottom and keeps their outputs, without what differs from run to run.

    python notebooks/run.py                   all of them, in place
    python notebooks/run.py 2.ipynb -o DIR    one of them, into another folder

Fails at the first cell that fails, at a warning printed, and at a path of this machine in an output.
"""

import re
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent


def main() -> None:
    """Runs what the command line names."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("notebooks", nargs="*", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=FOLDER)
    args = parser.parse_args()
    for path in args.notebooks or sorted(FOLDER.glob("*.ipynb")):
        run(path, args.output / path.name)


def run(path: Path, output: Path) -> None:
    """Runs `path` in a kernel of this environment, its folder as the working folder; writes it to `output`."""
    notebook = nbformat.read(path, as_version=4)
    where = {"metadata": {"path": str(FOLDER)}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources=where).execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for each in cell.get("outputs", ()):
            check(path, each)
    # Without the version of Python that happened to run it.
    notebook.metadata = {"kernelspec": notebook.metadata["kernelspec"], "language_info": {"name": "python"}}
    nbformat.write(notebook, output)


def check(path: Path, output: Any) -> None:
    """Exits where an output is a warning or names a folder of this machine."""
    if output.get("name") == "stderr":
        sys.exit(f"{path.name}: {output['text']}")
    texts = [output.get("text", ""), *(text for kind, text in output.get("data", {}).items() if "text" in kind)]
    for text in texts:
        if found := re.search(rf"{re.escape(str(FOLDER.parent))}|/(?:tmp|home|root)/\S*", text):
            sys.exit(f"{path.name}: an output names {found[0]!r}")


if __name__ == "__main__":
    main()
