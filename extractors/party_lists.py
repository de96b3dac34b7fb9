"""Lists: where a list of parties' names ends in running text (guide, section 3.4)."""

import re

import regex

from extractors.lexicon import meanings
from extractors.occurrences import occurrences
from extractors.party_ends import name_end
from extractors.party_heads import SEPARATOR, head_kind, inside_head, only_heads, skip_prefix

_STANDING = ("organisation", "office")
# "các Bộ: Quốc phòng, Công an": the colon stands inside one name, its head said once for all.
_HEAD_OF_LIST = regex.compile(
    r"(?:các|những) (?P<heads>[\p{L}, ]{2,60}?)(?: (?:trực thuộc )?trung ương| miền núi| ven biển)?:$"
)
# "các xã: Toàn dân làm sạch đường thôn": so many small words are no field, but said of them.
_TOLD = regex.compile(r"(?:\s\p{Ll}+){4}")
_BRACKETS = re.compile("[()]")
_SIGNS = re.compile(r"[().:](?<![.:](?=\S))")  # a full stop or colon where a blank follows


def list_end(text: str, lower: str, start: int, end: int, alone: bool, through: bool = False) -> int:
    """The end of the list: behind the last piece that is a name, before the first verb."""
    stop = cut_sign(text, lower, start, end, alone)
    stop = name_end(text, lower, start, stop, alone)
    if alone:
        return stop
    for separator in SEPARATOR.finditer(lower, start, stop):
        if inside_head(lower, start, separator.start()):
            continue
        following = skip_prefix(lower, separator.end(), stop)
        standing = (*_STANDING, "kind") if through else _STANDING
        if separator[0].strip().startswith(";") and head_kind(text, lower, following, stop) not in standing:
            return separator.start()
        named = head_kind(text, lower, following, stop) is not None or _continues_name(text, following)
        aside = lower.startswith("sự ", following)
        if not named and (aside or stop == end or stop - following > 24 or "," in lower[following:stop]):
            return separator.start()
    return stop


def cut_sign(text: str, lower: str, start: int, end: int, alone: bool) -> int:
    """Where a bracket closes that was open before, or a full stop or colon ends the list."""
    if alone and ")" not in lower[start:end]:
        return end
    depth = 0
    for sign in (_BRACKETS if alone else _SIGNS).finditer(lower, start, end):
        position = sign.start()
        if sign[0] == "(":
            depth += 1
        elif sign[0] == ")":
            depth -= 1
            if depth < 0:
                return position
        elif not depth and not _opens_list(text, lower, start, position, end):
            return position
    return end


def _opens_list(text: str, lower: str, start: int, position: int, end: int) -> bool:
    """Whether the colon at `position` stands behind the head of a list ("các Bộ: Quốc phòng …") and not before work."""
    near = max(0, start - 6)
    named = _HEAD_OF_LIST.search(lower, near, position + 1) if lower[position] == ":" else None
    if named is None or not only_heads(lower, *named.span("heads")):
        return False
    verb = occurrences("predicates", lower).at(position + 2, end)
    noun = verb < 0 or meanings("predicates")[lower[position + 2 : verb]] == ""
    separator = SEPARATOR.search(lower, position + 2, end)
    told = _TOLD.search(text, position + 2, separator.start() if separator else end)
    return text[position + 2 : position + 3].isupper() and noun and told is None


def _continues_name(text: str, position: int) -> bool:
    """ "Sở Văn hóa, Thể thao và Du lịch": a capital piece goes on with a name in capitals."""
    return position < len(text) and text[position].isupper()
