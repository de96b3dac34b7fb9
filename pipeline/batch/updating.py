"""The last stage of a run: which documents are the same, people's decisions, tables; all as the JSON files say."""

from collections.abc import Collection
from pathlib import Path

from pipeline.batch.duplicates import mark_duplicates
from pipeline.batch.journal import STATE_FOLDER, Done, rewrite_journal, standing
from pipeline.batch.reviews import lay_reviews
from pipeline.batch.stamps import are_settled, content_key, note_settled, outdated, stamp, unstamp
from pipeline.batch.table_jobs import write_by_jobs
from pipeline.store.atomic import clear_leftovers
from pipeline.store.failures import FAILURES_FILE, write_failures
from pipeline.store.lock import locked
from pipeline.store.tables import ALL_FORMATS, table_files


def bring_up_to_date(
    folder: Path, done: dict[str, Done], formats: Collection[str], lang: str, jobs: int = 1, force: bool = False
) -> tuple[list[Path], list[Path]]:
    """The tables of `formats`, all up to date, and those of others that are there but are not.

    Raises:
        OutputError: when a file cannot be written.
        ChitieuError: when a JSON file of the folder, or its list of decisions, is damaged.
    """
    changed = 0
    if force or not are_settled(folder, done.values()):
        changed = mark_duplicates(folder, done)
    if changed + lay_reviews(folder, done):
        rewrite_journal(folder, done)
    note_settled(folder, list(done.values()))
    files = table_files(formats)
    key = content_key(folder, done.values(), lang)
    if files and (force or outdated(folder, files, key)):
        unstamp(folder, files)
        write_by_jobs(folder, files, lang, jobs, sum(entry.json_size for entry in done.values()))
        stamp(folder, files, key)
    stale = [name for name in outdated(folder, table_files(ALL_FORMATS), key) if (folder / name).exists()]
    return [folder / name for name in files], [folder / name for name in stale]


def reopen(folder: Path, formats: Collection[str], lang: str = "vi", jobs: int = 1) -> None:
    """Brings the tables of `formats` in an extracted `folder` up to date, as after a run that was killed.

    Raises:
        OutputError: when a run is writing there, or nothing may be written there and something would have to be.
    """
    state = folder / STATE_FOLDER
    with locked(state / "lock"):
        for place in (folder, state):
            clear_leftovers(place)
        if not (folder / FAILURES_FILE).exists():
            write_failures(folder, [])
        bring_up_to_date(folder, standing(folder), formats, lang, jobs)
