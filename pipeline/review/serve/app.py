"""The server: which address leads to which page."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from models.errors import ChitieuError
from pipeline.review.serve import deciding, documents, lists, matrix, sheets, uploads
from pipeline.review.serve.desk import Desk, away, desk_of, form_of, lang_of, page
from pipeline.review.serve.guard import SESSION, Guard
from pipeline.review.words import WORDS
from pipeline.store.tables import table_files

_YEAR = 365 * 24 * 3600


def make_app(desk: Desk) -> Starlette:
    """The application that serves `desk`."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(desk.keeper.flush)

    app = Starlette(
        routes=_routes(),
        middleware=[Middleware(Guard, access=desk.access)],
        exception_handlers={404: _missing, ChitieuError: _trouble},
        lifespan=lifespan,
    )
    app.state.desk = desk
    return app


def _routes() -> list[BaseRoute]:
    return [
        Route("/", lists.documents),
        Route("/targets", lists.targets),
        Route("/charts", lists.charts),
        Route("/charts/coverage", matrix.coverage_part),
        Route("/d/{stem}", documents.document),
        Route("/d/{stem}/new", documents.new),
        Route("/d/{stem}/reading", documents.reading),
        Route("/d/{stem}/added", deciding.added, methods=["POST"]),
        Route("/d/{stem}/t/{target}", documents.target),
        Route("/d/{stem}/t/{target}/{verb}", deciding.decide, methods=["POST"]),
        Route("/d/{stem}/sheet/{target}", sheets.sheet),
        Route("/d/{stem}/page/{number:int}.jpg", sheets.picture),
        Route("/compare", matrix.matrix),
        Route("/compare/{parent}/{child}", matrix.pairs),
        Route("/compare/{parent}/{child}/rule", matrix.rule, methods=["POST"]),
        Route("/upload", uploads.upload_page),
        Route("/upload", uploads.upload, methods=["POST"]),
        Route("/download/{name}", _download),
        Route("/language", _language, methods=["POST"]),
        Route("/name", _name, methods=["POST"]),
        Route("/sign-in", _sign_in_page),
        Route("/sign-in", _sign_in, methods=["POST"]),
        Route("/sign-out", _sign_out, methods=["POST"]),
        Mount("/static", StaticFiles(directory=str(files("pipeline.review").joinpath("static")))),
    ]


async def _missing(request: Request, _: Exception) -> Response:
    return await documents.not_found(request)


async def _trouble(_: Request, error: Exception) -> Response:
    """Something the user can mend: one clear line."""
    return PlainTextResponse(str(error), 500)


async def _download(request: Request) -> Response:
    """A table of the folder, brought up to date first."""
    desk, name = desk_of(request), request.path_params["name"]
    if name not in table_files(("csv", "xlsx", "parquet", "duckdb")) or not (desk.folder / name).exists():
        return await documents.not_found(request)
    await run_in_threadpool(desk.keeper.flush)
    return FileResponse(desk.folder / name, filename=name)


@form_of()
async def _language(request: Request, form: FormData) -> Response:
    answer = away(request, _back(form))
    answer.set_cookie(
        "chitieu_lang", "en" if lang_of(request) == "vi" else "vi", max_age=_YEAR, samesite="strict", httponly=True
    )
    return answer


@form_of()
async def _name(request: Request, form: FormData) -> Response:
    answer = away(request, _back(form))
    name = " ".join(str(form.get("name", "")).split())[:80]
    if name:
        answer.set_cookie("chitieu_by", quote(name), max_age=_YEAR, samesite="strict", httponly=True)
    return answer


async def _sign_in_page(request: Request, problem: str = "", status: int = 200) -> Response:
    return await page(request, "sign_in.html", status, problem=problem)


@form_of()
async def _sign_in(request: Request, form: FormData) -> Response:
    words = WORDS[lang_of(request)]
    name = " ".join(str(form.get("name", "")).split())[:80]
    if not name:
        return await _sign_in_page(request, words["needs_name"], 422)
    session = await desk_of(request).access.sign_in(str(form.get("password", "")), name)
    if session is None:
        return await _sign_in_page(request, words["wrong_password"], 403)
    answer = away(request, "/")
    answer.set_cookie(SESSION, session, samesite="strict", httponly=True, secure=request.url.scheme == "https")
    return answer


@form_of()
async def _sign_out(request: Request, _: FormData) -> Response:
    desk_of(request).access.sign_out(request.cookies)
    answer = away(request, "/sign-in")
    answer.delete_cookie(SESSION)
    return answer


def _back(form: FormData) -> str:
    """The page to go back to: one of ours, whatever the form says."""
    to = str(form.get("back", "/"))
    return to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/"
