"""Partners: with whom the work of a sentence is to be done (guide, section 3.4)."""

import regex

from extractors.labelled import joining_parties, joins
from extractors.lexicon import alternatives, forms_meaning
from extractors.occurrences import occurrences
from extractors.parties import PartyMention, find_names
from extractors.party_heads import head_kind, skip_prefix

_HOW, _BESIDE = (alternatives(forms_meaning("subjects", meaning)) for meaning in ("how", "beside"))
_WITH = regex.compile(
    rf"(?<!\p{{L}})(?:phối hợp(?:,?\s+{_HOW})*(?:\s+(?:cùng với|với|cùng))?\s+"
    # "phối hợp với các lực lượng chức năng và Công an xã", "với đầu mối của Sở A": these are no names.
    r"(?:(?:các )?lực lượng (?:chức năng |liên quan )?và |(?:các )?đầu mối (?:của )?)?|"
    rf"phối hợp, {_BESIDE}\s+|tham gia (?:cùng(?: với)?|với)\s+|"
    r"(?:tranh thủ sự [\p{L}, ]{3,40}?|sự (?:phối hợp|hỗ trợ)(?: \p{L}+){0,3}? )(?:của|từ)\s+)|"
    r"(?<=^|[;.:)–+•-] |\n|chủ trì )cùng(?: với)?\s+"
)
# "phối hợp với 12 thôn": their number is printed with them.
_COUNTED = regex.compile(r"\d+ ")
_NO_NAME = regex.compile(r"đơn vị (?:có )?liên quan")


def find_partners(text: str, lower: str, start: int, end: int) -> list[PartyMention]:
    """ "phối hợp với Y", "tranh thủ sự hỗ trợ của Y"; Y alone as "các đơn vị liên quan" is no name."""
    found: list[PartyMention] = []
    behind = start
    for at in occurrences("cues support", lower).between(start, end):
        if joins(lower, at, end):
            joined = joining_parties(text, lower, start, at)
            found += joined
            if joined:
                continue
        match = _WITH.match(lower, at, end) if at >= behind else None
        if match is None:
            continue
        behind = match.end()
        begin = skip_prefix(lower, behind, end)
        counted = _COUNTED.match(lower, begin, end)
        head = counted.end() if counted else begin
        if head_kind(text, lower, head, end) is None:
            continue
        leads = lower[max(start, at - 9) : at].rstrip(" ,").endswith("chủ trì")
        names, _ = find_names(text, lower, head if counted else behind, end, through=leads)
        if counted and names:
            names[0] = PartyMention(begin, names[0].end)
        if [lower[name.start : name.end] for name in names] in (["đơn vị"], ["cơ quan"]):
            continue
        named = [name for name in names if not _NO_NAME.fullmatch(lower, name.start, name.end)]
        if not named or any(not text[name.start : name.end].islower() for name in named):
            names = named
        found += names
    return found
