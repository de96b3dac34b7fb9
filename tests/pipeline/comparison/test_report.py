"""The reports: they open, they say what the comparison says, and they load nothing from the network."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from models.comparison import Cascade, Comparison
from models.document import Level
from models.errors import UsageError
from pipeline.cli.comparison_table import comparison_lines
from pipeline.comparison.cascade import build_cascade
from pipeline.comparison.couples import compare_programmes
from pipeline.comparison.report import tables
from pipeline.comparison.report.charts import target_chart
from pipeline.comparison.report.writing import as_cascade, check_suffix, write_report
from tests.pipeline.comparison.conftest import make_paper, make_promise


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    parent = make_paper(
        "tw",
        make_promise("kết nạp mới đoàn viên", 6900, "đoàn viên"),
        make_promise("người dân có chữ ký số <b>", 70, until="2030-12-31"),
        make_promise("=cmd bệnh án điện tử", 90),
        level=Level.NATIONAL,
        number="15/CTr-TLĐ",
    )
    children = [
        make_paper(
            f"tinh/{n}: [một tên rất dài để làm tên trang tính]",
            make_promise("Kết nạp đoàn viên mới", n, "đoàn viên"),
            make_promise("người dân có chữ ký số <b>", 60, until="2030-12-31", by=("Sở A",)),
            make_promise("trạm đo mưa", n, "trạm"),
            level=Level.PROVINCE,
        )
        for n in (150, 350)
    ]
    return compare_programmes(parent, children)


def test_json_is_as_the_contract_has_it(comparison: Comparison, tmp_path: Path) -> None:
    write_report(comparison, tmp_path / "a.json", "vi")
    told = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert (told["schema_version"], told["parent"]) == ("1", "tw")
    child = told["children"][0]
    assert child["missing"] == ["t3"] and child["added"] == ["t3"]
    assert {
        "parent_target",
        "child_target",
        "similarity",
        "verdict",
        "share",
        "value",
        "deadline",
        "responsible",
    } <= set(child["pairs"][0])
    assert told["rollup"] == [{"parent_target": "t1", "sum": 500, "share": 0.0725, "children": 2}]
    assert Comparison.model_validate(told) == comparison


def test_frame_and_matrix(comparison: Comparison) -> None:
    frame = comparison.to_frame()
    assert list(frame["verdict"]) == ["contributes", "falls_short", "missing", "added"] * 2
    assert list(comparison.matrix().iloc[:, 0]) == ["contributes", "falls_short", "missing"]
    assert comparison.to_frame("en").loc[1, "reason"].startswith("60% is less than")


def test_workbook(comparison: Comparison, tmp_path: Path) -> None:
    write_report(comparison, tmp_path / "a.xlsx", "vi")
    book = load_workbook(tmp_path / "a.xlsx")
    assert len(book.sheetnames) == 5 and book.sheetnames[0] == "Ma trận"
    matrix = book["Ma trận"]
    assert [matrix.cell(row, 5).value for row in (2, 3, 4)] == ["Đóng góp", "Chưa đạt", "Thiếu"]
    assert matrix.cell(4, 5).fill.fgColor.rgb == "FFF4B6B6"
    assert matrix.auto_filter.ref and matrix.freeze_panes == "E2"
    assert matrix.cell(4, 2).data_type == "s"  # no formula
    sheet = book.worksheets[2]
    heads = [cell.value for cell in sheet[1]]
    assert [sheet.cell(row, 2).value for row in range(2, 6)] == ["t1=t1", "t2=t2", "t3=?", "?=t3"]
    assert heads[13:16] == ["Lý do", "Nguyên văn cấp trên", "Nguyên văn cấp dưới"]
    assert len(set(heads)) == len(heads)
    told = {row[0]: row[1] for row in book["Cách đọc"].iter_rows(min_row=2, values_only=True)}
    assert all(told[name] for name in [*heads, "Đạt", "Vượt", "Chưa đạt", "Đóng góp", "Không so được", "Thiếu"])


def test_rows_of_the_workbook_are_as_high_as_their_words(comparison: Comparison, tmp_path: Path) -> None:
    write_report(comparison, tmp_path / "a.xlsx", "vi")
    book = load_workbook(tmp_path / "a.xlsx")
    matrix, child = book.worksheets[0], book.worksheets[2]
    assert matrix["A1"].value == "Mã"
    assert matrix.row_dimensions[1].height >= 45  # the children's long names
    assert matrix.page_setup.paperSize == child.page_setup.paperSize == 9
    assert max(child.row_dimensions[row].height or 15 for row in range(2, child.max_row + 1)) >= 30  # the reasons


def test_letter(comparison: Comparison, tmp_path: Path) -> None:
    write_report(comparison, tmp_path / "a.docx", "en")
    letter = Document(str(tmp_path / "a.docx"))
    words = "\n".join(cell.text for table in letter.tables for row in table.rows for cell in row.cells)
    assert "Falls short" in words and "60 người dân có chữ ký số <b>" in words
    assert any(paragraph.text.startswith("Targets of the level above without") for paragraph in letter.paragraphs)


def test_money_added_up_is_told_as_papers_print_it() -> None:
    parent = make_paper(
        "tw", make_promise("thu ngân sách trên địa bàn", 14_000_000_000_000, "đồng"), level=Level.PROVINCE
    )
    below = make_promise("thu ngân sách trên địa bàn", 420_000_000_000, "đồng")
    [(_, total, share, _)] = tables.rollup_rows(
        compare_programmes(parent, [make_paper("xã", below, level=Level.DISTRICT)])
    )
    assert (total, share) == ("420 tỷ đồng", "3%")


class Tags(HTMLParser):
    """Checks that tags are closed in order."""

    VOID = frozenset({"meta", "br", "line", "rect"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids |= {told["id"] or ""} if "id" in told else set()
        self.links |= {(told["href"] or "").removeprefix("#")} if "href" in told else set()
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_page(comparison: Comparison, tmp_path: Path, lang: str) -> None:
    write_report(comparison, tmp_path / "a.html", lang)
    page = (tmp_path / "a.html").read_text("utf-8")
    assert not re.search(r"https?://|@import|src=", page)
    assert "<b>&lt;b&gt;" not in page and "chữ ký số &lt;b&gt;" in page
    assert page.count('class="chart"') == 2 and "@media print" in page
    tags = Tags()
    tags.feed(page)
    assert tags.open == [] and tags.links <= tags.ids


def test_cascade_reports(tmp_path: Path) -> None:
    empty = build_cascade([make_paper("tinh", level=Level.PROVINCE, cites=("15/CTr-TLĐ",))])
    for name in ("a.json", "a.xlsx", "a.docx", "a.html"):
        write_report(empty, tmp_path / name, "vi")
    assert json.loads((tmp_path / "a.json").read_text("utf-8")) == {
        "schema_version": "1",
        "comparisons": [],
        "unresolved": [{"child": "tinh", "number": "15/CTr-TLĐ"}],
    }
    assert "  15/CTr-TLĐ ← tinh" in list(comparison_lines(empty, "vi", 120))
    assert as_cascade(empty) is empty and isinstance(empty, Cascade)


def test_terminal(comparison: Comparison) -> None:
    lines = list(comparison_lines(as_cascade(comparison), "vi", 120))
    assert lines[0] == "Cấp trên: tw – 15/CTr-TLĐ (tw)"
    assert any(line.startswith("  500 đoàn viên / 6900 đoàn viên = 7,25%") for line in lines)


def test_terminal_says_what_is_late() -> None:
    above = make_paper("tw", make_promise("người dân có chữ ký số", 70, until="2030-12-31"), level=Level.NATIONAL)
    below = make_paper("tinh", make_promise("người dân có chữ ký số", 70, until="2031-12-31"), level=Level.PROVINCE)
    lines = list(comparison_lines(as_cascade(compare_programmes(above, [below])), "vi", 120))
    assert [line for line in lines if line.startswith("Chưa đạt (muộn hơn)  t1=t1  70%")]


def test_terminal_says_which_pair_is_hardly_alike(comparison: Comparison) -> None:
    def told(similarity: float) -> bool:
        child = comparison.children[0]
        pairs = tuple(pair.model_copy(update={"similarity": similarity}) for pair in child.pairs)
        one = comparison.model_copy(update={"children": (child.model_copy(update={"pairs": pairs}),)})
        lines = list(comparison_lines(as_cascade(one), "vi", 100))
        return any(" (0,37)  " in line for line in lines) and "(0,…) sau cặp: độ giống thấp, nên xem lại." in lines

    assert told(0.37) and not told(0.73)


@pytest.mark.parametrize("width", [72, 100])
def test_terminal_keeps_its_width(comparison: Comparison, width: int) -> None:
    one = comparison.model_copy(update={"children": comparison.children[:1]})
    rows = [line for line in comparison_lines(as_cascade(one), "vi", width) if "─" in line or line.startswith("Thiếu")]
    assert rows and max(map(len, rows)) <= max(width, 88)


def test_a_name_says_whose_paper_it_is() -> None:
    told = {
        issuer: tables.name_of(make_paper("a", issuer=issuer, place=place, number="1/KH", level=level).document)
        for issuer, place, level in [
            ("CÔNG ĐOÀN GIÁO DỤC", "Bến Lau", None),
            ("ỦY BAN NHÂN DÂN TỈNH BẾN LAU", "Bến Lau", Level.PROVINCE),
            ("BỘ GIÁO DỤC", "Hà Nội", Level.NATIONAL),
        ]
    }
    assert told == {
        "CÔNG ĐOÀN GIÁO DỤC": "CÔNG ĐOÀN GIÁO DỤC (Bến Lau) – 1/KH",
        "ỦY BAN NHÂN DÂN TỈNH BẾN LAU": "ỦY BAN NHÂN DÂN TỈNH BẾN LAU – 1/KH",
        "BỘ GIÁO DỤC": "BỘ GIÁO DỤC – 1/KH",
    }


def test_other_endings_are_refused() -> None:
    with pytest.raises(UsageError, match=r"a\.pdf: the file must end in"):
        check_suffix(Path("a.pdf"))


def test_figures_say_which_way_and_where_yearly_values_end() -> None:
    yearly = make_promise("đoàn viên được khám sức khỏe", 75, years={2026: 75, 2028: 85, 2030: 95})
    assert tables.amount(yearly) == "75% → 95% (2030)"
    houses = make_promise("nhà ở", 6000, "căn", years={2026: 6000, 2027: 7000})
    assert tables.amount(houses) == "6.000 → 7.000 căn (2027)"
    assert tables.amount(make_promise("hộ nghèo", 2, change="decrease")) == "↓ 2%"
    asked = make_promise("đoàn viên được khám sức khỏe", 90)
    chart = target_chart(compare_programmes(make_paper("a", asked), [make_paper("b", yearly)]), asked, "vi")
    assert "75% → 95% (2030)" in chart
    asked_at, drawn = (float(re.search(found, chart)[1]) for found in (r'<line x1="([\d.]+)"', r'width="([\d.]+)"'))  # type: ignore[index]
    every = make_promise("đoàn viên được khám sức khỏe", None, quantifier="toàn bộ", text="toàn bộ")
    assert "toàn bộ" in target_chart(compare_programmes(make_paper("a", asked), [make_paper("b", every)]), asked, "vi")
    assert drawn > asked_at - 270  # the bar ends at 95, behind the line at 90; names take 270
