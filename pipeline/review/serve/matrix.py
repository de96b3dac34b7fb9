"""The comparison as pages: the matrix of a parent and its children, and each pair with both sentences."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, cast

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from models.comparison import Cascade, Comparison
from models.errors import ChitieuError
from models.programme import Programme
from pipeline.comparison.cascade import build_cascade
from pipeline.comparison.decisions import Ruling, add_rulings, make_ruling, read_rulings
from pipeline.comparison.report.tables import (
    ORDER,
    Line,
    amount,
    counts_of,
    info_of,
    lines_of,
    name_of,
    notes_of,
    reason_of,
    verdict_name,
    when,
)
from pipeline.review.charts.heat_map import SIGNS
from pipeline.review.folder_page import coverage_charts
from pipeline.review.serve.changes import Gone
from pipeline.review.serve.desk import Desk, address, away, by_of, desk_of, form_of, lang_of, page
from pipeline.store.decisions.overlay import without_rejected
from pipeline.store.decisions.reviews import reviews_locked

RULINGS_FILE = "decisions.jsonl"


@dataclass(frozen=True, slots=True)
class PairView:
    """One row of the drill-down: `line`, what was decided, and whether the machine would have it otherwise."""

    line: Line
    reason: str
    notes: str


async def matrix(request: Request) -> Response:
    """Every parent with its matrix; a cell leads to the pair."""
    desk, lang = desk_of(request), lang_of(request)
    cascade = await run_in_threadpool(cascade_of, desk)
    return await page(
        request,
        "matrix.html",
        comparisons=[_matrix(one) for one in cascade.comparisons],
        unresolved=cascade.unresolved,
        verdicts=[(name, verdict_name(name, lang)) for name in ORDER],
        signs=SIGNS,
    )


def _matrix(comparison: Comparison) -> dict[str, object]:
    targets = comparison.parent_targets()
    return {
        "parent": comparison.parent,
        "name": name_of(info_of(comparison, 0)),
        "children": [
            (child.child, name_of(info_of(comparison, at)), counts_of(child))
            for at, child in enumerate(comparison.children, 1)
        ],
        "rows": [
            (targets[name], amount(targets[name]), when(targets[name]), cells)
            for name, cells in comparison.coverage().items()
        ],
    }


async def coverage_part(request: Request) -> Response:
    """The heat maps and the spread of values, for the page of charts."""
    desk, lang = desk_of(request), lang_of(request)
    cascade = await run_in_threadpool(cascade_of, desk)
    return await page(request, "coverage.html", coverage=list(coverage_charts(cascade, lang)))


async def pairs(request: Request) -> Response:
    """One child beside its parent: every pair with both sentences, `?t=` the one that was asked for."""
    try:
        values = await run_in_threadpool(_pairs, request)
    except Gone:
        return await page(request, "message.html", 404, title="404", message=request.url.path)
    return await page(request, "pairs.html", **values)


def _pairs(request: Request, conflict: str = "") -> dict[str, Any]:
    desk, lang = desk_of(request), lang_of(request)
    comparison, at = _found(desk, request.path_params["parent"], request.path_params["child"])
    child = comparison.children[at]
    lines = lines_of(comparison, at)
    return {
        "parent": comparison.parent,
        "child": child.child,
        "parent_name": name_of(info_of(comparison, 0)),
        "child_name": name_of(info_of(comparison, at + 1)),
        "lines": [PairView(line, reason_of(line, lang), notes_of(line, lang)) for line in lines],
        "targets": list(comparison.child_targets(at).values()),
        "disagreements": child.disagreements,
        "chosen": request.query_params.get("t", ""),
        "amount": amount,
        "when": when,
        "verdict_name": lambda verdict: verdict_name(verdict, lang),
        "version": _version(desk, comparison.parent, child.child),
        "conflict": conflict,
    }


@form_of()
async def rule(request: Request, form: FormData) -> Response:
    """A person's word on a pair: confirm, cut or draw."""
    desk = desk_of(request)
    parent, child = request.path_params["parent"], request.path_params["child"]
    decision, ids = (
        str(form.get("decision", "")),
        (str(form.get("parent_target", "")), str(form.get("child_target", ""))),
    )
    if decision not in ("confirm", "cut", "draw"):
        return PlainTextResponse("There is no such decision.", 404)
    made = cast(Literal["confirm", "cut", "draw"], decision)
    try:
        kept = await run_in_threadpool(
            _rule, desk, made, parent, child, ids, by_of(request), str(form.get("version", ""))
        )
    except Gone:
        return PlainTextResponse("There is no such pair.", 404)
    except ChitieuError as error:
        return await page(request, "message.html", 422, title="422", message=str(error))
    if not kept:
        return await page(request, "pairs.html", 409, **await run_in_threadpool(_pairs, request, "conflict"))
    return away(request, f"/compare/{address(parent)[3:]}/{address(child)[3:]}?t={ids[0]}")


def _rule(
    desk: Desk,
    decision: Literal["confirm", "cut", "draw"],
    parent: str,
    child: str,
    ids: tuple[str, str],
    by: str,
    version: str,
) -> bool:
    _found(desk, parent, child)
    above, below = _programme(desk, parent), _programme(desk, child)
    with reviews_locked(desk.folder):
        if _version(desk, parent, child) != version:
            return False
        add_rulings(desk.folder / RULINGS_FILE, [make_ruling(decision, above, below, ids, by)])
    return True


def _programme(desk: Desk, stem: str) -> Programme:
    loaded = desk.library.load(stem)
    if loaded is None:
        raise Gone
    return without_rejected(loaded.programme)


def _version(desk: Desk, parent: str, child: str) -> str:
    """What tells that nobody has ruled on this couple meanwhile."""
    return str(sum((one.parent, one.child) == (parent, child) for one in read_rulings(desk.folder / RULINGS_FILE)))


def _found(desk: Desk, parent: str, child: str) -> tuple[Comparison, int]:
    for comparison in cascade_of(desk).comparisons:
        if comparison.parent == parent:
            for at, one in enumerate(comparison.children):
                if one.child == child:
                    return comparison, at
    raise Gone


def cascade_of(desk: Desk) -> Cascade:
    """Every parent of the folder with its children, as people decided; kept until a document or decision changes."""
    stems = tuple((shelf.stem, id(shelf)) for shelf in desk.library.shelves() if not shelf.broken)
    return _built(desk.folder, stems, tuple(read_rulings(desk.folder / RULINGS_FILE)), _Loader(desk))


class _Loader:
    """Loads the programmes of a desk; equal to every other, so that the cache goes by the documents alone."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Loader)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=2)
def _built(_: Path, stems: tuple[tuple[str, int], ...], rulings: tuple[Ruling, ...], loader: _Loader) -> Cascade:
    programmes = [_programme(loader.desk, stem) for stem, _ in stems]
    return build_cascade(programmes, rulings)
