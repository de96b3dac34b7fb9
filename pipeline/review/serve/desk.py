"""What the pages share: the folder, who is asking, in which language, and how a page is made."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from threading import Lock
from typing import cast
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from pipeline.review.environment import render
from pipeline.review.serve.guard import TOKEN_FIELD, TOKEN_HEADER, Access
from pipeline.review.serve.keeping import Keeper
from pipeline.review.serve.library import Library
from pipeline.review.words import Lang

_MOST = 2_000_000  # bytes of a form
Handler = Callable[[Request], Awaitable[Response]]
FormHandler = Callable[[Request, FormData], Awaitable[Response]]


@dataclass
class Desk:
    """One folder being reviewed; what is uploaded is read by `model` (None: the shipped one).

    `drawing` is held while PDFium works: it knows no threads.
    """

    library: Library
    keeper: Keeper
    access: Access
    lang: Lang = "vi"
    model: Path | None = None
    drawing: Lock = field(default_factory=Lock)

    @property
    def folder(self) -> Path:
        """The extracted folder."""
        return self.library.folder


def desk_of(request: Request) -> Desk:
    """The desk of the server."""
    return cast(Desk, request.app.state.desk)


def lang_of(request: Request) -> Lang:
    """The language that this browser has chosen, else the server's."""
    told = request.cookies.get("chitieu_lang")
    return cast(Lang, told) if told in ("vi", "en") else desk_of(request).lang


def by_of(request: Request) -> str:
    """Who is asking."""
    return desk_of(request).access.reviewer(request.cookies) or ""


def is_part(request: Request) -> bool:
    """Whether a page's script asks for a part of a page."""
    return request.headers.get("hx-request") == "true"


def address(stem: str, *more: str) -> str:
    """The address of a document's page, or of something below it."""
    return "/".join(["/d", quote(stem, safe=""), *(quote(one, safe="") for one in more)])


async def page(request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """The page that `template` makes of `values`, with all that every page needs."""
    desk = desk_of(request)
    shared = {
        "folder": desk.folder.resolve().name,
        "token": desk.access.token(request.cookies),
        "by": by_of(request),
        "signed_in": bool(desk.access.password),
        "here": request.url.path,
        "address": address,
    }
    made = await run_in_threadpool(render, template, lang_of(request), **shared, **values)
    return HTMLResponse(made, status)


def form_of(most: int | None = _MOST) -> Callable[[FormHandler], Handler]:
    """For handlers of forms: they get the form when it is not too large and carries the session's token."""

    def wrap(handler: FormHandler) -> Handler:
        @wraps(handler)
        async def handle(request: Request) -> Response:
            length = request.headers.get("content-length", "")
            if not length.isdecimal():
                return PlainTextResponse("The length of the form is missing.", 411)
            if most is not None and int(length) > most:
                return PlainTextResponse("The form is too large.", 413)
            async with request.form(max_files=1, max_fields=200) as form:
                told = request.headers.get(TOKEN_HEADER) or str(form.get(TOKEN_FIELD, ""))
                if not desk_of(request).access.may_change(request, told):
                    return PlainTextResponse("The page is out of date: load it again.", 403)
                return await handler(request, form)

        return handle

    return wrap


def away(request: Request, to: str) -> Response:
    """Sends the browser to another page, also where a script asked."""
    if is_part(request):
        return Response(status_code=204, headers={"HX-Redirect": to})
    return RedirectResponse(to, 303)
