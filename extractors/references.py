"""References: other documents cited by number ("Nghị quyết số 02-NQ/TW, ngày 12/6/2021 của Bộ Chính trị").

One scan anchored on digits finds the numbers; kind, date and issuer are then read left and right of each hit only.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

import regex

from extractors.dates import DATE, iso_date
from extractors.kinds import kind_codes, kind_names, kind_of_number
from extractors.lexicon import alternatives, meanings
from extractors.occurrences import digit_runs
from extractors.spelling import respell


@dataclass(frozen=True, slots=True)
class Mention:
    """A document cited by number. `issued` is an ISO date; `[start, end)` runs from the kind, if it stands right
    before, to the end of the number."""

    number: str
    kind: str | None
    issued: str | None
    issuer: str | None
    start: int
    end: int


_LEFT, _RIGHT = 160, 240
# Letters of a type or an issuer: capitals, each with at most one small letter behind it (TTg, CTr), digits at the end.
_PART = r"(?:[A-ZĐƯ][a-zđ]?|&(?=[A-ZĐ])){1,16}\d{0,4}(?!\w)"
_NEAR_ISSUER = regex.compile(
    r"[\s,)]*(?:năm\s+\d{4}\s+)?(?:của|do)\s+(?P<name>\p{Lu}(?:[^,;.:()“”\"\[\n]|(?<=T[PpTt])\.){2,120})"
)
_ISSUER_ENDS = regex.compile(
    r"\s(?:về|đã|được|trên|tại|theo|ngày|cho|nhằm|là|có|để|thì|đối với|"
    rf"{alternatives(meanings('issuer_ends'))})(?=\s|$)"
)
_SIGN = regex.compile(r"[-/.]")
_DASHES = frozenset("-/–")
_LISTED = regex.compile(rf"(?:[\s,(]*{DATE})?[\s,;]*(?:(?:và|hoặc)\s+)?(?:số\s+)?")
_FORM_BEFORE = regex.compile(r"(?r)(?:mẫu|biểu|bảng|phụ lục|phiếu)(?:\s+số)?\s*:?\s*$")
_ISSUED_BEFORE = regex.compile(
    rf"(?:^|[.;\n])\W*{DATE},?\s[^.;\n]{{0,120}}\b(?:ban hành|ký|có|thông qua|phát hành)\s+(?:toàn văn\s+)?$"
)
_ISSUED_BEHIND = regex.compile(rf"(?:\[\d+\])?[\s,(]*(?:(?:ra|ký|đề)\s+)?{DATE}")


def find_references(text: str, lower: str) -> list[Mention]:
    """Every citation by number in `text`, in order; the same number comes as often as it is cited.

    `lower` is `text` in lower case, character by character.

    >>> text = "Căn cứ Nghị quyết số 12-NQ/TU ngày 5/4/2022 của Tỉnh ủy;"
    >>> [text[one.start : one.end] for one in find_references(text, text.lower())]
    ['Nghị quyết số 12-NQ/TU']
    """
    mentions: list[Mention] = []
    behind = 0
    for start, end in digit_runs(lower):
        apart = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()  # "số 12 NQ/TW"
        if start < behind or (_DASHES.isdisjoint(text[end : end + 3]) and not apart):
            continue
        match = _number().match(text, start)
        if match is None:
            continue
        behind = match.end()
        mention = _read(text, lower, match, mentions[-1] if mentions else None)
        if mention is not None:
            mentions.append(mention)
    return mentions


def unique_references(mentions: Iterable[Mention]) -> list[Mention]:
    """Each number once, where it is first cited; date, kind and issuer come from the first citation that has them."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        key = mention.number.casefold()
        first = found.setdefault(key, mention)
        found[key] = replace(
            first,
            # A title in capitals prints 27/CT-TTG for what the text calls 27/CT-TTg.
            number=mention.number if first.number.isupper() else first.number,
            kind=first.kind or mention.kind,
            issued=first.issued or mention.issued,
            issuer=first.issuer or mention.issuer,
        )
    return list(found.values())


def clean_number(printed: str) -> str:
    """A number as printed, without blanks and with plain hyphens."""
    return "".join(printed.split()).replace("–", "-")


@cache
def number_pattern() -> str:
    """A verbose regular expression for a document's number; a type may stand apart from its issuer ("NQ - CP")."""
    types = "|".join(sorted(kind_codes(), key=len, reverse=True))
    part = rf"(?:(?:{types})(?!\w)|{_PART})"
    return rf"""\d{{1,5}}(?:\.\d{{1,2}}(?=/20\d\d/))?[a-zA-Z]?(?:\s?[-/–]\s?|\s(?=(?:{types})\s?[-/–]))
        (?P<year>(?:19|20)\d\d\s?/\s?)?
        (?:(?:{types})\s[-/–]\s{part} | {part})
        (?:(?:[-/–.]|\s[-/–]|[-/–]\s){part}){{0,4}}"""


@cache
def _number() -> "regex.Pattern[str]":
    return regex.compile(rf"(?<![\w/–-])(?<!\d[.,:]){number_pattern()}", regex.VERBOSE)


@cache
def _before() -> "regex.Pattern[str]":
    """What stands right before a number: the kind, "số", both or nothing."""
    return regex.compile(rf"(?r)(?:(?P<kind>{kind_names()})\s+)?(?P<so>(?:số|sô)(?:\s+hiệu)?\s*[:.]?\s*)?$")


@cache
def _another() -> "regex.Pattern[str]":
    """The next document of an enumeration: "của Chính phủ và Kế hoạch số …"."""
    return regex.compile(rf"\s(?:và\s+)?(?=(?:các\s+)?(?i:{kind_names()})\s+(?:số\s|\d))")


@cache
def _kinds() -> "regex.Pattern[str]":
    return regex.compile(kind_names())


def _read(text: str, lower: str, match: "regex.Match[str]", last: Mention | None) -> Mention | None:
    """The mention of a hit, or None; `last` is the one before, whose kind goes on in "số 12/SL và 13/SL"."""
    start, end = match.span()
    left = lower[max(0, start - _LEFT) : start]
    before = _before().search(left)
    assert before is not None
    number = clean_number(match[0])
    listed = last is not None and start - last.end < _LEFT and _LISTED.fullmatch(lower, last.end, start) is not None
    announced = listed or before["kind"] is not None or before["so"] is not None
    if not _is_number(number, announced or match["year"] is not None) or _FORM_BEFORE.search(left):
        return None
    begin = start - (len(left) - before.start()) if before["kind"] else start
    kind = before["kind"] or kind_of_number(number) or _kind_further_left(left, before["so"] is not None)
    if kind is None and listed and last is not None:
        kind = last.kind
    issued, issuer = _issue(text, lower, end)
    if issued is None:
        issued = _issued_before(lower[max(0, begin - _LEFT) : begin])
    return Mention(number, kind, issued, issuer, begin, end)


def _is_number(number: str, announced: bool) -> bool:
    """Whether letters behind digits are a document's number: a known type, or a year, kind or "số" to announce it."""
    parts = _SIGN.split(number)[1:]
    if len(parts) == 1:
        return announced and (parts[0].isupper() or parts[0] == "TTg")
    return announced or any(part in kind_codes() for part in parts)


def _kind_further_left(left: str, numbered: bool) -> str | None:
    """The last kind named in the clause: "Luật Thanh niên số 57/2020/QH14"."""
    if not numbered:
        return None
    clause = left[max(left.rfind(";"), left.rfind("\n")) + 1 :]
    found = [match[0] for match in _kinds().finditer(clause)]
    return found[-1] if found else None


def _issue(text: str, lower: str, end: int) -> tuple[str | None, str | None]:
    """Date and issuer right behind a number, in either order."""
    date = _ISSUED_BEHIND.match(lower, end, end + _RIGHT)
    issued = iso_date(date) if date else None
    name = _NEAR_ISSUER.match(text, date.end() if date and issued else end, end + _RIGHT)
    if name is None:
        return issued, None
    spelt = respell(name["name"])
    stops = [stop.start() for end_of in (_ISSUER_ENDS, _another()) if (stop := end_of.search(spelt))]
    printed = name["name"][: min(stops, default=None)]
    if issued is None:
        date = _ISSUED_BEHIND.match(lower, name.start("name") + len(printed), end + _RIGHT)
        issued = iso_date(date) if date else None
    return issued, " ".join(printed.split()) or None


def _issued_before(left: str) -> str | None:
    """The date of a sentence that tells of the issue: "Ngày 3/4/2025, Tỉnh ủy ban hành …"."""
    date = _ISSUED_BEFORE.search(left)
    return iso_date(date) if date else None
