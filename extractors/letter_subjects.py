"""What an official letter is about ("V/v báo cáo kết quả"): a line within its letterhead, not below it."""

from dataclasses import replace

import regex

from extractors.head_lines import MOTTO, Line, is_mark

_SUBJECT = regex.compile(r"(?i:v/v|về việc):?\s")
# A cell read as one line: "SỞ Y TẾ Số: 12/SYT-NVY V/v tiêm phòng dại".
_BEHIND_NUMBER = regex.compile(
    r"(?:^|.*\p{Lu}\W+)(?:Số|SỐ)\s*:?[\d.…\s]*[-/]\s?\S+\s+(?=(?:V/v|v/v|V/V|Về việc|VỀ VIỆC):?\s)"
)
_PLACE_DATE = r"\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,4},\s+ngày\s.{1,12}tháng\s.{1,8}năm\s"
_DATE_BESIDE = regex.compile(rf"(?!{_PLACE_DATE}).*?[\p{{Ll}}\d,]\s(?={_PLACE_DATE}.{{2,6}}$)")
_ADDRESSED = regex.compile(r"(?i)kính gửi")
_MOST = 4  # lines of a subject, and of the right column below it


def read_letter(lines: tuple[Line, ...], marks: list[int]) -> tuple[tuple[Line, ...], int] | None:
    """The lines of a letter's head, its subject behind the letterhead, and where the subject begins; None where no
    line within two of the last of `marks` says what a letter is about."""
    above = lines[: marks[-1] + 3] if marks else ()
    for number, line in enumerate(above):
        if _SUBJECT.match(line.text):
            return _behind_letterhead(lines, number)
        match = _BEHIND_NUMBER.match(line.text)
        if match is not None:
            return _behind_letterhead((*lines[:number], *_parts(line, match.end()), *lines[number + 1 :]), number + 1)
    return None


def _parts(line: Line, at: int) -> tuple[Line, Line]:
    start = line.end - len(line.text) + at
    return replace(line, text=line.text[:at].strip(), end=start), replace(line, text=line.text[at:], start=start)


def _behind_letterhead(lines: tuple[Line, ...], number: int) -> tuple[tuple[Line, ...], int]:
    """`lines` with the subject moved behind the right column, where a copy prints that below the left one."""
    lines = _without_date(lines, number)
    stop = number + 1
    while stop < len(lines) and not _heads(lines[stop]) and not _ADDRESSED.match(lines[stop].text):
        stop += 1
    last = max((at + 1 for at in range(stop, min(stop + _MOST, len(lines))) if _heads(lines[at])), default=stop)
    if last == stop or stop - number > _MOST:
        return lines, number
    return (*lines[:number], *lines[stop:last], *lines[number:stop], *lines[last:]), number + last - stop


def _without_date(lines: tuple[Line, ...], number: int) -> tuple[Line, ...]:
    """`lines` with the place and date parted that stand beside one of the subject's lines."""
    for at, line in enumerate(lines[number : number + _MOST], number):
        match = _DATE_BESIDE.match(line.text)
        if match is not None:
            return (*lines[:at], *_parts(line, match.end()), *lines[at + 1 :])
    return lines


def _heads(line: Line) -> bool:
    """A line of the right column."""
    return is_mark(line.text) or MOTTO.match(line.text) is not None
