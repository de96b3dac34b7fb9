"""Arguments that are words, not paths."""

import os


def as_words(argument: str) -> str:
    """`argument` read as UTF-8, also where the locale knows ASCII only (`LC_ALL=POSIX`), as on servers and in cron."""
    try:
        return os.fsencode(argument).decode("utf-8", "replace")
    except UnicodeEncodeError:  # not from this machine's command line: it is words already
        return argument
