"""Records of many programmes as pandas frames (docs/schema.md, "In pandas")."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from models.frame_types import frame
from models.programme import Programme
from models.rows import TARGET_COLUMNS, TASK_COLUMNS, target_row, task_row

if TYPE_CHECKING:
    import pandas


def target_frame(programmes: Iterable[Programme]) -> "pandas.DataFrame":
    """One row a target of each programme, columns as `models.rows.TARGET_COLUMNS`, typed as in `frame_types`."""
    return frame((target_row(one.document, each) for one in programmes for each in one.targets), TARGET_COLUMNS)


def task_frame(programmes: Iterable[Programme]) -> "pandas.DataFrame":
    """One row a task of each programme, columns as `models.rows.TASK_COLUMNS`, typed as in `frame_types`."""
    return frame((task_row(one.document, each) for one in programmes for each in one.tasks), TASK_COLUMNS)
