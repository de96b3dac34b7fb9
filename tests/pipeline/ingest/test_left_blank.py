"""Cells of Word left blank: told from merged ones, so that a row that names its own doer has nobody from above."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import extract, read

MakeDocx = Callable[..., Path]
RESTART, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
OPEN_ABOVE = '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>'


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def paper(*rows: tuple[str, str, str], leads: str = "") -> str:
    """A plan whose table hands out work: the cells of doer, of those who work with it, and whether to merge.

    `leads`: whether an empty cell of a doer is merged with the one above.
    """
    head = tc("TT") + tc("Nội dung") + tc("Chủ trì") + tc("Phối hợp") + tc("Thời gian")
    works = ("Rà soát bể nước", "Sửa đường ống", "Kiểm tra chất lượng nước", "Vệ sinh bể chứa")
    body = [
        tc(str(at)) + tc(work) + tc(lead, "" if lead else leads) + tc(support, properties) + tc(f"Tháng {at}/2026")
        for at, (work, (lead, support, properties)) in enumerate(zip(works, rows, strict=False), 1)
    ]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (600, 3000, 1500, 1500, 1500))
    lines = "".join(f"<w:tr>{row}</w:tr>" for row in (head, *body))
    title = "<w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p><w:p><w:r><w:t>Cấp nước năm 2026</w:t></w:r></w:p>"
    return f"{title}<w:tbl><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"


def supports(path: Path) -> list[list[str]]:
    return [[one.name for one in task.responsible if one.role == "support"] for task in extract(path).tasks]


def test_the_text_is_the_same_and_the_places_are_of_cells(make_docx: MakeDocx) -> None:
    document = read(make_docx(paper(("Trạm Y tế", "Các thôn", RESTART), ("Sở Y tế", "", GOES_ON), ("Sở Y tế", "", ""))))
    lines = document.text.splitlines(keepends=True)
    assert lines[-1] == "3\tKiểm tra chất lượng nước\tSở Y tế\t\tTháng 3/2026\n"
    assert "\ufdd0" not in document.text
    place = document.text.index("Tháng 3/2026") - 1
    assert document.left_blank == (place,)


@pytest.mark.parametrize(
    ("properties", "told"),
    [("", []), (GOES_ON, ["Các thôn"]), (OPEN_ABOVE, ["Các thôn"])],
    ids=["blank", "merged", "no line above"],
)
def test_who_works_with_a_row_that_names_its_own_doer(make_docx: MakeDocx, properties: str, told: list[str]) -> None:
    path = make_docx(paper(("Trạm Y tế", "Các thôn", RESTART), ("Phòng Kinh tế", "", properties)))
    assert supports(path) == [["thôn"], [name.removeprefix("Các ") for name in told]]


def test_what_is_merged_with_a_blank_cell_is_blank(make_docx: MakeDocx) -> None:
    path = make_docx(
        paper(
            ("Trạm Y tế", "Phòng Kinh tế", ""),
            ("Sở Y tế", "", RESTART),
            ("Phòng Kinh tế", "", GOES_ON),
            ("", "Trạm Y tế", ""),
        )
    )
    assert supports(path) == [["Phòng Kinh tế"], [], [], ["Trạm Y tế"]]


def test_a_row_whose_doer_is_merged_with_the_one_above_may_leave_the_others_blank(make_docx: MakeDocx) -> None:
    path = make_docx(paper(("Trạm Y tế", "Phòng Kinh tế", ""), ("", "", ""), leads=GOES_ON))
    assert [[one.name for one in task.responsible] for task in extract(path).tasks] == [
        ["Trạm Y tế", "Phòng Kinh tế"],
        ["Trạm Y tế"],
    ]


def test_a_row_that_names_nobody_is_as_the_one_above(make_docx: MakeDocx) -> None:
    path = make_docx(paper(("Trạm Y tế", "Phòng Kinh tế", ""), ("", "", "")))
    assert supports(path) == [["Phòng Kinh tế"]] * 2
    assert [[one.name for one in task.responsible] for task in extract(path).tasks][1] == ["Trạm Y tế", "Phòng Kinh tế"]


def test_a_blank_cell_of_a_table_within_a_cell_leaves_no_gap(make_docx: MakeDocx) -> None:
    def table(*rows: str) -> str:
        return f"<w:tbl><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"

    inner = table(tc("a") + tc("") + tc("b"), tc("c") + tc("d") + tc("e"))
    outer = table(f"{tc('1')}<w:tc>{inner}<w:p/></w:tc>", tc("2") + tc("x"))
    assert read(make_docx(outer)).text == "1\ta b c d e\n2\tx\n"
