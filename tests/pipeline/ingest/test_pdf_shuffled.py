"""Pages whose letters of a second font stand behind their line in the file, though at their place on the page."""

from pathlib import Path

from pdf_writer import LEFT, PITCH, TOP, Rule, Sheet, Words, grid, pdf, width

from pipeline.ingest import read

LINES = [
    "Đến năm 2030, 85% đoàn viên được học tập chuyên đề về kỹ năng thương lượng",
    "và tổ chức cuộc sống gia đình hạnh phúc ở khu nhà trọ.",
    "Mỗi công đoàn cơ sở tổ chức ít nhất một cuộc đối thoại với người lao động.",
]
ROWS = [["TT", "Chỉ tiêu", "Năm"], ["1", "Người được học nghề", "85%"]]


def missing(letter: str) -> bool:
    """Whether an old font lacks the letter: those that only Vietnamese has."""
    return letter >= "\u1ea0" or letter in "ơưƠƯ"


def shuffled(words: Words) -> list[Words]:
    """`words` without what the font lacks, then that, each at its place."""
    pieces: list[tuple[int, str]] = []
    rest: list[tuple[int, str]] = []
    start = 0
    for at, letter in enumerate([*words.text, "ộ"]):
        if missing(letter) or at == len(words.text):
            pieces.append((start, words.text[start:at]))
            start = at + 1
            if at < len(words.text):
                rest.append((at, letter))
    placed = [*pieces, *rest]
    # PDFium has no place for a lone letter of a font without shapes: a blank goes with each.
    return [Words(words.x + width(words.text[:at]), words.y, f"{text} ") for at, text in placed if text]


def page(*items: Words | Rule) -> Sheet:
    return [one for item in items for one in (shuffled(item) if isinstance(item, Words) else [item])]


def test_letters_are_read_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    lines = [Words(LEFT, TOP - at * PITCH, line) for at, line in enumerate(LINES)]
    path.write_bytes(pdf([page(*lines, *grid(ROWS, [80, 120, 300, 380], 600))]))
    text = read(path).text
    assert all(line in text.replace("\n", " ") for line in LINES)
    assert "1\tNgười được học nghề\t85%" in text


def test_the_same_page_in_order_reads_the_same(tmp_path: Path) -> None:
    lines = [Words(LEFT, TOP - at * PITCH, line) for at, line in enumerate(LINES)]
    table = grid(ROWS, [80, 120, 300, 380], 600)
    for name, sheet in (("a.pdf", [*lines, *table]), ("b.pdf", page(*lines, *table))):
        (tmp_path / name).write_bytes(pdf([sheet]))
    assert read(tmp_path / "a.pdf").text == read(tmp_path / "b.pdf").text
