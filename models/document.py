"""Documents: the text as read, and what its head and foot say of it."""

from enum import StrEnum

from models.base import Record
from models.span import Span


class Ingest(StrEnum):
    """How the text was read."""

    TEXT = "text"
    DOCX = "docx"
    PDF = "pdf"
    OCR = "ocr"


class Level(StrEnum):
    """Whose programme it is, from the whole country down to one workplace."""

    NATIONAL = "national"
    SECTOR = "sector"
    PROVINCE = "province"
    DISTRICT = "district"
    GRASSROOTS = "grassroots"


# The code of a warning about words that a scan's reader was not sure of.
OCR_DOUBT = "ocr-low-confidence"


class Warning(Record):
    """Something the reader should know about a record or the text; nothing fails silently."""

    code: str
    message: str
    span: Span | None = None


class Source(Record):
    """Where the text came from. `pages` is null for formats without pages."""

    path: str
    sha256: str
    media_type: str
    ingest: Ingest
    pages: int | None = None


class Page(Record):
    """One page: its 1-based number and the part of the text that it holds."""

    number: int
    span: Span


class Document(Record):
    """The text once, as a reader sees it, and its pages. Never changed again.

    `text` has line ends as `\\n` and no byte-order mark. A table is one line a row with its cells
    parted by tabs, a blank merged cell left empty (the common table shape, docs/architecture.md).
    `left_blank` are the places of the empty cells that no merged one covers, where the format tells: in Word and in
    ruled tables of a PDF.
    """

    id: str
    text: str
    source: Source
    pages: tuple[Page, ...] = ()
    warnings: tuple[Warning, ...] = ()
    left_blank: tuple[int, ...] = ()


class Role(StrEnum):
    """Why another document is cited: the ground the programme stands on, or in passing."""

    BASIS = "basis"
    MENTION = "mention"


class Reference(Record):
    """Another document cited by its number (guide, section 1)."""

    number: str
    kind: str | None = None
    issued: str | None = None
    issuer: str | None = None
    role: Role
    span: Span


class Term(Record):
    """Nhiệm kỳ or giai đoạn of the whole programme, in years."""

    start: int
    end: int


class Signer(Record):
    """Who signed. `position` is null where the paper does not print one."""

    name: str
    position: str | None = None


class Info(Record):
    """What the programme's head and foot say (guide, section 1). Null is: the paper does not say.

    `issued` is an ISO date. `province_now` is the province after the mergers of 1 July 2025
    (Nghị quyết 202/2025/QH15). `duplicate_of` names a better source of the same programme.
    """

    id: str
    source: Source
    duplicate_of: str | None = None
    level: Level | None = None
    province: str | None = None
    province_now: str | None = None
    number: str | None = None
    kind: str | None = None
    title: str | None = None
    issuer: str | None = None
    place: str | None = None
    issued: str | None = None
    term: Term | None = None
    signer: Signer | None = None
    recipients: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
