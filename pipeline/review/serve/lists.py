"""The pages over all documents: the list of documents, the list of targets, the charts."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.review.folder_page import target_charts
from pipeline.review.serve.desk import desk_of, lang_of, page
from pipeline.review.serve.filters import STATUSES, Filter, facets, matching, read_filter
from pipeline.review.serve.library import Row, Shelf

PAGE_SIZE = 100
_ORDERS: dict[str, Callable[[Row], tuple[object, ...]]] = {
    "": lambda _: (),
    "confidence": lambda row: (row.view.confidence,),
    "year": lambda row: (row.end or "9999",),
    "indicator": lambda row: (row.view.indicator.casefold(),),
}


async def documents(request: Request) -> Response:
    """Every document that has a target the filter lets through; all, where nothing is asked."""
    shelves, chosen = await _asked(request)

    def find() -> list[tuple[Shelf, int]]:
        found = [(shelf, len(matching(shelf.rows, chosen))) for shelf in shelves]
        return [(shelf, count) for shelf, count in found if count or chosen.is_empty]

    found = await run_in_threadpool(find)
    return await page(request, "documents.html", found=found, **_shared(shelves, chosen))


async def targets(request: Request) -> Response:
    """The targets that the filter lets through, a page at a time."""
    shelves, chosen = await _asked(request)
    order = request.query_params.get("sort", "")
    order = order if order in _ORDERS else ""
    number = request.query_params.get("page", "1")

    def find() -> list[Row]:
        rows = matching(_rows(shelves), chosen)
        return sorted(rows, key=_ORDERS[order]) if order else rows

    rows = await run_in_threadpool(find)
    pages = max(1, -(-len(rows) // PAGE_SIZE))
    at = min(int(number), pages) if number.isascii() and number.isdecimal() and 0 < len(number) < 7 else 1
    at = max(1, at)
    names = {shelf.stem: shelf.name for shelf in shelves}
    return await page(
        request,
        "targets.html",
        rows=rows[(at - 1) * PAGE_SIZE : at * PAGE_SIZE],
        count=len(rows),
        at=at,
        pages=pages,
        order=order,
        names=names,
        with_query=lambda **more: "?" + urlencode({**_query(chosen), **({"sort": order} if order else {}), **more}),
        **_shared(shelves, chosen),
    )


async def charts(request: Request) -> Response:
    """The charts of the targets that the filter lets through."""
    shelves, chosen = await _asked(request)
    rows = matching((row for row in _rows(shelves) if row.view.status != "rejected"), chosen)
    made = target_charts([row.years for row in rows], [row.topic for row in rows], lang_of(request))
    return await page(request, "charts.html", charts=made, count=len(rows), **_shared(shelves, chosen))


async def _asked(request: Request) -> tuple[tuple[Shelf, ...], Filter]:
    shelves = await run_in_threadpool(desk_of(request).library.shelves)
    return shelves, read_filter(request.query_params)


def _rows(shelves: tuple[Shelf, ...]) -> Iterator[Row]:
    """All targets; of a programme that is there twice once, as in the tables."""
    for shelf in shelves:
        if shelf.info and not shelf.info.duplicate_of:
            yield from shelf.rows


def _shared(shelves: tuple[Shelf, ...], chosen: Filter) -> dict[str, Any]:
    return {
        "chosen": chosen,
        "facets": facets(shelves),
        "statuses": STATUSES,
        "total": sum(1 for _ in _rows(shelves)),
        "query": urlencode(_query(chosen)),
    }


def _query(chosen: Filter) -> dict[str, Any]:
    named = asdict(chosen)
    named["q"] = named.pop("words")
    return {name: value for name, value in named.items() if value}
