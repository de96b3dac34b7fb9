"""Letterheads and signatures of scanned pages: what stands side by side is read column by column."""

import re
from collections.abc import Sequence

from pipeline.ingest.pdf_lines import Line

# Words that only these blocks have, as OCR may have left them.
_HEAD = re.compile(
    r"H[OÒ0][AÀ] X[ÃA] H[ỘÔO]I|Đ[ẢA]NG C[ỘÔO]NG S[ẢA]N|Độc lập|, ngày\b|N[ơo]i nh[ậâa]n|\bT/?M\.? |\bKT\."
)
_LONGEST = 14  # lines of such a block


def columns_apart(lines: Sequence[Line], pieces: Sequence[Sequence[Line]]) -> list[Line]:
    """`lines` in which the parts of every letterhead stand one column after the other.

    `pieces` are the parts of each line as wide gaps cut it: one for most, two for a line of both columns.
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        end = _block_end(pieces, at) if len(pieces[at]) == 2 else at
        block = [piece for line in pieces[at:end] for piece in line]
        if end > at and any(_HEAD.search(piece.text) for piece in block):
            middle = max(line[0].right for line in pieces[at:end] if len(line) == 2)
            kept += sorted(block, key=lambda piece: piece.left >= middle)
            at = end
        else:
            kept.append(lines[at])
            at += 1
    return kept


def _block_end(pieces: Sequence[Sequence[Line]], start: int) -> int:
    """The index behind the lines from `start` on that leave one blank from top to bottom between two columns."""
    left, right = pieces[start][0].right, pieces[start][1].left
    last = end = start + 1
    for line in pieces[start + 1 : start + _LONGEST]:
        if len(line) > 2:
            break
        new_left = max([left, *(piece.right for piece in line if piece.left < left)])
        new_right = min([right, *(piece.left for piece in line if piece.left >= left)])
        if new_left >= new_right:
            break
        left, right, end = new_left, new_right, end + 1
        last = end if len(line) == 2 else last
    # Lines of one column alone belong to the block where more of both follow, or where they are as narrow.
    width = pieces[start][1].right - pieces[start][0].left
    while last < end and pieces[last][0].right - pieces[last][0].left < width * 0.6:
        last += 1
    return last
