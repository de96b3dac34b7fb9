"""What each column of a table holds, told by its heads and its cells (guide, section 3.6)."""

import pytest

from extractors.cells import is_numeric
from extractors.columns import Columns, read_columns
from pipeline.view import build_view


def read(*rows: str) -> Columns:
    view = build_view("\n".join(rows))
    return read_columns(view.lower, [block for block in view.blocks if block.cells])


def test_who_and_when() -> None:
    columns = read(
        "TT\tNội dung công việc\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\tSản phẩm",
        "1\tMở lớp dạy nghề\tSở Y tế\tSở Nội vụ\tQuý II/2026\tKế hoạch",
    )
    assert (columns.heads, columns.content) == (1, 1)
    assert (columns.lead, columns.support, columns.times) == (2, 3, (4,))
    assert (columns.years, columns.goal) == ({}, False)


def test_years_and_unit() -> None:
    columns = read(
        "STT\tChỉ tiêu\tĐơn vị tính\tNăm 2026\tNăm 2027",
        "1\tHộ dùng nước máy\t%\t70\t80",
        "2\tXã đạt chuẩn\txã\t3\t5",
    )
    assert (columns.content, columns.unit, columns.goal) == (1, 2, True)
    assert columns.years == {3: 2026, 4: 2027}


def test_years_below_a_wide_head() -> None:
    columns = read("TT\tChỉ tiêu\tLộ trình\t", "\t\tNăm 2026\tNăm 2027", "1\tHộ dùng nước máy\t50%\t90%")
    assert (columns.heads, columns.years) == (2, {2: 2026, 3: 2027})


def test_what_was_reached_is_no_target() -> None:
    columns = read(
        "TT\tChỉ tiêu\tThực hiện năm 2025\tKế hoạch năm 2030", "1\tHộ nghèo\t5%\t2%", "2\tHộ dùng nước máy\t50%\t90%"
    )
    assert (columns.results, columns.years) == ({2}, {3: 2030})


def test_a_column_of_values() -> None:
    columns = read("TT\tNội dung chỉ tiêu\tKế hoạch giao", "1\tHộ dùng nước máy\t90%", "2\tXã đạt chuẩn\t12")
    assert (columns.content, columns.values) == (1, (2,))


def test_a_table_without_heads() -> None:
    columns = read("Mở lớp dạy nghề cho lao động\tSở Y tế", "Rà soát danh sách hộ nghèo\tSở Nội vụ")
    assert (columns.heads, columns.content, columns.lead) == (0, 0, -1)


def test_columns_numbered_below_two_rows_of_heads() -> None:
    columns = read(
        "STT\tNội dung\tNăm hiện hành 2025\tNăm 2026\tNăm 2027",
        "Dự toán giao\tƯớc thực hiện",
        "A\tB\t1\t2\t3\t4",
        "1\tSố hộ dùng nước máy\t100\t90\t120\t150",
    )
    assert (columns.heads, columns.content) == (3, 1)
    assert columns.years == {4: 2026, 5: 2027}
    assert columns.results == {2, 3}


@pytest.mark.parametrize(
    "words", ["95", "80%", "1.250", "≥ 90%", "10-12%", "trên 85%", "12 xã", "1 200", "1 200 - 12 500 m"]
)
def test_cells_that_are_values(words: str) -> None:
    assert is_numeric(words)


@pytest.mark.parametrize(
    "words", ["2026-2030", "", "-", "sở y tế", "quý ii/2026", "12 3456", "12 lớp dạy nghề cho người khuyết tật"]
)
def test_cells_that_are_none(words: str) -> None:
    assert not is_numeric(words)


def test_a_group_of_rows_below_the_heads_is_no_head() -> None:
    rows = ["\tNăm 2026", "1\tMở lớp\tSở Y tế\tSở Nội vụ", "2\tRà soát trạm\tSở Y tế\tSở Nội vụ"]
    columns = read("TT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp", *rows)
    assert (columns.heads, columns.content, columns.years) == (1, 1, {})
