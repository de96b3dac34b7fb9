"""Forms that the same paper arrives in: what each does to a text, for the property tests and bench/bench_form.py.

A form takes a text and what was read of it, and gives the text in that form; None where the form is not for this text.
None of them makes a line that begins like a label, nor joins what was apart.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial

from extractors.bullets import read_bullet
from extractors.labels import read_label
from models.programme import Programme
from models.target import Target, Task
from models.view import BlockKind
from pipeline.view import build_view
from pipeline.view.characters import clean_characters
from pipeline.view.lines import read_lines
from pipeline.view.wrapping import measure_wrapping

Form = Callable[[str, Programme], str | None]

WIDTHS = (60, 80, 100, 120)
_LONG = 160
_PAGE = 1300
_FEWEST = 2  # page numbers that tell one another
_STAMP = "Ký bởi: Văn phòng\nEmail: van.thu@hop.thu\nThời gian ký: 12.03.2027 10:02:0{} +07:00"
# What leads in is a sentence, and so is a heading of more words than these.
_MOST_WORDS = 30
_LEADS_IN = re.compile(r"(?:sau|gồm|sau đây)\s*:?$")


def records(programme: Programme) -> list[Target | Task]:
    """Targets and tasks in the order of the text."""
    return sorted((*programme.targets, *programme.tasks), key=lambda one: (_place(one), isinstance(one, Target)))


def promise(record: Target | Task) -> tuple[object, ...]:
    """Value, unit, comparator, deadline and parties, in small letters."""
    due = record.deadline
    return (
        isinstance(record, Target) and _measured(record),
        due and (due.start, due.end, due.recurrence and due.recurrence.value),
        tuple((_folded(party.name), party.role.value) for party in record.responsible),
    )


def _place(record: Target | Task) -> int:
    return record.quantity.start if isinstance(record, Target) else record.span.start


def _measured(target: Target) -> tuple[object, ...]:
    quantity = target.quantity
    return (
        quantity.value, quantity.high, _folded(quantity.unit), str(quantity.comparator), str(quantity.change),
        _folded(quantity.quantifier),
    )  # fmt: skip


def _folded(words: str | None) -> str:
    return " ".join(unicodedata.normalize("NFC", words or "").replace("*", "").split()).lower()


def in_capitals(text: str, programme: Programme) -> str:
    """Headings in capitals."""
    for start, end in reversed(list(_headings(text, programme, "\t|"))):
        # "a)" and "A)" are labels of two kinds.
        if not text[start].islower() and not _LEADS_IN.search(text[start:end]):
            text = text[:start] + text[start:end].upper() + text[end:]
    return text


def marked(mark: str, text: str, programme: Programme) -> str:
    """Headings between the marks of Markdown, each of their lines by itself; "#" where they are one whole line."""
    before, after = mark.split("{}")
    for start, end in reversed(list(_headings(text, programme, "\t|#"))):
        stop = (text + "\n").index("\n", end)
        whole = not text[end:stop].strip(" .:;") and "\n" not in text[start:end]
        if "**" in text[start:stop] or text[text.rfind("\n", 0, start) + 1 : start].strip():
            continue
        if "#" not in mark:
            words = re.sub(r"\S(?:[^\n]*\S)?", lambda match: before + match[0] + after, text[start:end])
            text = text[:start] + words + text[end:]
        elif whole:
            text = text[:start] + before + text[start:stop].rstrip() + after + text[stop:]
    return text


def _headings(text: str, programme: Programme, without: str) -> Iterator[tuple[int, int]]:
    """Where headings stand, with their labels; none with a sign of `without`."""
    reached = 0
    for one in sorted(programme.sections, key=lambda one: one.span.start):
        words = (one.heading or "").split()
        if not words or len(words) > _MOST_WORDS:
            continue
        printed = re.match(".*?" + r"[\s*]+".join(map(re.escape, words)), one.span.of(text), re.DOTALL)
        if printed and not {*without} & {*printed[0]} and one.span.start >= reached:
            reached = one.span.start + printed.end()
            yield one.span.start, reached


def in_entities(text: str, programme: Programme) -> str:
    """Every letter that ASCII has not, and some of the blanks, as HTML writes them."""
    text = re.sub(r"((?:\S+ ){9}\S+) (?=\S)", r"\1&nbsp;", text.replace("&", "&amp;"))
    return "".join(letter if letter.isascii() else f"&#{ord(letter)};" for letter in text)


def numbered_lines(text: str, programme: Programme) -> str:
    """Each line with its number before it."""
    return "\n".join(f"{at:>4} {line}" for at, line in enumerate(text.split("\n"), 1))


def indented(text: str, programme: Programme) -> str | None:
    """Each line behind a tab, where none has one."""
    return None if "\t" in text or "|" in text else re.sub(r"^(?=\S)", "\t", text, flags=re.MULTILINE)


def respelt(pattern: str, by: str, text: str, programme: Programme) -> str:
    """`text` with `by` for what `pattern` matches, line by line."""
    return re.sub(pattern, by, text, flags=re.MULTILINE)


def behind_letters(text: str, programme: Programme) -> str | None:
    """Items behind Word's "o", where all open with a capital or a number."""
    if re.search(r"^- (?![A-ZĐÀ-Ỹ\d])", text, flags=re.MULTILINE):
        return None
    return respelt("^- ", "o ", text, programme)


def numbered_notes(text: str, programme: Programme) -> str:
    """The mark of a footnote at the end of every third line that ends a sentence: "(1)", "(2)" …"""
    count = 0

    def marked_line(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return match[0] if count % 3 else f"{match[1]}({count // 3}){match[2]}"

    return re.sub(r"([^\W\d_])([.;])$", marked_line, text, flags=re.MULTILINE)


def in_words_too(text: str, programme: Programme) -> str:
    """Small counts told again in words, where no target's number is one of several."""
    words = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    return re.sub(
        r"(?<![\d.,/–-])(?<!tháng )(?<!quý )(?<!mục )(?<!Điều )(0?([1-9])) (?=[a-zà-ỹđ])",
        lambda match: f"{match[1]} ({words[int(match[2]) - 1]}) ",
        text,
    )


def paged(mark: str, text: str, programme: Programme) -> str | None:
    """`mark` with the page's number between blank lines, each time behind a page of lines."""
    lines, length, page = [], 0, 1
    for line in text.split("\n"):
        lines.append(line)
        length += len(line)
        if length > _PAGE and "\t" not in line and "|" not in line and line.endswith("."):
            page += 1
            lines += ["", mark.format(page), ""]
            length = 0
    return "\n".join(lines) if page > _FEWEST else None


def parted_rows(text: str, programme: Programme) -> str:
    """A blank line behind each row of the tables that have three columns or more, no cell blank and broken off."""
    return re.sub(r"^([^\n|]*\t[^\n|]*\t[^\n|]*)\n(?=[^\n|]*\t[^\n|]*\t)", r"\1\n\n", text, flags=re.MULTILINE)


def numbers_between(mark: str, text: str, programme: Programme) -> str:
    """The numbers of the targets between two marks."""
    for begin, end in sorted({(one.quantity.start, one.quantity.end) for one in programme.targets}, reverse=True):
        if "*" not in text[max(0, begin - 2) : end + 2]:
            text = f"{text[:begin]}{mark}{text[begin:end]}{mark}{text[end:]}"
    return text


def wrapped(width: int, text: str, programme: Programme) -> str | None:
    """A text of long lines wrapped at `width`."""
    if max(map(len, text.split("\n"))) <= _LONG or _is_wrapped(text):
        return None
    return _wrapped_lines(text, width)


def unwrapped(text: str, programme: Programme) -> str | None:
    """A wrapped text with each paragraph, as it is read, on one line."""
    if not _is_wrapped(text):
        return None
    view = build_view(text)
    for block in reversed(view.blocks):
        span = view.raw_span(block.start, block.end)
        words = span.of(text)
        # What a page break parts stays apart.
        if block.kind is BlockKind.PARAGRAPH and not re.search(r"\n\s*(?:\n|[-\d\s]+\n)", words):
            text = text[: span.start] + re.sub(r"\s*\n\s*", " ", words) + text[span.end :]
    return text


def rewrapped(width: int, text: str, programme: Programme) -> str | None:
    """A wrapped text, wrapped anew."""
    whole = unwrapped(text, programme)
    return None if whole is None else _wrapped_lines(whole, width)


def _is_wrapped(text: str) -> bool:
    clean = clean_characters(text)[0]
    return measure_wrapping(clean, read_lines(clean)).wrapped


def _wrapped_lines(text: str, width: int) -> str:
    return "\n".join(line for whole in text.split("\n") for line in _wrapped_line(whole, width))


def _wrapped_line(line: str, width: int) -> list[str]:
    """`line` at `width`, broken a word earlier where a line would come to begin like a label; rows of tables whole."""
    if len(line) <= width or any(mark in line for mark in ("\t", "|", "   ")):
        return [line]
    words, lines = line.split(" "), []
    while words:
        stop, length = 1, len(words[0])
        while stop < len(words) and length + 1 + len(words[stop]) <= width:
            length += 1 + len(words[stop])
            stop += 1
        while stop > 1 and _like_a_label(" ".join(words[stop:])):
            stop -= 1
        lines.append(" ".join(words[:stop]))
        words = words[stop:]
    return [line] if any(map(_like_a_label, lines[1:])) else lines


def _like_a_label(line: str) -> bool:
    line = line.lstrip("*")  # "**(ii)**" within a sentence
    return read_label(line, line.lower(), 0, len(line)) is not None or read_bullet(line, 0, len(line)) is not None


FORMS: dict[str, Form] = {
    "NFC": lambda text, _: unicodedata.normalize("NFC", text),
    "NFD": lambda text, _: unicodedata.normalize("NFD", text),
    "CRLF": lambda text, _: text.replace("\n", "\r\n"),
    "CR": lambda text, _: text.replace("\n", "\r"),
    "doubled blanks": lambda text, _: text.replace(" ", "  "),
    "blanks at line ends": lambda text, _: text.replace("\n", "  \n"),
    "no-break blanks": lambda text, _: text.replace(" ", "\u00a0"),
    "full-width signs": lambda text, _: text.translate({ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789%,:;()"}),
    "entities": in_entities,
    "look-alikes": lambda text, _: text.translate(dict(zip(b"aeopcxABCEHKMOPTXI", "аеорсхАВСЕНКМОРТХІ", strict=True))),
    "unseen signs": lambda text, _: re.sub(r"(\w)(?=\w)", "\\1\u200b", text),
    "blanks before signs": lambda text, _: re.sub(r"(?<=[^\W\d_])(?=[:;])", " ", text),
    "numbers against signs": lambda text, _: re.sub(r"(?<=[^\W\d_][,;]) (?=\d)", "", text),
    "shares against words": lambda text, _: re.sub(r"(?<=\d%) (?=[^\W\d_])", "", text),
    "shares in words": lambda text, _: re.sub(r"(?<=\d) ?%(?![\w/])", " phần trăm", text),
    "quoted mail": lambda text, _: re.sub("^", "> ", text, flags=re.MULTILINE),
    "line numbers": numbered_lines,
    "tab indents": indented,
    **{f"items behind {sign}": partial(respelt, r"^- (?=\S)", f"{sign} ") for sign in "➢☐♦∙\uf0a8"},
    "items behind o": behind_letters,
    "labels a.)": partial(respelt, r"^([a-eđ])\) ", r"\1.) "),
    "notes [1]": partial(respelt, r"(?<=[^\W\d_])(?=[.;]$)|(?<=\d%)(?= \w)", "[1]"),
    "notes ¹": partial(respelt, r"(?<=[^\W\d_]{2})(?=[.;]$)", "¹"),
    "notes (1)": numbered_notes,
    "numbers in words too": in_words_too,
    "running heads": partial(paged, "Kế hoạch công tác - Trang {}/9"),
    "stamps of signing": partial(paged, _STAMP),
    "rows parted": parted_rows,
    "không dưới": partial(respelt, r"\b(?:ít nhất|tối thiểu) (?=\d)", "không dưới "),
    "lớn hơn": partial(respelt, r"(?<=đạt )trên (?=\d+(?:,\d+)?%)|(?<=: )trên (?=\d+(?:,\d+)?%)", "lớn hơn "),
    "thấp hơn": partial(respelt, r"(?<!cấp )\bdưới (?=\d+(?:,\d+)?%)", "thấp hơn "),
    "cho đến": partial(respelt, r"\bđến (?=(?:hết )?năm 20\d\d)", "cho đến "),
    "quý I, năm": partial(respelt, r"\b([Qq]uý (?:I{1,3}|IV))/(?=20\d\d)", r"\1, năm "),
    "đạt mức": partial(respelt, r"\bđạt (?=\d)", "đạt mức "),
    "(%)": partial(respelt, r"\b([Tt]ỷ lệ [^\d\n;:(),|]{5,80}?) (?=(?:đạt|là) \d+(?:,\d+)?%)", r"\1 (%) "),
    "headings in capitals": in_capitals,
    **{mark.format("heading"): partial(marked, mark) for mark in ("**{}**", "## {}", "### **{}**")},
    "**number**": partial(numbers_between, "**"),
    "*number*": partial(numbers_between, "*"),
    **{f"wrapped at {width}": partial(wrapped, width) for width in WIDTHS},
    "unwrapped": unwrapped,
    **{f"wrapped anew at {width}": partial(rewrapped, width) for width in WIDTHS},
}
