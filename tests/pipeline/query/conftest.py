"""A folder of three programmes, extracted once; `out` is a copy that a test may change."""

import shutil
from pathlib import Path

import pytest

from pipeline.batch.request import Request
from pipeline.batch.runs import run

TEXTS = {
    "a": "UBND TỈNH YÊN BÁI\nSố: 1/KH-UBND\n\nKẾ HOẠCH\nI. MỤC TIÊU\n"
    "- Đến năm 2027, 85% hộ nghèo có nhà ở kiên cố.\n- Đến năm 2030, đào tạo 1.200 cán bộ.\n"
    "II. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ chủ trì rà soát danh sách cán bộ trước ngày 30/6/2027.\n",
    "b": "KẾ HOẠCH\nI. MỤC TIÊU\n- Đến năm 2028, 70% cơ sở y tế công cộng đạt chuẩn.\n"
    "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chủ trì tham mưu kế hoạch hằng năm.\n",
    "c": 'KẾ HOẠCH\nI. MỤC TIÊU\n- Đến năm 2034, xây dựng 150 nhà "Mái ấm", cho đoàn viên.\n\n'
    "| Chỉ tiêu | Đơn vị | 2032 | 2033 |\n|---|---|---|---|\n| Tỷ lệ cán bộ được bồi dưỡng | % | 60 | 75 |\n",
}


@pytest.fixture(scope="session")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("query")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    run(Request((str(folder),), folder / "out", formats=("duckdb", "dataset")))
    return folder / "out"


@pytest.fixture
def out(extracted: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(extracted, tmp_path / "out"))
