"""Frames: the same columns and types, whatever the programmes hold."""

from pathlib import Path

import pandas
from pandas import DataFrame
from pandas.testing import assert_series_equal

from models.frame_types import DATES, INTEGERS, NUMBERS, dtypes
from models.frames import target_frame, task_frame
from models.rows import TARGET_COLUMNS, TASK_COLUMNS
from pipeline import extract_text
from pipeline.store.columns import COLUMNS, Kind

TEXT = (
    "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến ngày 30/6/2027, ít nhất 85% đoàn viên được khám sức khỏe định kỳ.\n"
    "II. NHIỆM VỤ\n1. Trước ngày 15/9/2026, các CĐCS gửi kế hoạch về Liên đoàn Lao động tỉnh.\n"
)


def types(frame: DataFrame) -> dict[str, str]:
    return {name: str(dtype) for name, dtype in frame.dtypes.items()}


def test_types_hold_for_full_and_for_empty_frames() -> None:
    full, empty = extract_text(TEXT), extract_text("GIẤY MỜI\n")
    assert full.targets and full.tasks and not empty.targets and not empty.tasks
    for make, columns in ((target_frame, TARGET_COLUMNS), (task_frame, TASK_COLUMNS)):
        assert list(make([full]).columns) == list(columns)
        assert types(make([full])) == types(make([empty])) == types(make([]))
        both = pandas.concat([make([full]), make([full])])
        assert types(both) == types(make([full]))


def test_values_are_those_of_the_records() -> None:
    programme = extract_text(TEXT)
    (row,) = programme.to_frame().to_dict("records")
    target = programme.targets[0]
    assert (row["value"], row["unit"], row["comparator"]) == (85.0, "%", "ge")
    assert row["end"] == pandas.Timestamp(2027, 6, 30) and pandas.isna(row["start"]) and pandas.isna(row["page"])
    assert TEXT[row["evidence_start"] : row["evidence_end"]] == row["evidence"] == target.evidence.text
    assert task_frame([programme])["end"].tolist() == [pandas.Timestamp(2026, 9, 14)]


def test_types_agree_with_those_of_the_tables() -> None:
    kinds = {Kind.NUMBER: NUMBERS, Kind.INTEGER: INTEGERS, Kind.DATE: DATES}
    for kind, names in kinds.items():
        assert {name for name, column in COLUMNS.items() if column.kind is kind} == set(names)
    assert set(dtypes(COLUMNS)) == set(COLUMNS)


def test_a_frame_goes_through_parquet(tmp_path: Path) -> None:
    frame = extract_text(TEXT).to_frame()
    path = tmp_path / "bảng số liệu.parquet"
    frame.to_parquet(path)
    assert_series_equal(pandas.read_parquet(path)["end"], frame["end"], check_dtype=False)
