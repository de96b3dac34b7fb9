"""How scans are read: whether, and how many pages at a time."""

from dataclasses import dataclass
from enum import StrEnum


class OcrMode(StrEnum):
    """`auto` reads pages without a text layer, or with a garbled one; `always` every page; `never` none."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True)
class Ocr:
    """`jobs` pages are read at a time, each by a process of its own; more than four would cost too much memory."""

    mode: OcrMode = OcrMode.AUTO
    jobs: int = 1


AUTO = Ocr()
