"""Whether a page's text layer can be trusted: fonts without a Unicode table and poor scanners' layers cannot."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

from pipeline.ingest.legacy import decoder
from pipeline.ingest.pdf_lines import PageLines
from pipeline.ingest.vietnamese import accent_share, is_english, plausibility, word_count

_SOFT_HYPHEN = "\u00ad"  # how PDFium gives many a hyphen, and TCVN3's "ư"
_ODD_SHARE = 0.05  # of the characters: private, unassigned or replacement signs
_FEW, _ENOUGH = 20, 60  # words to judge letters by, and accents by
_SYLLABLES, _ACCENTS = 0.5, 0.15  # a Vietnamese page has more of both: about 0.9 and 0.7


def is_broken(page: PageLines) -> bool:
    """Whether what the page's text layer says is not what is printed on it."""
    text = "\n".join(line.text for line in page.lines)
    letters = [character for character in text if not character.isspace()]
    odd = sum(character == "\ufffd" or unicodedata.category(character) in ("Co", "Cn", "Cc") for character in letters)
    if odd > len(letters) * _ODD_SHARE:
        return True
    words = word_count(text)
    if words < _FEW or is_english(text):
        return False
    return plausibility(text) < _SYLLABLES or (words >= _ENOUGH and accent_share(text) < _ACCENTS)


def page_decoder(page: PageLines) -> Callable[[str], str] | None:
    """What makes Unicode of a page's words where they need it: those of old fonts (.VnTime, VNI-Times), odd hyphens."""
    text = "\n".join(line.text for line in page.lines)
    return decoder(text) or (_with_hyphens if _SOFT_HYPHEN in text else None)


def turned(page: PageLines, turn: Callable[[str], str]) -> PageLines:
    """`page` with all its words turned."""
    return replace(page, lines=tuple(replace(line, text=turn(line.text), raised=()) for line in page.lines))


def _with_hyphens(words: str) -> str:
    return words.replace(_SOFT_HYPHEN, "-")
