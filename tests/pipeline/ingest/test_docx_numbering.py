"""List labels: by Word's rules, and as LibreOffice writes them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.ingest import read
from pipeline.ingest.docx_numerals import written


def level(depth: int, format: str, text: str, extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, nums: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{nums}'
    )


def item(text: str, depth: int = 0, num: int = 1) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def styled(text: str, style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


PROGRAMME = numbering(
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%2."),
    level(2, "decimal", "%2.%3."),
    level(3, "lowerLetter", "%4)"),
    level(4, "bullet", "\uf0b7"),
)


def test_levels_count_within_the_level_above(make_docx: Callable[..., Path]) -> None:
    body = "".join(
        item(text, depth)
        for text, depth in [
            ("MỤC ĐÍCH", 0), ("Chung", 1), ("Riêng", 1), ("CHỈ TIÊU", 0), ("Việc làm", 1), ("Nhà ở", 2), ("Thuê", 2),
            ("khu A", 3), ("khu B", 3), ("nhà 1", 4), ("Đào tạo", 1), ("Nghề", 2),
        ]
    )  # fmt: skip
    assert read(make_docx(body, numbering=PROGRAMME)).text.splitlines() == [
        "I. MỤC ĐÍCH", "1. Chung", "2. Riêng", "II. CHỈ TIÊU", "1. Việc làm", "1.1. Nhà ở", "1.2. Thuê",
        "a) khu A", "b) khu B", "- nhà 1", "2. Đào tạo", "2.1. Nghề",
    ]  # fmt: skip


def test_legal_levels_are_decimal_throughout(make_docx: Callable[..., Path]) -> None:
    parts = numbering(level(0, "upperRoman", "%1."), level(1, "lowerLetter", "%1.%2.", "<w:isLgl/>"))
    assert read(make_docx(item("A") + item("B", 1), numbering=parts)).text == "I. A\n1.1. B\n"


@pytest.mark.parametrize(("restart", "labels"), [("0", ["1)", "2)", "3)"]), ("1", ["1)", "2)", "1)"])])
def test_lvl_restart(make_docx: Callable[..., Path], restart: str, labels: list[str]) -> None:
    parts = numbering(
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2."),
        level(2, "decimal", "%3)", f'<w:lvlRestart w:val="{restart}"/>'),
    )
    body = item("P") + item("a", 1) + item("x", 2) + item("b", 1) + item("x", 2) + item("Q") + item("x", 2)
    lines = read(make_docx(body, numbering=parts)).text.splitlines()
    assert [line.split()[0] for line in lines if line.endswith("x")] == labels


def test_a_list_continues_another_unless_it_starts_anew(make_docx: Callable[..., Path]) -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="3"><w:abstractNumId w:val="0"/>{override}</w:num>'
    )
    body = item("a") + item("b", num=2) + item("c", num=3) + item("d", num=3) + item("e", num=0)
    text = read(make_docx(body, numbering=numbering(level(0, "decimal", "%1."), nums=nums))).text
    assert text == "1. a\n2. b\n5. c\n6. d\ne\n"


def test_a_style_gives_its_number_to_the_styles_based_on_it(make_docx: Callable[..., Path]) -> None:
    def style(id: str, base: str, properties: str) -> str:
        return (
            f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{id}"/><w:basedOn w:val="{base}"/>'
            f"<w:pPr>{properties}</w:pPr></w:style>"
        )

    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        + style("Muc", "Normal", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("Diem", "Normal", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
        + style("MucDam", "Muc", "")
        + style("KhongSo", "Muc", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    parts = numbering(
        level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>'), level(1, "decimal", "%2.", '<w:pStyle w:val="Diem"/>')
    )
    body = styled("A", "Muc") + styled("b", "Diem") + styled("C", "MucDam") + styled("d", "KhongSo")
    assert read(make_docx(body, numbering=parts, styles=styles)).text == "I. A\n1. b\nII. C\nd\n"


def test_a_list_may_take_its_levels_from_a_numbering_style(make_docx: Callable[..., Path]) -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Kieu"><w:name w:val="Kieu"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Kieu"/></w:abstractNum>'
    parts = linked + numbering(
        level(0, "upperLetter", "%1."), nums='<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>'
    )
    assert read(make_docx(item("x", num=4), numbering=parts, styles=styles)).text == "A. x\n"


@pytest.mark.parametrize(
    ("number", "format", "text"),
    [
        (4, "upperRoman", "IV"), (1994, "lowerRoman", "mcmxciv"), (28, "upperLetter", "BB"), (3, "lowerLetter", "c"),
        (4, "decimalZero", "04"), (40, "decimalZero", "40"), (3, "none", ""), (22, "ordinal", "22nd"), (7, "hex", "7"),
        (0, "upperRoman", "0"),
    ],
)  # fmt: skip
def test_formats(number: int, format: str, text: str) -> None:
    assert written(number, format) == text


def test_labels_are_those_of_libreoffice(
    make_docx: Callable[..., Path], libreoffice: Callable[[Path, str], Path]
) -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    parts = numbering(
        level(0, "upperRoman", "%1."), level(1, "decimal", "Điều %2."), level(2, "decimalZero", "%1.%2.%3", start=3),
        level(3, "lowerLetter", "%4)"), level(4, "lowerRoman", "(%5)"), level(5, "upperLetter", "%6-"), nums=nums,
    )  # fmt: skip
    depths = [0, 1, 1, 2, 2, 3, 4, 4, 5, 2, 3, 0, 3, 2, 1, 2, 0, 1, 5, 4]
    body = "".join(item(f"mục {at}", depth) for at, depth in enumerate(depths))
    body += "".join(item(f"mục {at}", depth, 2) for at, depth in enumerate(depths))
    path = make_docx(body, numbering=parts)
    exported = libreoffice(path, "txt:Text (encoded):UTF8").read_text(encoding="utf-8-sig")
    theirs = [" ".join(line.split()) for line in exported.splitlines()]
    assert read(path).text.splitlines() == [line for line in theirs if line]
