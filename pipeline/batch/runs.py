"""A run: everything from the paths given to the files and tables in the output folder."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from models.errors import UsageError
from pipeline.batch.documents import Work
from pipeline.batch.inputs import collect
from pipeline.batch.journal import STATE_FOLDER, Done, journal, note, rewrite_journal, standing
from pipeline.batch.plan import cores, in_order, is_done, jobs_for, may_be_done_here, misplaced, page_jobs_for, works
from pipeline.batch.request import Request, Summary, Tell, tell_nobody
from pipeline.batch.stems import stems
from pipeline.batch.updating import bring_up_to_date
from pipeline.batch.workers import process_all
from pipeline.store.atomic import OutputError, clear_leftovers, output_error
from pipeline.store.failures import Failure, write_failures
from pipeline.store.lock import locked
from pipeline.store.tables import ALL_FORMATS, table_files


def run(request: Request, tell: Tell = tell_nobody) -> Summary:
    """Extracts what is new or changed among `request.paths` into `request.output`, then brings its tables up to date.

    A document that cannot be done is a failure in the summary and in `failures.jsonl`, never an exception. What is
    finished stands also when the run is stopped or killed; the same run again goes on from there. Where there is
    nothing to read, nothing is written or removed; where nothing could be read, a folder without tables gets none.

    Raises:
        UsageError: when inputs and outputs are in each other's way, or a path is not there and `prune` is asked.
        OutputError: when the output folder cannot be written, or another run is writing there.
    """
    files, failures, skipped = collect(request.paths, request.output)
    if request.prune:
        _refuse_absent(failures)
    if not files:
        for failure in failures:
            tell(0, 0, failure)
        return Summary(request.output, [], 0, 0, 0, failures, [], [], skipped=tuple(skipped), found=False)
    planned = works(stems(files), request)
    state = request.output / STATE_FOLDER
    try:
        state.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise output_error(request.output, error) from error
    with locked(state / "lock"):
        for folder in (request.output, state):
            clear_leftovers(folder)
        done = standing(request.output)
        removed = misplaced(planned, done, request.prune)
        for stem in removed:
            _remove(request.output, stem, done)
        extracted = _extract(request, planned, done, failures, tell)
        jobs = request.jobs or cores()
        tables: list[Path] = []
        stale: list[Path] = []
        if done or any((request.output / name).exists() for name in table_files(ALL_FORMATS)):
            tables, stale = bring_up_to_date(request.output, done, request.formats, request.lang, jobs, request.force)
    current = [done[work.stem] for work in planned if work.stem in done]
    unchanged = len(current) - extracted
    others = len(done) - len(current)
    return Summary(
        request.output, current, extracted, unchanged, len(removed), failures, tables, stale, others, tuple(skipped)
    )


def _refuse_absent(failures: list[Failure]) -> None:
    for failure in failures:
        if failure.code in ("missing", "folder-unreadable"):
            raise UsageError(
                f"{failure.path}: {failure.reason}, and --prune would remove what was read from it "
                "(mend the path or leave it out)"
            )


def _extract(request: Request, planned: list[Work], done: dict[str, Done], failures: list[Failure], tell: Tell) -> int:
    """Does what of `planned` is not in `done`, adding to `done` and `failures`; how many documents that were."""
    total = len(planned)
    tell(0, total, None)
    for failure in failures:
        tell(0, total, failure)
    todo: list[Work] = []
    finished = extracted = 0
    for work in planned:
        if request.force or not is_done(work, done.get(work.stem)):
            todo.append(work)
        else:
            finished += 1
            tell(finished, total, None)
    jobs = jobs_for(todo, request.jobs)
    pages = page_jobs_for(todo, jobs, request.jobs)
    todo = [replace(work, page_jobs=pages) for work in todo]
    try:
        here = may_be_done_here(todo, jobs)
        with journal(request.output) as file, closing(process_all(iter(in_order(todo, jobs)), jobs, here)) as outcomes:
            for outcome in outcomes:
                finished += 1
                if outcome.stopped:
                    raise OutputError(outcome.stopped)
                if outcome.done:
                    done[outcome.work.stem] = outcome.done
                    note(file, outcome.done)
                    extracted += 1
                elif outcome.failure:
                    failures.append(outcome.failure)
                    # What an earlier run read from this file is no longer what it says.
                    _remove(request.output, outcome.work.stem, done)
                tell(finished, total, outcome.failure)
    finally:  # also when the run is stopped by Ctrl-C
        write_failures(request.output, failures)
        rewrite_journal(request.output, done)
    return extracted


def _remove(folder: Path, stem: str, done: dict[str, Done]) -> None:
    """Takes away the outputs of `stem`, where this folder's runs made them."""
    if done.pop(stem, None):
        for ending in (".json", ".txt"):
            path = folder / f"{stem}{ending}"
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise output_error(path, error) from error
