"""Rows that a page break cuts, cells left blank by the lines around them, heads on pages that lie down."""

from pathlib import Path

from pdf_writer import TOP, Rule, column, grid, pdf

from pipeline.ingest import read
from pipeline.ingest.pdf_furniture import without_furniture
from pipeline.ingest.pdf_lines import Line, PageLines
from pipeline.ingest.pdf_tables import Cell, TablePart, table_lines

HEAD = ("TT", "Nội dung", "Chủ trì", "Kinh phí")
EDGES = (0.0, 40.0, 220.0, 300.0)


def part(page: int, *rows: tuple[str, ...]) -> TablePart:
    cells = tuple(tuple(Cell(left, text) for left, text in zip(EDGES, row, strict=True)) for row in rows)
    return TablePart(page, 80, 100, 460, 300, cells)


def rows_of(*parts: TablePart) -> list[str]:
    return [row for _, row in table_lines(parts)][1:]


def test_a_cut_row_may_go_on_with_a_capital() -> None:
    first = part(1, HEAD, ("1", "Đào giếng", "Trạm Y tế", "20"), ("2", "Báo cáo kết quả với", "Văn phòng HĐND và", ""))
    rest = part(2, HEAD, ("", "UBND tỉnh", "UBND xã", ""), ("3", "Lọc nước", "Trạm Y tế", "35"))
    assert rows_of(first, rest) == [
        "1\tĐào giếng\tTrạm Y tế\t20",
        "2\tBáo cáo kết quả với UBND tỉnh\tVăn phòng HĐND và UBND xã\t",
        "3\tLọc nước\tTrạm Y tế\t35",
    ]


def test_a_row_of_sums_and_one_of_a_shared_ordinal_are_their_own() -> None:
    first = part(1, HEAD, ("1", "Đào giếng", "Trạm Y tế", "20"), ("2", "Sửa bể", "Trạm Y tế", "15"))
    assert rows_of(first, part(2, HEAD, ("", "Cộng", "", "35")))[-1] == "\tCộng\t\t35"
    shared = part(1, HEAD, ("1", "Đào giếng", "Trạm Y tế", "20"), ("", "Sửa bể", "Trạm Y tế", "15"))
    assert rows_of(shared, part(2, HEAD, ("", "Lọc nước", "Sở Y tế", "")))[-1] == "\tLọc nước\tSở Y tế\t"


def test_cells_between_lines_are_left_blank_and_merged_ones_are_not(tmp_path: Path) -> None:
    edges = [80, 120, 300, 380, 460]
    rows = [HEAD, ["1", "Đào giếng", "Trạm Y tế", "20"], ["2", "Sửa bể", "", "15"], ["3", "Lọc nước", "", "9"]]
    sheet = [*column("Bảng:"), *grid(rows, edges, 690), Rule(300, 630, 300, 650)]  # the last blank one has no side
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([sheet]))
    document = read(path)
    assert document.text.endswith("2\tSửa bể\t\t15\n3\tLọc nước\t\t9\n")
    assert document.left_blank == (document.text.index("\t15"),)


def test_a_cell_at_the_top_of_a_page_may_go_on_from_the_one_before() -> None:
    blank = Cell(220.0, "", blank=True)
    rows = ((Cell(0.0, "2"), Cell(40.0, "Sửa bể"), blank), (Cell(0.0, "3"), Cell(40.0, "Lọc nước"), blank))
    first = part(1, HEAD, ("1", "Đào giếng", "Trạm Y tế", "20"))
    told = rows_of(first, TablePart(2, 80, 100, 460, 300, rows))
    assert ["\ufdd0" in row for row in told] == [False, False, True]


def test_a_running_head_is_one_on_pages_that_lie_down() -> None:
    head = "Xã Suối Cát - tài liệu họp"
    sizes = [(595.0, 842.0), (842.0, 595.0), (595.0, 842.0)]
    pages = [
        PageLines(
            number,
            width,
            height,
            tuple(
                Line(number, words, 80, 300, height - down, 12, 0)
                for words, down in ((head, 36), (f"Nội dung trang {number}", TOP / 2))
            ),
        )
        for number, (width, height) in enumerate(sizes, 1)
    ]
    assert [[line.text for line in page.lines] for page in without_furniture(pages)] == [
        [f"Nội dung trang {number}"] for number in (1, 2, 3)
    ]
