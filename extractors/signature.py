"""The foot: who signed, in what position, and who receives the document (guide, section 1)."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from extractors.foot_columns import RECEIVED, SIGNED_FOR, TITLES, part_columns
from extractors.head_lines import Line, lines_of
from extractors.lexicon import alternatives, meanings, read_lexicon
from models.view import BlockKind, View

_ABOVE, _BELOW, _AT_END = 12, 60, 14
_SHORT = 60
_LONGEST_NAME = 5
_RECEIVED = regex.compile(rf"{RECEIVED}\s*(?:[:.]|$|(?=[-–]))")
_FILED = regex.compile(r"[-–—+*•\s]*lưu\b")
_FILED_LAST = regex.compile(r";\s*lưu\b[^;]*$")
_ITEM = regex.compile(r"(?:^|(?<=[;,.:])\s*)[-–—+•]\s*")
_FOR = regex.compile(rf"{SIGNED_FOR}|Q\s?\.")
_ACTING = regex.compile(r"(?r)(?<!\p{L})Q\s?\.\s?$")
_GLUED = regex.compile(r"(?<=\p{Lu}\p{Lu})(?=(?:KT\.|PHÓ )\s?\p{Lu})")
# "T/M BAN BÍ THƯ", "TM. ĐOÀN CHỦ TỊCH" and "KT. CHỦ TỊCH" say for whom, not as what; "TỈNH ĐOÀN BÍ THƯ" both.
_FOR_WHOM = regex.compile(r"(?:BAN (?=BÍ THƯ)|ĐOÀN (?=CHỦ TỊCH)|(?:KT|TL|TUQ|K/T|T/L)\s?\.?\s*)")
_NAME = regex.compile(
    rf"{TITLES}(?P<name>(?:\p{{Lu}}['’]?\p{{Ll}}+|[AY](?=\s))(?:[\s-]\p{{Lu}}['’]?\p{{Ll}}*){{1,5}})$"
)
_SIGNED = regex.compile(
    r"[(\[]?\s*(?:đã (?:ký|kí)|ký tên|signed|daky|ký,? (?:và )?đóng dấu|(?<=[(\[])ký(?=[)\]]))\b[^\p{L}]*"
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed; `position` is None where none is printed."""

    name: str
    position: str | None


def read_foot(view: View) -> list[Line]:
    """The lines around "Nơi nhận" or the first line "TM.", "KT. …"; without either, the last ones."""
    at = _first_block(view)
    if at is None:
        return part_columns(lines_of(view, len(view.blocks) - _AT_END, len(view.blocks)))
    return part_columns(lines_of(view, at - _ABOVE, at + _BELOW))


def read_signature(foot: list[Line]) -> Signature | None:
    """The first name under a line of capitals that names a position, or under the recipients."""
    capitals: list[str] = []
    filed, surname = False, ""
    for line in foot:
        text = _without_mark(line.text)
        signed = text != line.text.strip(" ;|")
        filed = filed or _FILED.match(line.text.lower()) is not None
        if not text:
            continue
        office, name = _split_name(f"{surname} {text}".strip())
        surname = text if capitals and text in _surnames() else ""
        if _is_office(office, capitals):
            capitals.append(office)
        elif office and line.kind is BlockKind.PARAGRAPH and not _ITEM.match(text):
            capitals = []
        if name and (capitals or ((filed or signed) and name.split()[0] in _surnames())):
            return Signature(name, _position(capitals))
    return _in_capitals(foot)


def _in_capitals(foot: list[Line]) -> Signature | None:
    """A name printed in capitals, right below a position: "GIÁM ĐỐC" over "MA THẾ CƯỜNG"."""
    texts = [text for line in foot if (text := _without_mark(line.text))]
    for above, name in pairwise(texts):
        words = name.split()
        if not (above.isupper() and name.isupper() and 2 <= len(words) <= _LONGEST_NAME and _is_office(above, [])):
            continue
        if words[0].title() in _surnames() and name.replace(" ", "").isalpha() and not _is_office(name, []):
            return Signature(" ".join(words), _position([above]))
    return None


def read_recipients(foot: list[Line]) -> tuple[str, ...]:
    """The items behind "Nơi nhận", bullets and closing signs removed; the line "Lưu" and all below it are none."""
    items: list[str] = []
    bullets = ""
    below = _below_received(foot)
    for text, beside in below:
        if beside and not _ITEM.match(text):
            continue
        if not beside and (_FOR.match(text) or (items and _is_office(_split_name(text)[0], []))):
            break
        for part in _parts(text):
            sign = part[0] if _ITEM.match(part) else ""
            words = _ITEM.sub("", part, count=1).strip()
            if _FILED.match(words.lower()):
                return _clean(items)
            # A "+" below a "-", and whatever follows a colon, goes on with its item.
            opens = sign and not (sign == "+" and "-" in bullets) and not (items and items[-1].endswith(":"))
            if opens or not items or (not bullets and items[-1][-1:] in ";."):
                items.append(words)
            else:
                items[-1] += f" {words}"
            bullets += sign
    return _clean(items)


def _below_received(foot: list[Line]) -> list[tuple[str, bool]]:
    """The lines from "Nơi nhận" on, and whether each stands in another cell, where only bullets go on with the list."""
    at = next((number for number, line in enumerate(foot) if _RECEIVED.match(line.text.lower())), None)
    if at is None:
        return []
    first = foot[at]
    match = _RECEIVED.match(first.text.lower())
    below = [(first.text[match.end() if match else 0 :].strip(" :"), False)]
    for line in foot[at + 1 :]:
        beside = first.kind is not BlockKind.PARAGRAPH and line.column != first.column
        if beside and line.kind is BlockKind.PARAGRAPH and not _ITEM.match(line.text):
            break
        below.append((line.text, beside))
    return [(text, beside) for text, beside in below if text]


def _without_mark(text: str) -> str:
    """The line without "(Đã ký)", which web copies print for the hand."""
    match = _SIGNED.search(text.lower())
    unsigned = text[: match.start()] + text[match.end() :] if match else text
    # Web copies also lose the line breaks: "KT. GIÁM ĐỐCPHÓ GIÁM ĐỐC".
    return _GLUED.sub(" ", unsigned).strip(" ;|")


def _first_block(view: View) -> int | None:
    """The block that "Nơi nhận" or a signature begins in."""
    for number, block in enumerate(view.blocks):
        for start, end in block.cells or ((block.start, block.end),):
            if _RECEIVED.match(view.lower, start, end) or _FOR.match(view.text, start, end):
                return number
    return None


def _parts(text: str) -> list[str]:
    """The items of a line; a table cell has them all on one."""
    starts = [match.start() for match in _ITEM.finditer(text)] or _listed(text)
    edges = [0, *[start for start in starts if start > 0], len(text)]
    parts = [text[begin:stop].strip() for begin, stop in pairwise(edges)]
    return [part for part in parts if part]


def _listed(text: str) -> list[int]:
    """Where the items of a line without bullets begin that closes with "; Lưu: VT."."""
    return [match.end() for match in regex.finditer(r";\s*", text)] if _FILED_LAST.search(text.lower()) else []


def _clean(items: list[str]) -> tuple[str, ...]:
    cleaned = (" ".join(item.split()).strip(" ;,.-–") for item in items)
    return tuple(item for item in cleaned if item)


def _split_name(text: str) -> tuple[str, str | None]:
    """Capitals and the name behind them: "PHÓ CHỦ TỊCH Nguyễn Văn A"; either may be empty."""
    match = _NAME.search(text)
    if match is None:
        return text, None
    office = text[: match.start()].strip(" .,:*-–")
    if office and not office.isupper():
        return text, None
    return office, " ".join(match["name"].split())


def _is_office(text: str, above: list[str]) -> bool:
    """A line of capitals that names a position or on whose behalf it is signed, or goes on with one."""
    if not text or not any(letter.isalpha() for letter in text):
        return False
    if text.upper() != text:  # a copy in small letters
        return _positions().fullmatch(text.lower()) is not None or (_FOR.match(text) is not None and len(text) < _SHORT)
    return bool(above) or _FOR.match(text) is not None or _positions().search(text.lower()) is not None


@cache
def _surnames() -> frozenset[str]:
    return frozenset(meanings("surnames").values())


@cache
def _positions() -> "regex.Pattern[str]":
    return regex.compile(alternatives([row.form for row in read_lexicon("positions")]))


def _position(capitals: list[str]) -> str | None:
    """The position printed last above the name; None where only the organ stands there."""
    if not capitals:
        return None
    last = capitals[-1]
    if not _FOR.match(last) and len(capitals) > 1 and _positions().search(last.lower()) is None:
        last = f"{capitals[-2]} {last}"
    if not _FOR.match(last):
        return last.strip(" ,;:")
    found = [match.start() for match in _positions().finditer(last.lower())]
    persons = {match.end() for match in _FOR_WHOM.finditer(last)}
    named = [at for at in found if at not in persons]
    return last[_acting(last, named[-1]) :].strip(" ,;:") if named else None


def _acting(office: str, position: int) -> int:
    """Where the position at `position` begins with "Q.", which says that it is held for the time being."""
    acting = _ACTING.search(office, 0, position)
    return acting.start() if acting else position
