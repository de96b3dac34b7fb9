"""What stands beside the lines and between the pages: blanks in its place."""

import pytest

from pipeline.view.margins import without_margins
from tests.pipeline.view.read import blocks

WORDS = ["Tổ", "nấu", "ăn", "trồng", "rau", "muống", "bên", "bờ", "ao", "cá", "rồi", "đem", "ra", "chợ"]


def page(number: int) -> str:
    words = [*WORDS, *map(str.upper, WORDS)]
    return "\n".join(f"- {word} {number} là việc của đội trong cả mùa mưa lẫn mùa khô" for word in words)


def paged(between: str) -> str:
    return "\n".join(page(number) + between.format(number=number) for number in range(1, 5))


@pytest.mark.parametrize("between", ["\n\n{number}\n", "\n{number}", "\n- {number} -\n", "\nTrang {number}/4\n"])
def test_page_numbers_that_count_on_are_gone(between: str) -> None:
    assert blocks(paged(between)) == blocks(paged(""))


def test_a_head_beside_the_page_numbers_is_gone_with_its_own_number() -> None:
    text = paged("\n\n{number}\n\nKẾ HOẠCH SỐ 05, tờ {number}\n")
    assert blocks(text) == blocks(paged(""))
    assert len(without_margins(text)) == len(text)


def test_a_running_head_that_ends_with_the_number_is_gone() -> None:
    assert blocks(paged("\n\nKế hoạch trồng rau - Trang {number}/4\n")) == blocks(paged(""))


def test_what_signing_software_prints_is_gone() -> None:
    stamp = "\n\nNgười ký: Văn phòng xã\nEmail: vp@xa.vn\nThời gian ký: 12.03.2027 10:02:1{number} +07:00\n"
    assert blocks(paged(stamp)) == blocks(paged(""))
    assert "Thời gian ký: trong tháng 3" in blocks(paged("\n\nThời gian ký: trong tháng 3\n"))


def test_two_page_numbers_are_enough() -> None:
    between = ["\n\n2\n\nKẾ HOẠCH SỐ 05\n", "\n\n3\n\nKẾ HOẠCH SỐ 05\n"]
    text = page(1) + between[0] + page(2) + between[1] + page(3)
    assert blocks(text) == blocks("\n".join(map(page, (1, 2, 3))))


def test_a_heading_that_each_page_begins_with_stays() -> None:
    assert "Phụ lục 3" in blocks(paged("\n\n{number}\n\nPhụ lục {number}\n"))


def test_numbers_that_do_not_count_pages_stay() -> None:
    cells = "".join(f"Hằng năm\n{number}\n" for number in range(1, 9))
    assert without_margins(cells) == cells
    assert without_margins(page(1) + "\n7\n" + page(2)) == page(1) + "\n7\n" + page(2)


def test_line_numbers_are_gone_where_every_line_has_one() -> None:
    lines = page(1).split("\n")
    numbered = "\n".join(f"{at:>4}  {line}" for at, line in enumerate(lines, 1))
    assert blocks(numbered) == blocks(page(1))
    assert without_margins(numbered + "\nHết") == numbered + "\nHết"
    rows = [f"| {word} |  | 5 |" for word in WORDS]
    assert blocks("\n".join(f"{at} {row}" for at, row in enumerate(rows, 1))) == blocks("\n".join(rows))
    assert without_margins("1 tổ\n2 đội\n") == "1 tổ\n2 đội\n"


def test_a_quoted_mail_is_read_without_its_marks() -> None:
    lines = ["Anh xem giúp:", "1.1. Mở lớp cho", "85% hộ trong xã", "", "- Trồng rau.", "- Nuôi cá.", "Cảm ơn."]
    assert blocks("\n".join(f"> {line}".strip() for line in lines)) == blocks("\n".join(lines))
    cells = "> 85%\n> 80%\n> 75%\n> 70 hộ\n> 60%\n> tổ\n"
    assert without_margins(cells) == cells
