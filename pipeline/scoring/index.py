"""The index of the corpus: what each document is, without its text; and the user's own index of real documents.

Both are TOML, one `[[document]]` each: `corpus/index.toml` of the project, and one in the user's data folder that
`chitieu corpus add` writes. A document is found by its digest: the sha256 of its text as read, in UTF-8.
"""

import hashlib
import json
import os
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from models.errors import ChitieuError
from pipeline.store.atomic import write_whole

_ROOT = Path(__file__).parents[2]
GOLD = _ROOT / "gold"
OWN_CORPUS = _ROOT / "corpus"


@dataclass(frozen=True, slots=True)
class Entry:
    """One document. `path` is relative to the index for the project's own, absolute for the user's; null elsewhere.

    `stratum` names what it is a sample of; `parent` is the stem of the programme that it carries out; `split` is `dev`
    or `test`.
    """

    stem: str
    digest: str
    path: str | None = None
    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    issued: str | None = None
    kind: str | None = None
    stratum: tuple[str, ...] = ()
    parent: str | None = None
    split: str | None = None


def digest_of(text: str) -> str:
    """The sha256 of a text as read, in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_index(path: Path) -> list[Entry]:
    """The entries of an index; none where there is no such file.

    Raises:
        ChitieuError: when the file is damaged.
    """
    if not path.exists():
        return []
    known = {field.name for field in fields(Entry)}
    try:
        rows = tomllib.loads(path.read_text("utf-8")).get("document", [])
        return [Entry(**{**row, "stratum": tuple(row.get("stratum", ()))}) for row in rows if row.keys() <= known]
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise ChitieuError(f"{path}: the index cannot be read: {error} (mend or remove it)") from None


def write_index(path: Path, entries: Iterable[Entry], head: str = "") -> None:
    """Writes `entries` by stem, `head` as a comment above them."""
    lines = [f"# {line}".rstrip() for line in head.splitlines()]
    for entry in sorted(entries, key=lambda one: (one.stem, one.path or "")):
        lines += ["", "[[document]]"]
        lines += [f"{name} = {_toml(value)}" for name, value in asdict(entry).items() if value not in (None, ())]
    write_whole(path, ("\n".join(lines).lstrip("\n") + "\n").encode())


def project_index() -> list[Entry]:
    """The project's own index; empty where chitieu is installed without its corpus."""
    return read_index(OWN_CORPUS / "index.toml")


def user_index_path() -> Path:
    """Where the user's index lies: `CHITIEU_HOME`, else the system's folder for a program's data."""
    if home := os.environ.get("CHITIEU_HOME"):
        return Path(home) / "corpus.toml"
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or Path.home())
    elif sys.platform == "darwin":
        base = Path.home() / "Library/Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")
    return base / "chitieu" / "corpus.toml"


def _toml(value: object) -> str:
    """JSON's strings and lists of strings are TOML's too, but for one control character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
