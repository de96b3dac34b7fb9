"""Vietnamese before Unicode: TCVN3 (ABC), VNI, VISCII and Windows-1258, recognised and turned into Unicode.

These encodings put Vietnamese letters where Latin-1 has others: `Phèi hîp víi` is TCVN3 for "Phối hợp với".
"""

import re
import unicodedata
from collections.abc import Callable

from pipeline.ingest.vietnamese import accent_share, plausibility, word_count

_TCVN3 = dict(
    zip(
        [*range(0xA1, 0xAF), *range(0xB5, 0xBA), *range(0xBB, 0xBF), *range(0xC6, 0xCD), *range(0xCE, 0xD9),
         *range(0xDC, 0xE0), *range(0xE1, 0xF0), *range(0xF1, 0xFF)],
        "ĂÂÊÔƠƯĐăâêôơưđ" "àảãáạ" "ằẳẵắ" "ặầẩẫấậè" "ẻẽéẹềểễếệìỉ" "ĩíịò" "ỏõóọồổỗốộờởỡớợù" "ủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)  # fmt: skip
_VISCII = dict(
    zip(
        [0x02, 0x05, 0x06, 0x14, 0x19, 0x1E, *range(0x80, 0x100)],
        "ẲẴẪỶỸỴ"
        "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ" "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" "Õắằặấầẩậẽẹếềểễệố" "ồổỗỠƠộờởịỰỨỪỬơớƯ"
        "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ" "ĐứÒÓÔạỷừửÙÚỹỵÝỡư" "àáâãảăữẫèéêẻìíĩỉ" "đựòóôõỏọụùúũủýợỮ",
        strict=True,
    )
)  # fmt: skip
# VNI writes a base letter and then its marks as one letter; five letters stand alone.
_VNI_MARKS = dict(
    zip(
        "ùøûõïâáàåãäêéèúüë",
        ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323",
         "\u0302", "\u0302\u0301", "\u0302\u0300", "\u0302\u0309", "\u0302\u0303", "\u0302\u0323",
         "\u0306", "\u0306\u0301", "\u0306\u0300", "\u0306\u0309", "\u0306\u0303", "\u0306\u0323"],
        strict=True,
    )
)  # fmt: skip
_VNI_ALONE = str.maketrans("ôöñæóòîÔÖÑÆÓÒÎ", "ơưđỉĩịỵƠƯĐỈĨỊỴ")
_VNI = re.compile(r"([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôöñæóòîÔÖÑÆÓÒÎ]")
# Where Windows-1258 has other letters than Latin-1: tones stand behind their letter.
_WINDOWS_1258 = str.maketrans("ÌÒÞìòÃãÐðÕõÝý", "\u0300\u0309\u0303\u0301\u0323ĂăĐđƠơƯư")
# A line whose plain letters are all capitals, or a word with two of them.
_CAPITALS = re.compile(
    r"^(?=(?:[^A-Za-z\n]*[A-Z]){3})[^a-z\n]+$|\b(?=\w*[A-ZĂÂÊÔƠƯĐ]\w*[A-ZĂÂÊÔƠƯĐ])[^\Wa-z\d_]+\b", re.MULTILINE
)
_OURS = re.compile(r"[\u1ea0-\u1ef9ăđơưĂĐƠƯ\u0300-\u0323]")  # letters and marks that only Unicode has
_HIGH = re.compile(r"[\u0080-\u00ff]")
_SURE = 0.7  # of the words must read as Vietnamese syllables
_FEW = 5  # words at least
_SAMPLE = 50_000  # characters that are enough to judge by


def decode_legacy(data: bytes) -> str | None:
    """The text of `data`, or None when it reads as none of the known encodings."""
    latin = data.decode("latin-1")
    readings = [from_tcvn3(latin), from_vni(latin), latin.translate(_VISCII), _from_windows_1258(data)]
    best = max(readings, key=lambda text: plausibility(text[:_SAMPLE]) * accent_share(text[:_SAMPLE]))
    return best if plausibility(best[:_SAMPLE]) >= _SURE and accent_share(best[:_SAMPLE]) > 0 else None


def decoder(text: str) -> Callable[[str], str] | None:
    """What turns `text`, old letters taken for Latin ones, into Unicode; None for text that needs nothing."""
    if _OURS.search(text) or not _HIGH.search(text):
        return None
    sample = text[:_SAMPLE]
    best = max((from_tcvn3, from_vni, from_windows_1258), key=lambda turn: plausibility(turn(sample)))
    turned = plausibility(best(sample))
    return best if turned >= _SURE and turned > plausibility(sample) + 0.1 and word_count(sample) >= _FEW else None


def in_place(text: str) -> str:
    """`text` as `decoder` turns it, but as long as it was: unseen signs stand where two letters became one.

    >>> in_place("Phoái hôïp vôùi sôû, ngaønh").replace("\u200b", "")
    'Phối hợp với sở, ngành'
    """
    turn = decoder(text)
    if turn is from_vni:
        return _VNI.sub(lambda match: _vni_letter(match).ljust(len(match[0]), "\u200b"), text)
    if turn is from_windows_1258:
        return text.translate(_WINDOWS_1258)
    return turn(text) if turn else text


def decode_font(text: str, font: str | None) -> str:
    """`text` as it is printed in `font`: letters of a `.Vn…` (TCVN3) or `VNI-…` font become Unicode.

    A `.Vn…H` font prints capitals only.
    """
    if not font or not font.startswith((".Vn", "VNI")) or _OURS.search(text):
        return text
    if font.startswith("VNI"):
        return from_vni(text)
    return from_tcvn3(text).upper() if font.endswith("H") else from_tcvn3(text)


def from_tcvn3(text: str) -> str:
    """TCVN3 letters taken for Latin-1, as Unicode.

    Its capitals with tones are small letters in a font that prints capitals: "KÕ HO¹CH" is "KẾ HOẠCH".
    """
    return _CAPITALS.sub(lambda words: words[0].upper(), text.translate(_TCVN3))


def from_vni(text: str) -> str:
    """VNI letters taken for Latin-1, as Unicode."""
    return _VNI.sub(_vni_letter, text)


def _vni_letter(match: re.Match[str]) -> str:
    if not match[2]:
        return match[0].translate(_VNI_ALONE)
    return unicodedata.normalize("NFC", match[1].translate(_VNI_ALONE) + _VNI_MARKS[match[2].lower()])


def from_windows_1258(text: str) -> str:
    """Letters of Windows-1258 taken for Latin-1, as Unicode."""
    return unicodedata.normalize("NFC", text.translate(_WINDOWS_1258))


def _from_windows_1258(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
