"""A file whose name promises another format than it holds is told what it is."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from models.errors import UnreadableDocument
from pipeline.ingest import read


def workbook() -> bytes:
    made, data = openpyxl.Workbook(), io.BytesIO()
    made.active.append(["Chỉ tiêu", "Đơn vị"])
    made.save(data)
    return data.getvalue()


def picture() -> bytes:
    data = io.BytesIO()
    Image.new("L", (9, 9)).save(data, "png")
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "ending"),
    [
        ("a.docx", lambda: b"%PDF-1.7\n%%EOF", ".pdf"),
        ("a.pdf", workbook, ".xlsx"),
        ("a.txt", workbook, ".xlsx"),
        ("a.docx", workbook, ".xlsx"),
        ("a.pdf", lambda: "KẾ HOẠCH làm đường bản\n".encode() * 200, ".txt"),
        ("a.pdf", picture, ".png"),
        ("a.docx", lambda: b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html><p>A', ".html"),
    ],
)
def test_the_real_format_is_named(tmp_path: Path, name: str, data: Callable[[], bytes], ending: str) -> None:
    (tmp_path / name).write_bytes(data())
    with pytest.raises(UnreadableDocument) as refused:
        read(tmp_path / name)
    assert refused.value.reason == f"this is no {name[1:]} file inside, but {ending}"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.7\n%%EOF"),
        ("a.docx", b"PK\x03\x04 cut"),
        ("a.png", b"\xff\xd8\xff cut"),
        ("a.txt", bytes(range(256))),
    ],
)
def test_of_a_damaged_file_its_own_reason_is_told(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableDocument) as refused:
        read(tmp_path / name)
    assert "inside, but" not in refused.value.reason
