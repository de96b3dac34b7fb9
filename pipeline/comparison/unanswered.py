"""Unanswered: why a target of the parent has no answer in a child, and what of the child's comes nearest."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING
from unicodedata import normalize

from extractors.comparing import names_those_below
from extractors.own_works import find_own_work
from extractors.predicates import predicate_start
from models.comparison_rows import figure_text, number_text
from models.pairs import Sentence, Unanswered
from models.party import PartyRole
from pipeline.comparison.amounts import Scale
from pipeline.comparison.features import Feature

if TYPE_CHECKING:
    from pipeline.comparison.similarity import Matrix

# Below this the nearest target of the child is about something else: of the hand-made couples' 19 below it one was
# an answer after all, of the 14 above it four.
_SOMEWHAT = 0.25
_OWN = {
    "body": ("quỹ hoặc đơn vị của cấp trên", "a fund or a body of the level above"),
    "level": ("việc của chính cấp trên", "the level above itself"),
    "trial": ("việc làm thí điểm ở nơi được chọn", "a trial in chosen places"),
    "rank": ("thứ hạng của chính cấp trên", "the rank of the level above itself"),
}


def find_unanswered(
    parents: Sequence[Feature],
    children: Sequence[Feature],
    similarity: "Matrix | None",
    missing: Collection[str],
    answering: Collection[str],
    *,
    above: bool,
) -> Iterator[Unanswered]:
    """One entry a target of `missing`, in order; `answering` are the child's targets that answer another one.

    `above`: the parent stands at a higher level, so that some of its targets are its own work.
    """
    for row, feature in enumerate(parents):
        if feature.target.id not in missing:
            continue
        at = int(similarity[row].argmax()) if similarity is not None and children else None
        alike = float(similarity[row, at]) if similarity is not None and at is not None else 0.0
        nearest = children[at] if at is not None and alike >= _SOMEWHAT else None
        own = _own_work(feature) if above else None
        yield Unanswered(
            parent_target=feature.target.id,
            own=own is not None,
            nearest=nearest.target.id if nearest else None,
            similarity=round(alike, 4),
            reason=_own_reason(own) if own else _reason(nearest, alike, answering),
        )


def _own_work(feature: Feature) -> tuple[str, str] | None:
    """Why the target is the parent's own work, in both languages; None where it is not."""
    scale, target = feature.amount.scale, feature.target
    if scale is Scale.RANK:
        return _OWN["rank"]
    text = normalize("NFC", target.indicator)
    shared = scale in (Scale.RATE, Scale.TIMES)  # who has a part in it is not what it is made of
    head = text[: predicate_start(text.lower(), 0, len(text)) or None] if shared else text
    kind = find_own_work(head, count=scale is Scale.TOTAL)
    if kind:
        return _OWN[kind]
    leads = [party.name for party in target.responsible if party.role is PartyRole.LEAD]
    if scale is Scale.TOTAL and leads and all(_is_one_body(name) for name in leads):
        return f"giao {', '.join(leads)} làm", f"given to {', '.join(leads)}"
    return None


def _is_one_body(name: str) -> bool:
    return name[:1].isupper() and not names_those_below(name.lower())


def _own_reason(own: tuple[str, str]) -> Sentence:
    return Sentence(
        vi=f"Không yêu cầu cấp dưới: {own[0]}.",
        en=f"Nothing for the level below to answer: {own[1]}.",
    )


def _reason(nearest: Feature | None, alike: float, answering: Collection[str]) -> Sentence:
    if nearest is None:
        return Sentence(
            vi="Không thấy chỉ tiêu nào của đơn vị nói về nội dung này.",
            en="No target of the unit was found to be about this.",
        )
    target = nearest.target
    words = " ".join(target.indicator.split())
    told = f"“{words}: {figure_text(target)}” ({target.id}"
    used = target.id in answering
    share = number_text(round(alike, 2))
    return Sentence(
        vi=f"Không thấy chỉ tiêu nào của đơn vị cùng nội dung. Gần nhất là {told}, độ giống {share}"
        f"{', đã ghép với chỉ tiêu khác' if used else ''}).",
        en=f"No target of the unit was found to be about this. Nearest is {told}, similarity {alike:.2f}"
        f"{', which answers another one' if used else ''}).",
    )
