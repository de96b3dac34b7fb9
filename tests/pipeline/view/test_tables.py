"""Tables arrive in four shapes and are one afterwards: a row a block, its cells as spans."""

import pytest

from models.view import BlockKind
from pipeline.view import build_view
from tests.pipeline.view.read import blocks

ROWS = [["TT", "Nội dung", "Chủ trì"], ["1", "Mở lớp nghề", "Sở Y tế"], ["2", "Rà soát", "Sở Nội vụ"]]


def read(raw: str) -> list[list[str]]:
    view = build_view(raw)
    return [[view.text[a:b] for a, b in block.cells] for block in view.blocks if block.kind is BlockKind.ROW]


def bars(rows: list[list[str]], gap: str) -> str:
    return "".join("|\n" + "".join(f"{cell}\n|\n" for cell in row) + gap for row in rows)


def laid_out(rows: list[list[str]], blank: int = 3) -> str:
    widths = [max(map(len, column)) + blank for column in zip(*rows, strict=True)]
    return "\n".join("".join(map(str.ljust, row, widths)).rstrip() for row in rows)


@pytest.mark.parametrize(
    "raw",
    [
        "\n".join("\t".join(row) for row in ROWS),
        "\n\n".join("\t".join(row) for row in ROWS),
        "\n".join("| " + " | ".join(row) + " |" for row in ROWS),
        "\n\n".join(" | ".join(row) for row in ROWS),
        "| TT | Nội dung | Chủ trì |\n|---|:-:|--:|\n| 1 | **Mở  lớp** nghề | Sở Y tế |\n| 2 | Rà soát | Sở Nội vụ |",
        bars(ROWS, ""),
        bars(ROWS, "\n"),
        bars(ROWS, "").replace("Mở lớp", "Mở\nlớp"),
        laid_out(ROWS),
        laid_out([ROWS[0], ["1", "Mở lớp", "Sở Y tế"], ["", "nghề", ""], ROWS[2]]),
        laid_out(ROWS).replace("\n2", "\n\n2"),
    ],
    ids=[
        "tabs",
        "tabs apart",
        "pipes",
        "pipes apart",
        "markdown",
        "bars",
        "bars and blanks",
        "bars and lines",
        "columns",
        "wrapped",
        "spaced",
    ],
)
def test_every_shape_gives_the_same_rows(raw: str) -> None:
    assert read(f"Câu trước.\n\n{raw}\n\nCâu sau.\n") == ROWS


def test_words_around_a_table_are_paragraphs() -> None:
    for raw in (
        "TT\tNội dung\n1\tMở lớp",
        "| TT | Nội dung |\n| 1 | Mở lớp |",
        bars([["TT", "Nội dung"], ["1", "Mở lớp"]], ""),
    ):
        kinds = [block.kind for block in build_view(f"Câu trước.\n\n{raw}\n\nCâu sau.\n").blocks]
        assert kinds == [BlockKind.PARAGRAPH, BlockKind.ROW, BlockKind.ROW, BlockKind.PARAGRAPH]


def test_blank_cells_stay() -> None:
    assert read("TT\tNội dung\tChủ trì\n1\tMở lớp\tSở Y tế\n\tRà soát\t\n")[2] == ["", "Rà soát", ""]
    assert read("| TT | Nội dung | Chủ trì |\n| 1 | | |\n")[1] == ["1", "", ""]


def test_two_tables_have_two_numbers() -> None:
    view = build_view("TT\tNội dung\n1\tMở lớp\n\nCâu giữa.\n\nTT\tViệc\n1\tRà soát\n")
    assert [block.table for block in view.blocks] == [0, 0, -1, 1, 1]


@pytest.mark.parametrize("raw", ["\tĐoạn văn thụt đầu dòng.\n", "Từ | hoặc\n", "Một dòng\t\n"])
def test_signs_that_make_no_table(raw: str) -> None:
    assert read(raw) == []


def test_a_lone_bar_is_dropped() -> None:
    view = build_view("Câu trước.\n|\n")
    assert [view.text[block.start : block.end] for block in view.blocks] == ["Câu trước."]


@pytest.mark.parametrize(
    "raw",
    [
        "UBND TỈNH VĂN KHÊ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND          Độc lập - Tự do",
        "Đoàn  viên  được  tập  huấn\nCông  đoàn  cơ  sở  vững  mạnh\nNgười  lao  động  mới",
        "Mở   lớp   nghề\nSơ kết   và tổng kết   việc làm\nHai   ba   bốn",
        laid_out(ROWS[:2]),
    ],
    ids=["letterhead", "doubled blanks", "columns that do not meet", "two lines"],
)
def test_blanks_that_part_no_columns_make_no_table(raw: str) -> None:
    assert read(raw) == []


@pytest.mark.parametrize("number", ["\n5\n", "- 5 -"])
def test_a_page_number_within_a_cell_is_dropped(number: str) -> None:
    assert read(bars(ROWS, "").replace("Rà soát", f"Rà soát\n{number}")) == ROWS


def test_a_row_with_a_cell_left_out_keeps_its_columns() -> None:
    raw = laid_out([*ROWS, ["", "Tổng kết", "Sở Nội vụ"], ["4", "", "Sở Y tế"]])
    assert read(raw) == [*ROWS, ["", "Tổng kết", "Sở Nội vụ"], ["4", "", "Sở Y tế"]]


def test_a_short_paper_between_letterhead_and_signature_is_no_cell() -> None:
    head = "UBND TỈNH HÀ LAM\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố: 8/KH-UBND\n|\n"
    lines = ["KẾ HOẠCH", "Mở hội sách", "I. NỘI DUNG", *(f"{number}. Mở quầy sách." for number in range(1, 8))]
    signature = "\n|\nKT. GIÁM ĐỐC\nHà Thị Lam\n|\n"
    view = build_view("|\n" + head + "\n".join(lines) + signature)
    kinds = {view.text[block.start : block.end]: block.kind for block in view.blocks}
    assert kinds["I. NỘI DUNG"] is BlockKind.PARAGRAPH and kinds["3. Mở quầy sách."] is BlockKind.PARAGRAPH


def test_a_merged_cell_in_each_of_its_columns_is_said_once() -> None:
    assert read("TT | Nội dung | Chủ trì | Hạn\nI | Đê điều | Đê điều | Đê điều\n1 | Đắp đê | Sở A | 2027")[1] == [
        "I", "Đê điều", "", "",
    ]  # fmt: skip


def test_rows_without_a_gap_are_told_by_the_heads() -> None:
    cells = "".join(f"{cell}\n|\n" for row in ROWS for cell in row)
    behind = "IV.\nPHÂN CÔNG\n1. Ban Nữ công mở lớp.\n|\nTM. BAN CHẤP HÀNH\n|\n"
    assert read(f"|\n{cells}{behind}") == ROWS
    view = build_view(f"|\n{cells}{behind}")
    assert "1. Ban Nữ công mở lớp." in [view.text[block.start : block.end] for block in view.blocks]


PAGE = [f"Mục {number} của trang" for number in range(1, 13)]


def test_a_page_behind_a_table_is_none_of_its_rows() -> None:
    table = "".join("|\n" + "".join(f"{cell}\n|\n" for cell in row) for row in ROWS)
    view = build_view(table + "\n".join(PAGE) + "\n|\nĐiện thoại\n|\n0123\n|\n")
    rows = [view.text[block.start : block.end].split("\t") for block in view.blocks if block.table == 0]
    assert rows == ROWS
    assert PAGE[-1] in view.text.splitlines()


@pytest.mark.parametrize("opens", ["của", "Của"])
def test_lines_that_go_on_in_small_letters_make_no_cell_too_long(opens: str) -> None:
    view = build_view("|\nGhi chú\n|\n" + f"Lời nhắn\n{opens} trang\n" * 25 + "|\n")
    assert (view.blocks[-1].kind is BlockKind.ROW) == opens.islower()


def test_a_numbered_title_between_two_tables_of_the_same_heads_is_no_cell() -> None:
    def cells(rows: list[list[str]]) -> str:
        return "".join(f"{cell}\n|\n" for row in rows for cell in row)

    raw = "|\n" + cells(ROWS) + "**2. Việc của\ncác xã**\n|\n" + cells([ROWS[0], ["1", "Mở chợ", "Xã Ba"]])
    view = build_view(raw)
    assert read(raw) == [*ROWS, ROWS[0], ["1", "Mở chợ", "Xã Ba"]]
    assert "2. Việc của các xã" in [view.text[one.start : one.end] for one in view.blocks]


def test_tabs_behind_the_labels_of_a_list_part_no_cells() -> None:
    listed = "1.\tNước sạch\n-\tSửa 12 trạm bơm.\na)\tTrồng cây\n"
    assert blocks(listed) == ["1. Nước sạch", "- Sửa 12 trạm bơm.", "a) Trồng cây"]
    assert [block.kind for block in build_view("TT\tViệc\n1.\tSửa trạm\n2.\tTrồng cây\n").blocks] == [BlockKind.ROW] * 3


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        ("\tTổ mở lớp cho\n\t85% hộ.\n\t1. Trồng rau\n", ["Tổ mở lớp cho", "85% hộ.", "1. Trồng rau"]),
        ("-\tMở lớp cho\nhộ nghèo.\n1.\tTrồng rau\n", ["- Mở lớp cho hộ nghèo.", "1. Trồng rau"]),
        ("TT\tViệc\n1.\tTrồng rau\n", ["TT\tViệc", "1.\tTrồng rau"]),
        ("Tổ\tViệc\n\tTrồng rau\n", ["Tổ\tViệc", "\tTrồng rau"]),
    ],
)
def test_tabs_that_part_no_cells_are_blanks(raw: str, lines: list[str]) -> None:
    assert build_view(raw).text.splitlines() == lines


def test_blank_lines_between_all_lines_part_no_rows() -> None:
    table = "\n".join("\t".join(row) for row in [*ROWS[:2], ["II", "Về nước"], ROWS[2]])
    raw = f"KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\n{table}\nII. KINH PHÍ\nTừ ngân sách.\nIII. BÁO CÁO\n"
    assert read(raw.replace("\n", "\n\n")) == read(raw)
    head = "UBND XÃ LAM HẠ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND\tLam Hạ, ngày 05 tháng 3 năm 2027\n"
    single, doubled = (build_view(text).blocks for text in (head + raw, (head + raw).replace("\n", "\n\n")))
    assert [block.kind for block in doubled] == [block.kind for block in single]
