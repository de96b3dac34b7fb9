"""Plain text and Markdown: the file's characters as they are, only the byte-order mark and line ends made one."""

import re

from models.errors import UnreadableDocument
from pipeline.ingest.legacy import decode_legacy, decoder
from pipeline.ingest.limits import Limits

# Control characters that no text has. Tab, line feed, vertical tab, form feed and carriage return are text.
_CONTROLS = frozenset(map(chr, (*range(9), *range(14, 32), 127)))
_CONTROL_SHARE = 0.005
# Windows, old Macs, and a file of Windows written by a program that made its line ends anew.
_LINE_END = re.compile(r"\r+\n|\r")


def read_text(data: bytes, path: str, limits: Limits) -> str:
    """The text of `data`: UTF-8, UTF-16 or UTF-32 with a mark, or a Vietnamese encoding older than Unicode.

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
        raise UnreadableDocument(path, "this is binary data, not text", "give the file the ending of its real format")
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
        return _one_line_end(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        text = decode_legacy(data)
        return None if text is None else _one_line_end(text)


def _one_line_end(text: str) -> str:
    return _LINE_END.sub("\n", text)


def _is_noise(text: str) -> bool:
    controls = sum(text.count(control) for control in _CONTROLS)
    return controls > len(text) * _CONTROL_SHARE
