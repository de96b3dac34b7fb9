"""Sentences of a paragraph; a full stop inside a number, an abbreviation or a label ends none."""

import regex

# Web pages lose the blank behind a full stop: "bền vững.Phấn đấu".
_END = regex.compile(
    r"[.!?…]+[”\"’)\]]*(?:\[\d{1,3}\])*(?:\s+(?=[\p{Lu}\d“\"(+\-–])|(?<=\p{Ll}{2}[.!?…])(?=\p{Lu}\p{Ll}+\s\p{Ll}))"
)
_SEMICOLON = regex.compile(r";\s+")
_LONGEST = 4000
# What has no semicolon either is cut at the last comma or blank before this length.
_FARTHEST = 6000
_ABBREVIATED = regex.compile(
    r"(?r)(?<!\p{L})(?:TP|TX|TT|Tp|ThS|TS|PGS|GS|BS|KS|Đ/c|đ/c|St|No|Nr|Q|P|H|T|NXB|v\.v|tr)\.$|(?<!\p{L})\p{Lu}\.$"
)

# "Bước 2. Trưởng thôn lập danh sách …": its number opens a step like a label.
_STEP = regex.compile(r"Bước \d{1,2}\.")


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences in `text[start:end]`, without blanks at their ends.

    >>> text = "Trồng cây. Đ/c Lan phụ trách."
    >>> [text[start:end] for start, end in split_sentences(text, 0, len(text))]
    ['Trồng cây.', 'Đ/c Lan phụ trách.']
    """
    spans, begin = [], start
    for match in _END.finditer(text, start, end):
        stop = match.start() + len(match[0].rstrip())
        if _ABBREVIATED.search(text, max(begin, match.start() - 8), match.start() + 1):
            continue
        if not _STEP.fullmatch(text, begin, stop):
            spans.append((begin, stop))
        begin = match.end()
    if begin < end:
        spans.append((begin, end))
    return [part for span in spans for part in _clauses(text, *span)]


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What is longer than any sentence, cut into clauses: what reads a sentence looks at all of it."""
    if end - start <= _LONGEST:
        return [(start, end)]
    marks = list(_SEMICOLON.finditer(text, start, end))
    starts = [start, *(mark.end() for mark in marks)]
    stops = [*(mark.start() + 1 for mark in marks), end]
    clauses = [(first, last) for first, last in zip(starts, stops, strict=True) if first < last]
    return [part for clause in clauses for part in _parts(text, *clause)]


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    parts = []
    while end - start > _FARTHEST:
        least, most = start + _FARTHEST // 2, start + _FARTHEST
        cut = max(text.rfind(", ", least, most), text.rfind("\n", least, most)) + 1
        cut = cut or text.rfind(" ", least, most) + 1 or most
        parts.append((start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    return [*parts, (start, end)] if start < end else parts
