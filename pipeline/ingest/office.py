"""Old Word, OpenDocument and RTF: turned into .docx by LibreOffice, in a profile of its own, off line."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from models.errors import UnreadableDocument
from pipeline.ingest.limits import Limits

_OLE, _ZIP, _RTF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"{\\rtf"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# No macro runs, no link is followed, whatever the document asks for.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def is_old_word(data: bytes) -> bool:
    """Whether `data` is a binary Word file, whatever its name says."""
    return data.startswith(_OLE) and _ENCRYPTED not in data


def is_locked(data: bytes) -> bool:
    """Whether `data` is a Word file that a password protects (a zip inside an encrypted container)."""
    return data.startswith(_OLE) and _ENCRYPTED in data


def docx_of(data: bytes, suffix: str, path: str, limits: Limits) -> bytes:
    """The document `data` as the bytes of a .docx; a .doc that is a .docx inside comes back as it is.

    Raises:
        UnreadableDocument: without LibreOffice, for another content than the name promises, for a failed conversion.
    """
    if is_locked(data):
        raise UnreadableDocument(path, "the file is protected by a password", "save it without the password")
    if suffix != ".odt" and data.startswith(_ZIP):
        return data
    if not data.startswith((_OLE, _ZIP, _RTF)):
        raise UnreadableDocument(path, f"this is no {suffix} file inside", "open it in Word and save it as .docx")
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        raise UnreadableDocument(
            path, f"{suffix} files are read through LibreOffice, which is not installed here",
            "install libreoffice-writer-nogui, or save the file as .docx",
        )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="chitieu-") as folder:
        return _converted(data, suffix, path, soffice, Path(folder), limits)


def _converted(data: bytes, suffix: str, path: str, soffice: str, folder: Path, limits: Limits) -> bytes:
    (folder / "profile" / "user").mkdir(parents=True)
    (folder / "profile" / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    source, target = folder / f"document{suffix}", folder / "out" / "document.docx"
    source.write_bytes(data)
    command = [
        soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target.parent), str(source),
    ]  # fmt: skip
    environment = {**os.environ, "HOME": str(folder), "TMPDIR": str(folder)}
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=environment, start_new_session=True,
    )  # fmt: skip
    try:
        process.wait(limits.converter_seconds)
    except subprocess.TimeoutExpired:
        raise UnreadableDocument(
            path, f"LibreOffice did not read it within {limits.converter_seconds} s", "save it as .docx"
        ) from None
    finally:
        _end(process)
    if not target.is_file():
        raise UnreadableDocument(
            path, "LibreOffice cannot open it: it is damaged or protected by a password", "open and save it as .docx"
        )
    return target.read_bytes()


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the converter with its children: soffice is a script that starts the real program."""
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
