"""Deadlines as a calendar, read back by the library that other programs use too."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from models.deadline import Deadline, DeadlineScope, Recurrence
from models.programme import Programme
from models.span import Span
from pipeline import extract_text
from pipeline.cli import main
from pipeline.exchange.calendars import calendar

TEXT = (
    "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2027, 85% hộ nghèo, cận nghèo có nhà ở kiên cố.\n"
    "- 70% hộ dân dùng nước sạch.\nII. TỔ CHỨC THỰC HIỆN\n"
    "1. Sở Nội vụ chủ trì rà soát danh sách cán bộ trước ngày 30/6/2027.\n"
)


def events(made: bytes) -> list[dict[str, object]]:
    read = Calendar.from_ical(made)
    return [
        {"due": one.decoded("dtstart"), "summary": str(one["summary"]), "uid": str(one["uid"])}
        for one in read.walk("VEVENT")
    ]


def test_one_event_for_each_last_day() -> None:
    made = calendar([extract_text(TEXT)]).to_ical()
    found = events(made)
    assert [one["due"] for one in found] == [date(2027, 12, 31), date(2027, 6, 29)]
    assert found[0]["summary"] == "85% hộ nghèo, cận nghèo có nhà ở kiên cố"
    assert str(found[1]["summary"]).startswith("Sở Nội vụ: ")
    assert len({one["uid"] for one in found}) == 2
    assert made == calendar([extract_text(TEXT)]).to_ical()


def test_it_is_well_formed() -> None:
    made = calendar([extract_text(TEXT)]).to_ical()
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert max(map(len, made.split(b"\r\n"))) <= 75
    assert b"VERSION:2.0\r\n" in made
    assert rb"\," in made
    assert made.count(b"BEGIN:VEVENT") == made.count(b"DTSTAMP") == made.count(b"UID:") == 2


def recurring(recurrence: Recurrence, start: str | None, end: str) -> Programme:
    programme = extract_text(TEXT)
    deadline = Deadline(
        start=start, end=end, recurrence=recurrence, text="x", span=Span(start=0, end=1), scope=DeadlineScope.CLAUSE
    )
    target = programme.targets[0].model_copy(update={"deadline": deadline})
    return programme.model_copy(update={"targets": (target,), "tasks": ()})


@pytest.mark.parametrize(
    ("recurrence", "start", "first", "count"),
    [
        (Recurrence.YEARLY, "2026-01-01", date(2026, 12, 31), 5),
        (Recurrence.QUARTERLY, "2026-05-01", date(2026, 6, 30), 19),
        (Recurrence.MONTHLY, "2026-12-01", date(2026, 12, 31), 49),
        (Recurrence.YEARLY, None, date(2030, 12, 31), 1),
        (Recurrence.PERIODIC, "2026-01-01", date(2030, 12, 31), 1),
    ],
)
def test_what_recurs_between_two_dates(recurrence: Recurrence, start: str | None, first: date, count: int) -> None:
    made = calendar([recurring(recurrence, start, "2030-12-31")]).to_ical()
    (event,) = Calendar.from_ical(made).walk("VEVENT")
    assert event.decoded("dtstart") == first
    if "rrule" in event:
        rule = event["rrule"].to_ical().decode()
        days = list(rrulestr(rule, dtstart=datetime.combine(first, time())))
        assert len(days) == count
        assert days[-1].date() == date(2030, 12, 31)
    else:
        assert count == 1


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert main(["extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"), "--format", "json"]) == 0
    capsys.readouterr()
    assert main(["export", str(tmp_path / "out"), "--to", "ics", "-o", str(tmp_path / "lich")]) == 0
    path = capsys.readouterr().out.strip()
    assert path == str(tmp_path / "lich/deadlines.ics")
    assert len(events(Path(path).read_bytes())) == 2


def test_a_folder_of_documents_is_no_extracted_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert main(["export", str(tmp_path), "--to", "ics", "-o", str(tmp_path / "lich")]) == 2
    told = capsys.readouterr().err
    assert "chưa phải thư mục kết quả" in told and told.endswith("rồi nêu thư mục ấy (ket-qua)\n")
