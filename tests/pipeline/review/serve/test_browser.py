"""What a person does, in a real browser: look, filter, correct, accept, add, upload, compare."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from models.programme import Programme
from pipeline.store.decisions.reviews import reviews_locked
from tests.pipeline.review.conftest import extract, stored
from tests.pipeline.review.serve.browsing import eventually, press, save, select_words, use_words
from tests.pipeline.review.serve.conftest import Open

HAI_LAM = "ldld-tinh-hai-lam"


def test_look_filter_correct_accept_and_find_it_again(page: Page, site: Open, samples: Path) -> None:
    at = site(samples)
    page.goto(at.url)
    expect(page.locator("table.list tbody tr")).to_have_count(3)
    # words without accents, then a year
    press(page, "/")
    page.keyboard.type("thoa uoc lao dong tap the")
    expect(page.locator("#results")).to_contain_text("2 tài liệu")
    page.goto(at.url + "/targets?q=thoa+uoc+lao+dong")
    count = page.locator("table.list tbody tr").count()
    page.select_option("select[name=year]", "2029")
    expect(page.locator("table.list tbody tr")).not_to_have_count(count)
    assert "year=2029" in page.url

    # to the sentence, and its words marked in the text
    page.goto(f"{at.url}/d/{HAI_LAM}?t=t6")
    expect(page.locator("#at-t6")).to_be_in_viewport()
    expect(page.locator("#at-t6")).to_have_class("evidence quantity chosen-line chosen")
    page.click("#at-t5")
    expect(page.locator("#panel")).to_have_attribute("data-target", "t5")

    # a value
    press(page, "j")
    expect(page.locator("#panel")).to_have_attribute("data-target", "t6")
    press(page, "e")
    page.fill("#edit input[name=value]", "82,5")
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight"), "only the columns scroll"
    save(page, "#edit button.strong")
    expect(page.locator("#panel .badge.corrected")).to_be_visible()
    # a span, by selecting other words
    press(page, "e")
    use_words(page, "Hết năm 2031", "deadline")
    expect(page.locator("#edit input[name=deadline_text]")).to_have_value("Hết năm 2031")
    save(page, "#edit button.strong")
    expect(page.locator("#panel .facts").first).to_contain_text("“Hết năm 2031”")
    page.locator("[data-select=t2]").click()
    expect(page.locator("#panel")).to_have_attribute("data-target", "t2")
    press(page, "e")
    use_words(page, "120", "quantity")
    expect(page.locator("#edit input[name=value]")).to_have_value("120")
    save(page, "#edit button.strong")
    expect(page.locator("#panel .badge.corrected")).to_be_visible()

    # accepted by the keyboard alone
    page.locator("#main").focus()
    press(page, "j")
    expect(page.locator("#panel")).not_to_have_attribute("data-target", "t2")
    name = page.locator("#panel").get_attribute("data-target")
    press(page, "a")
    expect(page.locator("#panel .badge.accepted")).to_be_visible()
    expect(page.locator(f"#item-{name} .badge.accepted")).to_be_visible()

    # there after loading again, and after the machine has read everything again
    def check(programme: Programme) -> None:
        targets = {one.id: one for one in programme.targets}
        assert targets["t6"].quantity.value == 82.5
        assert targets["t6"].deadline and targets["t6"].deadline.text == "Hết năm 2031"
        assert targets["t6"].review and targets["t6"].review.by == "Lan"
        assert targets["t2"].quantity.value == 120 and targets["t2"].quantity.text == "120"
        accepted = targets[name or ""].review
        assert accepted and accepted.status == "accepted"

    eventually(lambda: check(stored(samples, HAI_LAM)))
    eventually(lambda: extract(samples.parent, force=True))
    check(stored(samples, HAI_LAM))
    page.goto(f"{at.url}/d/{HAI_LAM}?t=t6")
    expect(page.locator("#panel .big")).to_contain_text("82,5")


def test_reject_undo_and_add_what_was_missed(page: Page, site: Open, samples: Path) -> None:
    at = site(samples)
    page.goto(f"{at.url}/d/{HAI_LAM}?t=t3")
    press(page, "x")
    expect(page.locator("#item-t3.rejected")).to_be_visible()
    press(page, "u")
    expect(page.locator("#panel .badge.open")).to_be_visible()

    def untouched() -> None:
        assert all(one.review is None for one in stored(samples, HAI_LAM).targets)

    eventually(untouched)
    before = len(stored(samples, HAI_LAM).targets)
    select_words(page, "25 lao động")
    page.click("#selection [data-use=new]", timeout=3_000)
    expect(page.locator("[data-new-form] input[name=quantity_text]")).to_have_value("25")
    # The page moves the focus into what it has loaded.
    expect(page.locator("[data-new-form] input[name=quantity_text]")).to_be_focused()
    page.fill("[data-new-form] textarea[name=indicator]", "lao động của doanh nghiệp")
    save(page, "[data-new-form] button.strong")
    expect(page.locator("#panel .badge.added")).to_be_visible()

    def there() -> None:
        targets = stored(samples, HAI_LAM).targets
        assert len(targets) == before + 1
        assert [(one.quantity.text, one.quantity.unit) for one in targets if one.review] == [("25", "lao động")]

    eventually(there)
    press(page, "u")
    expect(page.locator(".items .item")).to_have_count(before)


def test_what_a_form_says_wrong_is_told_beside_it_and_kept(page: Page, site: Open, samples: Path) -> None:
    at = site(samples)
    page.goto(f"{at.url}/d/{HAI_LAM}?t=t6")
    with page.expect_response(lambda answer: answer.status == 422):
        press(page, "e")
        page.fill("#edit input[name=value]", "nhiều")
        page.fill("#edit input[name=quantity_text]", "chữ không có")
        page.click("#edit button.strong")
    expect(page.locator("#edit .problem")).to_have_count(2)
    expect(page.locator("#edit input[name=value]")).to_have_value("nhiều")
    assert not (samples / "reviews.jsonl").exists()


def test_two_people_on_one_target(browser: Browser, site: Open, samples: Path) -> None:
    at = site(samples)
    first, second = (browser.new_context().new_page() for _ in range(2))
    for page in (first, second):
        page.goto(f"{at.url}/d/{HAI_LAM}?t=t6")
        press(page, "e")
    first.fill("#edit input[name=value]", "81")
    save(first, "#edit button.strong")
    expect(first.locator("#panel .badge.corrected")).to_be_visible()
    second.fill("#edit input[name=value]", "99")
    second.click("#edit button.strong")
    expect(second.locator("#panel [role=alert]")).to_contain_text("vừa được thay đổi")
    expect(second.locator("#edit input[name=value]")).to_have_value("99")

    def first_stands() -> None:
        assert next(one for one in stored(samples, HAI_LAM).targets if one.id == "t6").quantity.value == 81

    eventually(first_stands)
    second.click("#edit button.strong")  # now he has seen it, and says so again
    expect(second.locator("#panel .big")).to_contain_text("99")
    for page in (first, second):
        page.context.close()


def test_words_selected_before_the_page_listens_get_their_bar(page: Page, site: Open, samples: Path) -> None:
    at = site(samples)
    page.goto(f"{at.url}/d/{HAI_LAM}?t=t3")
    press(page, "x")
    expect(page.locator("#item-t3.rejected")).to_be_visible()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/review.js*", hold)
    press(page, "u")  # loads the page anew
    expect(page.locator("#panel .badge.open")).to_be_visible()
    select_words(page, "25 lao động")
    expect(page.locator("#selection")).to_be_hidden()
    page.wait_for_timeout(200)  # the browser has told of the selection, to nobody
    held[0].continue_()
    expect(page.locator("#selection")).to_be_visible()


def test_keys_that_decide_and_go_on_to_the_next_that_is_open(page: Page, site: Open, samples: Path) -> None:
    at = site(samples)
    page.goto(f"{at.url}/d/{HAI_LAM}?t=t2")
    press(page, "a")
    expect(page.locator("#item-t2 .badge.accepted")).to_be_visible()
    expect(page.locator("#panel")).to_have_attribute("data-target", "t2")  # a alone stays
    press(page, "k")
    expect(page.locator("#panel")).to_have_attribute("data-target", "t1")
    press(page, "A")
    expect(page.locator("#item-t1 .badge.accepted")).to_be_visible()
    expect(page.locator("#panel")).to_have_attribute("data-target", "t3")  # t2 has been decided on
    press(page, "X")
    expect(page.locator("#item-t3.rejected")).to_be_visible()
    expect(page.locator("#panel")).to_have_attribute("data-target", "t4")
    expect(page.locator("#panel .badge.open")).to_be_visible()


def test_what_could_not_be_saved_is_told(
    browser: Browser, site: Open, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.review.serve.changes._PATIENCE", 0.1)
    at = site(samples)
    page = browser.new_page(locale="vi-VN")  # its console tells of the refusals too
    page.goto(f"{at.url}/d/{HAI_LAM}?t=t2")
    trouble = page.locator("#trouble")
    with reviews_locked(at.folder):
        press(page, "A")
        expect(trouble).to_contain_text("chưa có gì được ghi:")
        expect(trouble).to_contain_text("another run is writing into this folder")
        expect(page.locator("#panel")).to_have_attribute("data-target", "t2")  # not on to the next
    page.context.set_offline(True)
    press(page, "a")
    expect(trouble).to_contain_text("chitieu không trả lời")
    page.context.set_offline(False)
    press(page, "a")
    expect(page.locator("#item-t2 .badge.accepted")).to_be_visible()
    expect(trouble).to_be_hidden()
    page.close()
