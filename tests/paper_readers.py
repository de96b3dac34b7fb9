"""How the lexicons of a paper's head, headings and foot are read, each from the example of a row."""

import regex

from extractors.abbreviations import canonical_name
from extractors.document_names import in_document_name
from extractors.head import read_head
from extractors.issuer import find_enactment, organisation_of, without_organ
from extractors.kinds import dated_acts, is_carried_out, is_law, kind_names, kind_of_number
from extractors.level import find_province, read_standing
from extractors.lexicon import Row
from extractors.times import find_times
from extractors.title import read_title
from pipeline import extract_text
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.spans import Spans
from pipeline.sectioning import read_outline
from pipeline.sectioning.headings import topic_of
from pipeline.view import build_view
from pipeline.view.scanned import scanned_view

NONE = ""  # the meaning of a row that keeps a longer form from being read as the shorter one inside it


def reads_abbreviation(row: Row) -> None:
    assert row.meaning in canonical_name(row.example, {})


def reads_context(row: Row) -> None:
    view = build_view(f"I. Phần chung\n1. {row.example}\na) Nội dung.")
    outline = read_outline(view)
    told = Scopes(Spans(view), outline, None).context(outline.nodes[-1]) - {NONE}
    assert told == ({row.meaning} if row.meaning else set())


def reads_kind(row: Row) -> None:
    match = regex.match(kind_names(), row.example.lower())
    assert match and match[0] == row.form
    if "act" in row.more:
        text = f"{row.form.capitalize()} về cây xanh đô thị ngày 12/5/2024"
        (time,) = find_times(text.lower(), 0, len(text))
        assert in_document_name(text, text.lower(), 0, time)
        assert row.meaning in dated_acts()
        assert is_law(row.meaning) == (row.more["act"] == "law")
    assert "sets" not in row.more or is_law(row.meaning)
    assert "plan" not in row.more or is_carried_out(row.meaning)
    for code in row.more.get("code", "").split():
        assert kind_of_number(f"12/{code}-UBND") == row.meaning


def reads_level(row: Row) -> None:
    issuer = regex.split(r"\s(?:ban hành|thông qua|xây dựng)", row.example)[0]
    assert find_enactment(f"Theo tình hình, {issuer} ban hành Kế hoạch:")
    if row.meaning:
        assert read_standing(issuer, None, None).level == row.meaning
    for word in filter(None, row.more.get("within", "").split(", ")):
        whole = f"{word} {row.form} cây xanh".upper()
        assert (organisation_of([f"UBND TỈNH AN PHÚ {whole}"]) or "").endswith(whole)
    again = f"TRỒNG RỪNG VEN SÔNG\n{row.form.upper()} AN PHÚ"
    (title, *_) = read_title(read_head(build_view(f"QUYẾT ĐỊNH\n{again}\nCăn cứ Luật Cây xanh;\n")))
    assert title == (again.split("\n")[0] if "again" in row.more else again.replace("\n", " "))


def reads_title(row: Row) -> None:
    """Whoever signs is named without the form, which is no position either."""
    programme = extract_text(
        f"KẾ HOẠCH\nTrồng rừng\nI. CHỈ TIÊU\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n{row.example}\n", "rules"
    )
    signer = programme.document.signer
    assert signer and (signer.name, signer.position) == ("Nguyễn Văn Mẫu", "CHỦ TỊCH")


def reads_organ(row: Row) -> None:
    organisation = without_organ(row.example)
    assert row.example.lower() == f"{row.form} {organisation.lower()}"
    if row.counter:
        assert without_organ(row.counter) == row.counter


def reads_position(row: Row) -> None:
    foot = f"KẾ HOẠCH\nSố: 12/KH-UBND\nI. CHỈ TIÊU\n1. Nội dung.\nTM. BAN THƯỜNG VỤ\n{row.example}\nNguyễn Văn Mẫu\n"
    signer = extract_text(foot).document.signer
    assert signer and signer.name == "Nguyễn Văn Mẫu"
    assert row.form in (signer.position or "").lower()


def reads_province(row: Row) -> None:
    found = find_province(row.example)
    assert found and (found.meaning, found.more["now"]) == (row.meaning, row.more["now"])


def reads_scan_slip(row: Row) -> None:
    view = build_view(row.example)
    assert (row.meaning or row.form) in scanned_view(view).lower


def reads_surname(row: Row) -> None:
    """Without a position above it, a name is told by its first word."""
    foot = f"KẾ HOẠCH\nSố: 12/KH-UBND\nI. CHỈ TIÊU\n1. Nội dung.\nNơi nhận:\n- Lưu: VT.\n{row.example}\n"
    signer = extract_text(foot).document.signer
    assert signer and signer.name == row.example == f"{row.meaning} Thị Mẫu"


def reads_topic(row: Row) -> None:
    assert topic_of(row.example) == (row.meaning or "other")
