"""Labels made in a line, and a folder with text, gold and index of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.scoring.index import digest_of
from pipeline.scoring.labels import Labels
from pipeline.scoring.writing import write_labels

TEXT = """KẾ HOẠCH
I. CHỈ TIÊU
- Đến năm 2025, 85% trở lên CĐCS đạt vững mạnh.
- Kết nạp 1.200 đoàn viên hằng năm.
II. TỔ CHỨC
1. Ban Tổ chức chủ trì, phối hợp với Ban Tài chính rà soát.
"""
Make = Callable[..., Labels]


def span(words: str) -> dict[str, int]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words)}


def target(words: str, value: float, unit: str, indicator: str, **more: Any) -> dict[str, Any]:
    amount = {**span(words), "value": value, "unit": unit, "comparator": "eq", **more.pop("quantity", {})}
    rest = {"deadline": None, "responsible": [], "section": ["I"], **more}
    return {"quantity": amount, "indicator": indicator, **rest}


def raw() -> dict[str, Any]:
    """All labels of TEXT."""
    until = {"start": None, "end": "2025-12-31", "recurrence": None}
    yearly = {"start": None, "end": None, "recurrence": "yearly"}
    parties = [{"name": "Ban Tổ chức", "role": "lead"}, {"name": "Ban Tài chính", "role": "support"}]
    at_least = {"comparator": "ge"}
    return {
        "doc": "ke-hoach",
        "digest": digest_of(TEXT),
        "document": {"kind": "kế hoạch", "references": [{"number": "02-NQ/TW", "role": "basis"}]},
        "sections": [
            {"label": "I", "path": ["I"], "start": TEXT.index("I. "), "heading": "CHỈ TIÊU", "topic": "targets"},
            {"label": "II", "path": ["II"], "start": TEXT.index("II. "), "heading": "TỔ CHỨC", "topic": "organisation"},
            {"label": "1", "path": ["II", "1"], "start": TEXT.index("1. Ban")},
        ],
        "targets": [
            target("85%", 85, "%", "CĐCS đạt vững mạnh", deadline=until, quantity=at_least),
            target("1.200", 1200, "đoàn viên", "Kết nạp đoàn viên", deadline=yearly),
        ],
        "tasks": [
            {**span("Ban Tổ chức chủ trì, phối hợp với Ban Tài chính rà soát."),
             "deadline": None, "responsible": parties, "section": ["II", "1"]},
        ],
    }  # fmt: skip


@pytest.fixture
def make() -> Make:
    """Labels of TEXT, changed by a function that gets them as plain data."""

    def made(change: Callable[[dict[str, Any]], object] = lambda data: None) -> Labels:
        data = raw()
        change(data)
        return Labels.model_validate(data)

    return made


@pytest.fixture
def folder(tmp_path: Path, make: Make, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`gold/` with the labels, `texts/` with the text; the user's index is empty."""
    monkeypatch.setenv("CHITIEU_HOME", str(tmp_path / "home"))
    for name in ("gold", "texts", "pred"):
        (tmp_path / name).mkdir()
    write_labels(tmp_path / "gold/ke-hoach.json", make(), with_words=True)
    (tmp_path / "texts/ke-hoach.txt").write_text(TEXT, "utf-8")
    return tmp_path
