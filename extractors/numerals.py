"""Vietnamese numerals: `.` groups thousands, `,` is the decimal point; words and multipliers (guide, section 3.1)."""

import regex

# A number as printed: "1.250,5", "12 500 ha", "500 000 000"; of the last two alternatives one is a foreign decimal
# point ("4.5%"). Two groups alone may be two numbers ("60 120 85"): what they count must stand behind, or nothing. No
# number is longer than what anybody counts: what is, is some other column of digits.
_TWO_GROUPS = r"(?<=[1-9]\d{0,2})\x20\d{3}(?=\x20\p{L}|[);\t\n]|[.,](?:\s|$)|$)"
_BLANKS = rf"\d{{1,3}}(?:(?:\x20\d{{3}}){{2,5}}|(?:\x20000){{1,5}}|{_TWO_GROUPS})(?![\d.,]?\d)"
# "1,250,000", "1,250.5": in the English style, where no decimal comma can be meant.
_ENGLISH = r"\d{1,3}(?:(?:,\d{3}){2,5}(?:\.\d{1,15})?|,\d{3}\.\d{1,2})(?![\d,]*\d)"
NUMBER = (
    rf"(?:{_BLANKS}|{_ENGLISH}|"
    r"\d{1,3}(?:\.\d{3}){1,5}(?!\d)(?:,\d{1,15})?|\d{1,15},\d{1,15}|\d{1,15}\.\d{1,2}(?!\d)|\d{1,15}(?!\d))"
)
# "tỷ lệ", "tỷ trọng" are rates, no billions.
MULTIPLIER = (
    r"(?:nghìn tỷ|ngàn tỷ|nghìn triệu|ngàn triệu|triệu tỷ|triệu|"
    r"tỷ(?! (?:lệ|trọng|suất|số)(?!\p{L}))|"
    r"nghìn|ngàn|vạn|trăm)(?!\p{L})"
)

_FACTORS = {
    "trăm": 100, "nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000, "triệu": 1_000_000,
    "tr": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000,
}  # fmt: skip
_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_GROUPED = regex.compile(r"\d{1,3}(?:\.\d{3})+")
_IN_ENGLISH = regex.compile(_ENGLISH)
NUMBER_WORD = (
    r"(?:(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) (?:mươi|chục)(?: (?:mốt|hai|ba|tư|lăm|sáu|bảy|tám|chín))?|"
    r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín) trăm|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|"
    r"một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)(?!\p{L})"
)
# A number told in words, however long: "chín mươi lăm phẩy năm phần trăm".
SPELLED = rf"{NUMBER_WORD}(?:\s(?:{NUMBER_WORD}|{MULTIPLIER}|linh|phẩy|phần trăm)){{0,6}}"


def read_number(printed: str) -> int | float:
    """The value of digits as printed: `1.250` is 1250, `2,5` is 2.5, `4.5` is 4.5.

    Raises:
        ValueError: when `printed` is no number.

    >>> read_number("1.250"), read_number("2,5")
    (1250, 2.5)
    """
    if _IN_ENGLISH.fullmatch(printed):
        printed = printed.replace(",", "")
        return float(printed) if "." in printed else int(printed)
    whole, _, decimals = printed.replace(" ", "").partition(",")
    if "." in whole and _GROUPED.fullmatch(whole):
        whole = whole.replace(".", "")
    if not decimals:
        return float(whole) if "." in whole else int(whole)
    return float(f"{whole}.{decimals}")


def read_words(words: str) -> int:
    """The value of number words up to 999: `hai mươi lăm` is 25.

    Raises:
        KeyError: when a word is no number word.

    >>> read_words("hai mươi lăm")
    25
    """
    total = 0
    for word in words.split():
        if word == "trăm":
            total = (total or 1) * 100
        elif word in ("mươi", "chục"):
            total = total // 10 * 10 + (total % 10 or 1) * 10 if total < 100 else total + (total % 10) * 9
        elif word == "mười":
            total += 10
        elif word not in ("linh", "lẻ"):
            total += _DIGITS[word]
    return total


def multiply(value: int | float, multiplier: str | None) -> int | float:
    """`value` times a multiplier word: 2.5 and `triệu` are 2500000."""
    if not multiplier:
        return value
    factor = 1
    for word in multiplier.split():
        factor *= _FACTORS[word]
    product = value * factor
    return round(product) if factor >= 100 and abs(product - round(product)) < 1e-6 * factor else product
