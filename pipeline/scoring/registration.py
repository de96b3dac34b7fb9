"""Real documents of the user's own, entered in the user's index by where they lie; nothing of them is copied."""

import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from models.errors import ChitieuError
from pipeline.batch.inputs import collect
from pipeline.scoring.index import GOLD, Entry, digest_of, project_index, read_index, user_index_path, write_index
from pipeline.scoring.reading import label_files, read_labels
from pipeline.store.atomic import output_error

_HEAD = """Documents registered with `chitieu corpus add`: where they lie and what they are.
`chitieu score` finds their texts by digest."""


def register(paths: Iterable[str], failures: list[str]) -> list[Entry]:
    """Enters the documents that `paths` stand for in the user's index; the entries made. What cannot be read is added
    to `failures`.

    Raises:
        OutputError: when the index cannot be written.
    """
    nowhere = Path(tempfile.gettempdir()) / "chitieu-no-output"  # no folder of results is to be left out
    files, unreadable, _ = collect(paths, nowhere)
    failures += [str(failure) for failure in unreadable]
    known = {entry.digest: entry for entry in project_index()}
    made: list[Entry] = []
    for file in files:
        try:
            made.append(_entry(Path(file.origin), known))
        except ChitieuError as error:
            failures.append(str(error))
    if made:
        path = user_index_path()
        entered = {entry.path: entry for entry in [*read_index(path), *made]}
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise output_error(path, error) from error
        write_index(path, entered.values(), _HEAD)
    return made


def labelled() -> dict[str, str]:
    """The project's labels: digest of the text to label file."""
    if not GOLD.is_dir():
        return {}
    return {digest: str(path) for path in label_files(GOLD) if (digest := read_labels(path).digest)}


def _entry(path: Path, known: dict[str, Entry]) -> Entry:
    from pipeline import extract, read

    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise ChitieuError(f"{path!r}: the name is not Unicode and cannot be registered (rename the file)") from None
    document = read(path)
    digest = digest_of(document.text)
    form = {"ocr": "scan"}.get(document.source.ingest, str(document.source.ingest))
    if entry := known.get(digest):
        return replace(entry, stem=path.stem, path=str(path))
    info = extract(document).document
    fields = {name: getattr(info, name) for name in ("title", "number", "issuer", "issued", "kind")}
    return Entry(path.stem, digest, str(path), stratum=(form, "real"), **fields)
