"""Programmes in a few words: `promise("≥ 85% CĐCS vững mạnh", until="2030-12-31")`."""

from collections.abc import Callable
from typing import Any

import pytest

from models.document import Info, Ingest, Level, Reference, Role, Source
from models.programme import Programme
from models.target import Target
from pipeline.comparison.couples import compare_programmes

Promise = Callable[..., Target]
Paper = Callable[..., Programme]


def make_promise(indicator: str, value: float | None, unit: str | None = "%", **more: Any) -> Target:
    """A target whose sentence is its indicator; `since`, `until`, `often`, `by`, `words` (the sentence) and fields of
    a quantity are taken from `more`."""
    since, until, often = (more.pop(name, None) for name in ("since", "until", "often"))
    number = more.pop("text", "" if value is None else f"{value:g}")
    words = more.pop("words", f"{number} {indicator}")
    here = {"start": words.index(number), "end": words.index(number) + len(number)}
    deadline = {
        "start": since,
        "end": until,
        "recurrence": often,
        "text": until or often or "",
        "span": here,
        "scope": "clause",
    }
    parties = [
        {"name": name, "canonical": name, "role": "lead", "span": here, "scope": "clause"}
        for name in more.pop("by", ())
    ]
    return Target.model_validate(
        {
            "id": more.pop("id", "t1"),
            "section": {"path": more.pop("path", ("II",)), "heading": more.pop("heading", "CHỈ TIÊU")},
            "evidence": {"start": 0, "end": len(words), "text": words},
            "indicator": indicator,
            "milestones": [{"year": year, "value": at} for year, at in more.pop("years", {}).items()],
            "quantity": {**here, "text": number, "value": value, "unit": unit, "comparator": "eq", **more},
            "deadline": deadline if until or often else None,
            "responsible": parties,
            "confidence": 1.0,
        }
    )


def make_paper(name: str, *targets: Target, level: Level | None = None, **info: Any) -> Programme:
    """A programme of these targets, named t1, t2, … in order; `cites` are numbers of its grounds."""
    cites = info.pop("cites", ())
    references = tuple(Reference(number=number, role=Role.BASIS, span={"start": 0, "end": 1}) for number in cites)
    source = Source(path=f"{name}.txt", sha256=name, media_type="text/plain", ingest=Ingest.TEXT)
    document = Info(id=name, source=source, level=level, issuer=info.pop("issuer", name), references=references, **info)
    numbered = tuple(target.model_copy(update={"id": f"t{at}"}) for at, target in enumerate(targets, 1))
    return Programme(document=document, targets=numbered)


def pair_of(parent: Target, child: Target) -> tuple[str, str, str]:
    """The verdict on a province's target beside the nation's, and how their values and deadlines compare."""
    above = make_paper("trung-uong", parent, level=Level.NATIONAL)
    (pair,) = compare_programmes(above, [make_paper("tinh", child, level=Level.PROVINCE)]).children[0].pairs
    assert pair.reason.vi.endswith(".") and pair.reason.en.endswith(".")
    return pair.verdict.value, pair.value.value, pair.deadline.value


@pytest.fixture(scope="session")
def promise() -> Promise:
    return make_promise


@pytest.fixture(scope="session")
def paper() -> Paper:
    return make_paper
