"""How the lexicons of items and clauses are read, each from the example of a row."""

from collections.abc import Callable

from extractors.amounts import amount_kind
from extractors.behind import words_behind
from extractors.changes import read_change
from extractors.lexicon import Row
from extractors.metadata import speaks_to_readers
from extractors.openings import first_start
from extractors.predicates import predicate_start
from extractors.quantities import find_quantities
from extractors.references import find_references
from extractors.times import find_times
from pipeline import extract_text
from pipeline.assembly.by_day import is_ordered
from pipeline.assembly.closings import asks_all, closes
from pipeline.assembly.exclusions import ruled_out
from pipeline.assembly.genre import gives_order
from pipeline.assembly.in_measures import names_measured
from pipeline.assembly.norms import is_let_off
from pipeline.assembly.siblings import sibling_label


def reads_neighbour(row: Row) -> None:
    """The second clause takes from the first what it does not say."""
    first, second, *_ = extract_text(f"KẾ HOẠCH\nI. CHỈ TIÊU\n1. {row.example}", "rules").targets
    words = second.indicator.lower()
    if row.meaning in ("person", "way"):
        assert words.startswith(first.indicator.lower())
        return
    assert (f" có {row.form}" in words) if row.meaning == "held" else row.form not in words


def reads_order(row: Row) -> None:
    assert gives_order(row.example.lower(), 0, len(row.example)) == (row.meaning == "tells")


def reads_amount(row: Row) -> None:
    (one,) = find_quantities(row.example, row.example.lower(), 0, len(row.example))
    assert amount_kind(one.unit) == row.meaning
    assert (one.unit or "").lower() == row.form


def reads_change(row: Row) -> None:
    lower = row.example.lower()
    told = read_change(lower, 0, next(at for at, letter in enumerate(lower) if letter.isdigit()))
    assert told is not None if row.meaning == "between" else str(told or "") == row.meaning.split(", ")[0]


def reads_clause_word(row: Row) -> None:
    lower = row.example.lower()
    for meaning in row.meaning.split(", "):
        if meaning == "act":
            (target,) = extract_text(f"KẾ HOẠCH\nI. CHỈ TIÊU\n1. {row.example}", "rules").targets
            assert target.indicator.lower().startswith(row.form)
        elif meaning == "lives":
            first, _ = extract_text(f"KẾ HOẠCH\nI. CHỈ TIÊU\n1. {row.example}", "rules").targets
            assert first.indicator == row.example.split("% ")[1].removesuffix(", 70")
        elif meaning == "each":
            start, end = words_behind(lower, lower.index("%") + 1, len(lower), True, False)
            assert lower[start:end].endswith("số người bị thương")
        elif meaning == "which":
            told = f"hộ có {row.form} mới được vay vốn"
            assert predicate_start(told, 0, len(told)) not in (None, told.index("có"))
        elif meaning == "belonging":
            told = f"thợ {row.form} dạy nghề được vay vốn"
            assert predicate_start(told, 0, len(told)) == told.index("được vay")
        elif meaning == "modal":
            told = f"hộ nghèo {row.form} được vay vốn"
            assert predicate_start(told, 0, len(told)) == told.index(row.form)
        elif meaning == "begins":
            told = f"củng cố các tổ ở xã, {row.form} chăm bón kỹ 85% vườn chè"
            (one,) = find_quantities(told, told, 0, len(told))
            assert first_start(told, 0, len(told), one, []) == told.index(",")
        elif meaning == "states":
            told = f"Trồng 12 ha rừng; {row.form} các hộ ở ven suối cùng ưng thuận"
            table = f"TT\tNội dung\tĐơn vị chủ trì\tThời gian\n1\t{told}\tSở Y tế\tNăm 2027"
            table += "\n2\tMở lớp\tSở Y tế\tNăm 2027\n"
            programme = extract_text(f"KẾ HOẠCH\nSố: 12/KH-UBND\nI. NHIỆM VỤ\n{table}", "rules")
            assert programme.targets and not programme.tasks
        elif meaning == "hands":
            told = f"1. Mở 12 lớp học nghề trong năm 2027, {row.form} ủy ban xã."
            programme = extract_text(f"KẾ HOẠCH\nSố: 12/KH-UBND\nI. TỔ CHỨC THỰC HIỆN\n{told}", "rules")
            assert programme.targets and programme.tasks
        elif meaning == "basis":
            told = f"tỷ lệ hộ nghèo còn 4% ({row.form} chuẩn mới)"
            start, end = words_behind(told, told.index("%") + 1, len(told), True, False)
            assert told[start:end] == f"({row.form} chuẩn mới)"
        else:
            told = f"85% trẻ em được khám sức khỏe{ENDED[meaning].format(row.form)}"
            start, end = words_behind(told, 3, len(told), False, True)
            assert told[start:end] == "trẻ em được khám sức khỏe"


# How another clause, or what says nothing of what is measured, stands behind it.
ENDED = {
    "opens": ", {} trồng chè",
    "body": ", giao {} y tế lo",
    "cost": ", {} 12 triệu đồng",
    "turns": " {} trồng chè",
    "means": " với nhiều {}",
    "equals": ", {} với 12 trẻ",
    "passed": ", đã được đại hội {}",
    "aside": " ({} trẻ ở bản)",
    "note": " ({} trẻ ở bản)",
}
CLOSED = {
    "trouble": "trong quá trình trồng rừng, {} xã báo về huyện",
    "matter": "các {} về đợt trồng rừng xin phản ánh về xã",
    "reply": "mọi ý kiến xin {} về xã",
}


def reads_closing(row: Row) -> None:
    lower = row.example.lower()
    for meaning in row.meaning.split(", "):
        if meaning == "received":
            assert closes(f"nhận được {row.form} này, các xã triển khai.", 0, len(row.form) + 15)
        elif meaning == "asked":
            assert asks_all(lower, (0, len(lower)))
        elif meaning in CLOSED:
            told = CLOSED[meaning].format(row.form)
            assert closes(told, 0, len(told))
        elif meaning == "reader":
            assert speaks_to_readers(f"xã báo cáo.\n{lower}\n") == len("xã báo cáo.\n")
        else:
            assert closes(lower, 0, len(lower))


def reads_issuer_end(row: Row) -> None:
    (one,) = find_references(row.example, row.example.lower())
    assert one.issuer == "Ủy ban nhân dân tỉnh An Phú"


def reads_item_label(row: Row) -> None:
    lower = row.example.lower()
    colon = lower.index(":") + 1
    found = sibling_label(lower, 0, len(lower))
    assert found is not None and lower[found[1] - 1] == " "
    for meaning in row.meaning.split(", "):
        if meaning == "opens":
            assert found[0] == "lead"
        elif meaning == "behind":
            label = f"sản phẩm {row.form}: báo cáo"
            assert sibling_label(label, 0, len(label)) == ("other", label.index("báo cáo"))
        elif meaning == "head":
            assert sibling_label(lower, 0, colon) == ("head", colon)
        else:
            assert found[0] == meaning


SCHEDULED = {
    "intended": "hội thi dự kiến {} ngày 24/3/2027",
    "will": "ban tổ chức sẽ {} vào ngày 24/3/2027",
    "when": "thời gian {}: ngày 24/3/2027",
    "must": "hồ sơ phải được {} ngày 24/3/2027",
    "hands in": "rà soát các kho; {} xã trước ngày 24/3/2027",
    "due": "xã yêu cầu treo cờ {} ngày 24/3/2027",
    "by": "rà soát các kho; báo cáo xã {} ngày 24/3/2027",
}


def reads_schedule(row: Row) -> None:
    """In a sentence of its meaning the form makes work of the day; so does the row's example."""
    for meaning in row.meaning.split(", "):
        for told in (row.example.lower(), SCHEDULED[meaning].format(row.form)):
            assert is_ordered(told, (0, len(told)), find_times(told, 0, len(told)))


def reads_uncounted(row: Row) -> None:
    """The last number of the example counts nothing, but for how long it lasts, a rank, a glued unit and a survey."""
    for meaning in row.meaning.split(", "):
        told = f"Xã chỉ trồng 8 ha chè, trong khi {row.form} đề ra là 12 ha." if meaning == "plan" else row.example
        at = told.lower().index({"fixed": row.form, "dues": "2%"}.get(meaning, "12"))
        one = next(one for one in find_quantities(told, told.lower(), 0, len(told)) if one.start == at)
        if meaning in ("charge", "costs"):
            assert is_let_off(told.lower(), 0, one)
            continue
        if meaning == "dues":
            assert names_measured(told.lower(), 0, len(told), one, [])
            continue
        counts = meaning in ("lasting", "rank", "glued", "survey")
        assert ruled_out(told, told.lower(), (0, len(told)), one) != counts


ITEM_READERS: dict[str, Callable[[Row], None]] = {
    "amounts": reads_amount,
    "changes": reads_change,
    "clause_words": reads_clause_word,
    "closings": reads_closing,
    "issuer_ends": reads_issuer_end,
    "item_labels": reads_item_label,
    "neighbours": reads_neighbour,
    "orders": reads_order,
    "schedules": reads_schedule,
    "uncounted": reads_uncounted,
}
