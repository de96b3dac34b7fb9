"""Sharing: the measure, the doer or the comparison that a clause takes from the one before it (guide, section 3.2)."""

import regex

from extractors.amounts import is_amount
from extractors.changes import read_change
from extractors.indicators import Parts
from extractors.lexicon import alternatives, forms_meaning
from extractors.measures import head_end, measured_from, opens_measure
from extractors.pieces import COMPARED, PER, Piece, trim
from extractors.predicates import opens_action, predicate_start
from extractors.quantities import QuantityMention

_STANDARD = regex.compile(r"\s\(?theo (?:chuẩn|tiêu chí|giá)\s")
# "Mỗi tổ chức cơ sở đảng kết nạp …": the words that say who it is come before the verb.
_EACH_OF = regex.compile(r"(?:mỗi|từng)\s\p{L}+\s")
_BLANK = regex.compile(r"\s")
# "…, giảm hộ nghèo còn 2%": the verb says what is lowered, no measure is left out.
_CHANGES_WHAT = regex.compile(r"(?r)(?:giảm|tăng)\s$")
# "tỷ trọng (ngành) trồng trọt chiếm 60%; chăn nuôi còn 40%": whose share it is stands last.
_SHARE_OF = regex.compile(r"tỷ trọng(?: (?:của )?(?:các )?(?:ngành|khu vực|lĩnh vực|nhóm))?(?!\p{L})")
_MAKES_UP = regex.compile(r"\s(?:(?:chiếm|đạt|là|còn|lên|xuống|tăng|giảm|khoảng|trên)(?!\p{L})|\d)")
_COUNTRY = regex.compile("(?r)" + alternatives(forms_meaning("neighbours", "area")))
_SECTOR = alternatives(forms_meaning("neighbours", "sector"))
_SECTORS = regex.compile(rf"(?r){_SECTOR}(?:(?:, |,? và |\s?[-–]\s?){_SECTOR})*$")
_GRADE = regex.compile("(?r)" + alternatives(forms_meaning("neighbours", "grade")) + "$")
_GROWTH = regex.compile(r"(?:(?:tốc độ|mức) (?:tăng|giảm)(?: trưởng)?|tăng trưởng)(?: bình quân| trung bình)?")
# "…, bình quân 20 ha/năm".
_AVERAGE = regex.compile(r"(?:bình quân|trung bình)")
_RISES = ("tăng ", "giảm ")
_GIVES = regex.compile(r"(?:đóng góp(?! quỹ)|chiếm)(?!\p{L}| của)")
# "thu nhập bình quân | của tổ viên đạt 9 triệu đồng; hội viên đạt 7 triệu đồng": whose it is changes, no more.
_OWNED = regex.compile(r"(?:(?:bình quân|trung bình)(?: (?:hằng|hàng|mỗi) năm)? )?của(?!\p{L})")
_NAME, _LABEL = 3, 6  # blanks in the name of a grade, and in what is graded
_LONGEST = 10  # words that a clause without a measure of its own has at most


def grows(lower: str, parts: Parts, target: QuantityMention) -> list[Piece] | None:
    """ "70% hộ có vườn, tăng 5% so với năm 2024": what is compared, of which the clause before says what it is."""
    if parts.before or not parts.behind or read_change(lower, parts.segment.start, target.outer_start) is None:
        return None
    start, end = parts.behind[0]
    compared = COMPARED.search(lower, start, end)
    if compared is None:
        return None
    # "…, tăng 4 tạ/ha so với năm 2024": the unit is no part of it.
    if PER.sub("", lower[start : compared.start()].strip()) not in ("", "lần", target.counted):
        return None
    # "…, tức tăng 7% so với hiện nay; tỷ lệ …": another clause, whose number is none of ours.
    stop = lower.find("; ", compared.start(), end)
    return [(compared.start(), stop)] if stop >= 0 else [(compared.start(), end), *parts.behind[1:]]


def uncompared(lower: str, pieces: list[Piece]) -> list[Piece]:
    """`pieces` without what they are compared with themselves."""
    for number, (start, end) in enumerate(pieces):
        if compared := COMPARED.search(lower, start, end):
            return [*pieces[:number], *([trim(lower, start, compared.start())] if compared.start() > start else [])]
    return pieces


def of_each(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    """ "Mỗi tổ mở ít nhất 2 lớp, kết nạp 10 hội viên": each of them does both."""
    if len(above.before) != 1 or not parts.before or not opens_action(lower, *parts.before[0]):
        return []
    start, end = above.before[0]
    each = _EACH_OF.match(lower, start, end)
    if each is None:
        return []
    spaces = (match.end() for match in _BLANK.finditer(lower, each.end(), end))
    stop = next((at for at in spaces if opens_action(lower, at, end)), None)
    return [] if stop is None else [trim(lower, start, stop)]


def head_of(
    lower: str, leading: list[Piece], parts: Parts, led: QuantityMention, target: QuantityMention
) -> Piece | None:
    """ "Sản lượng ngô đạt 40 tấn, khoai 30 tấn, sắn 20 tấn": the measure's noun, which the list says once."""
    if not leading or len(parts.before) != 1 or target.percent or target.unit != led.unit:
        return None
    start, end = parts.before[0]
    head = measured_from(lower, *leading[0])
    behind = lower[slice(*parts.behind[0])] if parts.behind else ""
    bare = behind in ("", target.counted) or PER.fullmatch(behind) is not None
    if head == leading[0][0] or not bare or len(parts.behind) > 1 or lower.count(" ", start, end) > 4:
        return None
    if ":" in lower[leading[0][0] : leading[-1][1]]:
        # "Số hộ: nghề rừng: 50 hộ; nghề vườn: 30 hộ" names the measure ahead of all.
        return None
    if lower[parts.segment.start : start].strip() not in (",", ";", "và") or opens_action(lower, start, end):
        return None
    head = head_end(lower, head, leading[0][1])  # "tổng đàn"
    owned = _OWNED.match(lower, head, leading[0][1])
    return None if opens_measure(lower, start, end) else (leading[0][0], owned.end() if owned else head - 1)


def shared_measure(lower: str, leading: list[Piece], parts: Parts) -> list[Piece]:
    """ "Cơ cấu lao động: nông nghiệp 40%; dịch vụ 35%": the measure is named for the first, or ahead of all."""
    if not leading or len(parts.before) != 1 or any(lower[start] != "(" for start, _ in parts.behind):
        return []
    words = parts.before[0]
    graded = _GRADE.fullmatch(lower, *words) is not None
    place = _place(lower, leading, lower[slice(*words)].split())
    if _says_whole(lower, parts, graded or place >= 0):
        return []
    measured = opens_measure(lower, *leading[0])
    if measured and parts.segment.apart:
        # "Tỷ lệ hộ nghèo (theo chuẩn mới) giảm 1%; riêng các bản giáp biên giảm 3%".
        standard = _STANDARD.search(lower, *leading[0])
        return [(leading[0][0], standard.start())] if standard else list(leading)
    if lower[slice(*words)].split(" ")[0] == lower[slice(*leading[0])].split(" ")[0]:
        # "Thu ngân sách …, trong đó thu nội địa …": a measure of its own.
        return []
    if measured and lower.endswith("có ", parts.segment.start, words[0]):
        # "Tỷ lệ hộ có vườn đạt 90%, có ao đạt 40%".
        has = lower.rfind(" có ", *leading[-1])
        return [*leading[:-1], (leading[-1][0], has + 3)] if has >= 0 else []
    # "Tỷ lệ hộ có vườn: 90%; thi đọc sách: 75%": a colon right before a number names nothing for others.
    colon = lower.find(":", leading[0][0], leading[-1][1])
    area = _COUNTRY.fullmatch(lower, *words) is not None and (parts.segment.nested or _ends_with_area(lower, leading))
    if colon < 0:
        if place < 0 and (head := _share_of(lower, leading, words)):
            return [head]
        apart = ";" in lower[leading[-1][1] : words[0]] and not _sectors(lower, leading, words)
        if is_long(lower, *words) or (place < 0 and apart):
            return []
    if not (measured or area) and place < 0 and not _labels(lower, leading, colon, words):
        last = _GRADE.search(lower, *leading[-1]) if graded and len(leading) == 1 else None
        # "Học sinh xếp loại tốt 45%, khá 40%".
        return [trim(lower, leading[0][0], last.start())] if last and last.start() > leading[0][0] else []
    if place < 0 and colon < 0 and lower[slice(*words)].split(" ")[-2:] == lower[slice(*leading[-1])].split(" ")[-2:]:
        # "Tỷ lệ hộ gia đình đạt chuẩn văn hóa đạt 93%, thôn văn hóa đạt 90%": the name says all but the measure.
        return [(leading[0][0], head_end(lower, *leading[0]) - 1)]
    return _left_of(lower, leading, words, colon, place, graded)


def _says_whole(lower: str, parts: Parts, alike: bool) -> bool:
    """Whether the words before a number say all that is measured: nothing of the clause before belongs to them."""
    start, end = parts.before[0]
    if opens_measure(lower, start, end) or _CHANGES_WHAT.search(lower, parts.segment.start, start):
        return True
    if not alike and opens_action(lower, start, end):
        return True
    if not alike and lower.startswith(", ", parts.segment.start) and _people(lower, start, end):
        # "Tỷ lệ hộ có vườn đạt 90%, thợ được học nghề đạt 75%": a population of its own.
        return True
    # "…, trong đó chè đạt 40 tấn": a part that is named needs nothing, a place or level says no more than where.
    return parts.segment.nested and _COUNTRY.fullmatch(lower, start, end) is None


def _left_of(lower: str, leading: list[Piece], words: Piece, colon: int, place: int, graded: bool) -> list[Piece]:
    """`leading` up to its colon, or to the words whose place `words` take."""
    stop = colon if colon >= 0 else place if place >= 0 else leading[-1][1]
    if graded and stop != colon and (last := _GRADE.search(lower, *leading[-1])):
        # "Tỷ lệ học sinh xếp loại tốt 20%, khá 45%".
        stop = last.start()
    if last := _sectors(lower, leading, words):
        # "Giá trị sản xuất nông nghiệp tăng 4%, công nghiệp tăng 15%".
        stop = min(stop, last.start())
    if (other := _COUNTRY.search(lower, leading[0][0], stop)) and _COUNTRY.fullmatch(lower, *words):
        # "nước sạch của hộ thành thị là 95%, nông thôn là 90%".
        stop = other.start()
    return [(a, min(b, stop)) for a, b in leading if a < stop]


def _sectors(lower: str, leading: list[Piece], words: Piece) -> "regex.Match[str] | None":
    """The sectors that end `leading` where `words` are others."""
    last = _SECTORS.search(lower, *leading[-1])
    return last if last and last.start() > leading[0][0] and _SECTORS.fullmatch(lower, *words) else None


def _ends_with_area(lower: str, leading: list[Piece]) -> bool:
    """ "Trường đạt chuẩn 75%, trong đó mầm non 70%, tiểu học 80%": the list of parts goes on."""
    return len(leading) > 1 and _COUNTRY.fullmatch(lower, *leading[-1]) is not None


def _people(lower: str, start: int, end: int) -> bool:
    """Whether the words are a population of which something is said, no name ("công nghiệp, xây dựng")."""
    said = predicate_start(lower, start, end)
    return said is not None and said > start and lower[said - 2] not in ",-–"


def _labels(lower: str, leading: list[Piece], colon: int, words: Piece) -> bool:
    """ "Kết quả học tập: Tốt 20%, Khá 40%": what is graded stands before the colon, short names behind it."""
    start = leading[0][0]
    if not start < colon < leading[-1][1] or lower.startswith("về ", start):
        return False
    last = max(colon + 2, leading[-1][0]), leading[-1][1]
    short = all(lower.count(" ", *span) < _NAME for span in (last, words))
    named = predicate_start(lower, *words) is None or _GRADE.fullmatch(lower, *words) is not None
    return short and named and lower.count(" ", start, colon) < _LABEL


def _share_of(lower: str, leading: list[Piece], words: Piece) -> Piece | None:
    """ "Tỷ trọng ngành trồng trọt chiếm 60%; chăn nuôi chiếm 40%": the first clause says of what kind both are."""
    head = _SHARE_OF.match(lower, *leading[0])
    alike = all(_MAKES_UP.match(lower, end) for end in (leading[-1][1], words[1]))
    if head is None or not alike or lower.count(" ", *words) > 4:
        return None
    return trim(lower, leading[0][0], head.end())


def is_long(lower: str, start: int, end: int) -> bool:
    """Whether the words are more than a clause without a measure of its own has."""
    return lower.count(" ", start, end) >= _LONGEST


def _place(lower: str, leading: list[Piece], words: list[str]) -> int:
    """Where the words of a clause take the place of words of the one before: "tỷ trọng của khu vực A", "khu vực B"."""
    at = lower.find(f" {words[0]} ", leading[0][0], leading[-1][1] + 1)
    return at if at < 0 else at + 1


def part_of(lower: str, whole: list[Piece], parts: Parts, target: QuantityMention) -> list[Piece] | None:
    """ "Diện tích lúa 1.200 ha (vụ xuân 700 ha, vụ mùa 500 ha)": a named part of what the whole measures."""
    if not parts.before or opens_measure(lower, *parts.before[0]):
        return None
    if opens_action(lower, *parts.before[0]) and not (target.percent or is_amount(target.unit)):
        return None  # "45 nhà (xây mới 30 nhà, sửa chữa 15 nhà)"
    # "Trồng 500 ha rừng (rừng thông 200 ha, …)": the noun that the name says anew.
    first = lower[slice(*parts.before[0])].split(" ")[0]
    for number, (start, end) in reversed(list(enumerate(whole))):
        at = start + f" {lower[start:end]} ".rfind(f" {first} ")
        if at in (start, head_end(lower, start, end), end - len(first)):
            return [*whole[:number], *([(start, at - 1)] if at > start else []), *parts.before]
    return [*whole, *parts.before]


def subject(lower: str, above: Parts, parts: Parts, said: list[Piece]) -> list[Piece]:
    """ "…, đóng góp 6% GDP", "…, tốc độ tăng bình quân 8%": of what was measured before."""
    if not parts.before or not said or ":" in lower[slice(*said[0])]:
        return []
    start, end = parts.before[0]
    average = _AVERAGE.fullmatch(lower, start, end) is not None
    if _GROWTH.fullmatch(lower, start, end) or (average and lower.endswith(_RISES, parts.segment.start, start)):
        # "…, tăng bình quân 8%/năm"; "đón 2 triệu lượt khách, tốc độ tăng 8%": what is counted grows, not that.
        counted = bool(above.before and above.behind) and not above.level
        return list(above.behind if counted else above.before) or uncompared(lower, said)
    if average and parts.behind and "/" in lower[slice(*parts.behind[0])]:
        return list(said)
    if not _GIVES.match(lower, start, end) or _GIVES.match(lower, *said[0]):
        return []
    owner = lower.rfind(" của ", *said[0])
    return [(owner + 5, said[0][1])] if owner >= 0 else list(above.before)
