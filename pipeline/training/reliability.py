"""The reliability plot: claimed against true, as an SVG picture."""

from collections.abc import Mapping, Sequence

from pipeline.training.calibration import Bin

_SIZE, _EDGE = 320, 46
_COLOURS = ("#1b6ca8", "#c8553d", "#4d7c2a")


def plot(series: Mapping[str, Sequence[Bin]]) -> bytes:
    """One line a series; the dashed diagonal is a confidence that holds."""
    width = _SIZE + 2 * _EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {width}" font-family="sans-serif"',
        ' font-size="12">',
        f'<rect width="{width}" height="{width}" fill="#fff"/>',
        f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#999" stroke-dasharray="4 4"/>',
        f'<path d="M{_x(0)} {_y(1)}V{_y(0)}H{_x(1)}" stroke="#333" fill="none"/>',
    ]
    for tick in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        parts.append(f'<text x="{_x(tick)}" y="{_y(0) + 18}" text-anchor="middle">{tick:.1f}</text>')
        parts.append(f'<text x="{_x(0) - 8}" y="{_y(tick) + 4}" text-anchor="end">{tick:.1f}</text>')
    parts.append(f'<text x="{_x(0.5)}" y="{width - 8}" text-anchor="middle">confidence claimed</text>')
    middle = _y(0.5)
    parts.append(f'<text x="12" y="{middle}" text-anchor="middle" transform="rotate(-90 12 {middle})">right</text>')
    for at, (name, found) in enumerate(series.items()):
        colour = _COLOURS[at % len(_COLOURS)]
        points = " ".join(f"{_x(one.claimed)},{_y(one.right)}" for one in found)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{_x(one.claimed)}" cy="{_y(one.right)}" r="3" fill="{colour}"/>' for one in found]
        parts.append(f'<text x="{_x(0.04)}" y="{_y(0.96) + 16 * at}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>", ""]).encode()


def _x(value: float) -> float:
    return round(_EDGE + value * _SIZE, 1)


def _y(value: float) -> float:
    return round(_EDGE + (1 - value) * _SIZE, 1)
