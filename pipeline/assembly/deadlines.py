"""Deadlines: which of the times said governs a target or a task; the nearest scope first (guide, section 3.3)."""

from collections.abc import Sequence

import regex

from extractors.recurrences import find_rhythm
from extractors.separators import has_number
from extractors.times import TermPart, Time, heading_year, in_year
from models.deadline import Deadline, DeadlineScope, Recurrence
from models.outline import Node, NodeKind
from pipeline.assembly.candidates import FAR
from pipeline.assembly.clause_times import (
    OPENS_WITHIN,
    Said,
    in_segment,
    joined,
    outside_asides,
    promised_times,
    told_ahead,
    told_recurrence,
)
from pipeline.assembly.envelopes import envelope, of_years, resolve
from pipeline.assembly.genre import TELLING
from pipeline.assembly.rows import Row
from pipeline.assembly.said import Sentence
from pipeline.assembly.scopes import Scopes

_BESIDE = ("đồng thời", "ngoài ra")  # words with which a sentence goes on with the one before, in its time
_LEAD_IN = 260  # letters of a lead-in on the line of its items
_AIMS = regex.compile(r"(?<!\p{L})(?:mục tiêu|chỉ tiêu|phấn đấu)(?!\p{L})")


def target_deadline(scopes: Scopes, node: Node, sentence: Sentence, at: int, item: int) -> Deadline | None:
    """The deadline of the target `at` of the sentence.

    The time of its own segment wins, then the last one said before it in the sentence, then that behind the list it
    stands in; dates and recurrence that the sentence leaves unsaid come from the nearest scope above that says them.
    `item` is where the item's text begins.
    """
    (start, end), lower = sentence.span, scopes.view.lower
    times, number = promised_times(lower, scopes.spans.times_in(start, end), start), sentence.targets[at].start
    segment = sentence.segments[at].start, sentence.segments[at].end
    times = outside_asides(lower, times, start, number)
    if not at:
        segment = told_ahead(lower, times, start, segment), segment[1]
    said = own = in_segment(lower, times, segment, number)
    if said.dates is None or said.recurrence is None:
        said = joined(lower, said, times, segment, number, sentence.tails())
    spare = None
    if said.dates is None:
        before = sentence.told_before(lower, at, times)
        if before is not None and said.recurrence is not None and before.end <= said.recurrence.start:
            # "Đến năm 2030 có 500 thợ; hằng năm mở 3 lớp": what recurs takes the dates of a heading first.
            before, spare = None, before
        listed = sentence.later(lower, at, times) or sentence.leant_on(at, times) or before
        said = Said(listed, said.recurrence, said.scope)
    if said.recurrence is None and own.dates is None:
        said = Said(said.dates, sentence.shared_recurrence(lower, at, times), said.scope)
    if not said.anything and start > node.text and lower.startswith(("trong đó", "(trong đó"), start):
        said = _continued(scopes, max(node.text, start - FAR), start, listed=start > item)
    if not said.anything and start > node.text and lower.startswith(_BESIDE, start):
        said = _opening(scopes, scopes.spans.sentences(max(node.text, start - FAR), start)[-1][0], start)
    prose = node.kind is NodeKind.PARAGRAPH and scopes.genre in TELLING and start - node.text <= FAR
    item = node.text if prose else item
    in_list = not said.anything and not prose
    if said.dates is None and start > item and (in_list or _leads_on(scopes, item, start)):
        opening = _opening(scopes, item, start)
        said = opening if not said.anything else Said(opening.dates, said.recurrence, said.scope)
    if said.dates is None:
        said = _led_in(scopes, node, start, number, said)
    return build_deadline(scopes, node, said, led=spare or _announced(scopes, start, said.recurrence is not None))


def task_deadline(scopes: Scopes, node: Node, times: list[Time]) -> Deadline | None:
    """The deadline of a task whose own words say `times`: the envelope of the dates, else what is said above."""
    dated = [time for time in times if time.recurrence is None]
    repeats = [time for time in times if time.recurrence is not None]
    dates = envelope(scopes.view.lower, dated, scopes.term) if dated else None
    return build_deadline(scopes, node, Said(dates, told_recurrence(repeats), DeadlineScope.CLAUSE), parts=dated)


def rhythm(scopes: Scopes, start: int, end: int) -> Deadline | None:
    """What a task without a time says of how often it is done by no named period: "hằng ngày" is said, but no date."""
    words = find_rhythm(scopes.view.lower, *scopes.spans.sentences(start, end)[0])
    return _deadline(scopes, Time(*words), None, DeadlineScope.CLAUSE) if words else None


def row_times(scopes: Scopes, row: Row) -> list[Time]:
    """What a row's cells of time say: one, or its beginning and its end."""
    times = [time for cell in row.times for time in scopes.spans.cell_times(*cell)]
    # How far the work has come ("Đang thực hiện") is no time beside one.
    return [time for time in times if time.first or time.last or time.term or time.recurrence] or times


def build_deadline(
    scopes: Scopes, node: Node, said: Said, led: Time | None = None, parts: Sequence[Time] = ()
) -> Deadline | None:
    """`said` with what it leaves unsaid filled from above, the term resolved; None where no time is said anywhere.

    `led` are the dates of the lead to announced goals, for those that nothing above dates; `parts` are the times that
    the dates of `said` take in.
    """
    dates, recurrence, scope = said.dates, said.recurrence, said.scope
    for above in scopes.outline.above(node):
        if dates is not None and recurrence is not None and dates.term is None and not dates.within:
            break
        if not above.leads and above.kind is not NodeKind.BULLET:
            continue
        times = scopes.times_of(above)
        if not times:
            continue
        where = DeadlineScope.HEADING if above.kind is NodeKind.SECTION else DeadlineScope.ITEM
        told = [time for time in times if time.recurrence is None]
        if told and (
            dates is None
            or (dates.term is not None and _tells_term(scopes, above, told[0]))
            or (dates.within and _in_one_year(told[0]))
        ):
            # "trong nhiệm kỳ" below "PHƯƠNG HƯỚNG NHIỆM KỲ 2025-2030", whatever other term the text's head names;
            # "cuối năm" below "Chỉ tiêu năm 2027".
            dates, scope = _of_term(dates, _spanned(told)), where if recurrence is None else scope
        elif dates is not None and recurrence is None:
            dates = _in_year_of(scopes, dates, parts, told)
        # "thường xuyên" above says how the work above is done, not how often each part of it is due.
        repeats = [time for time in times if time.recurrence not in (None, Recurrence.PERIODIC)]
        if recurrence is None and repeats:
            recurrence = told_recurrence(repeats)
            scope = where if dates is None else scope
    if dates is None and led is not None:
        dates, scope = led, DeadlineScope.ITEM if recurrence is None else scope
    return _deadline(scopes, dates, recurrence, scope)


def _in_one_year(time: Time) -> bool:
    """Whether both ends of the time are told, and of one year or school year: a part of it is of that year too."""
    if not time.first or not time.last:
        return False
    return time.first[:4] == time.last[:4] or (time.first[5:], time.last[5:]) == ("09-01", "05-31")


def _in_year_of(scopes: Scopes, dates: Time, parts: Sequence[Time], told: list[Time]) -> Time:
    """ "trong quý II" below "NHIỆM VỤ NĂM 2027": `dates`, or all `parts` of them, in the one year told above."""
    if len(told) != 1 or not of_years(told[0]) or not (told[0].first and told[0].last):
        return dates
    year = told[0].first[:4]
    dated = [in_year(scopes.view.lower, part, year) for part in parts or [dates]]
    known = [time for time in dated if time is not None]
    whole = len(known) == len(dated) and told[0].last.startswith(year)
    return envelope(scopes.view.lower, known, scopes.term) if whole else dates


def _tells_term(scopes: Scopes, above: Node, time: Time) -> bool:
    """Whether a heading prints the years of a term of office, and no paper's name does."""
    printed = time.first and time.last and time in scopes.spans.times_in(above.text, above.end)
    return bool(printed) and "nhiệm kỳ" in scopes.view.lower[above.text : time.end]


def _of_term(asked: Time | None, told: Time) -> Time:
    """The dates of a term that are asked for: its end alone, or all of it."""
    return told._replace(first=None) if asked is not None and asked.term is TermPart.END else told


def _spanned(told: list[Time]) -> Time:
    """The first of the times, up to the second where only that says the end ("Từ quý III/2026 đến hết năm 2028:")."""
    # "Học kỳ I (tháng 9 đến tháng 12/2026):" says its dates beside a time that has none.
    first, *rest = [time for time in told if time.first or time.last or time.term] or told
    if rest and first.first and not first.last and not rest[0].first and rest[0].last:
        return Time(first.start, rest[0].end, first.first, rest[0].last)
    return first


def _deadline(scopes: Scopes, dates: Time | None, recurrence: Time | None, scope: DeadlineScope) -> Deadline | None:
    words = dates or recurrence
    if words is None:
        return None
    first, last = resolve(dates, scopes.term) if dates else (None, None)
    text = " ".join(scopes.view.text[words.start : words.end].split())
    return Deadline(
        start=first,
        end=last,
        recurrence=recurrence.recurrence if recurrence else None,
        text=text,
        span=scopes.view.raw_span(words.start, words.end),
        scope=scope,
    )


def _continued(scopes: Scopes, item: int, sentence: int, listed: bool) -> Said:
    """The first time of the sentence before, which "Trong đó" goes on with; in prose one of goals alone."""
    before = scopes.spans.sentences(item, sentence)[-1:]
    goes_on = bool(before) and (listed or _AIMS.search(scopes.view.lower, *before[0]) is not None)
    times = scopes.spans.times_in(*before[0]) if goes_on else []
    dated = [time for time in times if time.recurrence is None]
    # "Ngô đạt 40 tấn đến năm 2030, tăng hằng năm 8%. Trong đó: …": beside dates a recurrence is of its own clause.
    repeats = [time for time in times if time.recurrence is not None] if listed and not dated else []
    dates = dated[0] if dated and (listed or len(dated) == 1) else None
    return Said(dates, told_recurrence(repeats), DeadlineScope.ITEM)


def _leads_on(scopes: Scopes, item: int, sentence: int) -> bool:
    """Whether the item's first sentence counts nothing: the time that it opens with is of the goals behind it, "Trong
    nhiệm kỳ tới, Hội tiếp tục … . Hằng năm kết nạp 90 hội viên."."""
    first = scopes.spans.sentences(item, sentence)[:1]
    return bool(first) and not has_number(scopes.view.lower, *first[0], scopes.spans.spoken(*first[0]))


def _opening(scopes: Scopes, item: int, sentence: int) -> Said:
    """The time that opens the item, for its later sentences: "Đến năm 2030, … . 50% xã …"."""
    first = scopes.spans.sentences(item, sentence)[:1]
    times = scopes.spans.times_in(*first[0]) if first else []
    opening = [time for time in times if time.start - item <= OPENS_WITHIN]
    dated = [time for time in opening if time.recurrence is None]
    repeats = [time for time in opening if time.recurrence is not None]
    return Said(dated[0] if dated else None, told_recurrence(repeats), DeadlineScope.ITEM)


def _announced(scopes: Scopes, sentence: int, recurs: bool) -> Time | None:
    """The years that the lead to announced goals says for those behind it: of the goals, else of who sets them.

    A goal that says its time gives it to none that recurs.
    """
    promise = scopes.promised.get(sentence)
    if promise is None or promise.lead is None or (recurs and promise.lead.states):
        return None
    start, goals, end, states = promise.lead
    times = scopes.spans.times_in(goals, end, heading=not states) or scopes.spans.times_in(start, goals)
    if not times and not scopes.spans.spoken(goals, end):
        times = heading_year(scopes.view.lower, goals, end)
    # "Tháng 12/2026, Hội đồng nhân dân thông qua …": when they were set.
    years = [time for time in times if time.recurrence is None and (time.first or "")[:7] != (time.last or "")[:7]]
    return years[-1] if years else None


def _led_in(scopes: Scopes, node: Node, sentence: int, number: int, said: Said) -> Said:
    """`said` with the dates of the lead-in on the item's own line: "Mục tiêu đến năm 2028: - 90% …. - 80% …"."""
    lower = scopes.view.lower
    colon = lower.find(": ", node.text, min(number, node.text + _LEAD_IN))
    aims = _AIMS.search(lower, node.text, colon) if colon >= 0 else None
    if aims is None:
        return said
    times = scopes.spans.times_in(aims.start(), colon, heading=True) or scopes.spans.times_in(node.text, aims.start())
    dated = [time for time in times if time.recurrence is None]
    later = (
        any(time.recurrence is None for time in scopes.spans.times_in(colon, sentence)) if colon < sentence else False
    )
    if not dated or later or has_number(lower, node.text, colon, scopes.spans.spoken(node.text, colon)):
        return said
    return Said(dated[-1], said.recurrence, DeadlineScope.ITEM if said.recurrence is None else said.scope)
