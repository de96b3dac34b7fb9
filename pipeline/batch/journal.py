"""What is done: one line a document, added when its files stand, so that a killed run goes on where it stopped."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from pipeline.store.atomic import output_error, write_whole

STATE_FOLDER = ".chitieu"
_JOURNAL = "done.jsonl"


@dataclass(frozen=True, slots=True)
class Done:
    """A document whose files stand: where it came from, the key it was made with, the sizes of its files in bytes."""

    stem: str
    origin: str
    key: str
    json_size: int
    txt_size: int
    targets: int
    tasks: int
    # What tells that it is the same programme as another (`pipeline.batch.duplicates`); empty where it is not said.
    number: str = ""
    issued: str = ""
    issuer: str = ""
    ingest: str = ""
    duplicate_of: str = ""
    differs: str = ""  # what it says otherwise than the paper it repeats, in short
    # Which of people's decisions are laid over its JSON (`pipeline.batch.reviews`); empty for none.
    reviews: str = ""
    unsure: int = 0  # targets left out, being below the least confidence asked for
    doubts: int = 0  # places that were not read, or read with doubt


def read_journal(folder: Path) -> dict[str, Done]:
    """What is done in `folder`, by stem. A last line cut by a kill does not count; its document is done again."""
    path = folder / STATE_FOLDER / _JOURNAL
    done: dict[str, Done] = {}
    if not path.exists():
        return done
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            try:
                entry = Done(**json.loads(line))
            except (ValueError, TypeError):
                continue
            done[entry.stem] = entry
    return done


def standing(folder: Path) -> dict[str, Done]:
    """What is done in `folder` and has both its files there, by stem."""
    return {stem: entry for stem, entry in read_journal(folder).items() if stands(folder, entry)}


@contextmanager
def journal(folder: Path) -> Iterator["IO[str]"]:
    """The journal of `folder`, open to be added to by `note`.

    Raises:
        OutputError: when it cannot be written.
    """
    path = folder / STATE_FOLDER / _JOURNAL
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write("\n")  # ends a line that a kill cut
            yield file
    except OSError as error:
        raise output_error(path, error) from error


def note(file: "IO[str]", entry: Done) -> None:
    """Adds `entry`; what is noted survives the end of the process."""
    file.write(_line(entry))
    file.flush()


def rewrite_journal(folder: Path, done: Mapping[str, Done]) -> None:
    """Writes the journal anew with one line for each of `done`."""
    lines = [_line(done[stem]) for stem in sorted(done)]
    write_whole(folder / STATE_FOLDER / _JOURNAL, "".join(lines).encode())


def stands(folder: Path, entry: Done) -> bool:
    """Whether both files of `entry` are there in their sizes."""
    sizes = {".json": entry.json_size, ".txt": entry.txt_size}
    try:
        return all((folder / f"{entry.stem}{ending}").stat().st_size == size for ending, size in sizes.items())
    except OSError:
        return False


def _line(entry: Done) -> str:
    # ASCII, as a path may hold bytes that are no Unicode.
    return json.dumps(asdict(entry)) + "\n"
