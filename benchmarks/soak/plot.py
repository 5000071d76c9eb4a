"""A line plot as SVG, written by hand: readable on white and on black."""

import math
from collections.abc import Sequence

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 800, 360, 60, 36, 44, 48
_INK, _GRID, _LINE = "#767676", "#76767655", "#2f81f7"
Point = tuple[float, float]


def line_plot(points: Sequence[Point], title: str, across: str, up: str) -> str:
    """Both axes begin at 0. There must be a point above and to the right of it."""
    step_x, step_y = (_step(max(point[axis] for point in points)) for axis in (0, 1))
    most = [math.ceil(max(p[axis] for p in points) / step) * step for axis, step in enumerate((step_x, step_y))]

    def place(x: float, y: float) -> str:
        inner = (_WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM)
        return f"{_LEFT + x / most[0] * inner[0]:.1f},{_TOP + (1 - y / most[1]) * inner[1]:.1f}"

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif"'
        f' font-size="12" fill="{_INK}" role="img">',
        f"<title>{title}</title>",
        f'<text x="{_LEFT}" y="24" font-size="15">{title}</text>',
    ]
    for value in _ticks(most[1], step_y):
        start, end = place(0, value), place(most[0], value)
        x, y = start.split(",")
        lines.append(f'<path d="M{start} L{end}" stroke="{_GRID}" fill="none"/>')
        lines.append(f'<text x="{float(x) - 8:.1f}" y="{float(y) + 4:.1f}" text-anchor="end">{value:,.0f}</text>')
    for value in _ticks(most[0], step_x):
        x, y = place(value, 0).split(",")
        lines.append(f'<text x="{x}" y="{float(y) + 18:.1f}" text-anchor="middle">{value:,.0f}</text>')
    path = " L".join(place(*point) for point in points)
    lines.append(f'<path d="M{path}" stroke="{_LINE}" stroke-width="2" fill="none" stroke-linejoin="round"/>')
    lines.append(f'<text x="{_WIDTH - _RIGHT}" y="{_HEIGHT - 8}" text-anchor="end">{across}</text>')
    lines.append(f'<text x="{_WIDTH - _RIGHT}" y="24" text-anchor="end">{up}</text>')
    return "\n".join([*lines, "</svg>", ""])


def _step(most: float) -> float:
    """1, 2 or 5 times a power of ten, so that there are at most six."""
    power = 10.0 ** math.floor(math.log10(most / 5))
    return next(factor * power for factor in (1, 2, 5, 10) if most / (factor * power) <= 6)


def _ticks(most: float, step: float) -> list[float]:
    return [number * step for number in range(round(most / step) + 1)]
