"""The page of one document: its text, its records, and the panel of the target that is looked at."""

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from models.decision import Fields, fields_of
from models.target import Target
from pipeline.review.layout import blocks, lay_out, marks_of
from pipeline.review.loading import Loaded
from pipeline.review.page_sources import has_pages
from pipeline.review.serve.changes import history, version_of
from pipeline.review.serve.desk import desk_of, lang_of, page
from pipeline.review.serve.form_values import date_shown, form_values
from pipeline.review.serve.reading import read_selection, read_time
from pipeline.review.text_markup import text_markup
from pipeline.review.views import moment, name_of, section_tree, target_view, task_view
from pipeline.review.words import CHANGES, COMPARATORS, RECURRENCES
from pipeline.store.decisions.placing import nearest

_FIELDS = ("indicator", "quantity", "deadline", "responsible", "milestones")


async def document(request: Request) -> Response:
    """The document, with the target that `?t=` names beside it (the first, where it names none)."""
    stem = request.path_params["stem"]
    loaded = await _loaded(request, stem)
    if loaded is None:
        return await not_found(request)
    programme = loaded.programme
    asked = request.query_params.get("t", "")
    target = next((one for one in programme.targets if one.id == asked), next(iter(programme.targets), None))
    panel = await run_in_threadpool(panel_values, request, stem, loaded, target)

    def text() -> str:
        lines = blocks(lay_out(loaded.text, marks_of(programme), programme.sections))
        return text_markup(lines, lambda owner: f"?t={owner}")

    return await page(
        request,
        "document.html",
        stem=stem,
        info=programme.document,
        name=name_of(programme.document),
        text=await run_in_threadpool(text),
        tree=section_tree(programme),
        views=[target_view(one, programme.warnings) for one in programme.targets],
        tasks=[task_view(one) for one in programme.tasks],
        warnings=programme.warnings,
        has_pages=has_pages(programme.document.source),
        **panel,
    )


async def target(request: Request) -> Response:
    """The panel of one target, for a page that shows its document."""
    stem = request.path_params["stem"]
    loaded = await _loaded(request, stem)
    found = loaded and next((one for one in loaded.programme.targets if one.id == request.path_params["target"]), None)
    if loaded is None or found is None:
        return PlainTextResponse("There is no such target.", 404)
    edit = "edit" in request.query_params
    return await panel_page(request, stem, loaded, found, edit=edit)


async def panel_page(
    request: Request, stem: str, loaded: Loaded, found: Target | None, status: int = 200, **more: Any
) -> Response:
    """The panel of `found`, with the line of the list that it has."""
    values = await run_in_threadpool(panel_values, request, stem, loaded, found)
    view = target_view(found, loaded.programme.warnings) if found else None
    return await page(request, "panel.html", status, stem=stem, **{**values, "line": view, **more})


async def new(request: Request) -> Response:
    """The form for a target that the machine missed: of the selected words, or of words that are looked for."""
    stem = request.path_params["stem"]
    loaded = await _loaded(request, stem)
    if loaded is None:
        return PlainTextResponse("There is no such document.", 404)
    bounds = selected(request, loaded.text)
    fields = await run_in_threadpool(_read, loaded, bounds) if bounds else None
    return await new_page(request, stem, form_values(fields) if fields else None)


async def new_page(
    request: Request, stem: str, values: dict[str, Any] | None, status: int = 200, **more: Any
) -> Response:
    """The form of a new target with `values` in it; without them it asks for the words of its number."""
    return await page(
        request, "new.html", status, stem=stem, values=values, **{**choices(request), "problems": [], **more}
    )


async def reading(request: Request) -> Response:
    """What the machine reads from the selected words, to be put into a form."""
    loaded = await _loaded(request, request.path_params["stem"])
    bounds = selected(request, loaded.text) if loaded else None
    if loaded is None or bounds is None:
        return JSONResponse({"error": "nothing is selected"}, 400)
    values = form_values(await run_in_threadpool(_read, loaded, bounds))
    values["said"] = _said(loaded, bounds)
    values |= {"start": bounds[0], "end": bounds[1], "words": " ".join(loaded.text[slice(*bounds)].split())}
    return JSONResponse(values)


async def not_found(request: Request) -> Response:
    """The page for what is not there."""
    return await page(request, "message.html", 404, title="404", message=request.url.path)


def selected(request: Request, text: str) -> tuple[int, int] | None:
    """The words that the address names, by their bounds or by what they are."""
    if find := request.query_params.get("find", "").strip():
        return nearest(find, 0, text)
    told = [request.query_params.get(name, "") for name in ("start", "end")]
    if not all(one.isascii() and one.isdecimal() and len(one) < 10 for one in told):
        return None
    start, end = int(told[0]), int(told[1])
    while start < end <= len(text) and text[start].isspace():
        start += 1
    while start < end <= len(text) and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end <= len(text) else None


def panel_values(request: Request, stem: str, loaded: Loaded, found: Target | None) -> dict[str, Any]:
    """What the panel of `found` shows."""
    base = {
        **choices(request),
        "target": None,
        "problems": [],
        "edit": False,
        "conflict": "",
        "status_line": "",
        "line": None,
    }
    if found is None:
        return base
    library = desk_of(request).library
    review = found.review
    machine = fields_of(Target.model_validate(review.machine)) if review and review.machine else None
    now = {name: shown(machine, name) for name in _FIELDS} if machine else {}
    mine = fields_of(found)
    said = [(one.status.value, one.by, moment(one.at)) for one in history(library, stem, loaded, found)]
    return base | {
        "target": found,
        "view": target_view(found, loaded.programme.warnings),
        "version": version_of(found),
        "values": form_values(mine),
        "machine": [(name, now[name]) for name in _FIELDS if machine and now[name] != shown(mine, name)],
        "machine_gone": bool(review and not review.machine and review.status.value != "added"),
        "history": said,
        "order": [one.id for one in loaded.programme.targets],
    }


def shown(fields: Fields, name: str) -> str:
    """One field in words."""
    values = form_values(fields)
    if name == "quantity":
        keys = ("comparator", "quantity_text", "value", "high", "unit", "change", "quantifier")
        sign = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "≈", "between": "…", "eq": "="}
        told = [str(values[key]) for key in keys]
        return " ".join(one for one in (sign.get(told[0], ""), f"“{told[1]}”", *told[2:]) if one)
    if name == "deadline":
        span = " – ".join(part for part in (values["from"], values["until"]) if part)
        return " · ".join(part for part in (span, str(values["recurrence"]), values["deadline_text"]) if part)
    if name == "responsible":
        return "; ".join(f"{party} ({role})" for party, role in values["parties"])
    return str(values[name])


def choices(request: Request) -> dict[str, Any]:
    """What the fields of the form can be."""
    lang = lang_of(request)
    return {"comparators": COMPARATORS[lang], "changes": CHANGES[lang], "recurrences": RECURRENCES[lang]}


def _read(loaded: Loaded, bounds: tuple[int, int]) -> Fields:
    return read_selection(loaded.text, *bounds, loaded.programme.document.term)


def _said(loaded: Loaded, bounds: tuple[int, int]) -> dict[str, str]:
    """The time that the selected words say, as the fields of the form."""
    first, last, recurrence = read_time(loaded.text[slice(*bounds)], loaded.programme.document.term)
    return {"from": date_shown(first), "until": date_shown(last), "recurrence": recurrence or ""}


async def _loaded(request: Request, stem: str) -> Loaded | None:
    return await run_in_threadpool(desk_of(request).library.load, stem)
