"""Labels typed without a blank before a share: "1.100% trường", "2- 95% xã" are items, no 1,100 % and no range."""

import re

_LABEL = re.compile(
    r"^[ \t*_]*(?P<number>\d{1,2})(?P<sign>[.-])(?P<share>[ \t]?\d{1,3}(?:,\d+)?[ \t]?%)?", re.MULTILINE
)
_BRACKET = ")"


def part_labels(text: str) -> str:
    """`text` with a bracket behind such labels, where the label before or behind counts with the same sign; as long as
    it was.

    >>> part_labels("1.100% trường\\n2. Mở lớp")
    '1)100% trường\\n2. Mở lớp'
    """
    labels = list(_LABEL.finditer(text))
    if not any(map(_is_glued, labels)):
        return text
    letters = list(text)
    for before, one, after in zip([None, *labels], labels, [*labels[1:], None], strict=False):
        if _is_glued(one) and (_counts(before, one) or _counts(one, after)):
            letters[one.start("sign")] = _BRACKET
    return "".join(letters)


def _is_glued(label: "re.Match[str]") -> bool:
    """Whether a share follows at once, and behind a dash also after a blank."""
    return label["share"] is not None and (label["sign"] == "-" or label["share"][0].isdigit())


def _counts(one: "re.Match[str] | None", after: "re.Match[str] | None") -> bool:
    if one is None or after is None or one["sign"] != after["sign"]:
        return False
    return int(one["number"]) + 1 == int(after["number"])
