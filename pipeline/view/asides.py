"""What is typed against a word or number and says nothing itself: the marks of footnotes ("hộ[1]", "hộ¹", "hộ(1)"), and
a number told again in words ("05 (năm) lớp"). Signs that are not seen take its place, so that positions hold."""

import re
import unicodedata

from extractors.numerals import read_number, read_words

_UNSEEN = "\u200b"
# Looked at from the sign, which is rare, back to what stands before it.
_LETTER = r"[^\W\d_]|[\u0300-\u036f]"
# "km²", "A²" are no notes.
_RAISED = "[¹²³⁴-⁹]"
_BEHIND_WORD = (
    rf"(?:(?<=[^\W\d_]{{2}}{_RAISED})(?<!km{_RAISED})(?<!cm{_RAISED})(?<!dm{_RAISED})(?<!mm{_RAISED})|"
    rf"(?<=[\u0300-\u036f%)”\".,;]{_RAISED}))"
)
_MARK = re.compile(
    rf"\[(?:(?<=(?:{_LETTER})\[)|(?<=[\d%)”\"’.,;]\[))\d{{1,3}}\](?!\()|{_RAISED}{_BEHIND_WORD}[⁰¹²³⁴-⁹]*"
)
# A count may stand in such a bracket: marks are those that go on counting.
_BRACKET = re.compile(rf"\((?:(?<=(?:{_LETTER})\()|(?<=[%”\"’]\())([1-9]\d?)\)(?![^\s.,;:])")
# From the bracket back to the number before it, which is no longer than numbers are.
_IN_WORDS = re.compile(r"\((?:(?<=[\d.,%]\()|(?<=[\d.,%] \())(?!\d)([^()\n\d,;:/]{2,60})\)(?=[\s.,;:)]|$)")
_DIGITS = re.compile(r"(?<!\d)(\d[\d.,]*)%? ?$")
_LONGEST = 24
_MORE_WORDS = frozenset(("nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "phẩy"))


def without_asides(text: str) -> str:
    """`text` with unseen signs for marks of footnotes and for numbers told again in words; as long as it was.

    >>> without_asides("hộ(1). Mở 05 (năm) lớp[2].").replace("\\u200b", "")
    'hộ. Mở 05 lớp.'
    """
    text = _in_digits_alone(_MARK.sub(_unseen, text))
    found: list[re.Match[str]] = []
    for match in _BRACKET.finditer(text):
        if int(match[1]) in (1, int(found[-1][1]) + 1 if found else 1):
            found.append(match)
    for match in found:
        text = f"{text[: match.start()]}{_unseen(match)}{text[match.end() :]}"
    return text


def _in_digits_alone(text: str) -> str:
    kept, done = [], 0
    for match in _IN_WORDS.finditer(text):
        digits = _DIGITS.search(text[max(0, match.start() - _LONGEST) : match.start()])
        if digits is None or not _is_same(digits[1], unicodedata.normalize("NFC", match[1]).lower()):
            continue
        start = match.start() - (text[match.start() - 1] == " ")
        kept += [text[done:start], _UNSEEN * (match.end() - start)]
        done = match.end()
    return "".join([*kept, text[done:]]) if kept else text


def _is_same(digits: str, words: str) -> bool:
    """Whether `words` are the number that `digits` print; of longer ones that they are words of numbers is enough."""
    told = words.removesuffix(" phần trăm").split()
    small = [word for word in told if word not in _MORE_WORDS]
    if not small:
        return False  # "25 (triệu)"
    try:
        said = read_words(" ".join(small))
        return len(small) < len(told) or said == read_number(digits.rstrip(".,"))
    except (KeyError, ValueError):
        return False


def _unseen(match: "re.Match[str]") -> str:
    return _UNSEEN * len(match[0])
