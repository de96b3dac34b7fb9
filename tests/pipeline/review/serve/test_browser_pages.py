"""Pages beside the document's own in a real browser: uploads, the paper itself, the comparison, reports."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from pipeline import extract as read_programme
from pipeline.cli import main
from tests.pipeline.review.serve.browsing import press
from tests.pipeline.review.serve.conftest import CORPUS, Open

HAI_LAM = "ldld-tinh-hai-lam"


def test_upload_a_word_file_and_see_its_targets(page: Page, site: Open, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    at = site(tmp_path / "empty")
    page.goto(at.url)
    expect(page.locator(".nothing")).to_be_visible()
    page.click("nav.bar >> text=Thêm tài liệu")
    paper = CORPUS / "formats/ldld-tinh-hai-lam-word.docx"
    page.set_input_files("input[type=file]", paper)
    page.click("main button.strong")
    page.wait_for_url("**/d/ldld-tinh-hai-lam-word", timeout=60_000)
    expect(page.locator(".items .item")).to_have_count(len(read_programme(paper).targets))
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("#panel button.good")).to_be_attached()


def test_the_page_of_a_pdf_with_the_evidence_in_a_box(page: Page, site: Open, samples: Path) -> None:
    at = site(samples)
    page.goto(f"{at.url}/d/hdnd-tinh-kim-lung-nghi-quyet-pdf?t=t6")
    expect(page.locator("#pages rect.evidence-box").first).to_be_visible()
    assert page.evaluate("fetch(document.querySelector('#pages image').href.baseVal).then((one) => one.ok)")
    press(page, "p")
    expect(page.locator("#pages")).to_be_hidden()


def test_comparison_with_its_pairs_corrected(page: Page, site: Open, samples: Path) -> None:
    at = site(samples)
    page.goto(at.url + "/compare")
    page.locator("table.matrix td.v.contributes a").first.click()
    expect(page.locator("tr.asked blockquote").first).to_be_visible()
    # A row further down, reached from the matrix, does not begin under the heads of the table.
    page.goto(at.url + "/compare")
    page.locator("table.matrix td.v.contributes a").nth(2).click()
    page.wait_for_load_state()
    top = "(which) => document.querySelector(which).getBoundingClientRect()"
    assert page.evaluate(top, "tr.asked")["top"] >= page.evaluate(top, "table.pairs thead th")["bottom"]
    page.goto(at.url + "/compare")
    page.locator("table.matrix td.v.contributes a").first.click()
    page.locator("tr.asked").first.get_by_role("button", name="Bỏ cặp").click()
    page.wait_for_load_state()
    lines = (samples / "decisions.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["decision"] for line in lines] == ["cut"]
    expect(page.locator("tr.asked td.v").first).to_have_text("Thiếu")
    page.goto(at.url + "/charts")
    expect(page.locator("svg.chart").nth(2)).to_be_visible()
    page.click("nav.bar >> text=English")
    expect(page.locator("nav.bar")).to_contain_text("Documents")


@pytest.mark.usefixtures("site")  # which makes tmp_path the working folder
def test_reports_fit_a_phone(browser: Browser, samples: Path, tmp_path: Path) -> None:
    parent, child = (CORPUS / f"programmes/{name}.txt" for name in ("tong-lien-doan-2026-2031", HAI_LAM))
    assert main(["compare", str(parent), str(child), "-o", str(tmp_path / "doi-chieu.html")]) == 0
    assert main(["show", str(samples), "-o", str(tmp_path / "bao-cao.html")]) == 0
    assert main(["show", str(child), "-o", str(tmp_path / "trang.html")]) == 0
    page = browser.new_page(viewport={"width": 390, "height": 844})
    for name in ("doi-chieu", "bao-cao", "trang"):
        page.goto((tmp_path / f"{name}.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        if name == "doi-chieu":  # the matrix shows its verdicts without being pushed aside
            assert page.locator("table.matrix td.v").first.bounding_box()["x"] < 300  # type: ignore[index]
            assert page.locator("table.sides td").first.bounding_box()["width"] > 300  # type: ignore[index]
    page.close()
