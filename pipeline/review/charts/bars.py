"""Bars: how many of each."""

from collections.abc import Mapping
from html import escape

INK, BAR, EDGE = "#1b1f24", "#9cc3e6", "#0b5394"
LETTER = 7.8  # the width of a letter in the mean, in a wide font; a name given less is cut at its beginning
_NAME = 40  # letters of a name


def columns(counts: Mapping[str, int], title: str) -> str:
    """Upright bars, one a key in the order of `counts`; empty where there is nothing to show."""
    if not counts:
        return ""
    most, step, room = max(counts.values()) or 1, 56, 170
    width, height = max(320, len(counts) * step + 24), room + 58
    parts = []
    for at, (name, count) in enumerate(counts.items()):
        x, tall = 18 + at * step, count / most * room
        y = 24 + room - tall
        parts.append(
            f'<rect x="{x}" y="{y:.1f}" width="{step - 16}" height="{tall:.1f}" fill="{BAR}" stroke="{EDGE}"/>'
            f'<text x="{x + step / 2 - 8}" y="{y - 6:.1f}" text-anchor="middle" fill="{INK}">{count}</text>'
            f'<text x="{x + step / 2 - 8}" y="{room + 44}" text-anchor="middle" fill="{INK}">{escape(name)}</text>'
        )
    parts.append(f'<line x1="10" y1="{room + 24}" x2="{width - 6}" y2="{room + 24}" stroke="{INK}"/>')
    return svg(width, height, _told(counts, title), "".join(parts))


def rows(counts: Mapping[str, int], title: str) -> str:
    """Lying bars, one a key in the order of `counts`, for names that are long."""
    if not counts:
        return ""
    most, step, room = max(counts.values()) or 1, 26, 400
    names = [short(name, _NAME) for name in counts]
    name_width = 16 + round(LETTER * max(map(len, names)))
    parts = []
    for at, (name, count) in enumerate(zip(names, counts.values(), strict=True)):
        y, long = at * step + 4, max(1.0, count / most * room)
        parts.append(
            f'<text x="{name_width - 8}" y="{y + 14}" text-anchor="end" fill="{INK}">{escape(name)}</text>'
            f'<rect x="{name_width}" y="{y}" width="{long:.1f}" height="18" fill="{BAR}" stroke="{EDGE}"/>'
            f'<text x="{name_width + long + 6:.1f}" y="{y + 14}" fill="{INK}">{count}</text>'
        )
    return svg(name_width + room + 60, len(counts) * step + 8, _told(counts, title), "".join(parts))


def svg(width: float, height: float, told: str, parts: str) -> str:
    """A drawing of that size in dots; `told` is what a screen reader says of it."""
    return (
        f'<svg class="chart" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}" '
        f'role="img" aria-label="{escape(told)}" font-family="sans-serif" font-size="13">'
        f"<title>{escape(told)}</title>{parts}</svg>"
    )


def short(name: str, most: int) -> str:
    """`name`, cut where it is longer than `most` characters."""
    return name if len(name) <= most else name[: most - 1] + "…"


def _told(counts: Mapping[str, int], title: str) -> str:
    return f"{title}: " + "; ".join(f"{name}: {count}" for name, count in counts.items())
