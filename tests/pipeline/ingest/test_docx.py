"""Word beyond list labels: tables, boxes, notes, tracked changes; what must stay out; what must be refused."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from models.document import Ingest
from models.errors import UnreadableDocument
from pipeline.ingest import read
from pipeline.ingest.limits import Limits

MakeDocx = Callable[..., Path]


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def table(*rows: str, widths: tuple[int, ...] = (1000, 3000, 1500)) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def test_paragraphs_and_tables_of_python_docx_in_document_order(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("I. CHỈ TIÊU")
    grid = word.add_table(rows=3, cols=3)
    cells = [["TT", "Chỉ tiêu", "Mức"], ["1", "Nhà ở", "300 căn"], ["2", "Kết nạp\nmới", "150"]]
    for row, texts in zip(grid.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    word.add_paragraph("Trên đây là kế hoạch.")
    word.sections[0].header.paragraphs[0].text = "Đầu trang"
    word.sections[0].footer.paragraphs[0].text = "Chân trang"
    path = tmp_path / "a.docx"
    word.save(str(path))
    document = read(path)
    assert document.text == (
        "I. CHỈ TIÊU\n\nTT\tChỉ tiêu\tMức\n1\tNhà ở\t300 căn\n2\tKết nạp mới\t150\n\nTrên đây là kế hoạch.\n"
    )
    assert (document.source.ingest, document.source.pages, document.pages) == (Ingest.DOCX, None, ())


def test_merged_cells_leave_blanks(make_docx: MakeDocx) -> None:
    body = table(
        tc("TT", '<w:vMerge w:val="restart"/>') + tc("Chỉ tiêu", '<w:gridSpan w:val="2"/>'),
        tc("thừa", "<w:vMerge/>") + tc("2026") + tc("2027"),
        tc("1") + tc("85%") + tc("90%"),
    )
    assert read(make_docx(body)).text == "TT\tChỉ tiêu\t\n\t2026\t2027\n1\t85%\t90%\n"


def test_columns_drawn_askew_are_one_column(make_docx: MakeDocx) -> None:
    body = table(
        tc("TT") + tc("Chỉ tiêu", '<w:gridSpan w:val="2"/>') + tc("Mức"),
        tc("1", '<w:gridSpan w:val="2"/>') + tc("Nhà ở") + tc("300"),
        widths=(1000, 40, 2960, 1500),
    )
    assert read(make_docx(body)).text == "TT\tChỉ tiêu\tMức\n1\tNhà ở\t300\n"


def test_the_ordinal_column_may_be_numbered_automatically(make_docx: MakeDocx) -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    cell = f"<w:tc><w:p><w:pPr>{number}</w:pPr></w:p></w:tc>"
    parts = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = table(cell + tc("Nhà ở") + tc("300"), cell + tc("Việc làm") + tc("90%"))
    assert read(make_docx(body, numbering=parts)).text == "1\tNhà ở\t300\n2\tViệc làm\t90%\n"


def test_letterhead_and_frames_are_read_cell_by_cell(make_docx: MakeDocx) -> None:
    left = f"<w:tc>{p('CÔNG ĐOÀN TỈNH')}{p('Số: 12/KH-CĐ')}</w:tc>"
    right = f"<w:tc>{p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}{p('An Hà, ngày 5 tháng 3 năm 2026')}</w:tc>"
    frame = f"<w:tc>{p('Khung một')}{p('Khung hai')}</w:tc>"
    text = read(make_docx(table(left + right) + table(frame, widths=(5000,)))).text
    assert text == (
        "CÔNG ĐOÀN TỈNH\nSố: 12/KH-CĐ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nAn Hà, ngày 5 tháng 3 năm 2026\n\n"
        "Khung một\nKhung hai\n"
    )


def test_a_nested_table_is_told_within_its_cell(make_docx: MakeDocx) -> None:
    inner = table(tc("a") + tc("b"), tc("c") + tc("d"), widths=(500, 500))
    body = table(f"<w:tc>{p('Ngoài')}{inner}{p('')}</w:tc>" + tc("x"), tc("1") + tc("2"), widths=(4000, 1000))
    assert read(make_docx(body)).text == "Ngoài a b c d\tx\n1\t2\n"


def test_tracked_changes_are_read_as_accepted(make_docx: MakeDocx) -> None:
    body = (
        "<w:p><w:r><w:t>Đạt </w:t></w:r><w:del><w:r><w:delText>70%</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>85%</w:t></w:r></w:ins></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Hai đoạn </w:t></w:r></w:p>" + p("thành một.")
    )
    deleted = '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>' + tc("bỏ") + tc("bỏ") + tc("bỏ") + "</w:tr>"
    rows = table(tc("1") + tc("Nhà ở") + tc("300")).replace("</w:tbl>", f"{deleted}</w:tbl>")
    assert read(make_docx(body + rows)).text == "Đạt 85%\nHai đoạn thành một.\n\n1\tNhà ở\t300\n"


def test_a_text_box_is_read_once_after_its_paragraph(make_docx: MakeDocx) -> None:
    box = f"<w:txbxContent>{p('Trong khung')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Trước</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>" + p("Sau")
    )
    assert read(make_docx(body)).text == "Trước\nTrong khung\nSau\n"


def test_notes_stand_at_the_end(make_docx: MakeDocx) -> None:
    body = (
        '<w:p><w:r><w:t>Đạt 85%</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r>'
        "<w:r><w:t> trở lên.</w:t></w:r></w:p>"
    )
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{p("---")}</w:footnote>'
        f'<w:footnote w:id="5">{p("Theo báo cáo.")}</w:footnote>'
    )
    assert read(make_docx(body, footnotes=notes)).text == "Đạt 85% trở lên.\n\n[1] Theo báo cáo.\n"


def test_words_in_links_fields_and_controls_are_in_codes_and_hidden_words_out(make_docx: MakeDocx) -> None:
    body = (
        '<w:p><w:hyperlink r:id="x"><w:r><w:t>xem</w:t></w:r></w:hyperlink>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t> mục 2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>'
        "<w:sdt><w:sdtContent><w:r><w:rPr><w:caps/></w:rPr><w:t> đạt</w:t></w:r></w:sdtContent></w:sdt>"
        '<w:r><w:t> </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 85%</w:t></w:r></w:p>'
        f"<w:sdt><w:sdtContent>{p('Khối')}</w:sdtContent></w:sdt>"
    )
    assert read(make_docx(body)).text == "xem mục 2 ĐẠT ≥ 85%\nKhối\n"


def test_the_table_of_contents_is_left_out(make_docx: MakeDocx) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="MucLuc1"><w:name w:val="toc 1"/></w:style>'
    body = p("I. CHỈ TIÊU\t3", '<w:pStyle w:val="MucLuc1"/>') + p("I. CHỈ TIÊU")
    assert read(make_docx(body, styles=styles)).text == "I. CHỈ TIÊU\n"


@pytest.mark.parametrize(
    ("xml", "line"),
    [
        ("<w:t>-</w:t><w:tab/><w:t>Đạt 85%</w:t>", "- Đạt 85%"),
        ("<w:tab/><w:t>1.2.</w:t><w:tab/><w:t>Đạt</w:t>", "1.2. Đạt"),
        ("<w:t>CÔNG ĐOÀN</w:t><w:tab/><w:tab/><w:t>ĐẢNG BỘ</w:t>", "CÔNG ĐOÀN\tĐẢNG BỘ"),
        ("<w:t>dòng\u00a0một</w:t><w:br/><w:t>dòng hai</w:t>", "dòng một\ndòng hai"),
        (f"<w:t>{'dài ' * 40}</w:t><w:tab/><w:t>hết</w:t>", "dài " * 40 + "hết"),
    ],
)
def test_tabs_and_breaks(make_docx: MakeDocx, xml: str, line: str) -> None:
    assert read(make_docx(f"<w:p><w:r>{xml}</w:r></w:p>")).text == f"{line}\n"


def repacked(data: bytes, part: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return buffer.getvalue()


@pytest.mark.parametrize("number", ["-1", "", "x", "1e9", "inf", "nan", "999999999999"])
def test_absurd_numbers_do_no_harm(make_docx: MakeDocx, number: str) -> None:
    properties = f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="1"/></w:numPr>'
    cells = table(tc("a", f'<w:gridSpan w:val="{number}"/>') + tc("b")).replace('w:w="1000"', f'w:w="{number}"')
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="{number}"><w:start w:val="{number}"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    assert "chữ" in read(make_docx(p("chữ", properties) + cells, numbering=numbering)).text


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9, 0.99])
def test_a_cut_file_is_named(make_docx: MakeDocx, keep: float) -> None:
    path = make_docx(p("Đủ") * 50)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(UnreadableDocument, match="damaged"):
        read(path)


def test_entities_are_never_expanded(make_docx: MakeDocx) -> None:
    path = make_docx(p("x"))
    bomb = (
        b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b"<w:body><w:p><w:r><w:t>&a;&f;</w:t></w:r></w:p></w:body></w:document>"
    )
    path.write_bytes(repacked(path.read_bytes(), "word/document.xml", bomb))
    with pytest.raises(UnreadableDocument, match="damaged"):
        read(path)


def test_a_part_that_unpacks_beyond_the_limit_is_refused(make_docx: MakeDocx) -> None:
    path = make_docx(p("a" * 100_000))
    with pytest.raises(UnreadableDocument, match="unpacks"):
        read(path, limits=Limits(max_unpacked_bytes=50_000))


def test_a_file_without_words_is_refused(make_docx: MakeDocx) -> None:
    with pytest.raises(UnreadableDocument, match="no text"):
        read(make_docx(p("")))
