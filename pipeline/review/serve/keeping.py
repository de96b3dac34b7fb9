"""After a decision: the JSON files and tables of the folder brought up to date, as a run of `chitieu extract` would."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Timer

from models.errors import ChitieuError
from pipeline.batch.journal import STATE_FOLDER, read_journal, rewrite_journal
from pipeline.batch.reviews import lay_over_others, lay_reviews
from pipeline.batch.stamps import content_key, stamp
from pipeline.store.atomic import OutputError
from pipeline.store.failures import FAILURES_FILE
from pipeline.store.lock import locked
from pipeline.store.tables import TABLE_FORMATS, table_files, write_tables

_SHORT = 0.5  # seconds that a decision may wait for the tables
_WAIT = 2.0  # seconds of quiet before the tables are written


@dataclass
class Keeper:
    """Keeps `folder` up to date: the JSON files at once, the tables when nobody has decided for a moment.

    Where a run of `chitieu extract` is writing into the folder, it waits; that run lays the decisions over as well.
    """

    folder: Path
    lang: str
    tell: Callable[[str], None] = lambda _: None
    _timer: Timer | None = None
    _lock: Lock = field(default_factory=Lock)
    _writing: Lock = field(default_factory=Lock)

    def decided(self) -> None:
        """To be called after each decision."""
        if self._writing.acquire(timeout=_SHORT):  # else the tables are being written, and are written again after it
            try:
                self._try(self._json)
            finally:
                self._writing.release()
        with self._lock:
            if self._timer:
                self._timer.cancel()
            self._timer = Timer(_WAIT, self.flush)
            self._timer.daemon = True
            self._timer.start()

    def flush(self) -> bool:
        """Writes the tables now; whether that could be done."""
        with self._lock:
            waiting, self._timer = self._timer, None
            if waiting is None:
                return True
            waiting.cancel()
        with self._writing:
            if self._try(self._tables):
                return True
        with self._lock:
            if self._timer is None:
                self._timer = Timer(5 * _WAIT, self.flush)
                self._timer.daemon = True
                self._timer.start()
        return False

    def _try(self, write: Callable[[], None]) -> bool:
        try:
            with locked(self.folder / STATE_FOLDER / "lock"):
                write()
        except (OutputError, ChitieuError) as error:
            self.tell(str(error))
            return False
        return True

    def _json(self) -> None:
        done = read_journal(self.folder)
        if lay_reviews(self.folder, done):
            rewrite_journal(self.folder, done)
        lay_over_others(self.folder, done)

    def _tables(self) -> None:
        self._json()
        formats = [form for form in TABLE_FORMATS if all((self.folder / one).exists() for one in table_files([form]))]
        if not formats:
            return
        write_tables(self.folder, formats, self.lang)
        if (self.folder / FAILURES_FILE).exists():
            key = content_key(self.folder, read_journal(self.folder).values(), self.lang)
            stamp(self.folder, table_files(formats), key)
