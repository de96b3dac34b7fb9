"""How each lexicon is read: from the example of a row, by the extractor that owns the lexicon."""

from collections.abc import Callable

import regex

from extractors.assignments import find_assignments
from extractors.column_roles import Role, has_role
from extractors.document_names import in_document_name
from extractors.evidence import find_evidence
from extractors.lexicon import Row
from extractors.makings import ends_with_making, ends_with_work, is_drawn_up, opens_with_making
from extractors.measures import opens_measure
from extractors.numbered import is_numbered
from extractors.own_works import find_own_work
from extractors.party_ends import name_end, opens_predicate
from extractors.predicates import opens_action, predicate_start
from extractors.quantifiers import find_quantifiers
from extractors.quantities import find_quantities
from extractors.recurrences import find_recurrences
from extractors.times import find_times
from extractors.units import unit_end
from models.party import PartyRole
from models.quantity import Comparator
from pipeline import extract_text
from pipeline.assembly.announcing import announces, opens_report, tells_result
from pipeline.assembly.exclusions import ruled_out
from pipeline.assembly.told import told_of
from pipeline.assembly.turns import turns_away
from pipeline.sectioning import read_outline
from pipeline.view import build_view
from tests.comparing_readers import COMPARING_READERS
from tests.item_readers import ITEM_READERS
from tests.name_readers import NAME_READERS
from tests.paper_readers import (
    NONE,
    reads_abbreviation,
    reads_context,
    reads_kind,
    reads_level,
    reads_organ,
    reads_position,
    reads_province,
    reads_scan_slip,
    reads_surname,
    reads_title,
    reads_topic,
)


def reads_column(row: Row) -> None:
    for meaning in row.meaning.split(", "):
        assert has_role(row.example.lower(), Role(meaning))


def comparator_of(sentence: str) -> Comparator:
    (one,) = [one for one in find_quantities(sentence, sentence.lower(), 0, len(sentence)) if one.value == 85]
    return one.comparator


def reads_comparator(row: Row) -> None:
    assert comparator_of(row.example) == row.meaning
    if row.counter:
        read = find_quantities(row.counter, row.counter.lower(), 0, len(row.counter))
        assert all(one.comparator != row.meaning for one in read)


def reads_evidence(row: Row) -> None:
    """A goal makes the number of a plain sentence a target; a result or a law keeps it from being one."""
    programme = extract_text(f"KẾ HOẠCH\nSố: 12/KH-UBND\nI. NHIỆM VỤ\n1. {row.example}", "rules")
    assert bool(programme.targets) == (row.meaning in ("goal", "aim"))


def reads_cue(row: Row) -> None:
    """What the pattern finds in the example begins at the word, or stands behind it."""
    lower = row.example.lower()
    at, end = lower.index(row.form), len(lower)
    for meaning in row.meaning.split(", "):
        if meaning == "number":
            assert find_quantities(row.example, lower, 0, end)
        elif meaning == "time":
            assert any(one.recurrence is None and one.end > at for one in find_times(lower, 0, end))
        elif meaning == "document":
            (time,) = find_times(lower, 0, end)
            assert in_document_name(row.example, lower, 0, time)
        else:
            role = PartyRole.SUPPORT if meaning == "support" else PartyRole.LEAD
            assert [one.role for one in find_assignments(row.example, lower, 0, end)] == [role]


def reads_lead_in(row: Row) -> None:
    (target,) = extract_text(f"KẾ HOẠCH\nI. CHỈ TIÊU\n1. {row.example}", "rules").targets
    assert target.quantity.value == 85
    assert (row.form in target.indicator.lower()) == (not row.meaning)


def reads_making(row: Row) -> None:
    """In the example the form stands before a number, or before the paper that it draws up."""
    lower = row.example.lower()
    behind = lower.index(row.form) + len(row.form)
    digit = regex.search(r"\d", lower)
    assert digit
    for meaning in row.meaning.split(", "):
        if meaning == "reach":
            assert opens_with_making(lower, behind - len(row.form))
            assert ends_with_making(lower[: digit.start()])
        elif meaning == "work":
            assert ends_with_work(lower[:behind])
        elif meaning == "words":
            told = f"{row.form} ba lớp học"
            assert [one.value for one in find_quantities(told, told, 0, len(told))] == [3]
        elif meaning == "level":
            level = f"tỷ lệ hộ đã {row.form} nước đạt 85%"
            assert (level.index("đã"), "done") in find_evidence(level, 0, len(level))
        else:
            assert is_drawn_up(f"{lower[:behind]} kế hoạch", behind + 1)
    if row.counter:
        assert not ends_with_making(regex.split(r"\d", row.counter.lower())[0])


def reads_measure(row: Row) -> None:
    lower = row.example.lower()
    assert lower.startswith(row.form)
    assert opens_measure(lower, 0, len(lower)) == (row.meaning != NONE)
    assert not opens_measure(row.counter.lower(), 0, len(row.counter))
    if row.meaning.endswith("again"):
        (target,) = extract_text(f"KẾ HOẠCH\nI. CHỈ TIÊU\n1. {row.form} giường bệnh đạt 30 giường.", "rules").targets
        assert target.indicator == f"{row.form} giường bệnh"


def reads_numbered(row: Row) -> None:
    lower = row.example.lower()
    behind = regex.search(rf"(?<!\p{{L}}){row.form}\s*[-–:]?\s*(?=\d)", lower)
    assert behind and is_numbered(lower, 0, behind.end()) == (row.meaning != NONE)


def reads_own_work(row: Row) -> None:
    assert find_own_work(row.example, count=True) == row.meaning
    assert (find_own_work(row.example, count=False) == row.meaning) == (row.more["any"] == "yes")


def reads_predicate(row: Row) -> None:
    lower = row.example.lower()
    at, found = lower.index(row.form), predicate_start(lower, 0, len(lower))
    assert opens_action(lower, at, len(lower)) == (row.meaning != NONE)
    shouted = opens_predicate(row.example.upper(), lower, at, len(lower))
    assert shouted == (row.meaning != NONE and "named" not in row.more)
    if "trade" in row.more:
        told = f"{'Tiểu ban' if row.more['trade'] == 'body' else 'Doanh nghiệp'} {row.form} hồ chứa lập sổ."
        assert name_end(told, told.lower(), 0, len(told), False) == told.index("lập")
    assert found == at if row.meaning == "predicate" else found is None or not at <= found < at + len(row.form)


def reads_quantifier(row: Row) -> None:
    found = find_quantifiers(row.example.lower(), 0, len(row.example))
    assert [row.example[one.start : one.end].lower() for one in found] == [row.form]


def reads_recurrence(row: Row) -> None:
    found = find_recurrences(row.example.lower(), 0, len(row.example))
    assert [str(kind) for _, _, kind in found] == ([row.meaning] if row.meaning else [])


def reads_report(row: Row) -> None:
    lower = row.example.lower()
    for meaning in row.meaning.split(", "):
        if meaning in ("heads", "beside"):
            told = f"I. {row.form}{',' * (meaning == 'beside')} hiện trạng trồng rừng"
            heading = read_outline(build_view(told)).nodes[1]
            assert "result" in told_of(told, heading)
            continue
        tell = {"opens": opens_report, "turns": turns_away, "somebody": turns_away}.get(meaning, tells_result)
        reads = tell(lower, 0, len(lower))
        assert reads is (meaning != NONE)


def reads_saying(row: Row) -> None:
    """Without the form a time would belong to the document's name; behind it stand goals."""
    text, lower = row.example, row.example.lower()
    at = lower.index(row.form)
    for meaning in row.meaning.split(", "):
        if meaning == "says":
            (time,) = find_times(lower, 0, len(lower))
            assert not in_document_name(text, lower, 0, time)
            named = text.split(" về ")[0] + " về trồng rừng đến năm 2030"
            (time,) = find_times(named.lower(), 0, len(named))
            assert in_document_name(named, named.lower(), 0, time)
        else:
            assert announces(lower, 0, len(lower)) > at


UNCOUNTED = ("chỉ tiêu", "ngày làm việc", "sao", "tuổi")  # units of which no number alone is a target


def reads_unit(row: Row) -> None:
    """So many in figures; in words a number counts only what is known ("trao ba phần quà", "ba mặt giáp núi")."""
    (one, *_) = find_quantities(row.example, row.example.lower(), 0, len(row.example))
    assert (one.unit or "").lower() == row.meaning
    if row.form not in UNCOUNTED:
        told = f"trao ba {row.form} trong đợt này"
        (one, *_) = find_quantities(told, told, 0, len(told))
        assert ruled_out(told, told, (0, len(told)), one) == (row.meaning == NONE)


def reads_unit_stop(row: Row) -> None:
    behind = row.example.lower().index(f"12 {row.form}") + 2
    assert unit_end(row.example.lower(), behind, len(row.example)) == behind


READERS: dict[str, Callable[[Row], None]] = {
    **COMPARING_READERS,
    **ITEM_READERS,
    **NAME_READERS,
    "abbreviations": reads_abbreviation, "columns": reads_column,
    "comparators": reads_comparator,
    "contexts": reads_context, "cues": reads_cue, "evidence": reads_evidence, "kinds": reads_kind,
    "lead_ins": reads_lead_in, "makings": reads_making, "measures": reads_measure,
    "numbered": reads_numbered, "organisations": reads_level, "organs": reads_organ, "own_works": reads_own_work,
    "positions": reads_position, "predicates": reads_predicate, "provinces": reads_province,
    "quantifiers": reads_quantifier, "recurrences": reads_recurrence, "reports": reads_report,
    "sayings": reads_saying, "scan_slips": reads_scan_slip, "surnames": reads_surname,
    "titles": reads_title, "topics": reads_topic,
    "unit_stops": reads_unit_stop, "units": reads_unit,
}  # fmt: skip
