"""The coverage of a parent's targets by its children, as a map of coloured fields, each with its sign."""

from html import escape

from models.comparison import Comparison
from pipeline.comparison.report.tables import amount, info_of, name_of, verdict_name
from pipeline.comparison.report.words import COLOURS
from pipeline.review.charts.bars import INK, LETTER, short, svg
from pipeline.review.words import WORDS, Lang

# A sign beside the colour, for those who do not tell colours apart and for grey prints.
SIGNS = {
    "meets": "=", "exceeds": "+", "falls_short": "−", "contributes": "Σ", "incomparable": "?",
    "missing": "×", "own": "·",
}  # fmt: skip
_TARGET = 62  # letters of a target
_NAME, _FIELD, _ROW = 16 + round(_TARGET * LETTER), 34, 22
_LETTERS = 56  # of a child's name: names differ at their ends ("CÔNG ĐOÀN NGÀNH Y TẾ …")
_SLANTED = 7.0  # how far a capital letter reaches up, and to the right, at 45 degrees


def heat_map(comparison: Comparison, lang: Lang) -> str:
    """One row a target of the parent, one column a child; empty where there is neither."""
    cells, targets = comparison.coverage(), comparison.parent_targets()
    if not cells or not comparison.children:
        return ""
    names = [short(name_of(info_of(comparison, at + 1)), _LETTERS) for at in range(len(comparison.children))]
    head = round(20 + _SLANTED * max(map(len, names)))
    parts = []
    for at, name in enumerate(map(escape, names)):
        x = _NAME + at * _FIELD + _FIELD / 2 + 4
        parts.append(f'<text transform="translate({x:.0f} {head - 8}) rotate(-45)" fill="{INK}">{name}</text>')
    for row, (target, verdicts) in enumerate(cells.items()):
        y = head + row * _ROW
        told = escape(short(f"{amount(targets[target])} {targets[target].indicator}", _TARGET))
        parts.append(f'<text x="{_NAME - 8}" y="{y + 15}" text-anchor="end" fill="{INK}">{told}</text>')
        for at, verdict in enumerate(verdicts):
            back, ink = COLOURS[verdict]
            x = _NAME + at * _FIELD
            middle = x + _FIELD / 2 - 1
            parts.append(
                f'<rect x="{x}" y="{y}" width="{_FIELD - 2}" height="{_ROW - 2}" fill="#{back}" stroke="#{ink}">'
                f"<title>{escape(verdict_name(verdict, lang))}</title></rect>"
                f'<text x="{middle}" y="{y + 15}" text-anchor="middle" fill="#{ink}">{SIGNS[verdict]}</text>'
            )
    foot = head + len(cells) * _ROW + 18
    x = 8.0
    for verdict, sign in SIGNS.items():
        back, ink = COLOURS[verdict]
        name = verdict_name(verdict, lang)
        parts.append(
            f'<rect x="{x:.0f}" y="{foot}" width="20" height="18" fill="#{back}" stroke="#{ink}"/>'
            f'<text x="{x + 10:.0f}" y="{foot + 13}" text-anchor="middle" fill="#{ink}">{sign}</text>'
            f'<text x="{x + 26:.0f}" y="{foot + 13}" fill="{INK}">{escape(name)}</text>'
        )
        x += 50 + 8 * len(name)
    width = max(_NAME + len(comparison.children) * _FIELD + head, x)
    title = f"{WORDS[lang]['coverage']}: {name_of(info_of(comparison, 0))}"
    return svg(width, foot + 28, title, "".join(parts))
