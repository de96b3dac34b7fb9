"""The zip of a Word file: its XML parts, opened with limits and without entities, links or macros."""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from models.errors import UnreadableDocument
from pipeline.ingest.limits import Limits

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = {  # ISO "strict" files name the same elements by other namespaces
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
}
_CUT = "the Word file is damaged or cut short"
_REMEDY = "open it in Word or LibreOffice, repair it and save it again"


@dataclass(frozen=True)
class Package:
    """The parts that hold text or say how it is numbered; None where the file has no such part."""

    body: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    footnotes: etree._Element | None
    endnotes: etree._Element | None


def open_package(data: bytes, path: str, limits: Limits) -> Package:
    """The parts of the Word file `data`.

    Raises:
        UnreadableDocument: when it is no whole Word file, is encrypted, or unpacks to more than the limit.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _parts(archive, path, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, ValueError, OSError):
        raise UnreadableDocument(path, _CUT, _REMEDY) from None
    except etree.XMLSyntaxError:
        raise UnreadableDocument(path, f"{_CUT}: its XML cannot be read", _REMEDY) from None
    except RuntimeError:  # what zipfile raises for a member that needs a password
        raise UnreadableDocument(path, "the file is protected by a password", "save it without the password") from None


def _parts(archive: zipfile.ZipFile, path: str, limits: Limits) -> Package:
    names = set(archive.namelist())
    main = _related(archive, "", names).get("officeDocument", "word/document.xml")
    related = _related(archive, main, names)
    wanted = [main] + [related[kind] for kind in ("styles", "numbering", "footnotes", "endnotes") if kind in related]
    if sum(archive.getinfo(name).file_size for name in wanted) > limits.max_unpacked_bytes:
        raise UnreadableDocument(
            path, f"its text unpacks to more than {limits.max_unpacked_bytes:,} bytes", "split the document"
        )
    body = _xml(archive, main).find(f"{W}body")
    if body is None:
        raise UnreadableDocument(path, "this is no Word document: it has no body", _REMEDY)
    return Package(
        body, *(_optional(archive, related.get(kind)) for kind in ("styles", "numbering", "footnotes", "endnotes"))
    )


def _related(archive: zipfile.ZipFile, part: str, names: set[str]) -> dict[str, str]:
    """The parts inside the file that `part` refers to, by the last word of the relation's type."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in names:
        return {}
    found: dict[str, str] = {}
    for relation in _xml(archive, rels):
        target = relation.get("Target", "")
        target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if relation.get("TargetMode") != "External" and target in names:
            found.setdefault(relation.get("Type", "").rpartition("/")[2], target)
    return found


def _optional(archive: zipfile.ZipFile, name: str | None) -> etree._Element | None:
    return None if name is None else _xml(archive, name)


def _xml(archive: zipfile.ZipFile, name: str) -> etree._Element:
    data = archive.read(name)
    for strict, usual in _STRICT.items():
        data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:  # Word writes none; entities and outside files come in by it
        raise zipfile.BadZipFile(f"{name} has a document type")
    return root
