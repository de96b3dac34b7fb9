"""Malformed and hostile files made by script from good ones: the same seed, the same files."""
# ruff: noqa: E501

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
from docx import Document
from PIL import Image, ImageDraw

SECRET = "mat-khau-khong-ai-duoc-doc"
TEXT = "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2027, 85% hộ dân dùng nước sạch.\n"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ODT = b"application/vnd.oasis.opendocument.text"


def good_docx() -> bytes:
    document = Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    document.add_paragraph("Mục đánh số", style="List Number")
    table = document.add_table(rows=2, cols=3)
    for at, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"{at * 10}%"
    return _saved(document.save)


def good_xlsx(formula: str = '=HYPERLINK("x")') -> bytes:
    book = openpyxl.Workbook()
    for row in (["STT", "Chỉ tiêu", "Năm 2027"], [1, "Hộ dân dùng nước sạch (%)", 85], [2, "=1+1", formula]):
        book.active.append(row)
    return _saved(book.save)


def good_png() -> bytes:
    image = Image.new("L", (160, 60), 255)
    ImageDraw.Draw(image).text((5, 20), "Den nam 2027, 85% ho dan", fill=0)
    return _saved(lambda file: image.save(file, "PNG"))


def good_zip() -> bytes:
    return zipped({"ke-hoach.txt": TEXT.encode(), "phu-luc/a.docx": good_docx()})


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    file = io.BytesIO()
    save(file)
    return file.getvalue()


def mutated(data: bytes, dice: random.Random) -> bytes:
    """`data` cut, with bytes changed, blocks blanked, moved, doubled or filled with noise."""
    some = bytearray(data)
    at = dice.randrange(len(some))
    length = dice.randint(1, max(1, len(some) // 4))
    kind = dice.randrange(7)
    if kind == 0:
        return bytes(some[:at])
    if kind == 1:
        for _ in range(dice.randint(1, 60)):
            some[dice.randrange(len(some))] = dice.randrange(256)
    elif kind == 2:
        some[at : at + length] = bytes(len(some[at : at + length]))
    elif kind == 3:
        block = some[at : at + length]
        del some[at : at + length]
        some[dice.randrange(len(some) + 1) :][:0] = block
        some += block
    elif kind == 4:
        some[at:at] = some[at : at + length] * dice.randint(1, 5)
    elif kind == 5:
        some[at : at + length] = dice.randbytes(length)
    else:
        del some[at : at + length]
    return bytes(some)


def mutated_part(data: bytes, dice: random.Random) -> bytes:
    """A zipped document whose zip is sound but one of whose parts is not."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = dice.choice(sorted(name for name, part in parts.items() if part))
    parts[name] = mutated(parts[name], dice)
    return zipped(parts)


def hostile(port: int, secret: Path) -> dict[str, bytes]:
    """Files that ask for more than they may: other files, the network, memory, a place elsewhere."""
    word, sheet = good_docx(), good_xlsx()
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>'
    laughs = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    outside = f'<Relationship Id="rId99" Type="{_WORD}" Target="http://127.0.0.1:{port}/x" TargetMode="External"/>'
    return {
        "entity.docx": _edited(word, "word/document.xml", b"<w:body>", b"<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p>", entity),
        "laughs.docx": _edited(word, "word/document.xml", b"<w:body>", b"<w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", laughs + "]>"),
        "outside.docx": _edited(word, "word/_rels/document.xml.rels", b"</Relationships>", f"{outside}</Relationships>".encode(), ""),
        "dtd.docx": _edited(word, "word/document.xml", b"", b"", f'<!DOCTYPE x SYSTEM "http://127.0.0.1:{port}/dtd">'),
        "entity.xlsx": _edited(sheet, "xl/worksheets/sheet1.xml", b"", b"", entity),
        "bomb.docx": _edited(word, "word/document.xml", b"<w:body>", b"<w:body>" + b" " * 400_000_000, ""),
        "deep.docx": _edited(word, "word/document.xml", b"<w:body>", b"<w:body>" + b"<w:sdt>" * 100_000, ""),
        "elsewhere.zip": zipped({"../../elsewhere.txt": TEXT.encode(), "/tmp/absolute.txt": TEXT.encode(), "..\\back.txt": TEXT.encode(), "...txt": TEXT.encode()}),
        "nested.zip": _nested(6),
        "many.zip": zipped({f"{number}.txt": b"" for number in range(3_000)}),
        "huge.png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (2**30).to_bytes(4) * 2 + b"\x08\x00\x00\x00\x00" + b"\0" * 40,
        "binary.txt": bytes(range(256)) * 50,
        "half.txt": TEXT.encode("utf-16")[:-1],
        "nul.txt": b"\0" * 5_000,
        "text.docx": TEXT.encode(),
        "word.pdf": word,
        "page.docx": b"<html><script>alert(1)</script></html>",
        "empty.png": b"",
        "loop.pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
        "pages.pdf": _many_pages(10_000),
        "page.pdf": _many_pages(1, 14_400_000),
        "macro.docm": _with_macro(word),
        "entity.odt": zipped({"mimetype": _ODT, "content.xml": _odt(entity, "&e;", port)}),
        "link.odt": zipped({"mimetype": _ODT, "content.xml": _odt("", "Kế hoạch", port)}),
        "formula.xlsx": good_xlsx(f'=WEBSERVICE("http://127.0.0.1:{port}/f")'),
        f"{'tên rất dài ' * 10}kế hoạch.txt": TEXT.encode(),
        "計画 план خطة.txt": TEXT.encode(),
        "hai\ndòng\x1b[31m.txt": b"",
        "link.pdf": f"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(http://127.0.0.1:{port}/a)>>>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".encode(),
    }  # fmt: skip


def _many_pages(count: int, wide: int = 600) -> bytes:
    kids = " ".join(f"{number} 0 R" for number in range(3, 3 + count))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {count}/MediaBox[0 0 {wide} {wide}]/Kids[{kids}]>>",
    ]
    objects += ["<</Type/Page/Parent 2 0 R>>"] * count
    body = "".join(f"{number} 0 obj{one}endobj\n" for number, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size {count + 3}>>\n%%EOF".encode()


def _with_macro(word: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    plain, able = b"openxmlformats-officedocument.wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(plain, able)
    return zipped(parts | {"word/vbaProject.bin": b"Sub AutoOpen()"})


def _odt(doctype: str, words: str, port: int) -> bytes:
    names = {"office": "office", "text": "text", "draw": "drawing"}
    spaces = " ".join(f'xmlns:{at}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for at, name in names.items())
    image = f'<draw:frame><draw:image xlink:href="http://127.0.0.1:{port}/a.png" xlink:actuate="onLoad"/></draw:frame>'
    return (
        f'<?xml version="1.0"?>{doctype}<office:document-content {spaces} xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:body><office:text><text:p>{words}{image}</text:p></office:text></office:body></office:document-content>"
    ).encode()


def _edited(data: bytes, name: str, old: bytes, new: bytes, doctype: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    part = parts[name].replace(old, new, 1) if old else parts[name]
    if doctype:
        start = part.find(b"?>") + 2 if part.startswith(b"<?xml") else 0
        part = part[:start] + doctype.encode() + part[start:]
    return zipped(parts | {name: part})


def _nested(depth: int) -> bytes:
    data = zipped({"a.txt": TEXT.encode()})
    for number in range(depth):
        data = zipped({f"{number}.zip": data})
    return data


def write_malformed(folder: Path, pdf: bytes, port: int, secret: Path, each: int = 30) -> int:
    """Writes `each` mutations of each format and the hostile files into `folder`; how many files that are."""
    sources = {
        "docx": good_docx(), "xlsx": good_xlsx(), "png": good_png(), "zip": good_zip(), "pdf": pdf, "txt": TEXT.encode(),
    }  # fmt: skip
    files = hostile(port, secret)
    for ending, data in sources.items():
        for number in range(each):
            dice = random.Random(f"{ending} {number}")
            inner = ending in ("docx", "xlsx") and number % 2
            files[f"{ending}-{number:02}.{ending}"] = mutated_part(data, dice) if inner else mutated(data, dice)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return len(files)
