"""The figures of a score as a table for a person at a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.scoring.agreement import Kappa
from pipeline.scoring.diff import ChangeRow
from pipeline.scoring.figures import between, figure, number
from pipeline.scoring.report import Report, Scored

_ROWS = (
    ("target_P", "target_R", "target_F1", "target_strict_P", "target_strict_F1", "target_wrong_per_100"),
    ("target_value", "target_unit", "target_comparator", "target_change", "target_deadline", "target_responsible",
     "target_roles", "target_indicator", "target_milestones", "target_section"),
    ("task_P", "task_R", "task_F1", "task_strict_P", "task_strict_F1", "task_wrong_per_100", "task_deadline",
     "task_responsible"),
    ("section_F1", "section_path", "section_topic", "reference_P", "reference_R", "reference_F1", "reference_role"),
    ("document_number", "document_kind", "document_issued", "document_issuer", "document_place", "document_title",
     "document_term", "document_signer", "document_recipients"),
)  # fmt: skip
_HEAD = ("target_F1", "target_strict_F1", "task_F1", "task_strict_F1", "section_F1")
_WORDS = {
    "vi": {
        "records": "{documents} tài liệu",
        "targets": "Chỉ tiêu", "tasks": "Nhiệm vụ", "sections": "Đề mục", "references": "Viện dẫn",
        "gold": "nhãn", "predicted": "trích", "right": "đúng", "wrong": "sai", "missed": "bỏ sót", "extra": "thừa",
        "wrong_value": "sai giá trị",
        "measure": "Chỉ số", "value": "Giá trị", "interval": "Khoảng 95 %", "of": "trên",
        "document": "Tài liệu", "group": "Nhóm", "confusion": "Nhầm lẫn: {name} (hàng: nhãn, cột: trích)",
        "time": "{seconds} giây, {rate} ký tự/giây, {failed} tệp lỗi",
        "gained": "được thêm", "lost": "mất đi", "neither": "khác, vẫn sai", "changed": "khác, không có nhãn",
        "kappa": "κ chỉ tiêu / không phải chỉ tiêu: {value} trên {candidates} con số"
                 " (cả hai {both}, chỉ A {first_only}, chỉ B {second_only})",
        "hidden": "(tập test chỉ hiện số chung; xem từng tài liệu: --split test)",
    },
    "en": {
        "records": "{documents} documents",
        "targets": "Targets", "tasks": "Tasks", "sections": "Sections", "references": "References",
        "gold": "gold", "predicted": "predicted", "right": "right", "wrong": "wrong", "missed": "missed",
        "extra": "extra", "wrong_value": "wrong value",
        "measure": "Measure", "value": "Value", "interval": "95 % interval", "of": "of",
        "document": "Document", "group": "Group", "confusion": "Confusion: {name} (rows: gold, columns: predicted)",
        "time": "{seconds} s, {rate} characters/s, {failed} failed files",
        "gained": "gained", "lost": "lost", "neither": "other, still wrong", "changed": "other, no gold",
        "kappa": "κ target / not target: {value} over {candidates} numbers"
                 " (both {both}, A only {first_only}, B only {second_only})",
        "hidden": "(of the test split aggregates only; each document: --split test)",
    },
}  # fmt: skip


def lines(report: Report, lang: str, documents: Sequence[Scored]) -> Iterator[str]:
    """Counts, figures with intervals, groups, and the figures of each of `documents`."""
    words, group = _WORDS[lang], report.groups["all"]
    yield words["records"].format(documents=group.documents)
    for kind, fates in group.records.items():
        yield f"  {words[kind]:<11}" + ", ".join(f"{words[name]} {number}" for name, number in fates.items())
    yield ""
    yield f"{words['measure']:<26}{words['value']:>8}  {words['interval']:<16}{words['of']:>7}"
    for names in _ROWS:
        for name in names:
            if measure := group.measures.get(name):
                value, interval = figure(measure.value, lang), between(measure.interval, lang)
                yield f"{name:<26}{value:>8}  {interval:<16}{measure.of:>7.0f}"
        yield ""
    yield _line(words["group"], _HEAD)
    for name in report.groups:
        label = f"{name} ({report.groups[name].documents})"
        yield _line(label, [figure(report.value(measure, name), lang) for measure in _HEAD])
    yield ""
    yield _line(words["document"], ())
    for one in documents:
        values = (one.counts.get(name, (0, 0)) for name in _HEAD)
        form = one.prediction.form
        name = one.case.gold.doc if form == "text" else f"{form}: {one.case.gold.doc}"
        yield _line(name, [figure(right / of if of else None, lang) for right, of in values])
    if len(documents) < len(report.scored):
        yield words["hidden"]
    if report.seconds:
        rate = number(f"{report.characters / report.seconds:,.0f}", lang)
        seconds = figure(report.seconds, lang, ".1f")
        yield words["time"].format(seconds=seconds, rate=rate, failed=len(report.failures))


def confusion_lines(report: Report, lang: str) -> Iterator[str]:
    """The confusion tables."""
    for name, table in report.confusion.items():
        columns = sorted({found for row in table.values() for found in row} | set(table))
        yield ""
        yield _WORDS[lang]["confusion"].format(name=name)
        yield f"{'':<10}" + "".join(f"{column:>10}" for column in columns)
        for gold in columns:
            if gold in table:
                yield f"{gold:<10}" + "".join(f"{table[gold].get(column) or '·':>10}" for column in columns)


def kappa_line(kappa: Kappa, lang: str) -> str:
    """Kappa with the table it is of."""
    return _WORDS[lang]["kappa"].format(
        value=figure(kappa.value, lang),
        candidates=kappa.candidates,
        both=kappa.both,
        first_only=kappa.first_only,
        second_only=kappa.second_only,
    )


def change_lines(changes: Sequence[ChangeRow], listed: Sequence[ChangeRow], lang: str) -> Iterator[str]:
    """How many changes of each kind, and those of `listed`, gained and lost first."""
    words = _WORDS[lang]
    counted = Counter(row.verdict for row in changes)
    yield ", ".join(f"{words[verdict]} {counted[verdict]}" for verdict in ("gained", "lost", "neither", "changed"))
    order = ("lost", "gained", "neither", "changed")
    for row in sorted(listed, key=lambda one: (order.index(one.verdict), one.document, one.start)):
        yield ""
        field = f" {row.field}" if row.field else ""
        yield f"{words[row.verdict]}: {row.document} {row.record}{field} @{row.start}"
        yield f"  A: {row.before or '–'}"
        yield f"  B: {row.after or '–'}"
        if row.gold:
            yield f"  {words['gold']}: {row.gold}"
        yield f"  {row.sentence}"


def _line(name: str, cells: Sequence[str]) -> str:
    shown = name if len(name) <= 34 else name[:33] + "…"
    return f"{shown:<36}" + "".join(f"{cell:>18}" for cell in cells)
