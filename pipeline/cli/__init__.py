"""The command `chitieu`. Start-up is kept short: a verb's module is loaded only when that verb is called."""

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; the exit code: 0 all done, 1 some documents failed, 2 wrong usage, 130 stopped by Ctrl-C."""
    # Start-up makes many objects that live to the end; looking through them again and again costs a tenth of it.
    gc.set_threshold(100_000, 50, 50)
    from pipeline.cli.verbs import parser_for

    # Names and texts of any script go out on any console, and a name that is no Unicode does not stop a run.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = sys.argv[1:] if argv is None else list(argv)
    parser = parser_for(arguments)
    if not arguments:  # somebody who does not know yet what there is
        parser.print_help()
        return 2
    args = parser.parse_args(arguments)
    lang = getattr(args, "lang", "en")
    try:
        return int(args.run(args))
    except KeyboardInterrupt:
        return _complain("stopped; what is finished is kept, and the same command goes on from there", 130, lang)
    except BrokenPipeError:  # the reader of our output has gone, as in `chitieu … | head`
        sys.stdout = None
        return 0
    except Exception as error:
        if args.debug:
            raise
        return _failure(error, lang)


def _failure(error: Exception, lang: str) -> int:
    from models.errors import AbsentDocument, ChitieuError, UnreadableDocument, UsageError
    from pipeline.cli.lines import refusal

    if isinstance(error, UnreadableDocument):
        return _complain(refusal(error, lang), 2 if isinstance(error, AbsentDocument) else 1, lang)
    if isinstance(error, ChitieuError):
        return _complain(str(error), 2 if isinstance(error, UsageError) else 1, lang)
    if isinstance(error, PermissionError) and error.filename:
        where = error.filename
        return _complain(f"{where}: cannot be opened: {error.strerror} (check the path and your rights)", 2, lang)
    words = " ".join(str(error).split())[:300]
    if sys.getfilesystemencoding() != "utf-8":  # not every library takes a path with accents then
        return _complain(f"the locale is not UTF-8: set LC_ALL=C.UTF-8 and try again ({words})", 1, lang)
    reported = f"internal error: {type(error).__name__}: {words} (please report it; --debug shows where)"
    return _complain(reported, 1, lang)


def _complain(message: str, code: int, lang: str) -> int:
    from pipeline.cli.lines import complain

    complain(message, lang)
    return code
