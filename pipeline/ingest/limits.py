"""Limits of one document: what is larger is refused with a clear reason instead of filling memory or hanging."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bytes are of the file, unpacked bytes of the parts of a zip that are read, seconds of one outside converter.

    A PDF outside a container may be larger: it is not read whole.

    Pixels are of one picture; members and nesting are of a .zip or .eml with all that is packed in it.
    """

    max_bytes: int = 500_000_000
    max_pdf_bytes: int = 2_000_000_000
    max_text_bytes: int = 100_000_000
    max_unpacked_bytes: int = 150_000_000
    max_pages: int = 3_000
    converter_seconds: int = 120
    max_pixels: int = 150_000_000
    ocr_page_seconds: int = 120
    max_cells: int = 1_000_000
    max_members: int = 2_000
    max_container_bytes: int = 2_000_000_000
    max_nesting: int = 3


DEFAULT = Limits()
