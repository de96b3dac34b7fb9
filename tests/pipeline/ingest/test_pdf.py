"""PDF: lines made paragraphs, pages, furniture, letterheads; what is no text layer, and what must be refused."""

from pathlib import Path

import pytest
from pdf_opened import FIRST, SECOND, TEXTS, THIRD, opened
from pdf_writer import (
    HEIGHT,
    LEFT,
    PITCH,
    RIGHT,
    SIZE,
    TOP,
    WIDTH,
    Rule,
    Sheet,
    Words,
    column,
    grid,
    width,
    wrapped,
)

from models.document import Ingest


def test_indented_paragraphs_are_told_apart_and_their_lines_joined(tmp_path: Path) -> None:
    document = opened(tmp_path, column(FIRST, SECOND, THIRD))
    assert document.text.splitlines() == [FIRST, SECOND, THIRD]
    assert (document.source.ingest, document.source.pages) == (Ingest.PDF, 1)


def test_list_items_at_the_margin_are_told_by_their_labels(tmp_path: Path) -> None:
    paragraphs = ["II. CHỈ TIÊU", f"- {SECOND}", f"- {THIRD}", f"1.1. {FIRST}", f"a) {SECOND}"]
    assert opened(tmp_path, column(*paragraphs, indent=0)).text.splitlines() == paragraphs


def test_hanging_items_are_joined(tmp_path: Path) -> None:
    paragraphs = [f"- {SECOND}", f"- {THIRD}"]
    assert opened(tmp_path, column(*paragraphs, indent=20, hanging=30)).text.splitlines() == paragraphs


def test_a_line_that_only_looks_like_an_item_goes_on(tmp_path: Path) -> None:
    text = f"{FIRST[:-1]} giai đoạn 2026"
    fill = " và" * 60
    for cut in range(60):  # until "2026" ends a full line and "- 2030" begins the next
        line = f"{text}{fill[: cut * 3]} 2026 - 2030 của tỉnh."
        if any(word.text.startswith("- ") and word.x == LEFT for word in wrapped(line, TOP)):
            break
    assert opened(tmp_path, column(line, SECOND)).text.splitlines() == [line, SECOND]


def test_space_between_paragraphs_parts_blocks_without_indent(tmp_path: Path) -> None:
    full = "x" * int((RIGHT - LEFT) / (SIZE / 2))  # a paragraph that ends exactly at the right edge
    sheet = [*wrapped(f"{full} {full}", TOP, indent=0), *wrapped(THIRD, TOP - 2 * PITCH - 6, indent=0)]
    assert opened(tmp_path, sheet).text.splitlines() == [f"{full} {full}", THIRD]


def test_paragraphs_go_on_over_the_page_and_the_page_is_kept(tmp_path: Path) -> None:
    lines = column(FIRST, SECOND)
    cut = lines[-1].y  # the last line goes to the next page
    first = [word for word in lines if word.y > cut]
    second = [Words(word.x, TOP, word.text) for word in lines if word.y == cut] + column(THIRD, y=TOP - PITCH)
    document = opened(tmp_path, first, second)
    assert document.text.splitlines() == [FIRST, SECOND, THIRD]
    assert document.pages[1].span.of(document.text).split()[0] == second[0].text.strip()


def test_page_numbers_and_running_heads_are_dropped(tmp_path: Path) -> None:
    def sheet(number: int) -> Sheet:
        head = [Words(200, HEIGHT - 40, "CHƯƠNG TRÌNH TỈNH AN HÀ")] if number > 1 else []
        foot = [Words(300, 30, f"Trang {number}/4")]
        return [*foot, *column(f"{number}. {TEXTS[number % 3]}", "85", y=640), *head]

    text = opened(tmp_path, *[sheet(number) for number in (1, 2, 3, 4)]).text
    assert text.splitlines() == [line for number in (1, 2, 3, 4) for line in (f"{number}. {TEXTS[number % 3]}", "85")]


def test_equal_headings_of_few_pages_stay(tmp_path: Path) -> None:
    sheets = [[Words(250, HEIGHT - 60, f"PHỤ LỤC {number}"), *column(TEXTS[number - 1], y=640)] for number in (1, 2, 3)]
    assert opened(tmp_path, *sheets).text.count("PHỤ LỤC") == 3


def test_letterhead_columns_are_not_mixed(tmp_path: Path) -> None:
    left = [Words(90, 740, "CÔNG ĐOÀN TỈNH"), Words(90, 725, "Số: 12/KH-CĐ")]
    right = [Words(320, 740, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), Words(340, 725, "Độc lập - Tự do - Hạnh phúc")]
    cells = opened(tmp_path, [*left, *right, *column(FIRST, y=690)]).text
    assert cells.splitlines() == [*(word.text for word in left), *(word.text for word in right), FIRST]
    tabbed = opened(tmp_path, [left[0], right[0], left[1], right[1], *column(FIRST, SECOND, y=690)]).text
    assert tabbed.splitlines()[:2] == [f"{left[0].text}\t{right[0].text}", f"{left[1].text}\t{right[1].text}"]


def test_a_centred_heading_over_two_lines_is_one(tmp_path: Path) -> None:
    lines = ["THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI CÔNG ĐOÀN TỈNH VÀ CHƯƠNG TRÌNH HÀNH ĐỘNG LẦN THỨ NHẤT CỦA", "TỈNH AN HÀ"]
    middle = (LEFT + RIGHT) / 2
    heading = [Words(middle - width(text) / 2, TOP - at * PITCH, text) for at, text in enumerate(lines)]
    assert opened(tmp_path, [*heading, *column(FIRST, SECOND, y=600)]).text.splitlines()[0] == " ".join(lines)


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("phát triển kinh tế-", "xã hội"), "phát triển kinh tế-xã hội"),
        (("Nghị quyết số 57-NQ/", "TW"), "Nghị quyết số 57-NQ/TW"),
        (("Độc lập -", "Tự do"), "Độc lập - Tự do"),
    ],
)
def test_hyphens_at_the_line_end_are_those_that_were_written(
    tmp_path: Path, lines: tuple[str, str], joined: str
) -> None:
    fill = "và " * 40
    first = fill[: int((RIGHT - LEFT - 20) / 5) - len(lines[0]) - 1].rsplit(" ", 1)[0].ljust(88 - len(lines[0]))
    sheet = [Words(LEFT + 20, TOP, first + lines[0]), Words(LEFT, TOP - PITCH, lines[1])]
    text = opened(tmp_path, [*sheet, *column(FIRST, SECOND, y=TOP - 2 * PITCH)]).text
    assert text.splitlines()[0].endswith(joined)


@pytest.mark.parametrize(("rotate", "corner"), [(90, 0.0), (180, 0.0), (270, 0.0), (0, 100.0), (90, -50.0), (270, 9.0)])
def test_pages_that_the_file_keeps_turned_or_moved(tmp_path: Path, rotate: int, corner: float) -> None:
    rows = [["TT", "Chỉ tiêu", "Mức"], ["1", "Nhà ở", "300"], ["2", "Việc làm", "90%"]]
    sheet = [*column(FIRST, SECOND), *grid(rows, [80, 120, 300, 400], 600)]
    text = opened(tmp_path, sheet, rotate=rotate, corner=corner).text
    assert text == f"{FIRST}\n{SECOND}\n\nTT\tChỉ tiêu\tMức\n1\tNhà ở\t300\n2\tViệc làm\t90%\n"


def test_letters_are_composed(tmp_path: Path) -> None:
    import unicodedata

    assert opened(tmp_path, column(unicodedata.normalize("NFD", SECOND))).text == f"{SECOND}\n"


def test_notes_follow_their_paragraph_and_their_numbers_leave_it(tmp_path: Path) -> None:
    note = "1 Theo báo cáo số 9/BC-CĐ."
    lines = column(FIRST, THIRD)
    mark = Words(max(word.x + width(word.text) for word in lines if word.y == lines[-1].y), lines[-1].y + 4, "1", 6)
    document = opened(tmp_path, [*lines, mark, Words(LEFT, 60, note, 8), Words(WIDTH / 2, 40, "1")], column(SECOND))
    assert document.text.splitlines() == [FIRST, THIRD, "[1] Theo báo cáo số 9/BC-CĐ.", SECOND]


def test_a_note_does_not_cut_a_paragraph_that_goes_on(tmp_path: Path) -> None:
    lines = column(FIRST, SECOND)
    first = [word for word in lines if word.y > lines[-1].y]
    second = [Words(word.x, TOP, word.text) for word in lines if word.y == lines[-1].y]
    note = Words(LEFT, 60, "1 Theo báo cáo.", 8)
    assert opened(tmp_path, [*first, note], second).text.splitlines() == [FIRST, "[1] Theo báo cáo.", SECOND]


def test_words_struck_out_are_no_text(tmp_path: Path) -> None:
    words = "Tỷ lệ đạt 700900 tỷ đồng."
    at = LEFT + width("Tỷ lệ đạt ")
    line = Words(LEFT, TOP, words)
    struck = Rule(at, TOP + 3, at + width("700"), TOP + 3)
    under = Rule(at, TOP - 1, at + width("700"), TOP - 1)
    beyond = Rule(0, TOP + 3, WIDTH, TOP + 3)  # of a table, or an ornament
    for rule, read_as in [(struck, "Tỷ lệ đạt 900 tỷ đồng.\n"), (under, f"{words}\n"), (beyond, f"{words}\n")]:
        assert opened(tmp_path, [line, rule]).text == read_as
    gone = Rule(LEFT, TOP + 3, LEFT + width(words), TOP + 3)
    assert opened(tmp_path, [line, gone, Words(LEFT, TOP - 3 * PITCH, "Còn lại.")]).text == "Còn lại.\n"
