"""Scans of PDF pages as bad as those that arrive: tilted, blurred, noisy, unevenly lit."""

from dataclasses import dataclass
from pathlib import Path

import numpy
import pypdfium2
from PIL import Image, ImageFilter


@dataclass(frozen=True)
class Quality:
    """Dots an inch, degrees of tilt, blur and noise in grey levels, share of light lost in the darkest corner."""

    dpi: int
    tilt: float = 0.6
    blur: float = 0.6
    noise: float = 8.0
    shade: float = 0.1


# The qualities that the bars name, and how much may be lost on each.
QUALITIES = {
    "300": Quality(300, tilt=1.0, noise=10.0),
    "200": Quality(200, tilt=-0.7, noise=10.0),
    "150": Quality(150, tilt=0.5, blur=0.4, noise=6.0, shade=0.4),
}


def save_scan(pdf: Path, path: Path, quality: Quality, pages: int | None = None, jpeg: int = 75) -> None:
    """Writes the first `pages` pages of `pdf` (None: all) as a PDF of grey pictures; the same whenever it is made."""
    random = numpy.random.default_rng(5)
    document = pypdfium2.PdfDocument(pdf)
    images = [
        degraded(document[at].render(scale=quality.dpi / 72, grayscale=True).to_pil().convert("L"), quality, random)
        for at in range(min(len(document), pages or len(document)))
    ]
    document.close()
    images[0].save(path, save_all=True, append_images=images[1:], resolution=quality.dpi, quality=jpeg)


def degraded(image: Image.Image, quality: Quality, random: numpy.random.Generator) -> Image.Image:
    """`image` as a poor scanner would have it."""
    tilted = image.rotate(quality.tilt, Image.Resampling.BICUBIC, fillcolor=255)
    grey = numpy.asarray(tilted.filter(ImageFilter.GaussianBlur(quality.blur)), dtype=numpy.float32)
    high, wide = grey.shape
    y, x = numpy.mgrid[0:high, 0:wide].astype(numpy.float32)
    light = 1 - quality.shade * (x / wide + y / high) / 2
    grey = grey * 0.94 * light + random.normal(0, quality.noise, grey.shape).astype(numpy.float32)
    return Image.fromarray(grey.clip(0, 255).astype(numpy.uint8))
