"""Web pages: lists with their labels, tables with merged cells, old letters, and nothing that is no text."""

from pathlib import Path

import pytest

from models.errors import UnreadableDocument
from pipeline.ingest import read

PAGE = """<html><head><title>Trang</title><style>p {}</style></head><body><script>alert("99%")</script>
<h2>KẾ HOẠCH</h2><p>Đạt trên <del>700</del><b>900</b>&nbsp;tỷ
đồng<a href="#n1"><sup>1</sup></a>, diện tích 40 m<sup>2</sup>.<br>Dòng hai</p>
<ol type="I" start="2"><li><p>MỤC TIÊU</p><ol type="a"><li>Trồng 5 ha</li><li>Xây <s>3</s> 4 cầu</li></ol></li></ol>
<ul><li>Giao xã</li></ul>
<table><thead><tr><th rowspan=2>Chỉ tiêu</th><th colspan=2>Lộ trình</th></tr><tr><td>2026</td><td>2028</td></tr></thead>
<tr><td>Hộ  dùng<br>nước sạch</td><td>600</td><td>650</td></tr></table>
</body></html>"""
TEXT = """KẾ HOẠCH
Đạt trên 900 tỷ đồng, diện tích 40 m2.
Dòng hai
II. MỤC TIÊU
a) Trồng 5 ha
b) Xây 4 cầu
- Giao xã

Chỉ tiêu\tLộ trình\t
\t2026\t2028
Hộ dùng nước sạch\t600\t650
"""


@pytest.mark.parametrize("name", ["trang.html", "trang.HTM", "biểu.xls", "tải về.doc", "lưu lại.txt"])
def test_a_page_has_the_common_shape(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PAGE, "utf-8")
    assert read(tmp_path / name).text == TEXT


@pytest.mark.parametrize(("charset", "encoding"), [("windows-1252", "cp1252"), ("utf-8", "utf-8"), ("x-user", "utf-8")])
def test_letters_are_read_as_the_page_says(tmp_path: Path, charset: str, encoding: str) -> None:
    words = (
        "Kế hoạch của xã: đạt 95%, hỗ trợ 12 hộ nghèo."
        if encoding == "utf-8"
        else "Theo Kê khai: 12 há, 7 lò, 95 phòng."
    )
    page = f'<?xml version="1.0" encoding="{charset}"?><meta charset="{charset}"><p>{words}'
    (tmp_path / "a.html").write_bytes(page.encode(encoding))
    assert read(tmp_path / "a.html").text == f"{words}\n"


def test_old_letters_become_vietnamese(tmp_path: Path) -> None:
    words = "Phèi hîp víi c¸c së, ban, ngµnh vµ ®Þa ph­¬ng thùc hiÖn kÕ ho¹ch ph¸t triÓn"
    (tmp_path / "a.html").write_bytes(f'<meta charset="iso-8859-1"><p>{words}</p>'.encode("latin-1"))
    assert "Phối hợp với các sở" in read(tmp_path / "a.html").text


@pytest.mark.parametrize("page", ["<html><script>1</script></html>", "   ", "<!-- -->"])
def test_a_page_without_words_is_refused(tmp_path: Path, page: str) -> None:
    (tmp_path / "a.html").write_text(page)
    with pytest.raises(UnreadableDocument, match="holds no text"):
        read(tmp_path / "a.html")


def test_deep_and_broken_pages_end(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<div>" * 50_000 + "<table><tr><td rowspan=99999 colspan=-1>x<p>y")
    try:
        assert "x" in read(tmp_path / "a.html").text
    except UnreadableDocument as error:
        assert error.reason
