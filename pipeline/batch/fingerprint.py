"""What an output depends on, as digests: the content, the options, and chitieu itself."""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from extractors.learned.model import model_file
from pipeline.batch.archives import leads_into_container

_ROOT = Path(__file__).parents[2]
_PACKAGES = ("models", "extractors", "pipeline")
_NOT_SOURCES = frozenset({".pyc", ".pyo"})


@cache
def own_version() -> str:
    """A digest of chitieu's own code, lexicons and trained models: any change of theirs may change any output."""
    digest = hashlib.sha256()
    for package in _PACKAGES:
        for path in sorted((_ROOT / package).rglob("*")):
            if path.suffix not in _NOT_SOURCES and path.is_file():
                digest.update(path.relative_to(_ROOT).as_posix().encode() + b"\0")
                digest.update(path.read_bytes())
    return digest.hexdigest()


def content_digest(path: str) -> str:
    """The sha256 of a file's bytes, in hexadecimal.

    Raises:
        OSError: when it cannot be read.
        UnreadableDocument: when it stands in an archive that cannot be read.
    """
    if leads_into_container(path):
        from pipeline.ingest.files import file_bytes

        return hashlib.sha256(file_bytes(Path(path))).hexdigest()
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def key(content: str, path: str, options: Mapping[str, str]) -> str:
    """Two runs with the same key write the same bytes: `path` is part of it because the JSON names it."""
    parts = [content, path, deciding(options), own_version()]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def deciding(options: Mapping[str, str]) -> dict[str, str]:
    """`options` as keys hold them: a model of one's own counts by its digest, wherever it lies."""
    return {name: options[name] for name in sorted(options) if name != "model"}


def with_model(options: Mapping[str, str], folder: Path) -> dict[str, str]:
    """`options` for the model in `folder`: the whole path, for workers that run elsewhere, and the digest of its file.

    Raises:
        OSError: when the file cannot be read.
    """
    path = folder.absolute()
    return {**options, "model": str(path), "model_digest": content_digest(str(model_file(path)))}
