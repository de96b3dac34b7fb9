"""A foot of two columns laid out with blanks: each line parted into who receives and who signs."""

from dataclasses import replace

import regex

from extractors.head_lines import Line
from extractors.lexicon import alternatives, meanings
from models.view import BlockKind

# "Noi nhận" and "Not nhận" are what a scan's reader makes of it, also in a text that does not say it is a scan.
RECEIVED = r"n[ơo][it] nhận"
SIGNED_FOR = r"(?:(?:T[/.][ML]|K/T)(?!\p{L})|(?:TM|KT|TL|TUQ)\s?\.)"
TITLES = rf"(?:(?i:{alternatives(meanings('titles'))})\.?\s*)*"
# The view folds blanks: the columns are told by what stands in them, capitals or a name behind a closing sign.
_OPENS = regex.compile(rf"(?i:{RECEIVED})\s*:?(?=\s(?:(?:{SIGNED_FOR}|Q\.)\s?)?\p{{Lu}}{{2,}}(?:\s\p{{Lu}}+)+$)")
_RIGHT = regex.compile(
    r"(?<=[\p{Ll}\d;,.:)])\s(?:(?:KT\.|TL\.|K/T|T/L)\s?)?\p{Lu}{2,}(?:\s\p{Lu}+)+$"
    rf"|(?<=[;,.)])\s{TITLES}\p{{Lu}}\p{{Ll}}+(?:\s\p{{Lu}}\p{{Ll}}*){{1,4}}$"
)
_LEFT, _SIGNS = -1, -2  # columns of one layout


def part_columns(lines: list[Line]) -> list[Line]:
    """`lines`, but where "Nơi nhận" and "TM. …" share one, those from there on parted: each column by itself."""
    opening = next((at for at, line in enumerate(lines) if _OPENS.match(line.text)), None)
    if opening is None:
        return lines
    parted = lines[:opening]
    for at, line in enumerate(lines[opening:], opening):
        match = _OPENS.match(line.text) or _RIGHT.search(line.text)
        cut = match and (match.end() if at == opening else match.start())
        parted += _parts(line, cut)
    return parted


def _parts(line: Line, cut: int | None) -> list[Line]:
    left = replace(line, text=line.text[:cut].strip(), kind=BlockKind.LAYOUT, column=_LEFT)
    if cut is None:
        return [left]
    return [left, replace(line, text=line.text[cut:].strip(), kind=BlockKind.LAYOUT, column=_SIGNS)]
