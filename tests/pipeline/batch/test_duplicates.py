"""The same programme twice, and what only looks like it."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.batch.duplicates import duplicates, folded
from pipeline.batch.journal import Done

TEXT = " ".join(
    f"Đến năm {year}, kết nạp {year * 3} đoàn viên, xây {year % 7} nhà ở xã số {year}." for year in range(99)
)


def done(folder: Path, stem: str, ingest: str, text: str = TEXT, **head: str) -> Done:
    (folder / f"{stem}.txt").write_text(text, "utf-8")
    told = {"number": folded("12/KH-LĐLĐ"), "issued": "2026-01-02", "issuer": folded("LĐLĐ tỉnh"), **head}
    return Done(stem, f"/in/{stem}", "key", 1, len(text.encode()), 1, 1, ingest=ingest, **told)


def test_the_better_source_counts(tmp_path: Path) -> None:
    slips = TEXT.replace("kết nạp", "kêt nạp", 20)
    entries = [
        done(tmp_path, "a-scan", "ocr", slips, number=folded("I2/KH-LÐLÐ")),
        done(tmp_path, "b", "pdf"),
        done(tmp_path, "c-word", "docx"),
        done(tmp_path, "a copy of c-word", "docx"),
    ]
    assert duplicates(tmp_path, entries) == {"a-scan": "c-word", "b": "c-word", "a copy of c-word": "c-word"}
    assert duplicates(tmp_path, reversed(entries)) == duplicates(tmp_path, entries)


@pytest.mark.parametrize(
    "other",
    [
        {"number": folded("13/KH-LĐLĐ")},
        {"issued": "2026-02-02"},
        {"issuer": folded("LĐLĐ tỉnh khác")},
        {"text": TEXT.replace("đoàn viên", "hội viên mới").replace("xây", "sửa chữa")},
        {"text": TEXT + TEXT},
        {"number": "", "issued": ""},
    ],
)
def test_what_only_looks_like_it(tmp_path: Path, other: dict[str, str]) -> None:
    assert duplicates(tmp_path, [done(tmp_path, "a", "docx"), done(tmp_path, "b", "pdf", **other)]) == {}


def test_without_number_and_day_only_the_same_words_are_the_same_paper(tmp_path: Path) -> None:
    bare = {"number": "", "issued": "", "issuer": ""}
    entries = [
        done(tmp_path, "a", "docx", **bare),
        done(tmp_path, "b", "docx", **bare),
        done(tmp_path, "c", "docx", TEXT.replace("xã số 7.", "xã số 8."), **bare),
    ]
    assert duplicates(tmp_path, entries) == {"b": "a"}


def test_of_a_scan_one_field_may_be_misread_but_not_two(tmp_path: Path) -> None:
    word, scan = done(tmp_path, "a", "docx"), done(tmp_path, "b", "ocr", issued="2026-01-08")
    assert duplicates(tmp_path, [word, scan]) == {"b": "a"}
    assert duplicates(tmp_path, [word, replace(scan, issuer="X")]) == {}
