"""Numbering labels at the head of a line: `I.`, `1.1.`, `a)`, `Điều 3`, `Phụ lục` (guide, section 2)."""

from enum import IntEnum
from typing import NamedTuple

import regex


class Style(IntEnum):
    """Numbering styles, the outer before the inner where both are new to a document."""

    APPENDIX = 0
    PART = 1
    CHAPTER = 2
    HEAD = 3
    UPPER = 4
    ARTICLE = 5
    ROMAN = 6
    NUMERAL2 = 7
    NUMERAL3 = 8
    DIGIT = 9
    DIGIT2 = 10
    DIGIT3 = 11
    DIGIT4 = 12
    LETTER = 13
    LETTER2 = 14
    LETTER3 = 15
    PAREN = 16
    PAREN_LETTER = 17
    PAREN_ROMAN = 18


class Label(NamedTuple):
    """A label as printed without brackets and closing dot, its style and its ordinal in that style.

    `start` is the label's own offset, `end` where the text behind it begins.
    """

    text: str
    style: Style
    ordinal: int
    start: int
    end: int


_ORDINAL_WORDS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10,
}  # fmt: skip
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_WORDS = {
    "phụ lục": Style.APPENDIX, "biểu": Style.APPENDIX, "mẫu biểu": Style.APPENDIX, "biểu mẫu": Style.APPENDIX,
    "phần": Style.PART, "chương": Style.CHAPTER, "điều": Style.ARTICLE, "mục": Style.HEAD,
}  # fmt: skip

# The words behind a label must begin with a letter, a digit, a quote or a bracket; "1.250" has no blank.
_LABEL = regex.compile(
    r"""
    (?P<word>phụ\ lục|mẫu\ biểu|biểu\ mẫu|biểu|phần|chương|điều|mục)
        (?:\ (?:số\ )?(?P<nth>thứ\ \p{L}+|(?:nhất|một|hai|ba|bốn|năm)(?=\s*(?:$|[.:–-]\s))
              |[ivxlc]{1,6}(?!\p{L})|\d{1,3}(?:[.-]\d{1,2})?(?![\d/,])\p{L}?
              (?!\p{L}))|(?=\s*$))
        (?P<wtail>\s*[.:/)\-–]?\s*)
    | \((?P<paren>\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*
    | (?P<multi>\d{1,2}(?:\.\d{1,2}){1,3})(?:\.?\)?:?\s+(?:[-–]\s+(?=\p{L}))?|\.\s*(?=\p{L})|\)\s*)(?=[\p{L}“"'‘(\[\d])
    | (?P<multi>\d{1,2}(?:\.\d{1,2}){1,3})\.\s*$ | (?P<digit>\d{1,2})\.\s*$
    | (?P<digit>\d{1,3})(?:\s\.\s+(?=\p{L})|[./)]\s?[-–]\s*(?=\p{L}|(?<=\s)\d)|(?:\.\)|[.)])\s*(?=[\p{L}“"'‘(\[])
                          |\s?[-–]\s+(?=\p{L})|/\s+(?=[\p{L}“"'‘(\[])|[./)]\s+(?=[\d“"])
                          |\)(?=\d{1,3}(?:,\d+)?\s?%))
    | (?P<added>\d{1,2}[a-zđ])\.\s+(?=\p{L})
    | (?P<below>[a-zđ](?:\.?\d{1,2}){1,2})\)\s*(?=[\p{L}“"(\d])
    | (?P<numeral>(?:[ivxlc]{1,6}|[a-zđ])(?:\.\d{1,2}){1,2})(?:[.)]\s*|[.)]?\s+(?:[-–]\s+)?)(?=[\p{L}“"(])
    | (?!v/v(?!\p{L}))(?P<roman>[ivxlc]{1,6})
        (?:\s\.\s+(?=\p{L})|[./)]\s?[-–]\s*(?=\p{L})|[./):](?=\s|\p{L}|$)\s*|\s?[-–]\s+)
    | (?P<letter>[a-zđ])(?:\s\.\s+(?=\p{L})|[./)]\s?[-–]\s*(?=\p{L})|\.?\)\s*|[./]\s+(?=[\p{L}“"(\d])
                       |\s?[-–]\s+(?=\p{L}|\d{1,3}(?:,\d+)?\s?%))
    """,
    regex.VERBOSE,
)


# Parts of a paper that are told by a letter and a dash; "N- NO" is a substance.
_MOST_DASHED = 8
_SMALL_ROMANS = ("ii", "iii", "iv", "vi", "vii", "viii", "ix")  # those of one letter are letters, too
_OPENS_LABEL = frozenset(word[0] for word in _WORDS) | frozenset(_ROMAN_VALUES)


def roman_value(numeral: str) -> int:
    """`xiv` is 14; 0 where another letter stands among them. Their order is not checked.

    >>> roman_value("xiv"), roman_value("xin")
    (14, 0)
    """
    total, previous = 0, 0
    for letter in reversed(numeral):
        value = _ROMAN_VALUES.get(letter, 0)
        if not value:
            return 0
        total += value if value >= previous else -value
        previous = max(previous, value)
    return total


def read_label(text: str, lower: str, start: int, end: int) -> Label | None:
    """The label that `text[start:end]` opens with, or None. `lower` is `text` in lower case.

    >>> text = "1.2) Nhà ở"
    >>> label = read_label(text, text.lower(), 0, len(text))
    >>> label and (label.text, text[label.end :])
    ('1.2', 'Nhà ở')
    """
    first = lower[start] if start < end else ""
    if not (first.isalnum() or first == "("):
        return None
    # Most lines open with a word: no label begins so, but for its own words, roman numerals and single letters.
    if first.isalpha() and first not in _OPENS_LABEL and lower[start + 1 : start + 2].isalpha():
        return None
    match = _LABEL.match(lower, start, end)
    if match is None:
        return None
    return _word_label(text, match, end) if match["word"] else _sign_label(text, match)


def _word_label(text: str, match: "regex.Match[str]", end: int) -> Label | None:
    style = _WORDS[match["word"]]
    nth = match["nth"]
    # "Phần", "Điều" … open sentences too: without a number only "Phụ lục" alone on its line is a label.
    if (nth is None and match["word"] != "phụ lục") or not text[match.start()].isupper():
        return None
    # "Điều 12 của Luật này" is a sentence: an article's number is closed by a sign or stands alone.
    if style in (Style.ARTICLE, Style.HEAD) and not match["wtail"].strip() and match.end() < end:
        return None
    stop = match.end("nth") if nth else match.start() + len(match["word"])
    return Label(text[match.start() : stop], style, _ordinal(nth or ""), match.start(), match.end())


def _ordinal(nth: str) -> int:
    if word := _ORDINAL_WORDS.get(nth.removeprefix("thứ ")):
        return word
    digits = regex.match(r"\d+", nth)
    return int(digits[0]) if digits else roman_value(nth)


def _sign_label(text: str, match: "regex.Match[str]") -> Label | None:
    if paren := match["paren"]:
        style, ordinal = _paren(paren)
        return Label(text[match.start("paren") : match.end("paren")], style, ordinal, match.start(), match.end())
    if multi := match["multi"]:
        parts = multi.split(".")
        style = (Style.DIGIT2, Style.DIGIT3, Style.DIGIT4)[len(parts) - 2]
        return Label(multi, style, int(parts[-1]), match.start(), match.end())
    if digit := match["digit"]:
        return Label(digit, Style.DIGIT, int(digit), match.start(), match.end())
    if added := match["added"]:  # "4a." behind "4.", put in by an amendment
        return Label(added, Style.DIGIT, int(added[:-1]), match.start(), match.end())
    if below := match["below"]:  # "b1)", "b.1)" and "b.1.1)" below "b)"
        digits = regex.findall(r"\d+", below)
        style = (Style.LETTER2, Style.LETTER3)[len(digits) - 1]
        return Label(text[slice(*match.span("below"))], style, int(digits[-1]), match.start(), match.end())
    if match["numeral"]:
        return _numeral(text[slice(*match.span("numeral"))], match)
    name = "roman" if match["roman"] else "letter"
    printed = text[match.start(name) : match.end(name)]
    if name == "roman" and printed.isupper() and roman_value(match["roman"]):
        return Label(printed, Style.ROMAN, roman_value(match["roman"]), match.start(), match.end())
    if printed in _SMALL_ROMANS and text[match.end(name)] in ".)/":
        return Label(printed, Style.PAREN_ROMAN, roman_value(printed), match.start(), match.end())
    if len(printed) != 1:
        return None
    if text[match.end(name)] in " -–":  # "B- Nhiệm vụ" and "a- Về kinh tế" of Party papers
        return _dashed(printed, text, match)
    style = Style.UPPER if printed.isupper() else Style.LETTER
    return Label(printed, style, _LETTERS.find(printed.lower()) + 1, match.start(), match.end())


def _numeral(printed: str, match: "regex.Match[str]") -> Label | None:
    """ "I.1" below "I", "A.2.1" below "A.2"."""
    head = printed.partition(".")[0]
    letter = 1 <= _LETTERS.find(head.lower()) + 1 <= _MOST_DASHED  # "Q.1" is a district
    if not head.isupper() or not (letter or roman_value(head.lower())):
        return None
    style = (Style.NUMERAL2, Style.NUMERAL3)[printed.count(".") - 1]
    return Label(printed, style, int(printed.rpartition(".")[2]), match.start(), match.end())


def _dashed(printed: str, text: str, match: "regex.Match[str]") -> Label | None:
    ordinal = _LETTERS.find(printed.lower()) + 1
    if text[match.end()].islower() or ordinal > _MOST_DASHED:
        return None
    return Label(printed, Style.UPPER if printed.isupper() else Style.LETTER, ordinal, match.start(), match.end())


def as_letter(label: Label) -> Label:
    """A capital such as `C` read as the letter behind `B`, not as a Roman numeral."""
    return Label(label.text, Style.UPPER, _LETTERS.find(label.text.lower()) + 1, label.start, label.end)


def as_numeral(label: Label) -> Label:
    """A small `i`, `v` or `x` read as a Roman numeral, not as a letter."""
    return label._replace(style=Style.PAREN_ROMAN, ordinal=roman_value(label.text))


def _paren(inner: str) -> tuple[Style, int]:
    if inner.isdigit():
        return Style.PAREN, int(inner)
    if inner in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"):
        return Style.PAREN_ROMAN, roman_value(inner)
    return Style.PAREN_LETTER, _LETTERS.find(inner) + 1
