"""A small extracted folder, and decisions on its targets."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from models.decision import Anchor, DecisionStatus, Fields, TargetDecision, anchor_of, fields_of
from models.programme import Programme
from models.target import Target
from pipeline.batch.request import Request, Summary
from pipeline.batch.runs import run

PLAN = """KẾ HOẠCH
Phát triển đoàn viên năm 2026

I. CHỈ TIÊU
- Đến hết năm 2026, 85% trở lên CĐCS đạt vững mạnh.
- Kết nạp mới 1.200 đoàn viên trong năm 2026.
- Phấn đấu 60% nữ đoàn viên được khám sức khỏe định kỳ.
"""
Decide = Callable[..., TargetDecision]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in/ke-hoach.txt").write_text(PLAN, "utf-8")
    extract(tmp_path)
    return tmp_path / "out"


def extract(
    base: Path, force: bool = False, formats: tuple[str, ...] = ("csv", "xlsx", "parquet", "duckdb")
) -> Summary:
    """The folder `in` of `base` into its folder `out`, as `chitieu extract in -o out` does."""
    summary = run(Request(("in",), base / "out", formats=formats, force=force))
    assert not summary.failures
    return summary


def stored(folder: Path, stem: str = "ke-hoach") -> Programme:
    return Programme.model_validate_json((folder / f"{stem}.json").read_bytes())


@pytest.fixture
def decide() -> Decide:
    """Makes decisions with ids d1, d2 …"""
    numbers = count(1)

    def make(
        status: str,
        target: Target | Fields,
        *,
        anchor: Anchor | None = None,
        record: Fields | None = None,
        machine: Fields | None = None,
        undoes: str | None = None,
    ) -> TargetDecision:
        fields = fields_of(target) if isinstance(target, Target) else target
        return TargetDecision(
            id=f"d{next(numbers)}",
            document="ke-hoach",
            status=DecisionStatus(status),
            anchor=anchor or anchor_of(target),
            record=record or (fields if status in ("accepted", "added") else None),
            machine=machine or (fields if status in ("accepted", "corrected", "rejected") else None),
            undoes=undoes,
            by="Lan",
            at="2026-03-01T08:00:00+00:00",
        )

    return make
