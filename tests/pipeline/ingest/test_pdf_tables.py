"""Ruled tables of a PDF: cells, merged cells, tables over several pages, words around them."""

from pathlib import Path

from pdf_writer import TOP, Rule, Sheet, Words, column, grid, pdf

from pipeline.ingest import read
from pipeline.ingest.pdf_tables import Cell, TablePart, is_same_table

EDGES = [80, 120, 300, 380, 460]
HEAD = ["TT", "Chỉ tiêu", "Năm 2026", "Năm 2027"]


def text_of(tmp_path: Path, *sheets: Sheet) -> str:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(sheets))
    document = read(path)
    assert "".join(page.span.of(document.text) for page in document.pages) == document.text
    return document.text


def test_a_table_stands_in_its_place(tmp_path: Path) -> None:
    sheet = [
        *column("Các chỉ tiêu như sau:"),
        *grid([HEAD, ["1", "Nhà ở", "100", "300"]], EDGES, 700),
        *column("Trên đây là chương trình hành động.", y=600),
    ]
    assert text_of(tmp_path, sheet) == (
        "Các chỉ tiêu như sau:\n\nTT\tChỉ tiêu\tNăm 2026\tNăm 2027\n1\tNhà ở\t100\t300\n\n"
        "Trên đây là chương trình hành động.\n"
    )


def test_merged_cells_leave_blanks(tmp_path: Path) -> None:
    rows = [HEAD, ["I", "Chăm lo đời sống", "", ""], ["1", "Nhà ở", "100", "300"]]
    lines = text_of(tmp_path, grid(rows, EDGES, 700)).strip("\n").split("\n")
    assert lines == ["\t".join(row) for row in rows]


def test_lines_of_a_cell_are_joined(tmp_path: Path) -> None:
    sheet = [*grid([["TT", "", "Mức"]], [80, 120, 300, 380], 700, height=50)]
    sheet += [Rule(120, 650, 120, 700)]
    sheet += [
        Words(125, 690 - 12 * at, line) for at, line in enumerate(["Kết nạp đoàn viên", "mới 2026-", "2030 chuyể", "n"])
    ]
    assert text_of(tmp_path, sheet) == "TT\tKết nạp đoàn viên mới 2026-2030 chuyển\tMức\n"


def test_a_table_within_the_cell_of_a_frame_is_read_as_itself(tmp_path: Path) -> None:
    rows = [HEAD, ["1", "Nhà ở", "100", "300"], ["2", "Nhà bếp", "40", "60"]]
    around = [(74, 640, 74, 730), (74, 730, 460, 730), (460, 640, 460, 730), (74, 640, 460, 640)]
    framed = [Words(80, 712, "Bảng phân công"), *grid(rows, EDGES, 700, height=20), *(Rule(*one) for one in around)]
    assert text_of(tmp_path, framed).strip("\n").split("\n") == [
        "Bảng phân công",
        "",
        *("\t".join(row) for row in rows),
    ]


def test_parts_on_following_pages_are_joined_under_the_first_head(tmp_path: Path) -> None:
    first = [HEAD, ["1", "Nhà ở", "100", "300"], ["2", "Việc làm cho", "90%", "95%"]]
    second = [HEAD, ["", "lao động nữ", "", ""], ["3", "Đào tạo", "50", "60"]]
    second_sheet = grid(second, EDGES, TOP)
    second_sheet += [Rule(x, TOP - 40, x, TOP - 20) for x in EDGES]  # the blanks of the cut row are cells
    document = text_of(tmp_path, [*column("Bảng:"), *grid(first, EDGES, 690)], [*second_sheet, Words(300, 30, "2")])
    assert document == (
        "Bảng:\n\nTT\tChỉ tiêu\tNăm 2026\tNăm 2027\n1\tNhà ở\t100\t300\n2\tViệc làm cho lao động nữ\t90%\t95%\n"
        "3\tĐào tạo\t50\t60\n"
    )


def test_another_table_on_the_next_page_stays_another(tmp_path: Path) -> None:
    other = [["Số", "Đơn vị"], ["7", "Sở Xây dựng"]]
    sheets = [grid([HEAD, ["1", "Nhà ở", "100", "300"]], EDGES, 700), grid(other, [80, 120, 300], 700)]
    assert text_of(tmp_path, *sheets).count("\n\n") == 1


def test_frames_and_single_rules_are_no_tables(tmp_path: Path) -> None:
    words = column("Khung này chỉ có một ô và không phải là bảng biểu nào cả.")
    frame = [Rule(70, 700, 550, 700), Rule(70, 740, 550, 740), Rule(70, 700, 70, 740), Rule(550, 700, 550, 740)]
    assert text_of(tmp_path, [*words, *frame, Rule(100, 500, 200, 500)]) == f"{''.join(word.text for word in words)}\n"


def test_two_tables_on_two_pages_are_two_where_their_columns_differ() -> None:
    def part(page: int, *lefts: float) -> TablePart:
        return TablePart(page, 80, 100, 500, 300, (tuple(Cell(left, "a") for left in lefts),))

    first = part(1, 0, 50, 200, 300)
    assert is_same_table(first, part(2, 0, 50, 200, 300))
    assert is_same_table(first, part(2, 2, 52, 198, 303))  # askew
    assert is_same_table(first, part(2, 0, 200, 300))  # a merged cell
    assert not is_same_table(first, part(2, 0, 80, 230, 330))
    assert not is_same_table(first, part(3, 0, 50, 200, 300))
