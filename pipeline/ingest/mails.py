"""Mails (.eml): their attachments."""

from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import partial

from models.errors import UnreadableDocument


def attachments(data: bytes, path: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The files attached to the mail `data`: their names, each once, and what reads them.

    Pictures that stand in the mail's text (letterheads, signatures) are none.

    Raises:
        UnreadableDocument: when it is no mail.
    """
    message = message_from_bytes(data, policy=policy.default)
    if not message.keys():
        raise UnreadableDocument(path, "this is no mail, or a damaged one", "save it again from the mail program")
    taken: set[str] = set()
    for at, part in enumerate(message.iter_attachments(), start=1):
        name = _name(part, at)
        if part.get_content_disposition() == "inline" and part.get_content_maintype() == "image":
            continue
        stem, dot, ending = name.rpartition(".")
        while name in taken:
            name = f"{stem} ({at}){dot}{ending}"
            at += 1
        taken.add(name)
        yield name, partial(_content, part)


def _name(part: EmailMessage, at: int) -> str:
    """The name of an attachment without any folder; a mail in the mail has none of its own."""
    name = (part.get_filename() or "").replace("\\", "/").rpartition("/")[2].strip()
    if part.get_content_type() == "message/rfc822":
        return name if name.lower().endswith(".eml") else f"{name or f'mail-{at}'}.eml"
    return name if name not in ("", ".", "..") else f"part-{at}"


def _content(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner: EmailMessage = part.get_content()
        return inner.as_bytes()
    content = part.get_payload(decode=True)  # as it was sent: a text is decoded by whoever reads it
    return content if isinstance(content, bytes) else b""
