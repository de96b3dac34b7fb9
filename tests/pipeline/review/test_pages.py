"""Documents laid out for reading: nothing lost, everything escaped, every record at its place."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as some

from models.document import Info, Ingest, Source
from models.errors import UnreadableDocument
from models.programme import Programme
from pipeline import extract, extract_text
from pipeline.comparison.couples import compare_programmes
from pipeline.ingest.tesseract import missing
from pipeline.review.charts.bars import columns, rows
from pipeline.review.charts.counting import years, years_of
from pipeline.review.charts.heat_map import heat_map
from pipeline.review.document_page import document_page
from pipeline.review.evidence_boxes import boxes_of
from pipeline.review.layout import KINDS, Mark, lay_out, marks_of
from pipeline.review.page_drawings import page_drawings
from pipeline.review.page_sources import PageWord, _digest, page_image, page_words, source_stream
from pipeline.review.terminal import terminal_page
from tests.pipeline.comparison.conftest import make_paper, make_promise
from tests.pipeline.review.conftest import PLAN

SUPPORTED = """KẾ HOẠCH
Tiêm phòng năm 2026

I. TỔ CHỨC THỰC HIỆN
- Giao Sở Y tế chủ trì, phối hợp với Công an xã, Hội Nông dân xã rà soát danh sách.
"""
CORPUS = Path(__file__).parents[3] / "corpus"
PLAIN = some.text(some.sampled_from("a1%đ \n\t<&"), max_size=60)


@given(PLAIN, some.lists(some.tuples(some.sampled_from(KINDS), some.integers(0, 60), some.integers(0, 60)), max_size=6))
def test_the_pieces_are_the_text(text: str, bounds: list[tuple[str, int, int]]) -> None:
    inside = [(kind, *sorted((min(a, len(text)), min(b, len(text))))) for kind, a, b in bounds]
    marks = [Mark(kind, start, end, f"t{at}") for at, (kind, start, end) in enumerate(inside)]
    lines = list(lay_out(text, marks))
    joined = "\n".join("\t".join("".join(one.text for one in cell) for cell in line.cells) for line in lines)
    assert joined == text
    for one in (piece for line in lines for cell in line.cells for piece in cell):
        assert text[one.start : one.start + len(one.text)] == one.text
        assert set(one.owners) == {
            mark.owner for mark in marks if mark.start <= one.start and one.start + len(one.text) <= mark.end
        }


def test_a_number_belongs_to_its_own_target_first() -> None:
    programme = extract(CORPUS / "programmes/ldld-tinh-hai-lam.txt")
    text = (CORPUS / "programmes/ldld-tinh-hai-lam.txt").read_text("utf-8")
    pieces = [one for line in lay_out(text, marks_of(programme)) for cell in line.cells for one in cell]
    for target in programme.targets:
        (number,) = [one for one in pieces if target.id in one.anchors]
        assert number.start == target.quantity.start and number.owners[-1] == target.id


def test_the_page_escapes_what_documents_carry_and_loads_nothing() -> None:
    text = PLAN.replace("CĐCS đạt", "CĐCS <script>alert(1)</script> \"' đạt")
    programme = extract_text(text)
    info = Info(
        id="a\"'<b>", source=Source(path="x", sha256="0" * 64, media_type="text/plain", ingest=Ingest.TEXT), title="<i>"
    )
    page = document_page(programme.model_copy(update={"document": info}), text, "vi")
    assert page.count("<script") == 1 and "alert(1)" in page
    assert "<i>" not in page and "<b>" not in page
    assert not re.search(r"""(?:src|href)=["'](?!#|data:)""", page)
    for target in programme.targets:
        assert f'id="at-{target.id}"' in page and f'id="row-{target.id}"' in page and f'href="#at-{target.id}"' in page


def test_the_terminal_shows_each_record_once_at_its_section() -> None:
    programme = extract_text(PLAN)
    lines = list(terminal_page(programme, "vi", 60))
    assert max(map(len, lines)) <= 60
    joined = "\n".join(lines)
    assert joined.index("I. CHỈ TIÊU") < joined.index("■ t1 ≥ 85%") < joined.index("■ t2 1.200 đoàn viên")
    assert "Sở Y tế (Công an xã; Hội Nông dân xã)" in "\n".join(terminal_page(extract_text(SUPPORTED), "vi", 100))
    assert "\x1b" not in joined and "\x1b[1;33m≥ 85%" in "\n".join(terminal_page(programme, "vi", 60, colour=True))


def test_show_as_a_command(tmp_path: Path) -> None:
    (tmp_path / "k.txt").write_text(PLAN, "utf-8")

    def show(*more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pipeline.cli", "show", *more], capture_output=True, text=True, check=False
        )

    assert "■ t1" in show(str(tmp_path / "k.txt")).stdout
    assert show(str(tmp_path / "k.txt"), "-o", str(tmp_path / "k.html")).returncode == 0
    assert (tmp_path / "k.html").read_text("utf-8").startswith("<!doctype html>")
    wrong = show(str(tmp_path / "k.txt"), "-o", str(tmp_path / "k.pdf"))
    assert wrong.returncode == 2 and "tên trang phải có đuôi .html" in wrong.stderr
    assert show(str(tmp_path)).returncode == 2
    gone = show(str(tmp_path / "gone.json"))
    assert gone.returncode == 1 and "gone.json" in gone.stderr and "Traceback" not in gone.stderr


def boxed(programme: Programme, number: int) -> dict[str, str]:
    """The printed words within the boxes of each target of that page."""
    with source_stream(programme.document) as stream:
        words = page_words(stream, programme.document.source, number)
    return {
        target.id: " ".join(_inside(words, boxes_of(target.evidence.text, words)))
        for target in programme.targets
        if target.evidence.page == number
    }


def _inside(words: list[PageWord], boxes: list[tuple[float, float, float, float]]) -> list[str]:
    middles = [((word.left + word.right) / 2, (word.top + word.bottom) / 2, word.text) for word in words]
    return [
        text
        for left, top, right, bottom in boxes
        for x, y, text in middles
        if left <= x <= right and top <= y <= bottom
    ]


def test_boxes_on_a_pdf_hold_the_words_of_the_evidence() -> None:
    programme = extract(CORPUS / "formats/hdnd-tinh-kim-lung-nghi-quyet-pdf.pdf")
    for number in {target.evidence.page for target in programme.targets if target.evidence.page}:
        for name, words in boxed(programme, number).items():
            target = next(one for one in programme.targets if one.id == name)
            assert target.quantity.text.split()[0] in words, (name, words)


@pytest.mark.skipif(bool(missing()), reason="Tesseract with Vietnamese is not installed")
def test_boxes_on_a_scan_hold_most_words_of_the_evidence() -> None:
    programme = extract(CORPUS / "scans/cdcs-truong-thpt-cau-da-scan.pdf")
    found = boxed(programme, 1)
    assert len(found) > 5
    for name, words in found.items():
        target = next(one for one in programme.targets if one.id == name)
        wanted = target.evidence.text.split()
        assert sum(word in words for word in wanted) > 0.7 * len(wanted), (name, words)


def test_a_box_begins_with_its_sentence_where_the_next_one_opens_alike() -> None:
    lines = ["1.1. Đến năm 2030, trồng 1.200 cây gỗ.", "1.2. Đến năm 2028, trồng 90 cây tre."]
    words = [
        PageWord(text, at / 20, row / 9, (at + 1) / 20, (row + 0.5) / 9)
        for row, line in enumerate(lines)
        for at, text in enumerate(line.split())
    ]
    for line in lines:
        evidence = line.split(" ", 1)[1]
        assert " ".join(_inside(words, boxes_of(evidence, words))) == evidence


def test_words_that_are_not_on_the_page_have_no_box() -> None:
    words = [PageWord(word, at / 10, 0.1, (at + 1) / 10, 0.12) for at, word in enumerate(["một", "câu", "khác", "hẳn"])]
    assert boxes_of("85% trở lên CĐCS đạt vững mạnh", words) == []
    assert len(boxes_of("một câu khác hẳn", words)) == 1


def test_pages_are_drawn_with_a_way_to_each_row() -> None:
    programme = extract(CORPUS / "formats/hdnd-tinh-kim-lung-nghi-quyet-pdf.pdf")
    (first, *_) = page_drawings(programme)
    assert first.number == 1 and 'href="data:image/jpeg;base64,' in first.drawing and 'href="#row-t1"' in first.drawing


def test_a_file_is_read_whole_once_and_again_where_it_was_touched(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes((CORPUS / "formats/hdnd-tinh-kim-lung-nghi-quyet-pdf.pdf").read_bytes())
    info = extract(path).document
    _digest.cache_clear()
    for number in (1, 2):
        with source_stream(info) as stream:
            assert page_image(stream, info.source, number).width > 500
    assert (_digest.cache_info().misses, _digest.cache_info().hits) == (1, 1)
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(UnreadableDocument, match="has changed since it was read"), source_stream(info):
        pass
    path.unlink()
    with pytest.raises(UnreadableDocument, match="no such file"), source_stream(info):
        pass


def test_pages_of_a_document_in_an_archive_are_shown(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(CORPUS / "formats/hdnd-tinh-kim-lung-nghi-quyet-pdf.pdf", "kế hoạch/a.pdf")
    info = extract(tmp_path / "a.zip/kế hoạch/a.pdf").document
    with source_stream(info) as stream:
        assert page_image(stream, info.source, 1).width > 500
        assert page_words(stream, info.source, 1)


def test_charts_tell_their_numbers_and_escape_their_names() -> None:
    for chart in (columns({"2025": 3, "<b>": 1}, "Năm"), rows({"2025": 3, "<b>": 1}, "Năm")):
        assert "2025: 3" in chart and "<b>" not in chart and "style=" not in chart
    assert columns({}, "Năm") == ""


def test_a_row_of_yearly_values_counts_in_each_of_its_years() -> None:
    table = "| Chỉ tiêu | Đơn vị | 2032 | 2033 |\n|---|---|---|---|\n| Tỷ lệ cán bộ được bồi dưỡng | % | 60 | 75 |\n"
    text = f"KẾ HOẠCH\nI. MỤC TIÊU\n- Đến năm 2033, xây 150 căn nhà.\n- Đào tạo 1.200 cán bộ.\n\n{table}"
    found = years_of(extract_text(text))
    assert years(found, "vi") == {"2032": 1, "2033": 2, "không nêu": 1}


def test_names_above_the_map_of_coverage_stand_whole_in_the_picture() -> None:
    parent = make_paper("tw", make_promise("hộ nghèo có nhà ở kiên cố", 85))
    names = ("CÔNG ĐOÀN NGÀNH Y TẾ TỈNH SÔNG TRĂNG", "CÔNG ĐOÀN NGÀNH <XÂY DỰNG>", "Ủ" * 80)
    children = [make_paper(name, make_promise("hộ nghèo có nhà ở kiên cố", 90)) for name in names]
    drawing = ElementTree.fromstring(heat_map(compare_programmes(parent, children), "vi"))
    width, height = float(drawing.attrib["width"]), float(drawing.attrib["height"])
    heads = [one for one in drawing.iter("text") if "rotate(-45)" in one.attrib.get("transform", "")]
    assert [one.text for one in heads] == [*names[:2], "Ủ" * 55 + "…"]
    fields = [one for one in drawing.iter("rect") if len(one)]  # those with a title
    top = min(float(one.attrib["y"]) for one in fields)
    for head, field in zip(heads, fields, strict=True):
        x, y = map(float, re.findall(r"[\d.]+", head.attrib["transform"])[:2])
        reach = 13 * 0.75 * len(head.text or "") * 0.71  # capitals of 13 dots, slanted
        assert y < top and y - reach >= 0 and x + reach <= width and y < height
        assert float(field.attrib["x"]) <= x <= float(field.attrib["x"]) + 34


def test_names_beside_bars_and_fields_begin_in_the_picture() -> None:
    words = "doanh nghiệp nhỏ và vừa của các ngành nghề nông thôn được hướng dẫn ghi sổ"
    pair = [make_paper(name, make_promise(words, 100)) for name in ("tw", "tinh")]
    for chart in (heat_map(compare_programmes(pair[0], pair[1:]), "vi"), rows({words: 3}, "Số")):
        names = [one for one in ElementTree.fromstring(chart).iter("text") if one.attrib.get("text-anchor") == "end"]
        for name in names:
            assert float(name.attrib["x"]) >= 13 * 0.57 * len(name.text or "")  # letters of DejaVu Sans, of 13 dots
        assert names
