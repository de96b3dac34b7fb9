"""What is seen while a run goes on: failures, one line each, and on a terminal a bar. All on stderr."""

import sys
from shutil import get_terminal_size
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self

from pipeline.cli.lines import one_line, refusal

if TYPE_CHECKING:
    from tqdm import tqdm

    from pipeline.store.failures import Failure


class Progress:
    """A bar with rate and time left, drawn from the first document on; nothing but failures where nobody watches."""

    def __init__(self, lang: str, debug: bool) -> None:
        self._lang, self._debug = lang, debug
        self._bar: tqdm[NoReturn] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def tell(self, finished: int, total: int, failure: "Failure | None") -> None:
        """See `pipeline.batch.request.Tell`."""
        if sys.stderr.isatty():
            self._move(finished, total)
        if failure is not None:
            self.say(one_line(f"chitieu: {refusal(failure, self._lang)}"))
            if self._debug and failure.trace:
                self.say(failure.trace)

    def _move(self, finished: int, total: int) -> None:
        if self._bar is None:
            from tqdm import tqdm

            # Left to itself tqdm draws nothing on a terminal that does not know its size.
            columns, rows = get_terminal_size()
            self._bar = tqdm(total=total, unit=" doc", file=sys.stderr, leave=False, ncols=columns - 1, nrows=rows)
        self._bar.update(finished - self._bar.n)

    def say(self, line: str) -> None:
        """`line` above the bar."""
        if self._bar is None:
            print(line, file=sys.stderr)
        else:
            self._bar.write(line, file=sys.stderr)
