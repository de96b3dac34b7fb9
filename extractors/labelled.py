"""Labelled parties: "Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Công an tỉnh" within an item (guide, section 3.4)."""

from collections.abc import Iterator

import regex

from extractors.lexicon import alternatives, forms_meaning
from extractors.parties import PartyMention, find_names
from extractors.party_heads import head_kind, skip_prefix
from models.party import PartyRole

_NOUN, _LEAD, _SUPPORT, _BEHIND = (
    alternatives(forms_meaning("item_labels", meaning)) for meaning in ("opens", "lead", "support", "behind")
)
# "các cơ quan, đơn vị", and "…, tham mưu" behind the role.
LABEL_OPENS = rf"(?:các\s)?{_NOUN}(?:(?:,\s|\svà\s|\s?/\s?){_NOUN})*"
LABEL_ENDS = rf"(?:(?:,|\svà)?\s{_BEHIND})*"
_LABEL = regex.compile(
    rf"(?:{LABEL_OPENS}\s(?:đầu mối\s|được giao\s)?|(?:phân công|giao)\s)?"
    rf"(?:(?P<lead>{_LEAD})|(?P<support>{_SUPPORT})){LABEL_ENDS}\s*:\s*"
)
# What a label stands behind.
_BEFORE = regex.compile(r"(?r)(?:\A|[.;,(–+-])\s*")
_LINE = regex.compile(r"(?<=\p{L}\s)(?=\p{Lu})")
_LONGEST = 48
# "Đơn vị thực hiện: Phòng Kinh tế, quý II/2027", "…: Văn phòng, thường xuyên": by when, behind who.
_BY_WHEN = (
    r",\s(?=(?:thường xuyên|định kỳ|h[ằà]ng (?:năm|quý|tháng|tuần|ngày)|(?:quý|tháng|năm|ngày|giai đoạn) [\div]+|"
    r"(?:trong|trước|từ|đến|xong trước) (?:quý|tháng|năm|ngày)|hoàn thành|xong (?:trước|trong))(?!\p{L}))"
)
_TIME = regex.compile(_BY_WHEN)
_STOP = regex.compile(
    rf"{_BY_WHEN}|"
    r"\.(?=\s|$)|;|\)|\s[-–+]\s(?=(?:cơ quan|đơn vị|thời gian|thời hạn|tiến độ|sản phẩm|phối hợp)(?!\p{L}))"
)
_DOES_IT = regex.compile(rf"\s*{alternatives(forms_meaning('subjects', 'does'))}")
_JOIN = regex.compile(
    r"(?:cùng )?phối hợp(?: thực hiện| tham gia)?\s*(?:[.,;:)]|$|(?=(?<=\s)(?!với|cùng|giữa|chặt chẽ)\p{Ll}))"
)
_LEADS_BEFORE = regex.compile(r"(?<!\p{L})(?:chủ trì|đầu mối)(?:,\s(?:và\s)?|\svà\s|[;.]\s)")


def labelled_parties(text: str, lower: str, start: int, end: int) -> list[tuple[PartyMention, PartyRole]]:
    """The parties behind such labels in `text[start:end]`, in order, each with its role."""
    found: list[tuple[PartyMention, PartyRole]] = []
    labels = list(_labels(text, lower, start, end))
    stops = [*(opened for opened, *_ in labels[1:]), end]
    for (_, behind, role), stop in zip(labels, stops, strict=False):
        for first, last in _pieces(text, lower, behind, stop):
            names, named = find_names(text, lower, first, last, alone=True)
            # "Phân công: Sở A chủ trì; Sở B phối hợp": who does what is said behind each.
            joined = PartyRole.SUPPORT if lower.startswith("phối hợp", named, last) else role
            found += [(name, joined) for name in names]
    return found


def _labels(text: str, lower: str, start: int, end: int) -> Iterator[tuple[int, int, PartyRole]]:
    """Where each label begins, with the sign before it, and ends, and the role that it says."""
    colon = lower.find(":", start, end)
    while colon >= 0:
        near = max(start, colon - _LONGEST)
        before = _BEFORE.search(lower, near, colon)
        # "Chủ trì: Sở A Phối hợp: Sở B": the lines of a cell have no sign between them.
        opens = [
            before.span() if before else (start, start),
            *(one.span() for one in _LINE.finditer(text, near, colon)),
        ]
        for first, at in opens:
            match = _LABEL.match(lower, at, end)
            if match is not None and match.end() > colon:
                yield first, match.end(), PartyRole.LEAD if match["lead"] else PartyRole.SUPPORT
                break
        colon = lower.find(":", colon + 1, end)


def before_time(lower: str, start: int, end: int) -> int:
    """Where the names behind a label end: before the words that say by when."""
    time = _TIME.search(lower, start, end)
    return time.start() if time else end


def is_label(lower: str, start: int, end: int) -> bool:
    """Whether such a label stands at `start`."""
    return _LABEL.match(lower, start, end) is not None


def bracketed_leads(text: str, lower: str, start: int, end: int) -> list[PartyMention]:
    """ "… hoàn thành trong tháng 4 (Sở Y tế chủ trì)": an aside says who does the work before it."""
    found: list[PartyMention] = []
    opened = lower.find("(", start, end)
    while opened >= 0:
        closed = lower.find(")", opened, end)
        stop = closed if closed >= 0 else end
        names, behind = find_names(text, lower, opened + 1, stop)
        ends = not lower[stop + 1 : end].strip() or lower[stop + 1] in ".;"
        if names and ends and _DOES_IT.match(lower, behind, stop) and organised(text, lower, names):
            found += names
        opened = lower.find("(", stop, end)
    return found


def joins(lower: str, start: int, end: int) -> bool:
    """Whether "phối hợp" stands at `start` behind those who do, and nobody behind it."""
    return _JOIN.match(lower, start, end) is not None


def joining_parties(text: str, lower: str, start: int, at: int) -> list[PartyMention]:
    """ "Sở A chủ trì, Sở B, Sở C phối hợp.": those whose names end before "phối hợp", behind who leads."""
    leads = list(_LEADS_BEFORE.finditer(lower, start, at))
    if not leads:
        return []
    names, stop = find_names(text, lower, leads[-1].end(), at)
    return names if stop >= at - 1 else []


def organised(text: str, lower: str, names: list[PartyMention]) -> bool:
    """Whether one of the names is a body's own, not only its kind."""
    return any(head_kind(text, lower, name.start, name.end) in ("organisation", "office", "name") for name in names)


def _pieces(text: str, lower: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """The lists of names from `at` on, parted by semicolons, to the sentence's end, the next label or other words."""
    while at < end:
        begin = skip_prefix(lower, at, end)
        if head_kind(text, lower, begin, end) is None or is_label(lower, at, end):
            return
        stop = _STOP.search(lower, at, end)
        last = stop.start() if stop else end
        yield at, last
        if stop is None or stop[0] != ";":
            return
        at = last + 1
        while at < end and lower[at].isspace():
            at += 1
