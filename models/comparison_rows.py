"""Comparisons as flat rows and as a coverage matrix: what tables and reports are made of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.pairs import ChildComparison, Pair, Verdict
from models.quantity import Quantity
from models.target import Target

PAIR_COLUMNS = (
    "parent", "child", "parent_target", "child_target", "indicator", "parent_quantity", "child_indicator",
    "child_quantity", "verdict", "overall", "share", "value", "deadline", "responsible", "parent_end", "child_end",
    "split", "interim", "also", "similarity", "decision", "changes", "reason", "parent_evidence", "child_evidence",
)  # fmt: skip
MISSING, ADDED, OWN = "missing", "added", "own"

_WORST_FIRST = (
    Verdict.FALLS_SHORT, Verdict.INCOMPARABLE, Verdict.CONTRIBUTES, Verdict.MEETS, Verdict.EXCEEDS,
)  # fmt: skip
_PLAIN = re.compile(r"\d[\d.]*(?:,\d+)?%?")
ARROWS = {"increase": "↑ ", "decrease": "↓ "}
_SIGNS = {"ge": "≥ ", "gt": "> ", "le": "≤ ", "lt": "< ", "approx": "≈ "}


def answers(child: ChildComparison) -> dict[str, str]:
    """The verdict of each parent target that the child answers; `own` for those that none can."""
    found: dict[str, list[Pair]] = {}
    for pair in child.pairs:
        for target in (pair.parent_target, *pair.parent_also):
            found.setdefault(target, []).append(pair)
    told = {target: worst(pairs).value for target, pairs in found.items()}
    return told | {one.parent_target: OWN for one in child.unanswered if one.own}


def worst(pairs: list[Pair]) -> Verdict:
    """The worst verdict of several pairs of one target; interim stages count only where there is nothing else."""
    final = [pair for pair in pairs if not pair.interim] or pairs
    return min((pair.verdict for pair in final), key=_WORST_FIRST.index)


def pair_rows(
    parent: str,
    parents: Mapping[str, Target],
    children: Sequence[ChildComparison],
    below: Sequence[Mapping[str, Target]],
    lang: str = "vi",
) -> Iterator[dict[str, Any]]:
    """A row a pair, then the missing, then the added targets of each child; keys are PAIR_COLUMNS.

    `parents` are the targets of the programme `parent` by id, `below` those of each child in order.
    """
    for child, own in zip(children, below, strict=True):
        for pair in child.pairs:
            yield _row(parent, child.child, parents.get(pair.parent_target), own.get(pair.child_target)) | {
                "verdict": pair.verdict.value,
                "overall": pair.overall.value if pair.overall else pair.verdict.value,
                "share": pair.share,
                "value": pair.value.value,
                "deadline": pair.deadline.value,
                "responsible": pair.responsible.value,
                "split": pair.split,
                "interim": pair.interim,
                "also": "; ".join(pair.also),
                "similarity": pair.similarity,
                "decision": pair.decision.value if pair.decision else None,
                "changes": "; ".join(pair.changes),
                "reason": pair.reason.vi if lang == "vi" else pair.reason.en,
            }
        why = {one.parent_target: one for one in child.unanswered}
        for target in child.missing:
            told = why.get(target)
            verdict = OWN if told and told.own else MISSING
            reason = None if told is None else told.reason.vi if lang == "vi" else told.reason.en
            yield _row(parent, child.child, parents.get(target), None) | {
                "verdict": verdict, "overall": verdict, "reason": reason,
            }  # fmt: skip
        for target in child.added:
            yield _row(parent, child.child, None, own.get(target)) | {"verdict": ADDED, "overall": ADDED}


def _row(parent: str, child: str, above: Target | None, below: Target | None) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(PAIR_COLUMNS)
    row |= {"parent": parent, "child": child}
    if above:
        row |= {
            "parent_target": above.id,
            "indicator": above.indicator,
            "parent_quantity": quantity_text(above.quantity),
            "parent_end": above.deadline.end if above.deadline else None,
            "parent_evidence": above.evidence.text,
        }
    if below:
        row |= {
            "child_target": below.id,
            "child_indicator": below.indicator,
            "child_quantity": quantity_text(below.quantity),
            "child_end": below.deadline.end if below.deadline else None,
            "child_evidence": below.evidence.text,
        }
    return row


def figure_text(target: Target, quantity: Quantity | None = None) -> str:
    """What `target` promises in short: `↓ ≥ 15%`; of a row of yearly values the first and the last: `75% → 95% (2030)`.

    `quantity` stands in place of its own, where a person says that the paper's figures are not what is meant.
    """
    quantity = quantity or target.quantity
    told, stages = quantity_text(quantity), target.milestones
    if len(stages) > 1 and quantity.value == stages[0].value and stages[-1].year > stages[0].year:
        sign = "%" if (quantity.unit or "").startswith("%") else ""
        last = quantity_text(quantity, stages[-1].value)
        told = f"{number_text(stages[0].value)}{sign} → {last} ({stages[-1].year})"
    return ARROWS.get(quantity.change or "", "") + told


def quantity_text(quantity: Quantity, value: float | None = None) -> str:
    """A quantity in short, in the paper's own figures: `≥ 85%`, `3 đến 5 mô hình`, `2/3 xã`, `hầu hết`.

    With `value`, that number in place of its own: what a year on the way has.

    >>> quantity_text(Quantity(start=0, end=3, text="85%", value=85, unit="%", comparator="ge"))
    '≥ 85%'
    """
    if value is not None and value != quantity.value:
        whole = int(value) if float(value).is_integer() else value
        quantity = quantity.model_copy(update={"value": whole, "high": None, "text": number_text(whole)})
    number = " ".join(quantity.text.replace("*", "").split())
    if quantity.value is None:
        return quantity.quantifier or number
    if _PLAIN.fullmatch(number) and float(number.rstrip("%").replace(".", "").replace(",", ".")) != quantity.value:
        number = number_text(quantity.value)  # a person has corrected what is printed
    unit = quantity.unit or ""
    if not number or unit == "lần":
        number = number_text(quantity.value)
    sign = _SIGNS.get(quantity.comparator or "", "")
    if not unit or number.endswith(unit):
        return sign + number
    return f"{sign}{number}{'' if unit.startswith('%') else ' '}{unit}"


def number_text(value: float | int) -> str:
    """A number as Vietnamese papers print it: `1.250`, `2,5`.

    >>> number_text(1250), number_text(2.5)
    ('1.250', '2,5')
    """
    text = f"{value:,.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
    return text.replace(",", "_").replace(".", ",").replace("_", ".")


def amount_text(value: float | int, unit: str | None) -> str:
    """A number with its unit as papers print it: money in milliards or millions where nothing is lost by it.

    >>> amount_text(420_000_000_000, "đồng"), amount_text(1_250_500, "đồng"), amount_text(530.0, "ha")
    ('420 tỷ đồng', '1,2505 triệu đồng', '530 ha')
    """
    unit = unit or ""
    for size, name in ((1_000_000_000, "tỷ"), (1_000_000, "triệu")) if unit == "đồng" else ():
        if abs(value) >= size and round(value / size, 4) * size == value:
            return f"{number_text(round(value / size, 4))} {name} {unit}"
    return f"{number_text(value)}{'' if unit.startswith('%') else ' '}{unit}".rstrip()
