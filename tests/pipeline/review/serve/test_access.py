"""Every page for those who see badly or have a small screen: contrast (WCAG 2.1, 1.4.3 AA), names, width."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.pipeline.review.serve.conftest import Open

# The words whose contrast with what is painted below them is too small: 4.5, or 3 for large ones (1.4.3).
_FAINT = """() => {
    const numbers = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
    const parsed = (colour) => { const [r, g, b, a = 1] = numbers(colour); return { r, g, b, a }; };
    const over = (top, below) => ({
        r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a),
        b: top.b * top.a + below.b * (1 - top.a), a: 1 });
    const light = ({ r, g, b }) => {
        const part = (value) =>
            value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
        return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const ground = (element) => {
        const layers = [];
        for (let one = element; one; one = one.parentElement)
            layers.push(parsed(getComputedStyle(one).backgroundColor));
        return layers.reverse().reduce((below, top) => over(top, below), { r: 255, g: 255, b: 255, a: 1 });
    };
    const faint = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
        if (!node.data.trim() || !box.width || !box.height || style.visibility === "hidden") continue;
        if (element.closest("svg, [disabled]")) continue;
        const below = ground(element), a = light(over(parsed(style.color), below)), b = light(below);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        const told = `${element.tagName}.${element.className}: ${node.data.trim().slice(0, 40)}`;
        if (ratio < (large ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)} ${told}`);
    }
    return faint;
}"""
_NAMELESS = """() => [...document.querySelectorAll("input:not([type=hidden]), select, textarea, button, a[href]")]
    .filter((one) => one.getClientRects().length)
    .filter((one) => !(one.labels?.length || one.textContent.trim() || one.getAttribute("aria-label") || one.title))
    .map((one) => one.outerHTML.slice(0, 90))"""
_WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
PAGES = ("/", "/targets", "/charts", "/upload", "/d/ldld-tinh-hai-lam")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_can_be_read_and_named(browser: Browser, site: Open, samples: Path, language: str) -> None:
    at = site(samples)
    context = browser.new_context(viewport={"width": 1280, "height": 720}, locale=language)
    page = context.new_page()
    for path in PAGES:
        page.goto(f"{at.url}{path}")
        assert page.evaluate(_FAINT) == [], path
        assert page.evaluate(_NAMELESS) == [], path
    context.close()


def test_no_page_is_wider_than_a_phone(browser: Browser, site: Open, samples: Path) -> None:
    at = site(samples)
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    for path in PAGES:
        page.goto(f"{at.url}{path}")
        assert page.evaluate(_WIDER) <= 0, path
    context.close()
