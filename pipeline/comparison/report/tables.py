"""The tables that every report shows, as plain rows of text and numbers."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from models.comparison import Comparison
from models.comparison_rows import ARROWS, amount_text, answers, figure_text, number_text, quantity_text
from models.document import Info, Level
from models.pairs import ChildComparison, Pair, Unanswered
from models.target import Target
from pipeline.comparison.reasons import RECURRENCE_VI
from pipeline.comparison.report.words import RELATIONS, VERDICTS, WORDS, Lang

ORDER = ("meets", "exceeds", "contributes", "falls_short", "incomparable", "missing", "own", "added")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a child's table: a pair, a missing or an added target; the targets that are not there are None.

    `verdict` is on the parent's target as a whole, so that one that is split over several rows counts under one.
    """

    verdict: str
    parent: Target | None
    child: Target | None
    pair: Pair | None
    unanswered: Unanswered | None = None


def name_of(info: Info) -> str:
    """How an office calls a paper: issuer, place if the issuer's name has none, and number; or what else is known."""
    issuer = f"{info.issuer} ({info.place})" if _needs_place(info) else info.issuer
    return " – ".join(part for part in (issuer, info.number) if part) or info.title or info.id


def _needs_place(info: Info) -> bool:
    """Whether the issuer alone does not tell whose paper it is: "CÔNG ĐOÀN GIÁO DỤC" of any province."""
    if not info.issuer or not info.place or info.level in (Level.NATIONAL, Level.SECTOR):
        return False
    return info.place.casefold() not in info.issuer.casefold()


def info_of(comparison: Comparison, at: int) -> Info:
    """The document at `at`: 0 the parent, then the children in their order."""
    return comparison.documents[at].document


def lines_of(comparison: Comparison, at: int) -> list[Line]:
    """The rows of the child at index `at`: in the parent's order, then its own."""
    child = comparison.children[at]
    above, below = comparison.parent_targets(), comparison.child_targets(at)
    order = {name: place for place, name in enumerate(above)}
    told = [
        Line((pair.overall or pair.verdict).value, above[pair.parent_target], below[pair.child_target], pair)
        for pair in child.pairs
    ]
    why = {one.parent_target: one for one in child.unanswered}
    for name in child.missing:
        one = why.get(name)
        told.append(Line("own" if one and one.own else "missing", above[name], None, None, one))
    told.sort(key=lambda line: order[line.parent.id] if line.parent else 0)
    return told + [Line("added", None, below[name], None) for name in child.added]


def counts_of(child: ChildComparison) -> dict[str, int]:
    """How many targets of the parent have each verdict, how many are missing, and how many the child added."""
    told = Counter(answers(child).values())
    counts = {verdict: told.get(verdict, 0) for verdict in ORDER}
    return counts | {"missing": len(child.missing) - counts["own"], "added": len(child.added)}


def when(target: Target | None) -> str:
    """The target's time as an office writes it: `31/12/2030`, `hằng năm`, `hằng năm, 31/12/2030`."""
    deadline = target.deadline if target else None
    if deadline is None:
        return ""
    if deadline.end:
        day = "/".join(reversed(deadline.end.split("-")))
        return f"{RECURRENCE_VI[deadline.recurrence.value]}, {day}" if deadline.recurrence else day
    return deadline.text or (deadline.recurrence.value if deadline.recurrence else "")


def amount(target: Target | None) -> str:
    """The target's quantity in short."""
    return figure_text(target) if target else ""


def asked(line: Line) -> str:
    """What the parent asks in this row; with the year, where the two were compared at a year on the way."""
    return _at_year(line.parent, line.pair, line.pair.due if line.pair else None)


def promised(line: Line) -> str:
    """What the child promises in this row, as `asked`."""
    return _at_year(line.child, line.pair, line.pair.reached if line.pair else None)


def _at_year(target: Target | None, pair: Pair | None, value: float | None) -> str:
    if target is None or pair is None or pair.year is None or value is None:
        return amount(target)
    if value == target.quantity.value and not target.milestones:
        return amount(target)
    return f"{ARROWS.get(target.quantity.change or '', '')}{quantity_text(target.quantity, value)} ({pair.year})"


def pair_text(line: Line) -> str:
    """The ids of both targets as `--confirm`, `--cut` and `--draw` take them: `t2=t3`; `t7=?` where none answers."""
    return "=".join(target.id if target else "?" for target in (line.parent, line.child))


def quote(target: Target | None) -> str:
    """The target's sentence without the asterisks that mark bold type in Markdown; the cells of a table row apart."""
    return target.evidence.text.replace("**", "").strip().replace("\t", " | ") if target else ""


def share_text(share: float | None) -> str:
    """`0.0257` as `2,57%`."""
    return "" if share is None else f"{number_text(round(100 * share, 2))}%"


def notes_of(line: Line, lang: Lang) -> str:
    """What else is to be said of a row: split, other stage, the verdict on it alone, repeats, a person's word."""
    pair = line.pair
    if pair is None:
        return ""
    words = WORDS[lang]
    notes = [words[name] for name in ("split", "interim") if getattr(pair, name)]
    if pair.verdict.value != line.verdict:
        notes.append(f"{words['stage' if pair.interim else 'part']}: {verdict_name(pair.verdict.value, lang)}")
    if pair.also:
        notes.append(f"{words['also']} {', '.join(pair.also)}")
    if pair.decision:
        notes.append(words[pair.decision.value])
    return "; ".join(notes)


def reason_of(line: Line, lang: Lang) -> str:
    """Why the row has its verdict, in `lang`; nothing for what the child added."""
    told = line.pair or line.unanswered
    return "" if told is None else told.reason.vi if lang == "vi" else told.reason.en


def relations(pair: Pair | None, lang: Lang) -> tuple[str, str, str]:
    """Value, deadline and party of the child beside the parent's, in words."""
    if pair is None:
        return "", "", ""
    told = RELATIONS[lang]
    return told[pair.value.value], told[pair.deadline.value], told[pair.responsible.value]


def rollup_rows(comparison: Comparison) -> Iterator[tuple[Target, str, str, int]]:
    """Each total of the parent with what all children bring: the target, the sum, the share, how many children."""
    above = comparison.parent_targets()
    for entry in comparison.rollup:
        total = int(entry.sum) if float(entry.sum).is_integer() else entry.sum
        unit = above[entry.parent_target].quantity.unit
        yield (
            above[entry.parent_target],
            amount_text(total, unit),
            share_text(entry.share),
            entry.children,
        )


def verdict_name(verdict: str, lang: Lang) -> str:
    """The verdict as an office reads it."""
    return VERDICTS[lang][verdict]
