"""What must not change the records: the form of the letters, line ends, blanks, capitals, where lines are wrapped."""

import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.bullets import read_bullet
from extractors.labels import read_label
from models.errors import ChitieuError
from models.programme import Programme
from models.target import Target
from pipeline import extract, extract_text

CORPUS = Path(__file__).parents[1] / "corpus"
PATHS = sorted((CORPUS / "programmes").glob("*.txt"))
ALL = sorted(CORPUS.glob("*/*.txt"))
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


def due(target: Target) -> tuple[float | None, str | None]:
    return target.quantity.value, target.deadline and target.deadline.end


def value_of(target: Target) -> tuple[object, ...]:
    quantity = target.quantity
    return quantity.value, quantity.unit, quantity.comparator, quantity.change, target.indicator, due(target)


def same(left: Facts, right: Facts) -> None:
    missing = [one for one in left if one not in right]
    added = [one for one in right if one not in left]
    assert (missing[:2], added[:2]) == ([], [])


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_decomposed_letters(path: Path) -> None:
    text, programme = read(path)
    decomposed = unicodedata.normalize("NFD", text)
    found = extract_text(decomposed)
    same(facts(programme), facts(found))
    for target in found.targets:
        assert target.evidence.of(decomposed) == target.evidence.text


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_line_ends(path: Path, tmp_path: Path) -> None:
    text, programme = read(path)
    windows = tmp_path / "text.txt"
    windows.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    found = extract(windows)
    assert (found.targets, found.tasks, found.sections) == (programme.targets, programme.tasks, programme.sections)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_doubled_blanks(path: Path) -> None:
    text, programme = read(path)
    same(facts(programme), facts(extract_text(text.replace(" ", "  "))))


LEADS_IN = re.compile(r"(?:sau|gồm|sau đây)\s*:?$")


def in_capitals(text: str, programme: Programme) -> str:
    """`text` with its headings in capitals; what leads in is a sentence, and so is a heading of more than 30 words."""
    for one in programme.sections:
        heading = one.heading or ""
        if heading and not one.label.islower() and len(heading.split()) <= 30 and not LEADS_IN.search(heading):
            words = r"[\s*]+".join(map(re.escape, heading.split()))
            printed = re.match(rf".*?{words}", one.span.of(text), re.DOTALL)
            if printed and not {*"\t|"} & {*printed[0]}:
                text = text[: one.span.start] + printed[0].upper() + text[one.span.start + printed.end() :]
    return text


def promises(programme: Programme) -> list[object]:
    """What bars name: each record's value, unit, comparator, deadline and parties, in small letters."""
    records = [*programme.targets, *programme.tasks]
    return [
        (
            isinstance(one, Target) and (value_of(one)[:4], one.quantity.high, one.quantity.quantifier),
            one.deadline and (one.deadline.start, one.deadline.end, one.deadline.recurrence),
            [(party.name.lower(), party.role) for party in one.responsible],
        )
        for one in records
    ]


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_headings_in_capitals(path: Path) -> None:
    text, programme = read(path)
    found = extract_text(in_capitals(text, programme))
    assert [capitals(one.path) for one in found.sections] == [capitals(one.path) for one in programme.sections]
    assert [one.topic for one in found.sections] == [one.topic for one in programme.sections]
    assert promises(found) == promises(programme)


def like_a_label(line: str) -> bool:
    return read_label(line, line.lower(), 0, len(line)) is not None or read_bullet(line, 0, len(line)) is not None


def wrapped(line: str, width: int) -> list[str]:
    """`line` at `width`, broken a word earlier where a line would come to begin like a label; rows of tables whole."""
    if len(line) <= width or any(mark in line for mark in ("\t", "|", "   ")):
        return [line]
    words, lines = line.split(" "), []
    while words:
        stop = 1
        while stop < len(words) and len(" ".join(words[: stop + 1])) <= width:
            stop += 1
        while stop > 1 and like_a_label(" ".join(words[stop:])):
            stop -= 1
        lines.append(" ".join(words[:stop]))
        words = words[stop:]
    return [line] if any(map(like_a_label, lines[1:])) else lines


# A text wrapped twice has short lines within its sentences and at their ends alike.
UNWRAPPED = [path for path in ALL if max(map(len, path.read_text("utf-8").split("\n"))) > 160]


@pytest.mark.parametrize("width", [60, 80, 100, 120])
@pytest.mark.parametrize("path", UNWRAPPED, ids=lambda path: path.stem)
def test_wrapped_lines(path: Path, width: int) -> None:
    text, programme = read(path)
    lines = [line for whole in text.split("\n") for line in wrapped(whole, width)]
    assert promises(extract_text("\n".join(lines))) == promises(programme)


@pytest.mark.parametrize("mark", ["**{}**", "## {}", "### **{}**"])
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_marks_of_markdown(path: Path, mark: str) -> None:
    text, programme = read(path)
    headings = {one.span.of(text).splitlines()[0] for one in programme.sections if one.heading}
    alone = {line for line in headings if not any(bar in line for bar in "\t|") and line.rstrip() == line}
    lines = text.split("\n")
    whole = [
        line in alone and (at + 1 == len(lines) or not lines[at + 1][:1].islower()) for at, line in enumerate(lines)
    ]
    marked = [mark.format(line) if bold else line for line, bold in zip(lines, whole, strict=True)]
    assert marked != lines or "#" in text or not headings
    same(facts(programme), facts(extract_text("\n".join(marked))))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_numbers_in_bold(path: Path) -> None:
    text, programme = read(path)
    bold = text
    for target in sorted(programme.targets, key=lambda one: -one.quantity.start):
        start, end = target.quantity.start, target.quantity.end
        bold = f"{bold[:start]}**{bold[start:end]}**{bold[end:]}"
    assert [value_of(one) for one in extract_text(bold).targets] == [value_of(one) for one in programme.targets]


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
