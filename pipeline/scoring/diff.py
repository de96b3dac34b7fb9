"""What a change of the code gained and lost: two runs over the same texts, record by record."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.errors import ChitieuError
from pipeline.scoring.cases import Case, Loaded, stored
from pipeline.scoring.comparison import TARGET_STRICT, TASK_STRICT, Comparison, Match, compare_labels
from pipeline.scoring.errors import place, records, sentence_at, shown, value_of
from pipeline.scoring.labels import Labels, resolve
from pipeline.scoring.reading import LabelError, read_prediction

_STRICT = {"target": TARGET_STRICT, "task": TASK_STRICT, "section": ("path",)}


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """`verdict` by the gold: gained (now right), lost (was right), neither (wrong both times); changed without gold.

    `field` is null where the whole record came (`before` is empty) or went (`after` is empty).
    """

    document: str
    split: str | None
    record: str
    verdict: str
    field: str | None
    before: str
    after: str
    gold: str
    start: int
    end: int
    sentence: str


def diff_runs(loaded: Loaded, before: Path, after: Path) -> list[ChangeRow]:
    """The records that differ between two folders of `chitieu extract`, judged by the gold where there is one.

    Raises:
        ChitieuError: when the folders have no document in common.
    """
    stems = sorted({path.stem for path in before.glob("*.json")} & {path.stem for path in after.glob("*.json")})
    if not stems:
        raise ChitieuError(f"{before} and {after}: no document stands in both (name two folders of chitieu extract)")
    cases = {case.gold.doc: case for case in loaded.cases}
    rows: list[ChangeRow] = []
    for stem in stems:
        case = cases.get(stem)
        if case is not None:
            old, new = stored(case, before).found, stored(case, after).found
            rows += _changes(stem, case.text, old, new, case)
        else:
            rows += _unlabelled(before / f"{stem}.json", after / f"{stem}.json")
    return rows


def _unlabelled(before: Path, after: Path) -> list[ChangeRow]:
    text_file = after.with_suffix(".txt")
    if not text_file.exists():
        return []
    text = text_file.read_text("utf-8")
    try:
        old, new = (resolve(read_prediction(path)[0], text) for path in (before, after))
    except LabelError:
        return []  # another JSON file that stands in both folders
    return list(_changes(before.stem, text, old, new, None))


def _changes(stem: str, text: str, old: Labels, new: Labels, case: Case | None) -> Iterator[ChangeRow]:
    between = compare_labels(old, new)
    by_gold = [compare_labels(case.gold, labels) for labels in (old, new)] if case else []
    for kind in _STRICT:
        for match in getattr(between, f"{kind}s"):
            differing: list[str | None] = [name for name, same in match.fields.items() if not same]
            whole = match.gold is None or match.found is None
            one, other = records(between, kind, match)
            span = place(one if one is not None else other) or (0, 0)
            verdict, gold = _verdict(kind, by_gold, match)
            for name in [None] if whole else differing:
                values = [shown(record) if name is None else value_of(record, name) for record in (one, other)]
                in_gold = shown(gold) if name is None or gold is None else value_of(gold, name)
                split = case.split if case else None
                sentence = sentence_at(text, *span)
                yield ChangeRow(stem, split, kind, verdict, name, values[0], values[1], in_gold, *span, sentence)


def _verdict(kind: str, by_gold: list[Comparison], match: Match) -> tuple[str, object | None]:
    """What the change means by the gold, and the gold record where there is one."""
    if not by_gold:
        return "changed", None
    was, gold_was = _standing(kind, by_gold[0], match.gold)
    now, gold_now = _standing(kind, by_gold[1], match.found)
    gold = gold_was if gold_was is not None else gold_now
    if match.gold is None:  # a new record
        return ("gained" if now == "right" else "lost" if now == "extra" else "neither"), gold
    if match.found is None:  # a record that went
        return ("lost" if was == "right" else "gained" if was == "extra" else "neither"), gold
    if was == now:
        return "neither", gold
    return ("gained" if now == "right" else "lost" if was == "right" else "neither"), gold


def _standing(kind: str, comparison: Comparison, at: int | None) -> tuple[str | None, object | None]:
    """Of a predicted record: right, wrong or extra, and its gold record."""
    for match in getattr(comparison, f"{kind}s"):
        if at is not None and match.found == at:
            gold = records(comparison, kind, match)[0]
            return ("extra" if gold is None else "right" if match.right(_STRICT[kind]) else "wrong"), gold
    return None, None
