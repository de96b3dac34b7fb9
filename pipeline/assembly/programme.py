"""The programme: what each node of the outline gives, in the order of the text, as one document's records."""

from collections.abc import Container, Mapping
from itertools import chain

import regex

from extractors.abbreviations import find_definitions
from extractors.foot_columns import RECEIVED
from extractors.metadata import InfoMention
from extractors.occurrences import has_numbers
from models.document import Document, Info
from models.outline import Node, NodeKind, Outline
from models.programme import Programme
from models.section import WORK
from models.view import BlockKind, View
from pipeline.assembly.candidates import read_question
from pipeline.assembly.discourse import announced_year, promised
from pipeline.assembly.draft import TargetDraft, TaskDraft
from pipeline.assembly.genre import TELLING, Genre, coming_term, genre_of, latest_date, present_year, told_term
from pipeline.assembly.holding import names_below
from pipeline.assembly.judging import Chosen, Judge
from pipeline.assembly.lost import lost_rows, lost_table
from pipeline.assembly.records import RecordBuilder, build_info, build_sections
from pipeline.assembly.reported import after_past, gone_before, reported
from pipeline.assembly.rows import Row, read_rows
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.siblings import Siblings, beside_siblings, read_siblings, sibling_label
from pipeline.assembly.spans import Spans
from pipeline.assembly.tabled import row_targets
from pipeline.assembly.targets import sentence_targets
from pipeline.assembly.tasks import item_tasks, row_task
from pipeline.assembly.told import told_of

# "Nơi nhận:", "TM. BAN CHẤP HÀNH", "Nghị quyết này được … thông qua ngày …": recipients and signature, to the next
# heading.
_FOOT = regex.compile(
    rf"(?i:{RECEIVED})|(?:T/?M|KT|TL|TUQ)\.?\s+\p{{Lu}}{{2}}[\p{{Lu}} \-,]*$|"
    r"(?:Luật|Nghị quyết) này (?:đã )?được [^;.]{5,160}thông qua ngày"
)
_FOOTNOTE = regex.compile(r"(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]+)\s?\p{L}")


def assemble(
    document: Document, view: View, outline: Outline, mention: InfoMention, judge: Judge | None = None
) -> Programme:
    """All records of `document`; ids number them in the order of the text. A `judge` may overrule the rules."""
    info = build_info(document, view, mention)
    sections = build_sections(document.text, view, outline)
    lost = lost_rows(view)
    targets, tasks = _drafts(view, outline, info, judge, frozenset(chain(*lost)))
    builder = RecordBuilder(document, view, outline, sections, judge)
    return Programme(
        document=info,
        sections=tuple(sections.values()),
        targets=tuple(builder.target(number, draft) for number, draft in enumerate(targets, 1)),
        tasks=tuple(builder.task(number, draft) for number, draft in enumerate(tasks, 1)),
        warnings=(*document.warnings, *(lost_table(view, run) for run in lost)),
    )


def _drafts(
    view: View, outline: Outline, info: Info, judge: Judge | None, lost: frozenset[int]
) -> tuple[list[TargetDraft], list[TaskDraft]]:
    rows = read_rows(view)
    nodes = [node for node in _body(view, outline, rows) if node.block not in lost]
    scopes, siblings = _read_scopes(view, outline, info, rows, nodes)
    sentences = {node.index: _sentences(scopes, node, rows, info.title) for node in nodes}
    chosen = _chosen(scopes, nodes, sentences, judge)
    targets: list[TargetDraft] = []
    tasks: list[TaskDraft] = []
    for node in nodes:
        if node.kind is NodeKind.ROW or node.block in rows:
            row = rows.get(node.block)
            if row is None or node.kind is NodeKind.SECTION:
                continue
            found = row_targets(scopes, node, row, chosen)
            task = row_task(scopes, node, row, found)
            tasks += [task] if task is not None else []
        else:
            found = _line_targets(scopes, node, sentences[node.index], chosen)
            found = [beside_siblings(scopes, one, siblings.get(node.index)) for one in found]
            if node.section or not _is_title(view.text[node.text : node.end], info.title):
                tasks += item_tasks(scopes, node, found, siblings.get(node.index), names_below(scopes, node))
        targets += found
    return targets, [] if scopes.genre is Genre.HISTORY else tasks


def _read_scopes(
    view: View, outline: Outline, info: Info, rows: Mapping[int, Row], nodes: list[Node]
) -> tuple[Scopes, dict[int, Siblings]]:
    """What holds around the `nodes`, and by node the labelled lines beside it."""
    genre = genre_of(info, view, outline)
    issued = info.issued or (present_year(view) if genre in TELLING else latest_date(view))
    spans = Spans(view, coming_term(view, issued))
    siblings = read_siblings(spans, outline, nodes)
    sentences = {node.index: spans.sentences(node.text, node.end) for node in nodes} if genre in TELLING else {}
    over = issued or (announced_year(view, nodes, sentences) if sentences else None)
    gone = gone_before(view, nodes, sentences) if sentences else 0
    told = promised(spans, nodes, sentences, over, gone) if sentences else {}
    scopes = Scopes(
        spans,
        outline,
        info.term or (told_term(view) if info.kind is None else None),
        goal_rows=frozenset(number for number, row in rows.items() if row.columns.goal),
        dated_rows=frozenset(number for number, row in rows.items() if row.times),
        dated_items=frozenset(index for index, beside in siblings.items() if beside.times),
        genre=genre,
        issued=issued,
        over=over,
        gone=gone,
        looks_back=_ahead(view, outline) if info.kind == "báo cáo" else 0,
        canonical=find_definitions(view.text),
        promised=told,
        reported=after_past(spans, nodes, over, told)
        | (reported(view, nodes, sentences, told) if sentences else frozenset()),
        products=frozenset(
            start for row in rows.values() for cell in row.products for start, _ in spans.sentences(*cell)
        ),
        # "1. Trồng 40 ha chè." with nothing but lines of who and when below is no heading.
        parents=frozenset(node.parent for node in outline.nodes) - siblings.keys(),
    )
    return scopes, siblings


def _ahead(view: View, outline: Outline) -> int:
    """Where the part of a report begins that tells what is to be done ("B. Nhiệm vụ năm 2027"), or that asks for help.

    Where none does, it tells results to its end if a heading says so ("A. Kết quả"), else nothing is known: 0.
    """
    results = False
    for node in outline.nodes:
        if node.kind is NodeKind.SECTION and node.parent == 0 and node.leads:
            told = told_of(view.lower, node)
            if "result" not in told and (node.topic in WORK or told & {"goal", "request", "wish"}):
                return node.text
            results = results or "result" in told
    return len(view.text) if results else 0


def _body(view: View, outline: Outline, rows: Container[int]) -> list[Node]:
    """The nodes without footnotes, letterhead and signature: what stands in layout tables or behind "TM.", "Nơi nhận:".

    Behind the signature a heading begins an appendix, and so does a table of `rows` under a title that is no heading.
    """
    nodes, foot = [], False
    for node in outline.nodes[1:]:
        begins = node.kind is NodeKind.SECTION or node.block in rows
        foot = not begins and (foot or _FOOT.match(view.text, node.text, node.end) is not None)
        noted = node.kind is NodeKind.PARAGRAPH and _FOOTNOTE.match(view.text, node.text, node.end)
        if not foot and not noted and view.blocks[node.block].kind is not BlockKind.LAYOUT:
            nodes.append(node)
    return nodes


def _is_title(words: str, title: str | None) -> bool:
    """The title names its programme's goal ("… với mục tiêu tăng trưởng đạt 8%") and sets none."""
    return title is not None and " ".join(words.split()).casefold() in title.casefold()


def _sentences(scopes: Scopes, node: Node, rows: Mapping[int, Row], title: str | None) -> list[tuple[int, int]]:
    """Those of `node` that may state targets."""
    if node.kind is NodeKind.ROW or node.block in rows:
        row = rows.get(node.block)
        told = () if row is None or node.kind is NodeKind.SECTION else row.told
        return [sentence for cell in told for sentence in scopes.spans.sentences(*cell)]
    stops = scopes.view.text[node.end - 1] in ".;"
    if (
        node.kind is NodeKind.SECTION
        and node.leads
        and node.end - node.text < 200
        and not (stops or _states(scopes, node))
    ):
        return []
    if not node.section and _is_title(scopes.view.text[node.text : node.end], title):
        return []
    if "goal" not in scopes.context(node) and not has_numbers(scopes.view.lower, node.text, node.end):
        return []
    label = sibling_label(scopes.view.lower, node.text, node.end)
    return list(scopes.spans.sentences(label[1] if label and label[0] == "content" else node.text, node.end))


def _chosen(
    scopes: Scopes, nodes: list[Node], sentences: Mapping[int, list[tuple[int, int]]], judge: Judge | None
) -> Chosen:
    """The targets among the numbers of all `sentences`, which are by node."""
    asked = [
        question
        for node in nodes
        for sentence in sentences[node.index]
        if (question := read_question(scopes, node, sentence)) is not None
    ]
    answers = [question.chosen for question in asked] if judge is None else judge.choose(asked)
    return {(one.node.index, *one.sentence): one.with_parts(found) for one, found in zip(asked, answers, strict=True)}


def _line_targets(scopes: Scopes, node: Node, sentences: list[tuple[int, int]], chosen: Chosen) -> list[TargetDraft]:
    found: list[TargetDraft] = []
    for sentence in sentences:
        item = sentence if node.kind is NodeKind.PARAGRAPH else (node.text, node.end)
        found += sentence_targets(scopes, node, sentence, item, chosen)
    return found


def _states(scopes: Scopes, node: Node) -> bool:
    """Whether a line that looks like a heading may be an item of a list; the options below a question are none."""
    if "goal" not in scopes.context(node) and (node.topic not in WORK or node.index in scopes.parents):
        return False
    above = next((one for one in scopes.outline.above(node) if one.leads), None)
    return above is None or scopes.view.text[above.end - 1] != "?"
