"""Genre: what kind of paper a text is, which decides how far its own words promise or assign anything."""

from enum import StrEnum

import regex

from extractors.kinds import is_law
from extractors.lexicon import alternatives, forms_meaning
from extractors.occurrences import digit_runs
from models.document import Info, Term
from models.outline import Node, NodeKind, Outline
from models.section import WORK
from models.view import View

# The year of a day, month or quarter, tried where four digits stand.
_DATED = regex.compile(
    r"(?<=(?<!đến |trước |hết |nhất |cuối )"
    r"(?:ngày \d{1,2}[/.]\d{1,2}[/.]|ngày \d{1,2} tháng \d{1,2} năm |tháng \d{1,2}[/.]|quý (?:\d|[iv]{1,3})[/.]))20\d\d"
    # The line below a headline: "18/01/2021 11:28", "2021-01-18".
    r"|(?<=(?<![\d/])\d{1,2}/\d{1,2}/)20\d\d(?=,? \d{1,2}:|\s*$|\s*\|)|20\d\d-\d\d-\d\d(?!\d)",
    regex.MULTILINE,
)
# "tổng kết công tác năm 2026, triển khai nhiệm vụ năm 2027": what a meeting looks back on is over.
_LOOKS_AHEAD = regex.compile(
    r"(?<=tổng |sơ )kết(?!\p{L})[^.;\n]{0,120}?(?:triển khai|phương hướng|nhiệm vụ|kế hoạch)[^.;\n]{0,60}? năm "
    r"(20\d\d)(?!\s?[-–\d])"
)
_YEAR_IN_NUMBER = regex.compile(r"/(?:19|20)\d\d/")
_YEAR = regex.compile(r"(?<=năm |[(,–/-]\s?)(?:1[5-9]|20)\d\d(?!/)")
# "Sở Nội vụ yêu cầu các đơn vị thực hiện các nội dung sau:", but no wish to those above ("đề nghị … xem xét").
_TELLS_ALL = regex.compile(
    rf"(?r)(?<!kính ){alternatives(forms_meaning('orders', 'tells'))}"
    rf"(?![^.;:]*{alternatives(forms_meaning('orders', 'wishes'))})[^.;:]{{0,240}}:\s*$"
)
_TERM = regex.compile(r"nhiệm kỳ\s*\(?(20\d\d)\s*[-–]\s*(20\d\d)(?!\d)")
# "phương hướng, nhiệm vụ nhiệm kỳ 2026-2031".
_TERM_AHEAD = regex.compile(
    r"(?:phương hướng|nhiệm vụ|kế hoạch|chương trình|mục tiêu|chỉ tiêu)(?! đã)[^.;:\d]{0,80}" + _TERM.pattern
)
_COUNTED = regex.compile(r"\d+|[IVX]+|[A-HĐ]")
_PAST = 10  # years before the latest day that a programme still tells of
OLD = 2000  # the papers that this package reads are younger
_MANY = 7  # different years further back


class Genre(StrEnum):
    """The kinds of paper that the rules tell apart."""

    PROGRAMME = "programme"  # a plan, resolution or directive: its words promise and assign
    LEGAL = "legal"  # a law or decree: it sets rules, and says who may do what
    EXCERPT = "excerpt"  # parts of a programme, pasted without its letterhead
    QUESTIONS = "questions"  # an article of questions and answers that quotes parts of a programme
    ARTICLE = "article"  # news, or any other text: it tells what was, and what others promise
    HISTORY = "history"  # an article through the years: whoever "yêu cầu" there did so long ago


# What tells of programmes and is none.
TELLING = (Genre.QUESTIONS, Genre.ARTICLE, Genre.HISTORY)


def genre_of(info: Info, view: View, outline: Outline) -> Genre:
    """The genre of the document with those fields and that outline.

    A legal text has a number with its year ("12/2025/QĐ-UBND"; Decree 30/2020, appendix I), or an article that tells
    what it rules ("Điều 1. Phạm vi điều chỉnh").
    """
    if is_law(info.kind) or (info.number is not None and _YEAR_IN_NUMBER.search(info.number) is not None):
        return Genre.LEGAL
    if info.kind is not None:
        return Genre.LEGAL if _rules_scope(view, outline) else Genre.PROGRAMME
    if _tells_history(view):
        return Genre.HISTORY
    if not _speaks_of_work(outline) and not _hands_out(view, outline):
        return Genre.ARTICLE
    return Genre.QUESTIONS if _asks(view, outline) else Genre.EXCERPT


def latest_date(view: View) -> str | None:
    """The latest day or month that a text without a date of its own tells of: what ended years before it is past."""
    years = [int(view.lower[start:end]) for start, end in _four_digits(view.lower) if _DATED.match(view.lower, start)]
    return f"{max(years)}-01-01" if years else None


def present_year(view: View) -> str | None:
    """The latest day that an article tells of, or the year that a meeting it tells of looks ahead to."""
    latest = latest_date(view)
    ahead = [f"{match[1]}-01-01" for match in _LOOKS_AHEAD.finditer(view.lower)]
    return max([latest, *ahead] if latest else ahead, default=None)


def told_term(view: View) -> Term | None:
    """The term of office that a text without a programme's head is about: the one whose work it speaks of ("phương
    hướng nhiệm kỳ 2026-2031"), else the first printed, unless a later one is."""
    told = _terms(_TERM, view)
    planned = _terms(_TERM_AHEAD, view)
    if planned:
        return _as_term(max(planned))
    return _as_term(told[0]) if told and told[0] == max(told) else None


def coming_term(view: View, issued: str | None) -> Term | None:
    """The term that "nhiệm kỳ tới" means where a congress opens it: the last that the text prints, unless it had begun
    long before the text was `issued`."""
    last = max(_terms(_TERM, view), default=None)
    begun = last is None or (issued is not None and int(issued[:4]) > last[0] + 1)
    return None if last is None or begun else _as_term(last)


def _terms(form: "regex.Pattern[str]", view: View) -> list[tuple[int, int]]:
    return [(int(first), int(last)) for first, last in form.findall(view.lower)]


def _as_term(years: tuple[int, int]) -> Term | None:
    return Term(start=years[0], end=years[1]) if years[0] < years[1] else None


def _four_digits(lower: str) -> list[tuple[int, int]]:
    return [(start, end) for start, end in digit_runs(lower) if end - start == 4]


def _rules_scope(view: View, outline: Outline) -> bool:
    return any(
        node.kind is NodeKind.SECTION and view.lower.startswith("phạm vi điều chỉnh", node.text)
        for node in outline.nodes
    )


def _tells_history(view: View) -> bool:
    """Whether the text goes through the years, as encyclopaedias do."""
    years = {int(view.lower[start:end]) for start, end in _four_digits(view.lower) if _YEAR.match(view.lower, start)}
    latest = latest_date(view)
    if not years or (latest is None and "đến năm" in view.lower):
        return False
    last = int(latest[:4]) if latest else max(years)
    return last < OLD or sum(year < last - _PAST for year in years) >= _MANY


def _speaks_of_work(outline: Outline) -> bool:
    """Whether a top section is about targets or tasks: pasted parts of a programme carry no letterhead."""
    return any(node.kind is NodeKind.SECTION and node.topic in WORK for node in outline.nodes)


def _hands_out(view: View, outline: Outline) -> bool:
    """Whether a paragraph tells somebody to do the numbered items below it, as in a letter, which has no kind."""
    return any(tells_all(view, one) for one in openings(view, outline).values())


def tells_all(view: View, node: Node) -> bool:
    """Whether a lead-in tells somebody to do what stands below it ("Sở yêu cầu các trường:", "Điều 2. Giao:")."""
    return node.leads and gives_order(view.lower, node.text, node.end)


def gives_order(lower: str, start: int, end: int) -> bool:
    """Whether words that end with a colon tell somebody to do something, and are no wish to those above."""
    return _TELLS_ALL.search(lower, start, end) is not None


def openings(view: View, outline: Outline) -> dict[int, Node]:
    """By index of the numbered items at the very top, the paragraph that leads them in.

    "UBND tỉnh yêu cầu các sở, ngành thực hiện các nhiệm vụ sau:" above "1. …" (or "I. …") is no section of theirs.
    """
    found, last = {}, None
    for one in outline.nodes[1:]:
        if one.parent != 0:
            continue
        if one.kind is NodeKind.PARAGRAPH:
            last = one if one.leads and view.text[one.end - 1] == ":" else None
        elif one.kind is NodeKind.SECTION and last is not None and _COUNTED.fullmatch(one.label or ""):
            found[one.index] = last
    return found


def _asks(view: View, outline: Outline) -> bool:
    """Whether headings ask ("Chuẩn gồm những gì?"): an article, whatever headings of a programme it quotes."""
    return any(
        node.kind is NodeKind.PARAGRAPH and node.leads and view.text[node.end - 1] == "?" for node in outline.nodes
    )
