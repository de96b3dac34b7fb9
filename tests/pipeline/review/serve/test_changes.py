"""Decisions and the forms that make them."""

from pathlib import Path
from typing import Any

import pytest

from models.decision import Fields, fields_of
from models.target import ReviewStatus, Target
from pipeline import extract_text
from pipeline.review.serve.changes import (
    Conflict,
    Gone,
    Wish,
    accept,
    add,
    correct,
    history,
    reject,
    take_machine,
    undo,
    version_of,
)
from pipeline.review.serve.form_values import form_values, number_shown
from pipeline.review.serve.forms import FormError, read_form
from pipeline.review.serve.keeping import Keeper
from pipeline.review.serve.library import Library
from pipeline.review.serve.reading import read_selection
from tests.pipeline.review.conftest import PLAN, extract, stored

STEM = "ke-hoach"


def target(library: Library, name: str) -> Target:
    loaded = library.load(STEM)
    assert loaded
    return next(one for one in loaded.programme.targets if one.id == name)


def wish(library: Library, name: str, by: str = "Lan") -> Wish:
    return Wish(STEM, name, version_of(target(library, name)), by)


def typed(fields: Fields, **changes: str) -> dict[str, Any]:
    """The form of `fields` as a browser sends it, with `changes`."""
    form: dict[str, Any] = {name: str(value) for name, value in form_values(fields).items() if name != "parties"}
    for at, (name, role) in enumerate(form_values(fields)["parties"]):
        form |= {f"party_{at}": name, f"role_{at}": role}
    return form | {name.replace("from_", "from"): value for name, value in changes.items()}


def read(fields: Fields, **changes: str) -> Fields:
    return read_form(typed(fields, **changes), PLAN, fields, "vi")


def test_every_record_of_the_samples_comes_back_from_its_form_unchanged() -> None:
    for path in sorted((Path(__file__).parents[4] / "corpus/programmes").glob("*.txt")):
        text = path.read_text("utf-8")
        for found in extract_text(text).targets:
            fields = fields_of(found)
            assert read_form(typed(fields), text, fields, "vi") == fields, (path.stem, found.id)


def test_what_is_typed_is_read_as_officers_write_it() -> None:
    fields = fields_of(extract_text(PLAN).targets[0])
    changed = read(
        fields, value="1.250,5", unit="người", comparator="le", until="30/6/2027", deadline_text="năm 2026",
        milestones="2026: 80\n2027: 1.200", party_0="CĐCS", role_0="support",
    )  # fmt: skip
    assert (changed.quantity.value, changed.quantity.unit, changed.quantity.comparator) == (1250.5, "người", "le")
    assert changed.deadline and changed.deadline.end == "2027-06-30"
    assert changed.deadline.span.of(PLAN) == "năm 2026"
    assert [(one.year, one.value) for one in changed.milestones] == [(2026, 80), (2027, 1200)]
    assert read(fields, value="1,2 nghìn tỷ").quantity.value == 1_200_000_000_000
    assert read(fields, value="700 tỷ").quantity.value == 700_000_000_000
    assert read(fields, value="700 Tỉ").quantity.value == 700_000_000_000
    (party,) = changed.responsible
    assert (party.name, party.canonical, party.role, party.span.of(PLAN)) == (
        "CĐCS", "công đoàn cơ sở", "support", "CĐCS",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"indicator": " "}, "indicator"),
        ({"value": "nhiều"}, "value"),
        ({"value": ""}, "value"),
        ({"quantity_text": "99%"}, "quantity_text"),
        ({"quantity_text": "1.200"}, "quantity_text"),
        ({"until": "31/2/2027"}, "until"),
        ({"deadline_text": ""}, "deadline_text"),
        ({"party_0": "Sở Không Có"}, "party_0"),
        ({"milestones": "2027 30"}, "milestones"),
        ({"comparator": "<script>"}, "comparator"),
    ],
)
def test_what_cannot_be_is_told_with_its_field(changes: dict[str, str], field: str) -> None:
    with pytest.raises(FormError) as error:
        read(fields_of(extract_text(PLAN).targets[0]), **changes)
    assert [name for name, _ in error.value.problems] == [field]


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1200, "1.200"), (2.5, "2,5"), (0.1234567, "0,1234567"), (85, "85"), (None, ""), (1e6, "1.000.000")],
)
def test_numbers_are_shown_to_the_last_digit(value: float | None, shown: str) -> None:
    assert number_shown(value) == shown


def test_who_decides_on_what_he_has_not_seen_is_told(folder: Path) -> None:
    library = Library(folder)
    seen = wish(library, "t1", "Minh")
    accept(library, wish(library, "t1"))
    for decide in (accept, reject, undo):
        with pytest.raises(Conflict) as conflict:
            decide(library, seen)
        assert conflict.value.target and conflict.value.target.review
    assert target(library, "t1").review.by == "Lan"  # type: ignore[union-attr]
    with pytest.raises(Conflict):
        accept(library, Wish(STEM, "t99", "", "Lan"))
    with pytest.raises(Gone):
        accept(library, Wish("../ke-hoach", "t1", "", "Lan"))


def test_a_new_extraction_makes_what_was_seen_old(folder: Path) -> None:
    library = Library(folder)
    seen = wish(library, "t1")
    path = folder.parent / "in/ke-hoach.txt"
    path.write_text(PLAN.replace("85% trở lên", "trên 85%"), "utf-8")
    extract(folder.parent)
    with pytest.raises(Conflict):
        accept(library, seen)


def test_decisions_follow_each_other_and_are_taken_back_one_by_one(folder: Path) -> None:
    library = Library(folder)
    accept(library, wish(library, "t1"))
    correct(library, wish(library, "t1"), lambda one, text: read_form(
        typed(fields_of(one), value="90"), text, fields_of(one), "vi"))  # fmt: skip
    found = target(library, "t1")
    assert found.quantity.value == 90 and found.review and found.review.status is ReviewStatus.CORRECTED
    loaded = library.load(STEM)
    assert loaded and [one.status for one in history(library, STEM, loaded, found)] == ["corrected", "accepted"]
    take_machine(library, wish(library, "t1"))
    assert target(library, "t1").review.status is ReviewStatus.ACCEPTED  # type: ignore[union-attr]
    for value in (90, 85):
        undo(library, wish(library, "t1"))
        assert target(library, "t1").quantity.value == value
    undo(library, wish(library, "t1"))
    assert target(library, "t1").review is None
    with pytest.raises(Conflict):
        undo(library, wish(library, "t1"))


def test_a_moved_span_stays_the_same_target(folder: Path) -> None:
    library = Library(folder)
    correct(library, wish(library, "t3"), lambda one, text: read_form(
        typed(fields_of(one), quantity_text="60", value="61"), text, fields_of(one), "vi"))  # fmt: skip
    reject(library, wish(library, "t3"))
    undo(library, wish(library, "t3"))
    assert target(library, "t3").quantity.text == "60" and target(library, "t3").quantity.value == 61
    loaded = library.load(STEM)
    assert loaded and len(loaded.programme.targets) == 3


def test_decisions_show_in_a_folder_that_was_copied_here(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("ke-hoach.json", "ke-hoach.txt"):
        (copy / name).write_bytes((folder / name).read_bytes())
    library, keeper = Library(copy), Keeper(copy, "vi")
    accept(library, wish(library, "t1"))
    keeper.decided()
    review = stored(copy).targets[0].review
    assert review and review.status is ReviewStatus.ACCEPTED
    assert keeper.flush()


def test_a_selected_fraction_is_one_number() -> None:
    text = "KẾ HOẠCH\nI. CHỈ TIÊU\n- Ngày 9/10, ít nhất 9/10 bến cảng có trạm y tế trước năm 2030.\n"
    start = text.rindex("9/10")
    found = read_selection(text, start, start + 4, None)
    assert (found.quantity.text, found.quantity.value, found.quantity.start) == ("9/10", 0.9, start)
    assert found.quantity.comparator == "ge" and found.indicator.endswith("bến cảng có trạm y tế")


def test_selected_words_are_read_as_the_machine_reads(folder: Path) -> None:
    library = Library(folder)
    start = PLAN.index("60%")
    found = read_selection(PLAN, start, start + 3, None)
    assert (found.quantity.text, found.quantity.value, found.quantity.unit) == ("60%", 60, "%")
    assert found.evidence.text.startswith("Phấn đấu 60%")
    with pytest.raises(Conflict):
        add(library, STEM, "Lan", lambda text: found)
    words = "KẾ HOẠCH"
    bare = read_selection(PLAN, PLAN.index(words), PLAN.index(words) + len(words), None)
    assert bare.quantity.value is None and bare.quantity.quantifier == words
    name = add(library, STEM, "Lan", lambda text: bare)
    assert target(library, name).review.status is ReviewStatus.ADDED  # type: ignore[union-attr]
    accept(library, wish(library, name))
    assert target(library, name).review.status is ReviewStatus.ADDED  # type: ignore[union-attr]
    with pytest.raises(Conflict):
        take_machine(library, wish(library, name))
