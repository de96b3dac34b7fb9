"""A programme in the terminal: its sections as a tree, each target and task at its place."""

import textwrap
from collections.abc import Callable, Iterator

from models.programme import Programme
from models.target import Target, Task
from pipeline.review.views import Branch, TargetView, TaskView, name_of, section_tree, target_view, task_view
from pipeline.review.warning_words import warned
from pipeline.review.words import WORDS, Lang

_CODES = {"amount": "1;33", "deadline": "32", "party": "35", "soft": "2", "head": "1", "warn": "31", "gone": "9;2"}
_NARROWEST = 40
Paint = Callable[[str, str], str]


def terminal_page(programme: Programme, lang: Lang, width: int = 100, colour: bool = False) -> Iterator[str]:
    """The lines to print, none longer than `width` columns."""
    words = WORDS[lang]
    info = programme.document

    def paint(kind: str, text: str) -> str:
        return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if colour and text else text

    yield paint("head", f"{info.id}: {name_of(info)}")
    yield from textwrap.wrap(info.title or "", width)
    counted = sum(not target.is_rejected for target in programme.targets)
    yield f"{words['targets']}: {counted} · {words['tasks']}: {len(programme.tasks)}"
    places: dict[str | None, list[Target | Task]] = {}
    records: list[Target | Task] = [*programme.targets, *programme.tasks]
    for record in sorted(records, key=_start):
        places.setdefault(record.section.id, []).append(record)
    yield ""
    yield from _records(places.get(None, ()), 0, programme, words, width, paint)
    for branch in section_tree(programme):
        yield from _branch(branch, 0, places, programme, words, width, paint)
    if programme.warnings:
        yield ""
        yield paint("head", f"{words['warnings']} ({len(programme.warnings)})")
        for warning in programme.warnings:
            message = warned(warning.message, lang)
            yield from _wrapped(f"{warning.code}: {message}", 0, width, lambda text: paint("warn", text))


def _start(record: Target | Task) -> int:
    return record.quantity.start if isinstance(record, Target) else record.span.start


def _branch(
    branch: Branch,
    depth: int,
    places: dict[str | None, list[Target | Task]],
    programme: Programme,
    words: dict[str, str],
    width: int,
    paint: Paint,
) -> Iterator[str]:
    section = branch.section
    if not (branch.targets or branch.tasks or section.heading):
        return
    title = f"{section.label}. {section.heading or ''}".strip()
    yield from _wrapped(title, depth, width, lambda text: paint("head", text))
    yield from _records(places.get(section.id, ()), depth + 1, programme, words, width, paint)
    for below in branch.below:
        yield from _branch(below, depth + 1, places, programme, words, width, paint)


def _records(
    records: "list[Target | Task] | tuple[()]",
    depth: int,
    programme: Programme,
    words: dict[str, str],
    width: int,
    paint: Paint,
) -> Iterator[str]:
    for record in records:
        if isinstance(record, Task):
            task = task_view(record)
            yield from _wrapped(f"· {task.id} {' '.join(task.text.split())}", depth, width, lambda text: text)
            yield from _governed(task.deadline, _parties(task), depth, width, paint)
            continue
        view = target_view(record, programme.warnings)
        yield from _target(view, depth, words, width, paint)


def _target(view: TargetView, depth: int, words: dict[str, str], width: int, paint: Paint) -> Iterator[str]:
    notes = [f"{round(100 * view.confidence)}%", *([words[view.status]] if view.status else [])]
    notes += [words["changed"]] if view.changed else []
    kind = "gone" if view.status == "rejected" else "amount"
    first, *rest = _wrapped(f"■ {view.id} {view.amount} {view.indicator}", depth, width, lambda text: text)
    yield first.replace(view.amount, paint(kind, view.amount), 1)
    yield from rest
    yield from _governed(view.deadline, _parties(view), depth, width, paint, " · ".join(notes))
    for warning in view.warnings:
        yield from _wrapped(f"⚠ {warned(warning, words['lang'])}", depth + 1, width, lambda text: paint("warn", text))


def _parties(view: TargetView | TaskView) -> str:
    """Who leads, and in brackets who supports."""
    return " ".join(filter(None, (view.lead, view.support and f"({view.support})")))


def _governed(deadline: str, parties: str, depth: int, width: int, paint: Paint, notes: str = "") -> Iterator[str]:
    parts = [(deadline, "deadline"), (parties, "party"), (notes, "soft")]
    told = [(text, kind) for text, kind in parts if text]
    if told and sum(len(text) + 3 for text, _ in told) + 2 * depth <= width:
        yield "  " * (depth + 1) + " · ".join(paint(kind, text) for text, kind in told)
        return
    for text, kind in told:
        yield from _wrapped(text, depth + 1, width, lambda part, kind=kind: paint(kind, part))  # type: ignore[misc]


def _wrapped(text: str, depth: int, width: int, paint: Callable[[str], str]) -> Iterator[str]:
    indent = "  " * depth
    room = max(_NARROWEST, width - len(indent) - 2)
    for at, line in enumerate(textwrap.wrap(text, room, break_on_hyphens=False) or [""]):
        yield indent + ("  " if at else "") + paint(line)
