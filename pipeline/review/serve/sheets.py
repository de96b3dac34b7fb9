"""Pictures of pages, and the evidence of a target in a box on them."""

from functools import lru_cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from models.document import Info
from models.errors import UnreadableDocument
from models.programme import Programme
from models.target import Target
from pipeline.review.evidence_boxes import Box, boxes_of
from pipeline.review.page_sources import PageImage, PageWord, has_pages, page_image, page_words, source_stream
from pipeline.review.serve.desk import Desk, address, desk_of, page


async def picture(request: Request) -> Response:
    """Page `number` of a document as JPEG."""
    desk, number = desk_of(request), int(request.path_params["number"])
    loaded = await run_in_threadpool(desk.library.load, request.path_params["stem"])
    if loaded is None or not has_pages(loaded.programme.document.source):
        return PlainTextResponse("There is no such page.", 404)
    try:
        image = await run_in_threadpool(_image, desk, loaded.programme.document, number)
    except UnreadableDocument as error:
        return PlainTextResponse(str(error), 404)
    return Response(image.data, media_type="image/jpeg", headers={"Cache-Control": "private, max-age=3600"})


async def sheet(request: Request) -> Response:
    """The page that a target was read from; `?boxes` adds the evidence's, which on a scan must be read first."""
    desk, stem = desk_of(request), request.path_params["stem"]
    loaded = await run_in_threadpool(desk.library.load, stem)
    target = loaded and next((one for one in loaded.programme.targets if one.id == request.path_params["target"]), None)
    if loaded is None or target is None:
        return PlainTextResponse("There is no such target.", 404)
    number = _page_of(target, loaded.programme)
    info = loaded.programme.document
    if number is None or not has_pages(info.source):
        return await page(request, "sheet.html", image=None, problem="", target=target)
    with_boxes = "boxes" in request.query_params
    try:
        image = await run_in_threadpool(_image, desk, info, number)
        boxes = await run_in_threadpool(_boxes, desk, info, number, target) if with_boxes else []
    except UnreadableDocument as error:
        return await page(request, "sheet.html", image=None, problem=str(error), target=target)
    return await page(
        request,
        "sheet.html",
        image=image,
        href=address(stem, "page", f"{number}.jpg"),
        number=number,
        boxes=[
            (left * image.width, top * image.height, (right - left) * image.width, (bottom - top) * image.height)
            for left, top, right, bottom in boxes
        ],
        again="" if with_boxes else address(stem, "sheet", target.id) + "?boxes",
        target=target,
        problem="",
    )


def _page_of(target: Target, programme: Programme) -> int | None:
    """The page of `target`; of one that was added by hand, that of the target before it."""
    if target.evidence.page:
        return target.evidence.page
    before = [one.evidence.page for one in programme.targets if one.quantity.start <= target.quantity.start]
    return next((number for number in reversed(before) if number), None)


def _image(desk: Desk, info: Info, number: int) -> PageImage:
    with desk.drawing:
        return _drawn(info, number)


def _boxes(desk: Desk, info: Info, number: int, target: Target) -> list[Box]:
    with desk.drawing:
        words = _words(info, number)
    return boxes_of(target.evidence.text, words)


@lru_cache(maxsize=32)
def _drawn(info: Info, number: int) -> PageImage:
    with source_stream(info) as stream:
        return page_image(stream, info.source, number)


@lru_cache(maxsize=128)
def _words(info: Info, number: int) -> list[PageWord]:
    with source_stream(info) as stream:
        return page_words(stream, info.source, number)
