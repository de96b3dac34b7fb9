"""A scanned page made ready for recognition: soft, evenly lit, level. Never binarised: that costs letters."""

from math import radians, tan

import numpy
from numpy.typing import NDArray
from PIL import Image, ImageFilter

PAPER = 255
INK = 140  # darker than that is print, once the light is even
_FADED = 40  # a background darker than that is a picture, not paper in the shade
_DPI = 240  # Tesseract reads this best
_FINE, _COARSE = 260, 180  # dots an inch: finer scans are made coarser, coarser ones finer; between, as they are
_GRAIN = 1 / 450  # inches: a blur that takes the noise away and leaves thin strokes and the marks above letters
_STEEPEST = 6.0  # degrees of tilt that are looked for
_POINTS = 40_000  # dots of ink that the tilt is measured by
_LEVEL = 0.05  # degrees: less tilt is left as it is


def grey_of(image: Image.Image) -> Image.Image:
    """`image` in grey on white paper, whatever its mode: what is transparent is paper."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, (255, 255, 255, 255)), image)
    if image.mode.startswith("I"):  # 16 bits a dot
        return Image.fromarray((numpy.asarray(image, dtype=numpy.uint32) >> 8).clip(0, 255).astype(numpy.uint8))
    return image.convert("L")


def cleaned(image: Image.Image, dpi: float) -> tuple[Image.Image, float]:
    """The grey `image` ready for recognition, and its dots an inch, which are between 180 and 260."""
    soft = image.filter(ImageFilter.GaussianBlur(_GRAIN * dpi))
    if not _COARSE <= dpi <= _FINE:
        size = (max(1, round(soft.width * _DPI / dpi)), max(1, round(soft.height * _DPI / dpi)))
        soft, dpi = soft.resize(size, Image.Resampling.LANCZOS), _DPI
    even = _even(soft)
    tilt = tilt_of(even, dpi)
    if abs(tilt) > _LEVEL:
        even = even.rotate(-tilt, Image.Resampling.BICUBIC, fillcolor=PAPER)
    return even, dpi


def has_print(image: Image.Image) -> bool:
    """Whether anything but paper and specks is on the cleaned page."""
    return float((numpy.asarray(image.reduce(2)) < INK).mean()) > 5e-5


def _even(image: Image.Image) -> Image.Image:
    """`image` divided by its paper: the shade of a fold or a phone goes, print stays as dark."""
    small = image.reduce(8)
    paper = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.BoxBlur(4))
    # 16 bits hold 255 * 255; wider numbers would double the memory of a page.
    even = numpy.asarray(image, dtype=numpy.uint16) * numpy.uint16(PAPER)
    even //= numpy.maximum(numpy.asarray(paper.resize(image.size, Image.Resampling.BILINEAR)), _FADED)
    return Image.fromarray(numpy.minimum(even, PAPER).astype(numpy.uint8))


def tilt_of(image: Image.Image, dpi: float) -> float:
    """The tilt of the lines in degrees, counter-clockwise: the one under which their ink falls into the fewest rows."""
    small = numpy.asarray(image.reduce(max(1, round(dpi / 100))))
    y, x = numpy.nonzero(small < INK)
    if len(y) < 500:
        return 0.0
    every = max(1, len(y) // _POINTS)
    rows, columns = y[::every].astype(numpy.float32), x[::every].astype(numpy.float32)
    best = 0.0
    for width, pace in ((_STEEPEST, 0.5), (0.5, 0.1), (0.1, 0.02)):
        angles = [best - width + pace * step for step in range(round(2 * width / pace) + 1)]
        best = max(angles, key=lambda angle: _sharpness(rows, columns, angle))
    return best


def _sharpness(rows: NDArray[numpy.float32], columns: NDArray[numpy.float32], angle: float) -> float:
    """How unevenly the ink is spread over the rows of a page turned by `angle` degrees."""
    places = numpy.rint(rows + columns * tan(radians(angle))).astype(numpy.int64)
    counts = numpy.bincount(places - places.min()).astype(numpy.float64)
    return float((counts**2).sum())
