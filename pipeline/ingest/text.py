"""Plain text and Markdown: the file's characters as they are, only the byte-order mark and line ends made one."""

import re

from models.errors import UnreadableDocument
from pipeline.ingest.legacy import decode_legacy, decoder
from pipeline.ingest.limits import Limits

# Control characters that no text has. Tab, line feed, vertical tab, form feed and carriage return are text.
_CONTROLS = frozenset(map(chr, (*range(9), *range(14, 32), 127)))
_CONTROL_SHARE = 0.005
# Of the letters of a Vietnamese text in UTF-16 at least half have a zero byte.
_ZERO_SHARE, _LEAST_UTF16 = 0.2, 16
# Windows, old Macs, and a file of Windows written by a program that made its line ends anew.
_LINE_END = re.compile(r"\r+\n|\r")


def read_text(data: bytes, path: str, limits: Limits) -> str:
    """The text of `data`: UTF-8, UTF-16, UTF-32 with a mark, or a Vietnamese encoding older than Unicode.

    Old letters that were saved as Unicode's Latin ones (`Phèi hîp`) become Vietnamese too.

    Raises:
        UnreadableDocument: for noise, an encoding that cannot be told, too much text or nothing but blanks.
    """
    if len(data) > limits.max_text_bytes:
        raise UnreadableDocument(path, f"the text is larger than {limits.max_text_bytes:,} bytes", "split it")
    text = _decoded(data)
    if text is None:
        raise UnreadableDocument(
            path, "the characters cannot be decoded: neither UTF-8, UTF-16 nor a known Vietnamese encoding",
            "save it as UTF-8 text",
        )  # fmt: skip
    if _is_noise(text):
        raise UnreadableDocument(
            path, "this is binary data, not text",
            "open it with the program that wrote it, and save it as .docx or as UTF-8 text",
        )  # fmt: skip
    if not text.strip():
        raise UnreadableDocument(path, "the file holds no text", "check that the right file was saved")
    turn = decoder(text)
    return turn(text) if turn else text


def _decoded(data: bytes) -> str | None:
    try:
        if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
            return _one_line_end(data.decode("utf-32"))
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return _one_line_end(data.decode("utf-16"))
        if unmarked := _utf16_without_mark(data):
            return _one_line_end(data.decode(unmarked))
        return _one_line_end(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        text = decode_legacy(data)
        return None if text is None else _one_line_end(text)


def _utf16_without_mark(data: bytes) -> str | None:
    """Which UTF-16 it is where every other byte is often zero, as for plain letters and blanks, the rest never."""
    head = data[:4096]
    zeros = head[::2].count(0), head[1::2].count(0)
    most, least = max(zeros), min(zeros)
    if len(head) < _LEAST_UTF16 or most < len(head) * _ZERO_SHARE or least > most * 0.02:
        return None
    return "utf-16-le" if zeros[1] == most else "utf-16-be"


def _one_line_end(text: str) -> str:
    return _LINE_END.sub("\n", text)


def _is_noise(text: str) -> bool:
    controls = sum(text.count(control) for control in _CONTROLS)
    return controls > len(text) * _CONTROL_SHARE
