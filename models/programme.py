"""The programme: everything read from one document."""

from typing import TYPE_CHECKING, Literal

from models.base import Record
from models.document import Info, Warning
from models.frame_types import frame
from models.rows import TARGET_COLUMNS, target_row
from models.section import Section
from models.target import Target, Task

if TYPE_CHECKING:
    import pandas


class Programme(Record):
    """What `chitieu extract` writes as `<stem>.json` (docs/schema.md)."""

    schema_version: Literal["1"] = "1"
    document: Info
    sections: tuple[Section, ...] = ()
    targets: tuple[Target, ...] = ()
    tasks: tuple[Task, ...] = ()
    warnings: tuple[Warning, ...] = ()

    def to_frame(self) -> "pandas.DataFrame":
        """One row a target, columns as `models.rows.TARGET_COLUMNS`, typed as `models.frame_types` says."""
        return frame((target_row(self.document, one) for one in self.targets), TARGET_COLUMNS)
