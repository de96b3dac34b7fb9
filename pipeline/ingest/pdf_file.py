"""A PDF opened page by page, in no more memory than some of its pages need."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pypdfium2

from pipeline.ingest.files import Stream

_STRETCH = 16  # pages


class PdfFile:
    """The PDF in `stream`, which stays open; one page is open at a time.

    PDFium keeps every picture that it has met until the document is closed, so it is opened anew after some pages.

    Raises:
        pypdfium2.PdfiumError: when it is damaged or locked.
    """

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._document = pypdfium2.PdfDocument(stream)
        self._count = len(self._document)
        self._opened = 0
        self._lock = Lock()  # PDFium does one thing at a time

    def __len__(self) -> int:
        return self._count

    def __enter__(self) -> "PdfFile":
        return self

    def __exit__(self, *_: object) -> None:
        self._document.close()

    @contextmanager
    def page(self, number: int) -> Iterator[pypdfium2.PdfPage]:
        """Page `number`, from 1.

        Raises:
            pypdfium2.PdfiumError: when it cannot be loaded.
        """
        with self._lock:
            if self._opened == _STRETCH:
                self._document.close()
                self._document = pypdfium2.PdfDocument(self._stream)
                self._opened = 0
            self._opened += 1
            page = self._document[number - 1]
            try:
                yield page
            finally:
                page.close()
