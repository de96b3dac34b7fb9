"""Charts as SVG: what each child promises, beside what the parent asks."""

from html import escape

from models.comparison import Comparison
from models.comparison_rows import number_text
from models.pairs import Pair
from models.target import Target
from pipeline.comparison.amount_reading import read_amount
from pipeline.comparison.amounts import Scale, at_value
from pipeline.comparison.report.tables import amount, info_of, name_of, share_text
from pipeline.comparison.report.words import COLOURS, Lang

_WIDTH, _BAR, _GAP, _NAME = 760, 16, 6, 270
_LETTERS = 32  # of a name in capitals, which is all that `_NAME` holds


def target_chart(comparison: Comparison, target: Target, lang: Lang) -> str:
    """The bars of all children that answer `target` in numbers; empty where fewer than one does."""
    asked = read_amount(target)
    bars = []
    for at, child in enumerate(comparison.children):
        own = comparison.child_targets(at)
        for pair in child.pairs:
            if pair.parent_target != target.id or (pair.value.value == "incomparable" and pair.share is None):
                continue
            promised = read_amount(own[pair.child_target])
            if promised.scale is asked.scale and asked.scale not in (Scale.MOST, Scale.RANK):
                length = _length(own[pair.child_target])
                bars.append((name_of(info_of(comparison, at + 1)), length, own[pair.child_target], pair))
    if not bars:
        return ""
    sums = any(pair.share is not None for _, _, _, pair in bars)
    longest = max([value for _, value, _, _ in bars] + ([] if sums else [_length(target)])) or 1
    room = _WIDTH - _NAME - 150
    height = len(bars) * (_BAR + _GAP) + 24
    parts = [_bar(at, name, value / longest * room, own, pair) for at, (name, value, own, pair) in enumerate(bars)]
    if not sums:
        x = _NAME + _length(target) / longest * room
        parts.append(
            f'<line x1="{x:.1f}" y1="0" x2="{x:.1f}" y2="{height - 18}" stroke="#7A0000" stroke-width="2" '
            f'stroke-dasharray="4 3"/><text x="{x:.1f}" y="{height - 4}" text-anchor="middle" class="asked">'
            f"{escape(amount(target))}</text>"
        )
    label = escape(f"{target.indicator}: {amount(target)}")
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{label}" class="chart" lang="{lang}">'
        f"<title>{label}</title>{''.join(parts)}</svg>"
    )


def _length(target: Target) -> float:
    """What is drawn: of yearly values the last, by which the two are compared."""
    stages, amount = target.milestones, read_amount(target)
    last = stages and stages[0].value == target.quantity.value
    return at_value(amount, stages[-1].value).low if last else amount.low


def _bar(at: int, name: str, length: float, own: Target, pair: Pair) -> str:
    y = at * (_BAR + _GAP) + 2
    back, ink = COLOURS[pair.verdict.value]
    told = amount(own) + (f" ({share_text(pair.share)})" if pair.share is not None else "")
    short = name if len(name) <= _LETTERS else name[: _LETTERS - 1] + "…"
    return (
        f'<text x="{_NAME - 6}" y="{y + 12}" text-anchor="end">{escape(short)}</text>'
        f'<rect x="{_NAME}" y="{y}" width="{max(1.0, length):.1f}" height="{_BAR}" fill="#{back}" stroke="#{ink}"/>'
        f'<text x="{_NAME + max(1.0, length) + 5:.1f}" y="{y + 12}">{escape(told)}</text>'
    )


def share_bar(share: float, label: str) -> str:
    """How much of a total is reached, as one bar."""
    length = min(1.0, max(0.0, share)) * 200
    return (
        f'<svg viewBox="0 0 200 12" class="share" role="img" aria-label="{escape(label)}">'
        f'<rect width="200" height="12" fill="#EEE"/><rect width="{length:.1f}" height="12" fill="#2E75B6"/></svg>'
        f" {escape(label)} ({number_text(round(100 * share, 2))}%)"
    )
