"""What must not change the records: the form of the letters, line ends, blanks, capitals, where lines are wrapped."""

import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import ChitieuError
from models.programme import Programme
from pipeline import extract, extract_text
from tests.forms import FORMS, promise, records

CORPUS = Path(__file__).parents[1] / "corpus"
PATHS = sorted((CORPUS / "programmes").glob("*.txt"))
ALL = sorted(CORPUS.glob("*/*.txt"))
# What leaves the words alone, so that nothing that a record tells may change; the others re-set or mark headings.
OF_LETTERS = ["NFD", "CRLF", "CR", "doubled blanks", "blanks at line ends", "no-break blanks"]
Facts = list[tuple[object, ...]]


@cache
def read(path: Path) -> tuple[str, Programme]:
    text = path.read_text("utf-8")
    return text, extract_text(text)


def folded(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split())


def facts(programme: Programme) -> Facts:
    """What the records say, without their places."""
    told: Facts = []
    for target in programme.targets:
        quantity, deadline = target.quantity, target.deadline
        told.append(
            (
                folded(target.evidence.text), folded(target.indicator), folded(quantity.text), quantity.value,
                quantity.high, quantity.unit, quantity.comparator, quantity.change, quantity.quantifier,
                deadline and (deadline.start, deadline.end, deadline.recurrence),
                [(party.name, party.role) for party in target.responsible],
                target.milestones, target.section.path,
            )
        )  # fmt: skip
    for task in programme.tasks:
        deadline = task.deadline
        told.append((folded(task.text), deadline and (deadline.start, deadline.end), task.section.path))
    return told


def capitals(path: tuple[str, ...]) -> str:
    return " ".join(path).upper()


def same(left: Facts, right: Facts) -> None:
    missing = [one for one in left if one not in right]
    added = [one for one in right if one not in left]
    assert (missing[:2], added[:2]) == ([], [])


@pytest.mark.parametrize("form", OF_LETTERS)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_letters_blanks_and_line_ends_change_nothing(path: Path, form: str) -> None:
    text, programme = read(path)
    formed = FORMS[form](text, programme)
    assert formed not in (None, text)
    found = extract_text(formed or "")
    same(facts(programme), facts(found))
    for target in found.targets:
        assert target.evidence.of(formed or "") == target.evidence.text


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_line_ends_of_a_file(path: Path, tmp_path: Path) -> None:
    text, programme = read(path)
    windows = tmp_path / "text.txt"
    windows.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    found = extract(windows)
    assert (found.targets, found.tasks, found.sections) == (programme.targets, programme.tasks, programme.sections)


# Marks of Markdown have little to break in papers of a few headings, and what is pasted is as good in these.
SHORT = ["entities", "look-alikes", "unseen signs", "quoted mail", "line numbers", "tab indents"]


@pytest.mark.parametrize(
    ("path", "form"),
    [
        pytest.param(path, form, id=f"{path.stem}-{form}")
        for form in FORMS
        if form not in OF_LETTERS
        for path in (PATHS if "*" in form or "#" in form or form in SHORT else ALL)
    ],
)
def test_no_form_changes_what_is_promised(path: Path, form: str) -> None:
    text, programme = read(path)
    formed = FORMS[form](text, programme)
    if formed not in (None, text):
        found = extract_text(formed or "")
        assert [promise(one) for one in records(found)] == [promise(one) for one in records(programme)]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_one_of_some_texts(form: str) -> None:
    changed = [path for path in ALL if FORMS[form](*read(path)) not in (None, read(path)[0])]
    assert len(changed) > 5 or form == "NFC"


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_headings_in_capitals_have_their_places_and_topics(path: Path) -> None:
    text, programme = read(path)
    found = extract_text(FORMS["headings in capitals"](text, programme) or "")
    assert [capitals(one.path) for one in found.sections] == [capitals(one.path) for one in programme.sections]
    assert [one.topic for one in found.sections] == [one.topic for one in programme.sections]


ODD = {
    "empty": "", "blanks": "   \n\t \n", "nul": "\x00\x00", "digits": "9" * 1_000_000, "bars": "|\n" * 2000,
    "tabs": "\t" * 5000, "signs": "%" * 10_000, "labels": "I. " * 3000, "dashes": "- " * 3000, "brackets": "(" * 5000,
    "a table alone": "TT\tNội dung\n1\tMở lớp\n", "half a pair": "\ud800", "one line": "hộ dân " * 20_000,
}  # fmt: skip


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_text_is_an_empty_programme_or_a_clear_error(text: str) -> None:
    try:
        programme = extract_text(text)
    except ChitieuError as error:
        assert "\n" not in str(error)
    else:
        assert programme.targets == ()


def test_nul_beside_words() -> None:
    (target,) = extract_text("I. CHỈ TIÊU\n\x00Phấn đấu 85% hộ dùng nước máy\x00\n").targets
    assert target.quantity.value == 85


@pytest.mark.parametrize("before", ["Phấn đấu đạt ", "STT\tChỉ tiêu\tChủ trì\n1\t"])
def test_quotes_do_not_grow_as_the_square_of_a_line(before: str) -> None:
    text = "I. CHỈ TIÊU\n" + before + ", ".join(f"{number}% hộ dân loại {number}" for number in range(3000))
    targets = extract_text(text).targets
    assert len(targets) == 3000
    assert max(len(target.evidence.text) for target in targets) <= 6000


PIECES = [
    "I. ",
    "1. ",
    "- ",
    "Phấn đấu ",
    "đến năm 2030",
    "85%",
    " hộ",
    "\n",
    "\t",
    "|",
    "**",
    ";",
    "trong đó ",
    "Giao Sở Y tế ",
]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40))
def test_any_text_is_read_with_true_spans(pieces: list[str]) -> None:
    text = "".join(pieces)
    programme = extract_text(text)
    for target in programme.targets:
        assert target.evidence.of(text) == target.evidence.text
        assert target.quantity.of(text) == target.quantity.text
    assert all(section.span.end <= len(text) for section in programme.sections)
