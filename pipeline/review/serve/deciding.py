"""What a person decides on a page: each a form, each answered by the panel of the target as it stands then."""

from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from models.decision import Fields, fields_of
from models.target import Target
from pipeline.review.serve.changes import Conflict, Gone, Wish, accept, add, correct, reject, take_machine, undo
from pipeline.review.serve.desk import address, away, by_of, desk_of, form_of, is_part, lang_of
from pipeline.review.serve.documents import new_page, panel_page
from pipeline.review.serve.forms import FormError, read_form
from pipeline.review.serve.library import Library
from pipeline.review.serve.reading import read_selection
from pipeline.review.words import WORDS


@form_of()
async def decide(request: Request, form: FormData) -> Response:
    """Accepts, rejects, corrects or takes back a target; a conflict or a wrong field is told in its panel."""
    verb, lang = request.path_params["verb"], lang_of(request)
    given: dict[str, Any] = dict(form)
    does: dict[str, Callable[[Library, Wish], str]] = {
        "accept": accept,
        "reject": reject,
        "undo": undo,
        "machine": take_machine,
        "correct": lambda library, wish: correct(
            library, wish, lambda target, text: read_form(given, text, fields_of(target), lang)
        ),
    }
    if verb not in does:
        return PlainTextResponse("There is no such decision.", 404)
    stem, name = request.path_params["stem"], request.path_params["target"]
    wish = Wish(stem, name, str(form.get("version", "")), by_of(request))
    desk = desk_of(request)
    try:
        name = await run_in_threadpool(does[verb], desk.library, wish)
    except Gone:
        return PlainTextResponse("There is no such document.", 404)
    except Conflict as conflict:
        return await _conflict(request, stem, conflict.target, given if verb == "correct" else None)
    except FormError as error:
        return await _again(request, stem, name, given, error)
    await run_in_threadpool(desk.keeper.decided)
    to = f"{address(stem)}?t={name}"
    if not is_part(request) or verb in ("correct", "undo", "machine"):
        return away(request, to)  # words may stand under other marks now
    loaded = await run_in_threadpool(desk.library.load, stem)
    found = loaded and next((one for one in loaded.programme.targets if one.id == name), None)
    if loaded is None or found is None:
        return away(request, to)
    done = {"accept": "accepted", "reject": "rejected"}[verb]
    return await panel_page(request, stem, loaded, found, status_line=WORDS[lang][done])


@form_of()
async def added(request: Request, form: FormData) -> Response:
    """A target that a person adds."""
    stem, lang, desk = request.path_params["stem"], lang_of(request), desk_of(request)
    given: dict[str, Any] = dict(form)

    def read(text: str) -> Fields:
        try:
            start, end = int(given.get("quantity_at", "")), int(given.get("evidence_end", ""))
        except ValueError:
            start, end = 0, 0
        start = min(max(start, 0), max(len(text) - 1, 0))
        base = read_selection(text, start, min(start + 1, max(end, start + 1), len(text)), None)
        return read_form(given, text, base, lang)

    try:
        name = await run_in_threadpool(add, desk.library, stem, by_of(request), read)
    except Gone:
        return PlainTextResponse("There is no such document.", 404)
    except Conflict as conflict:
        return await _conflict(request, stem, conflict.target, given)
    except FormError as error:
        return await new_page(request, stem, _typed(given), 422, problems=error.problems)
    await run_in_threadpool(desk.keeper.decided)
    return away(request, f"{address(stem)}?t={name}")


async def _conflict(request: Request, stem: str, found: Target | None, typed: dict[str, Any] | None) -> Response:
    """The target as it stands, what is different said above it, and what the person had typed kept."""
    loaded = await run_in_threadpool(desk_of(request).library.load, stem)
    if loaded is None:
        return PlainTextResponse("There is no such document.", 404)
    more: dict[str, Any] = {"conflict": WORDS[lang_of(request)]["conflict_by"]}
    if typed is not None and found is not None:
        more |= {"values": _typed(typed), "edit": True}
    return await panel_page(request, stem, loaded, found, 409, **more)


async def _again(request: Request, stem: str, name: str, typed: dict[str, Any], error: FormError) -> Response:
    loaded = await run_in_threadpool(desk_of(request).library.load, stem)
    found = loaded and next((one for one in loaded.programme.targets if one.id == name), None)
    if loaded is None or found is None:
        return PlainTextResponse("There is no such target.", 404)
    more = {"values": _typed(typed), "problems": error.problems, "edit": True}
    return await panel_page(request, stem, loaded, found, 422, **more)


def _typed(given: dict[str, Any]) -> dict[str, Any]:
    """What was typed, as the values of the form again."""
    names = (
        "evidence_start", "evidence_end", "evidence", "indicator", "quantity_text", "quantity_at", "value", "high",
        "unit", "comparator", "change", "quantifier", "deadline_text", "from", "until", "recurrence", "milestones",
    )  # fmt: skip
    found = {name: str(given.get(name, "")) for name in names}
    parties = [(str(given.get(f"party_{at}", "")), str(given.get(f"role_{at}", "lead"))) for at in range(20)]
    return found | {"parties": [(name, role) for name, role in parties if name.strip()]}
