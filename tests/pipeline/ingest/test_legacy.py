"""Old Vietnamese encodings: every letter, recognised in files, and left alone where the text is Unicode."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from pdf_writer import column, pdf

from models.errors import UnreadableDocument
from pipeline import extract_text
from pipeline.ingest import read
from pipeline.ingest.legacy import decode_font, decode_legacy, decoder, from_tcvn3, from_vni, in_place
from pipeline.ingest.vietnamese import is_syllable, plausibility

TEXT = (
    "Phối hợp với các sở, ngành tuyên truyền chủ trương đến đoàn viên; phấn đấu đến năm 2028 đạt 85% người lao động "
    "được học tập, kỹ năng số, hỗ trợ xây nhà ở; ẩn, ỳ, quỹ, ngõ, thuở, giữ, nghĩ.\n"
)
TONES = "\u0300\u0301\u0303\u0309\u0323"
VOWELS = "aăâeêioôơuưy"
LETTERS = [
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in VOWELS
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
] + ["đ"]


def to_tcvn3(text: str) -> str:
    back = {from_tcvn3(chr(code)): chr(code) for code in range(0xFF, 0xA0, -1)}
    return "".join(back.get(letter, letter) for letter in text)


def to_vni(text: str) -> str:
    pairs = [base + mark for base in "aeouyôö" for mark in "ùøûõïâáàåãäêéèúüë"] + list("ôöñæóòîíì")
    back = {from_vni(pair): pair for pair in reversed(pairs)}
    return "".join(back.get(letter, letter) for letter in text)


@pytest.mark.parametrize("write", [to_tcvn3, to_vni])
def test_every_letter_comes_back(write: Callable[[str], str]) -> None:
    read_back = {to_tcvn3: from_tcvn3, to_vni: from_vni}[write]
    assert [read_back(write(letter)) for letter in LETTERS] == LETTERS


def test_known_words() -> None:
    assert from_tcvn3("Phèi hîp víi") == "Phối hợp với"
    assert from_vni("Phoái hôïp vôùi ÑAÛNG UÛY") == "Phối hợp với ĐẢNG ỦY"


@pytest.mark.parametrize("write", [to_tcvn3, to_vni])
@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_old_files_are_recognised(tmp_path: Path, write: Callable[[str], str], encoding: str) -> None:
    path = tmp_path / "cũ.txt"
    path.write_bytes(write(TEXT).encode(encoding))
    assert read(path).text == TEXT


def test_viscii_and_windows_1258_are_recognised() -> None:
    viscii = bytes([0x50, 0x68, 0xAF, 0x69]) + b" h" + bytes([0xFE]) + b"p v" + bytes([0xBE]) + b"i c" + bytes([0xE1])
    assert decode_legacy(viscii + b"c ng" + bytes([0xE0]) + b"nh") == "Phối hợp với các ngành"
    decomposed = unicodedata.normalize("NFD", TEXT)
    for base, mark, whole in [("a", "\u0306", "ă"), ("a", "\u0302", "â"), ("e", "\u0302", "ê"), ("o", "\u0302", "ô")]:
        for tone in ("", "\u0323"):
            decomposed = decomposed.replace(base + tone + mark, whole + tone)
    decomposed = decomposed.replace("o\u031b", "ơ").replace("u\u031b", "ư")
    assert decode_legacy(decomposed.encode("cp1258")) == TEXT


def to_windows_1258(text: str) -> str:
    """As bytes of Windows-1258 read as Latin-1: a letter with its hat, then its tone."""
    letters = []
    for letter in text:
        base = "".join(mark for mark in unicodedata.normalize("NFD", letter) if mark not in TONES)
        tones = [mark for mark in unicodedata.normalize("NFD", letter) if mark in TONES]
        letters += [unicodedata.normalize("NFC", base), *tones]
    return "".join(letters).encode("cp1258").decode("latin-1")


@pytest.mark.parametrize("write", [to_tcvn3, to_vni, to_windows_1258])
def test_old_letters_handed_over_as_text(write: Callable[[str], str]) -> None:
    """Records as of the text in Unicode; what they quote is what was handed over."""
    text, old = TEXT.lower(), write(TEXT.lower())
    (target,), (told,) = extract_text(old).targets, extract_text(text).targets
    assert (target.indicator, target.quantity.value) == (told.indicator, told.quantity.value)
    assert old[target.evidence.start : target.evidence.end] == target.evidence.text
    assert in_place(text) == text


def test_capitals_of_a_font_that_prints_small_letters_so() -> None:
    capitals = "KÕ HO¹CH TRåNG CHÌ\n§æi míi. Mµ Hµ, NHµ\nNHµ ë X·"
    assert from_tcvn3(capitals) == "KẾ HOẠCH TRỒNG CHÈ\nĐổi mới. Mà Hà, NHÀ\nNHÀ Ở XÃ"


@pytest.mark.parametrize("text", [TEXT, unicodedata.normalize("NFD", TEXT), "Only English here, café naïve.", "85%"])
def test_unicode_is_left_alone(text: str) -> None:
    assert decoder(text) is None


def test_noise_is_no_encoding(tmp_path: Path) -> None:
    assert decode_legacy(bytes((7 * at * at + 3 * at) % 223 + 32 for at in range(4000))) is None
    path = tmp_path / "a.txt"
    path.write_bytes("Größe und Maß, Übung für Äpfel, schöne Grüße über Straßen".encode("latin-1"))
    with pytest.raises(UnreadableDocument, match="decoded"):
        read(path)


@pytest.mark.parametrize(
    ("text", "font", "printed"),
    [
        ("Phèi hîp", ".VnTime", "Phối hợp"),
        ("kÕ ho¹ch", ".VnTimeH", "KẾ HOẠCH"),
        ("Phoái hôïp", "VNI-Times", "Phối hợp"),
        ("Phối hợp", ".VnTime", "Phối hợp"),
        ("café", "Times New Roman", "café"),
        ("café", None, "café"),
    ],
)
def test_fonts_of_word_runs(text: str, font: str | None, printed: str) -> None:
    assert decode_font(text, font) == printed


def test_old_fonts_in_word_and_pdf(tmp_path: Path, make_docx: Callable[..., Path]) -> None:
    fonts = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    assert read(make_docx(f"<w:p><w:r>{fonts}<w:t>{to_tcvn3(TEXT.strip())}</w:t></w:r></w:p>")).text == TEXT
    path = tmp_path / "cũ.pdf"
    path.write_bytes(pdf([column(to_tcvn3(TEXT))]))
    assert read(path).text == TEXT


@pytest.mark.parametrize("word", ["nghiêng", "quyết", "khuỷu", "giường", "ươm", "yêu", "thuở", "hoà", "hòa", "gìn"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["school", "strength", "Phèii", "bcd", "ngươiz"])
def test_other_words(word: str) -> None:
    assert not is_syllable(word)


def test_old_letters_read_worse_than_unicode() -> None:
    assert plausibility(TEXT) > 0.95 > 0.3 > plausibility(to_vni(TEXT))
