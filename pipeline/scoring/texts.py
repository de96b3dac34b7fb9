"""Where the texts of labelled documents lie: by stem, checked by digest; else by digest among all."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from models.errors import ChitieuError
from pipeline.scoring.index import OWN_CORPUS, digest_of, project_index, read_index, user_index_path

_TEXTS = frozenset({".txt", ".md"})
FORMATS = _TEXTS | {".docx", ".doc", ".odt", ".rtf", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}


class Texts:
    """The documents of some folders, of the project's own corpus and of the user's index."""

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        self._by_stem: dict[str, list[Path]] = {}
        for path in _documents(folders):
            self._by_stem.setdefault(path.stem, []).append(path)
        self._registered = {entry.digest: Path(entry.path) for entry in read_index(user_index_path()) if entry.path}
        self._own = {entry.digest: OWN_CORPUS / entry.path for entry in project_index() if entry.path}
        self._by_digest: dict[str, Path] | None = None

    def text(self, stem: str, digest: str | None) -> tuple[str, Path] | None:
        """The text that was labelled and where it lies; without a digest the text file of that stem is it."""
        for path in self._candidates(stem, digest):
            text = _read(path)
            if text is not None and digest in (None, digest_of(text)):
                return text, path
        if digest is None:
            return None
        path = self._all_digests().get(digest, Path())
        text = _read(path) if path.name else None
        return None if text is None else (text, path)

    def variants(self, stem: str) -> list[Path]:
        """All files of that stem: the same document as text, Word, PDF or scan."""
        return sorted(self._by_stem.get(stem, []))

    def _candidates(self, stem: str, digest: str | None) -> Iterator[Path]:
        yield from (path for path in self._by_stem.get(stem, []) if path.suffix.lower() in _TEXTS)
        for known in (self._registered, self._own):
            if digest in known:
                yield known[digest]

    def _all_digests(self) -> dict[str, Path]:
        if self._by_digest is None:
            paths = (path for group in self._by_stem.values() for path in group if path.suffix.lower() in _TEXTS)
            self._by_digest = {digest_of(text): path for path in paths if (text := _read(path)) is not None}
        return self._by_digest


def _documents(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        if not folder.is_dir():
            raise ChitieuError(f"{folder}: there is no such folder of texts (check --corpus)")
        yield from (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in FORMATS and path.is_file())


def _read(path: Path) -> str | None:
    """None for what has gone or cannot be read: it is then not the text looked for."""
    from pipeline.ingest import read

    try:
        return read(path).text
    except ChitieuError:
        return None
