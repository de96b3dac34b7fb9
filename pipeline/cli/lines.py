"""What goes to a terminal as one line, whatever stands in a file's name or a document's text."""

import sys
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.errors import UnreadableDocument
    from pipeline.store.failures import Failure

_HARMLESS = {"\t": " "}
# Marks that turn the direction of writing around can make one name look like another.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def one_line(text: str) -> str:
    """`text` with line breaks, escapes of the terminal and the like written out: `\\n`, `\\x1b`."""
    if text.isprintable() and text.isascii():
        return text
    return "".join(_shown(letter) for letter in text)


def refusal(failure: "Failure | UnreadableDocument", lang: str) -> str:
    """Which document was not read, why, and what to do, in `lang`; the files keep the English."""
    if lang != "vi":
        return str(failure)
    from pipeline.store.failures_vi import told

    return told(failure)


def complain(message: str, lang: str) -> None:
    """`message` in `lang`, one line on stderr."""
    from pipeline.cli.refusals_vi import refused

    print(one_line(f"chitieu: {refused(message, lang)}"), file=sys.stderr)


def first_of(stems: Sequence[str]) -> str:
    """The first three names."""
    return ", ".join(stems[:3]) + (", …" if len(stems) > 3 else "")


def absent_texts(stems: Sequence[str]) -> str:
    """What is said of labelled documents whose texts are not here: how many, the first three, and what to do."""
    return (
        f"the texts of {len(stems)} labelled documents are not here ({first_of(stems)}); name their folder with "
        "--corpus (of Word, PDF and scans the .txt that chitieu extract wrote) or register them: "
        "chitieu corpus add PATH"
    )


def _shown(letter: str) -> str:
    if letter in _HARMLESS:
        return _HARMLESS[letter]
    if letter in _TURNING or unicodedata.category(letter) in ("Cc", "Zl", "Zp"):
        return letter.encode("unicode_escape").decode()
    return letter
