import typing

from models.deadline import Recurrence
from models.quantity import Change, Comparator
from models.rows import TARGET_COLUMNS, TASK_COLUMNS
from models.target import Extractor, ReviewStatus
from pipeline.store.columns import COLUMNS, SHOWN_VI


def test_every_column_of_the_rows_has_heads_in_both_languages() -> None:
    assert set(COLUMNS) == {*TARGET_COLUMNS, *TASK_COLUMNS}
    assert all(column.vi.strip() and column.en.strip() and column.width > 0 for column in COLUMNS.values())


def test_heads_of_one_table_differ() -> None:
    for columns in (TARGET_COLUMNS, TASK_COLUMNS):
        assert len({COLUMNS[name].vi for name in columns}) == len(columns)
        assert len({COLUMNS[name].en for name in columns}) == len(columns)


def test_every_code_has_a_word_to_show() -> None:
    enums: dict[str, typing.Any] = {
        "comparator": Comparator, "change": Change, "recurrence": Recurrence, "extractor": Extractor,
        "review": ReviewStatus,
    }  # fmt: skip
    assert {name: set(words) for name, words in SHOWN_VI.items()} == {name: set(enum) for name, enum in enums.items()}
    # "khoảng" is what papers say for "about": ≈.
    assert SHOWN_VI["comparator"]["between"] == "từ … đến"
