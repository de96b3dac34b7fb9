"""The fields of a form: what a person typed, as numbers, dates and places of the text, and what is wrong with it."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from unicodedata import normalize

import regex

from extractors.numerals import MULTIPLIER, multiply
from extractors.spelling import spell
from models.span import Span
from pipeline.review.words import Lang
from pipeline.store.decisions.placing import nearest

_GROUPED = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?")
_MULTIPLIED = regex.compile(rf"(.*\d)\s?({MULTIPLIER})")
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})")
_PART = re.compile(r"(?:(\d{1,2})/)?(\d{4})")
_MOST = 5_000  # characters of a field
_WRONG: dict[str, dict[Lang, str]] = {
    "indicator": {"vi": "Nội dung chỉ tiêu không được để trống.", "en": "The indicator must not be empty."},
    "not_in_text": {
        "vi": "Không tìm thấy “{}” trong văn bản: hãy chép đúng chữ, hoặc bôi đen trong văn bản.",
        "en": "“{}” is not in the text: copy the words as they stand, or select them in the text.",
    },
    "outside": {
        "vi": "Số liệu “{}” phải nằm trong câu nguyên văn.",
        "en": "The number “{}” must stand in the evidence.",
    },
    "number": {
        "vi": "“{}” không phải là một con số (ví dụ 1.200; 2,5; 700 tỷ).",
        "en": "“{}” is no number (as 1.200; 2,5; 700 tỷ).",
    },
    "date": {"vi": "“{}” không phải là ngày (ví dụ 31/12/2030).", "en": "“{}” is no date (as 31/12/2030)."},
    "value": {
        "vi": "Cần một giá trị bằng số, hoặc một lượng từ (như “hầu hết”).",
        "en": "A number is needed, or words in its place (a quantifier).",
    },
    "milestone": {"vi": "“{}” không phải là mốc (ví dụ 2027: 30).", "en": "“{}” is no milestone (as 2027: 30)."},
    "deadline_words": {
        "vi": "Hãy ghi những chữ trong văn bản cho biết thời hạn.",
        "en": "Give the words of the text that say the deadline.",
    },
    "choice": {"vi": "Lựa chọn “{}” không có.", "en": "There is no choice “{}”."},
}


class FormReader:
    """Reads one form; what is wrong gathers in `problems`."""

    def __init__(self, form: Mapping[str, Any], text: str, lang: Lang) -> None:
        self.form, self.text, self.lang = form, text, lang
        self.problems: list[tuple[str, str]] = []

    def words(self, name: str) -> str:
        """The field on one line."""
        return " ".join(str(self.form.get(name, "")).split())[:_MOST]

    def lines(self, name: str) -> list[str]:
        """The lines of the field."""
        return str(self.form.get(name, ""))[:_MOST].splitlines()

    def wrong(self, name: str, kind: str, words: str = "") -> None:
        """Notes what is wrong with the field."""
        self.problems.append((name, _WRONG[kind][self.lang].format(words)))

    def number(self, name: str, words: str | None = None) -> int | float | None:
        """The field, or `words` of it, as a number; None where it is blank or none."""
        told = self.words(name) if words is None else words
        if not told:
            return None
        match = _MULTIPLIED.fullmatch(spell(normalize("NFC", told)))
        digits, multiplier = match.groups() if match else (told, None)
        if _GROUPED.fullmatch(digits):
            digits = digits.replace(".", "")
        elif not _PLAIN.fullmatch(digits):
            self.wrong(name, "number", told)
            return None
        value = multiply(float(digits.replace(",", ".")), multiplier)
        return int(value) if value == int(value) else value

    def date(self, name: str) -> str | None:
        """The field as a day, month or year in ISO form."""
        told = self.words(name)
        if not told:
            return None
        if match := _DAY.fullmatch(told):
            day, month, year = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
            try:
                return date(int(year), int(month), int(day)).isoformat()
            except ValueError:
                pass
        elif (match := _PART.fullmatch(told)) and 1 <= int(match[1] or 1) <= 12:
            return f"{match[2]}-{int(match[1]):02}" if match[1] else match[2]
        self.wrong(name, "date", told)
        return None

    def choice(self, name: str, among: Sequence[str]) -> str | None:
        """The field, which must be one of `among` or blank."""
        told = self.words(name)
        if told and told not in among:
            self.wrong(name, "choice", told)
        return told or None

    def place(self, name: str, words: str, hint: str, near: int) -> Span | None:
        """Where `words` stand: at the place that the form's field `hint` names, else next to `near`."""
        at = self.form.get(hint, "")
        start = int(at) if str(at).isdecimal() and len(str(at)) < 10 else near
        found = nearest(words, start, self.text)
        if found is None:
            self.wrong(name, "not_in_text", words)
            return None
        return Span(start=found[0], end=found[1])
