"""Archives and mails: what is in them, by name; nothing leads out, nothing fills the memory."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from models.errors import UnreadableDocument
from pipeline.ingest import read
from pipeline.ingest.containers import container_of, member, members
from pipeline.ingest.limits import Limits

PLAN = "KẾ HOẠCH\nĐến năm 2030, 85% trở lên.\n".encode()


def zipped(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def mailed(files: dict[str, bytes]) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "Gửi kế hoạch"
    mail.set_content("Kính gửi")
    for name, content in files.items():
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    mail.add_attachment(b"logo", maintype="image", subtype="png", filename="logo.png", disposition="inline")
    return mail.as_bytes()


def saved(tmp_path: Path, data: bytes, name: str = "công văn.zip") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_documents_are_named_by_their_paths(tmp_path: Path) -> None:
    inner = zipped({"phụ lục/a.txt": PLAN})
    path = saved(tmp_path, mailed({"kế hoạch.txt": PLAN, "tệp.zip": inner}), "thư.eml")
    assert members(path) == ["kế hoạch.txt", "tệp.zip/phụ lục/a.txt"]
    document = read(path / "tệp.zip" / "phụ lục" / "a.txt")
    assert (document.text.encode(), document.id) == (PLAN, "a")
    assert document.source.path == f"{path}/tệp.zip/phụ lục/a.txt"
    assert container_of(path / "kế hoạch.txt") == (path, "kế hoạch.txt")


def test_a_mail_in_a_mail_and_two_files_of_one_name(tmp_path: Path) -> None:
    outer = EmailMessage()
    outer["Subject"] = "Fw"
    outer.set_content("xem")
    inner = EmailMessage()
    inner["Subject"] = "trong"
    inner.set_content("xem")
    for _ in range(2):
        inner.add_attachment(PLAN, maintype="text", subtype="octet-stream", filename="../../a.txt")
    outer.add_attachment(inner)
    names = members(saved(tmp_path, outer.as_bytes(), "a.eml"))
    assert [name.rpartition("/")[2] for name in names] == ["a.txt", "a (2).txt"]
    assert read(tmp_path / "a.eml" / names[1]).text.encode() == PLAN


def test_names_lead_nowhere_and_system_files_are_none(tmp_path: Path) -> None:
    files = {
        "../../etc/a.txt": PLAN,
        "/b.txt": PLAN,
        "c\\d.txt": PLAN,
        "__MACOSX/e.txt": b"",
        "x/~$f.docx": b"",
        "g/": b"",
    }
    assert members(saved(tmp_path, zipped(files))) == ["etc/a.txt", "b.txt", "c/d.txt"]


def test_vietnamese_names_that_are_not_marked_as_unicode(tmp_path: Path) -> None:
    data = zipped({"kế hoạch.txt": PLAN})
    flag = data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8
    bare = bytearray(data)
    for at in flag:
        bare[at + 1] &= ~0x08
    assert members(saved(tmp_path, bytes(bare))) == ["kế hoạch.txt"]


@pytest.mark.parametrize(
    ("data", "limits", "reason"),
    [
        (zipped({"a.txt": bytes(5_000_000)}), Limits(max_container_bytes=1_000_000), "unpacks to more than 1,000,000"),
        (zipped({f"{at}.txt": b"a" for at in range(11)}), Limits(max_members=10), "more than 10 files"),
        (zipped({"a.zip": zipped({"b.zip": zipped({"c.txt": PLAN})})}), Limits(max_nesting=2), "packed 3 deep"),
        (zipped({f"{at}.zip": zipped({"c.txt": PLAN}) for at in "123456"}), Limits(max_members=10), "more than 10"),
        (zipped({"a.txt": PLAN})[:40], Limits(), "damaged"),
        (b"", Limits(), "damaged"),
        (zipped({"a.txt": PLAN}), Limits(max_bytes=50), "larger than 50 bytes"),
    ],
)  # fmt: skip
def test_bombs_and_ruins_are_refused(tmp_path: Path, data: bytes, limits: Limits, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        members(saved(tmp_path, data), limits)


def test_a_member_that_is_larger_than_told_is_not_read_on(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": bytes(1_000_000)}))
    size = (1_000_000).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (10).to_bytes(4, "little")
    path = saved(tmp_path, bytes(data))
    with pytest.raises(UnreadableDocument, match="damaged"):
        member(path, "a.txt")


def test_locked_archives_and_strangers(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": PLAN}))
    for at in (data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8):
        data[at] |= 1
    with pytest.raises(UnreadableDocument, match="password"):
        member(saved(tmp_path, bytes(data)), "a.txt")
    with pytest.raises(UnreadableDocument, match="no such file in the archive"):
        read(saved(tmp_path, zipped({"a.txt": PLAN})) / "b.txt")
    with pytest.raises(UnreadableDocument, match="holds documents"):
        read(tmp_path / "công văn.zip")
    with pytest.raises(UnreadableDocument, match="no mail"):
        members(saved(tmp_path, b"\x00\x01", "a.eml"))
