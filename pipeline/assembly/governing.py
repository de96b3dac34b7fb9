"""Governing: which of the times said may govern something; those of names, comparisons and standards do not."""

import regex

from extractors.document_names import in_anniversary, in_document_name, of_plan_to_make, tells_document_year
from extractors.times import Time
from pipeline.assembly.envelopes import of_years

_LINE = 60  # letters of a line that holds a day and a time of day
_COMPARED = regex.compile(
    r"(?r)(?:(?<!\p{L})so(?: với)?|(?<!mặt )(?<!đồng )(?<!văn )(?<!công )bằng|hơn|"
    r"mức [\d.,]+\s?%?|gấp (?:hơn |gần |khoảng |trên )?(?:đôi|[\d.,]+ lần))"
    r"(?: (?:của|cuối|mức|đầu|thời điểm|cùng kỳ|trung bình|bình quân|ước|ước tính|dự ước|thực hiện|kết quả|kế hoạch|"
    r"dự toán)){0,3}\s$"
)
# "so với dự toán địa phương năm 2025", "so với số tổ hiện có năm 2025": the year of what it is compared with.
_COMPARED_OF = regex.compile(r"(?r)(?<!\p{L})so với(?: (?!đến |vào |trong )\p{L}+){1,7} $")
# "12/07/2027 19:00", "Thứ ba, 06-07-2027 | 08:30 (GMT+7)".
_DATELINE = regex.compile(
    r"[^\p{L}\d]*(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật|ngày|ngày đăng|cập nhật|đăng|lúc)[\s,:]+)*"
    r"(?:\d{1,2}[:h]\d\d[\s,|–-]*)?\d{1,2}[/.-]\d{1,2}[/.-]20\d\d"
    r"(?:[^\p{L}]|lúc|giờ|[ap]m(?!\p{L})|gmt)*"
)
# "Từ nay đến hết năm 2025 chỉ còn hai tháng": how much time is left.
_LEFT = regex.compile(r",? (?:chỉ )?còn (?:lại )?(?:khoảng |gần |hơn )?[\d\p{L}]+ (?:tháng|ngày|năm|tuần)(?!\p{L})")
# "giá so sánh năm 2010", "theo chuẩn nghèo giai đoạn 2022-2025": the year of what is measured by.
_STANDARD = regex.compile(
    r"(?r)(?<!\p{L})(?:giá(?: so sánh| cố định| hiện hành| thực tế)?|theo (?:bộ )?(?:chuẩn|tiêu chí)"
    r"(?: (?:nghèo|đa chiều|mới|quốc gia|nông thôn|tiếp cận|nâng cao|quy định|về|áp dụng|cho)){0,7}) $"
)
# "không tăng giá trong năm 2027": by when, not the year of a price.
_WITHIN = ("trong ", "trước ", "đến ", "từ ", "vào ")
# "từ 6,5% năm 2025 xuống còn 2%": the year of the level before.
_FROM = regex.compile(r"(?r)từ (?:trên |hơn |gần |khoảng )?[\d.,]+\s?%?(?: \p{L}+){0,3}\s\(?$")
_TO = regex.compile(r"\)?\s+(?:giảm |tăng )?(?:lên|xuống|còn)(?!\p{L})")
# "khắc phục hạn chế giai đoạn 2021-2025", "kết quả đạt được trong giai đoạn 2021-2025": when it was so.
_WAS = regex.compile(
    r"(?r)(?<!\p{L})(?:(?:hạn chế|tồn tại|khó khăn|vướng mắc|bất cập|điểm nghẽn)(?: (?:của|mà|ở))?|"
    r"(?P<got>kết quả|thành tích|thành tựu)(?: đã)? đạt được) $"
)
# "tầm nhìn đến năm 2045 đạt 100%" says by when, not only how far the programme looks.
_REACHED = regex.compile(r",?\s+(?:đạt|có|là|phấn đấu)(?!\p{L})")


def governing(text: str, lower: str, span: tuple[int, int], found: list[Time], heading: bool) -> list[Time]:
    """Those of the times `found` in `span` that may govern something: a vision only where it is the only time.

    In a `heading` the name of a document says by when what stands below it is due.
    """
    start, end = span
    kept = [
        time
        for time in found
        if not _idle(text, lower, span, time)
        or (
            heading
            and not _is_date(lower, time)
            and not tells_document_year(lower, start, time)
            and not of_plan_to_make(lower, start, time)
            and not _compared(lower, start, time)
        )
    ]
    dated = [time for time in kept if time.last or time.first or time.term]
    if len(dated) > 1:
        kept = [time for time in kept if not time.vision or _REACHED.match(lower, time.end, end)]
    return kept


def is_dateline(lower: str, start: int, end: int) -> bool:
    """Whether a line holds nothing but the day and time that an article appeared."""
    return end - start < _LINE and _DATELINE.fullmatch(lower, start, end) is not None


def _idle(text: str, lower: str, span: tuple[int, int], time: Time) -> bool:
    """Whether the time belongs to a name, a comparison or a standard."""
    start, end = span
    return bool(
        in_document_name(text, lower, start, time)
        or in_anniversary(lower, time)
        or _quoted(text, start, time)
        or _compared(lower, start, time)
        or (_STANDARD.search(lower, start, time.start) and not lower.startswith(_WITHIN, time.start))
        or _tells_when_it_was(lower, start, time)
        or _LEFT.match(lower, time.end, end)
        or (_FROM.search(lower, start, time.start) and _TO.match(lower, time.end, end))
    )


def _tells_when_it_was(lower: str, start: int, time: Time) -> bool:
    """Whether years tell of what had come about: not "khắc phục hạn chế trong năm 2027", by when it is to end."""
    was = _WAS.search(lower, start, time.start)
    return was is not None and of_years(time) and (was["got"] is not None or not lower.startswith(_WITHIN, time.start))


def _quoted(text: str, start: int, time: Time) -> bool:
    """Inside quotation marks stands a name."""
    opened = max(text.rfind(sign, start, time.start) for sign in "“”")
    plain = text.count('"', max(start, opened), time.start)
    if opened >= 0 and text.find("%", opened, time.start) > 0:
        # “bảo đảm … đạt trên 80% vào năm 2030” is said too.
        return False
    if text[max(start, time.start - 2) : time.start].strip() in ("“", '"'):
        # What a quotation opens with is said, not named ("Đến năm 2030, …").
        return False
    return (opened >= 0 and text[opened] == "“") != (plain % 2 == 1)


def _is_date(lower: str, time: Time) -> bool:
    return lower.startswith("ngày", time.start) or lower[time.start : time.end].count("/") > 1


def _compared(lower: str, start: int, time: Time) -> bool:
    """Whether it only says what something is compared with: "gấp đôi năm 2025", not "gấp đôi vào năm 2030"."""
    if lower.startswith("năm ", time.start) and _COMPARED_OF.search(lower, start, time.start):
        return True
    found = _COMPARED.search(lower, start, time.start)
    return found is not None and not (
        found[0].startswith(("gấp", "mức")) and lower.startswith(("vào ", "trong ", "đến "), time.start)
    )
