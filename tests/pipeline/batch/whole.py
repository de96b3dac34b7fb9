"""What tests of whole runs ask for, and what they look at."""

from dataclasses import replace
from pathlib import Path

import duckdb

from pipeline.batch.request import Request, Summary

SENTENCE = "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2025, {}% trở lên CĐCS đạt vững mạnh.\n"


def request(*paths: str, **options: object) -> Request:
    return replace(Request(paths or ("in",), Path("out"), formats=("csv", "duckdb")), **options)  # type: ignore[arg-type]


def counts(summary: Summary) -> tuple[int, int, int]:
    return summary.extracted, summary.unchanged, len(summary.failures)


def documents(store: Path) -> list[str]:
    with duckdb.connect(store, read_only=True) as connection:
        return [str(row[0]) for row in connection.execute("SELECT id FROM documents ORDER BY id").fetchall()]
