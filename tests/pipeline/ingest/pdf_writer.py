"""PDF files written by hand, so that every line stands where a test wants it. No font is needed: the characters are
named by a ToUnicode table, and each is half as wide as it is high."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, SIZE, PITCH = 600, 800, 10.0, 15.0
LEFT, RIGHT, TOP = 80.0, 540.0, 720.0


@dataclass(frozen=True)
class Words:
    """Words that begin at (x, y), points from the left and bottom edge."""

    x: float
    y: float
    text: str
    size: float = SIZE


@dataclass(frozen=True)
class Rule:
    """A ruling line."""

    x0: float
    y0: float
    x1: float
    y1: float


Sheet = Sequence[Words | Rule]


def width(text: str, size: float = SIZE) -> float:
    return len(text) * size / 2


def wrapped(text: str, y: float, indent: float = 20.0, hanging: float = 0.0, right: float = RIGHT) -> list[Words]:
    """A paragraph set justified: a full line is stretched to the right edge word by word."""
    lines: list[list[str]] = [[]]
    for word in text.split():
        start = LEFT + (indent if len(lines) == 1 else hanging)
        if lines[-1] and start + width(" ".join([*lines[-1], word])) > right:
            lines.append([])
        lines[-1].append(word)
    placed = []
    for at, words in enumerate(lines):
        x = LEFT + (indent if at == 0 else hanging)
        spare = right - x - width(" ".join(words)) if at < len(lines) - 1 else 0.0
        for word in words:
            placed.append(Words(x, y - at * PITCH, word if word is words[-1] else f"{word} "))
            x += width(f"{word} ") + spare / max(len(words) - 1, 1)
    return placed


def column(*paragraphs: str, y: float = TOP, indent: float = 20.0, hanging: float = 0.0) -> list[Words]:
    """Paragraphs under one another, without more space between them than between their lines."""
    placed: list[Words] = []
    for paragraph in paragraphs:
        placed += wrapped(paragraph, y, indent, hanging)
        y = placed[-1].y - PITCH
    return placed


def grid(rows: Sequence[Sequence[str]], edges: Sequence[float], top: float, height: float = 20.0) -> list[Words | Rule]:
    """A ruled table; an empty cell has no rule to its left, so it is one with the cell before."""
    drawn: list[Words | Rule] = []
    for at, row in enumerate(rows):
        low = top - (at + 1) * height
        drawn.append(Rule(edges[0], low + height, edges[-1], low + height))
        for x, text in zip(edges, row, strict=False):
            if text:
                drawn += [Rule(x, low, x, low + height), Words(x + 3, low + 6, text)]
        drawn.append(Rule(edges[-1], low, edges[-1], low + height))
    bottom = top - len(rows) * height
    return [*drawn, Rule(edges[0], bottom, edges[-1], bottom)]


def pdf(sheets: Sequence[Sheet], rotate: int = 0, corner: float = 0.0, encrypt: bool = False) -> bytes:
    """The bytes of a PDF with one page a sheet, as it is shown; the file keeps it turned, its corner off the origin."""
    wide, high = (HEIGHT, WIDTH) if rotate in (90, 270) else (WIDTH, HEIGHT)
    box = f"[{corner} {corner} {wide + corner} {high + corner}]"
    count = len(sheets)
    kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(count))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {count}>>",
        "<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/F/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        "/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/F/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0"
        "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>",
        _stream(_to_unicode(sheets)),
    ]
    for at, sheet in enumerate(sheets):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox{box}/Rotate {rotate}/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {7 + 2 * at} 0 R>>"
        )
        objects.append(_stream("\n".join(_drawn(item, rotate, corner) for item in sheet)))
    lock = "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + "ab" * 32 + ">/U<" + "cd" * 32 + ">>>"
    return _file(objects, lock if encrypt else "")


def _drawn(item: Words | Rule, rotate: int, corner: float) -> str:
    def place(x: float, y: float) -> str:
        kept = {0: (x, y), 90: (HEIGHT - y, x), 180: (WIDTH - x, HEIGHT - y), 270: (y, WIDTH - x)}[rotate]
        return f"{kept[0] + corner} {kept[1] + corner}"

    if isinstance(item, Rule):
        return f"{place(item.x0, item.y0)} m {place(item.x1, item.y1)} l S"
    turn = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[rotate]
    codes = "".join(f"{ord(character):04X}" for character in item.text)
    return f"BT /F {item.size} Tf {turn} {place(item.x, item.y)} Tm <{codes}> Tj ET"


def _to_unicode(sheets: Sequence[Sheet]) -> str:
    words = [item.text for sheet in sheets for item in sheet if isinstance(item, Words)]
    used = sorted(set("".join(words)))
    chars = "\n".join(f"<{ord(character):04X}> <{ord(character):04X}>" for character in used)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(used)} beginbfchar\n{chars}\nendbfchar\n"
        "endcmap end end"
    )


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>\nstream\n{content}\nendstream"


def _file(objects: Sequence[str], trailer: str) -> bytes:
    body, places = "%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}/ID[<00><00>]>>\nstartxref\n{len(body)}\n%%EOF\n"
    ).encode("latin-1")
