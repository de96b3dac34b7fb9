"""Plain text: nothing changed but the mark and the line ends; what is no text is named as such."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.document import Ingest
from models.errors import UnreadableDocument
from pipeline.ingest import read
from pipeline.ingest.limits import DEFAULT, Limits
from pipeline.ingest.text import read_text

PROGRAMME = "I. CHỈ TIÊU\n- Đến năm 2028, 85% đoàn viên được học tập.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_reads_unicode_with_any_mark_and_line_end(tmp_path: Path, encoding: str, line_end: str) -> None:
    path = tmp_path / "kế hoạch.txt"
    path.write_bytes(PROGRAMME.replace("\n", line_end).encode(encoding))
    document = read(path)
    assert document.text == PROGRAMME
    assert (document.id, document.source.ingest, document.source.pages) == ("kế hoạch", Ingest.TEXT, None)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [PROGRAMME, "Kế hoạch số 3\n", "ĐẾN NĂM 2030, 85% HỘ Ở BẢN ĐỀU ĐƯỢC HỌC.\n" * 200])
def test_utf16_whose_mark_was_lost_is_read(encoding: str, text: str) -> None:
    assert read_text(text.encode(encoding), "a.txt", DEFAULT) == text


def test_data_of_a_machine_is_named_as_such_with_what_to_do() -> None:
    with pytest.raises(UnreadableDocument, match=r"binary data, not text \(open it with the program that wrote it"):
        read_text(b"KE HOACH\0\1\2\0 nam 2027\n", "a.txt", DEFAULT)


def test_keeps_decomposed_letters_blanks_and_markup(tmp_path: Path) -> None:
    text = "  **Đê\u0301n năm** 2030\t85 %  \n\n\n"
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    document = read(str(path), id="tên khác")
    assert (document.text, document.id, document.source.media_type) == (text, "tên khác", "text/markdown")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    if text.strip() and not text.startswith("\ufeff"):
        assert read_text(text.encode(), "a.txt", DEFAULT) == text


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"\xef\xbb\xbf \r\n", "no text"),
        ("a.txt", bytes(range(256)) * 20, "binary|decoded"),
        ("a.txt", b"\x00\x01\x02abc" * 50, "binary"),
        ("a.txt", "Kế hoạch".encode("utf-16") + b"\xd8", "decoded"),
        ("a.xyz", b"abc", r"\.xyz"),
        ("README", b"abc", "no ending"),
        ("a.docx", b"PK\x03\x04 cut", "damaged"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableDocument, match=reason) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


def test_missing_files_folders_and_too_large_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="no such file"):
        read(tmp_path / "không có.txt")
    with pytest.raises(UnreadableDocument, match="folder"):
        (tmp_path / "b.txt").mkdir()
        read(tmp_path / "b.txt")
    with pytest.raises(UnreadableDocument, match=r"is a folder, .*chitieu extract FOLDER"):
        read(tmp_path)
    (tmp_path / "c.txt").write_text("dài quá", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match="larger"):
        read(tmp_path / "c.txt", limits=Limits(max_bytes=3))
