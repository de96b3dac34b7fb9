"""The names of the outputs: a file's stem, with its ending or a digest of its path where that is not enough."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import PurePath

from pipeline.batch.inputs import InputFile

_MAX_BYTES = 240  # of a stem: file systems take 255 for the whole name
_ENDING = re.compile(r"[a-z0-9]{1,8}")  # shorter than a digest
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)  # names that Windows keeps


def stems(files: Iterable[InputFile]) -> dict[InputFile, str]:
    """The stem of every file: alone with its own it keeps it.

    Files that differ by their endings are `<stem>-docx` and `<stem>-pdf`, others `<stem>-<8 hex of the digest of their
    relative path>`.

    The names do not hang on the order of `files`, and no two are the same, also on file systems without case.
    """
    named = {file: safe_stem(PurePath(file.relative).stem) for file in files}
    named = _told_apart(_with_endings(named), lambda file: file.relative)
    # Two folders given may each hold the same relative path.
    return _told_apart(named, lambda file: file.origin)


def safe_stem(stem: str) -> str:
    """`stem` as a file name on every system: the same, unless it holds what some system refuses."""
    safe = _UNSAFE.sub("_", stem).rstrip(" .") or "document"
    if _RESERVED.match(safe):
        safe = f"_{safe}"
    if len(safe.encode()) > _MAX_BYTES:
        cut = safe.encode()[: _MAX_BYTES - 9].decode("utf-8", "ignore")
        safe = f"{cut}-{_digest(stem)}"
    return safe


def _with_endings(named: dict[InputFile, str]) -> dict[InputFile, str]:
    """`named`, with their endings those that these tell apart."""
    told = dict(named)
    for files in _sharing(named):
        endings = {file: PurePath(file.relative).suffix[1:].lower() for file in files}
        if (
            len(files) > 1
            and len(set(endings.values())) == len(files)
            and all(map(_ENDING.fullmatch, endings.values()))
        ):
            told |= {file: f"{_room(named[file])}-{endings[file]}" for file in files}
    return told


def _told_apart(named: dict[InputFile, str], distinguishing: Callable[[InputFile], str]) -> dict[InputFile, str]:
    return {
        file: f"{_room(stem)}-{_digest(distinguishing(file))}" if len(files) > 1 else stem
        for files in _sharing(named)
        for file in files
        for stem in [named[file]]
    }


def _sharing(named: dict[InputFile, str]) -> Iterable[list[InputFile]]:
    """The files, those together whose names are one where case and the spelling of accents do not count."""
    sharing: dict[str, list[InputFile]] = defaultdict(list)
    for file, stem in named.items():
        sharing[unicodedata.normalize("NFC", stem).casefold()].append(file)
    return sharing.values()


def _room(stem: str) -> str:
    return stem.encode()[: _MAX_BYTES - 9].decode("utf-8", "ignore")


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:8]
