"""Signs that Word and old fonts keep in the private area: Symbol and Wingdings characters as Unicode."""

# By the low byte of U+F000..U+F0FF. Symbol and Wingdings share the area; where both use a place, the sign that
# administrative papers print is given (bullets and arrows from Wingdings, comparison signs from Symbol).
_SIGNS = {
    0x2D: "-", 0x2B: "+", 0x2E: ".", 0x3C: "<", 0x3D: "=", 0x3E: ">",
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖",
    0xA3: "≤", 0xA7: "▪", 0xA8: "□", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
    0xB9: "≠", 0xBB: "≈", 0xC4: "⊗", 0xD8: "➢", 0xDE: "⇒", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFC: "✓", 0xFE: "☑",
}  # fmt: skip
_PRIVATE = {0xF000 + low: sign for low, sign in _SIGNS.items()}


def symbol(code: str) -> str:
    """The sign of a hexadecimal character code as `w:sym` gives it; empty where it is not known."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return _SIGNS.get(number & 0xFF, "")


def without_private(text: str) -> str:
    """`text` with the known signs of the private area as Unicode, the others as they are."""
    return text.translate(_PRIVATE)
