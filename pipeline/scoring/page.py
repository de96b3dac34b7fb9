"""The HTML page of a score: gold and prediction side by side, in one file that loads nothing from elsewhere."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from pipeline.scoring.comparison import TARGET_STRICT, TASK_STRICT, Match
from pipeline.scoring.errors import place, records, sentence_at, shown, value_of
from pipeline.scoring.figures import figure
from pipeline.scoring.report import Report, Scored

_STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #222 }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #ccc } table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #ddd; padding: .3rem .5rem; vertical-align: top; text-align: left }
td.n { text-align: right } .sentence { background: #f6f6f6; color: #444 } mark { background: #ffe08a }
.wrong { background: #ffe3e0 } .missed td { background: #fff1d6 } .extra td { background: #e8e6ff }
.right { display: none } #all:checked ~ section .right { display: table-row }
dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: 0 .6rem } dt { color: #777 }
dd { margin: 0 }
"""
_WORDS = {
    "vi": {
        "title": "Đối chiếu nhãn và kết quả trích xuất", "all": "hiện cả bản ghi đúng", "gold": "Nhãn (gold)",
        "predicted": "Trích xuất", "missed": "bỏ sót", "extra": "thừa", "wrong": "sai", "right": "đúng",
        "target": "Chỉ tiêu", "task": "Nhiệm vụ", "section": "Đề mục", "reference": "Viện dẫn", "document": "Văn bản",
    },
    "en": {
        "title": "Gold and prediction side by side", "all": "show right records too", "gold": "Gold",
        "predicted": "Predicted", "missed": "missed", "extra": "extra", "wrong": "wrong", "right": "right",
        "target": "Target", "task": "Task", "section": "Section", "reference": "Reference", "document": "Document",
    },
}  # fmt: skip
_FIELDS = {
    "target": (*TARGET_STRICT, "section"),
    "task": ("text", *TASK_STRICT, "section"),
    "section": ("path", "heading", "topic"),
    "reference": ("number", "role", "issued"),
}


def render(report: Report, shown_documents: Sequence[Scored], lang: str = "vi") -> str:
    """The page of `shown_documents`, under the figures of the whole report."""
    words = _WORDS[lang]
    parts = [
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{words["title"]}</title>',
        f"<style>{_STYLE}</style></head><body><h1>{words['title']}</h1>",
        *_figures(report, lang),
        f'<input type="checkbox" id="all"> <label for="all">{words["all"]}</label>',
    ]
    for scored in shown_documents:
        parts += _document(scored, words)
    return "\n".join([*parts, "</body></html>\n"])


def _figures(report: Report, lang: str) -> Iterator[str]:
    names = ("target_F1", "target_strict_F1", "task_F1", "task_strict_F1", "section_F1", "reference_F1")
    yield "<table><tr><th></th>" + "".join(f"<th>{name}</th>" for name in names) + "</tr>"
    for group in report.groups:
        cells = "".join(f'<td class="n">{figure(report.value(name, group), lang)}</td>' for name in names)
        yield f"<tr><th>{escape(group)}</th>{cells}</tr>"
    yield "</table>"


def _document(scored: Scored, words: dict[str, str]) -> Iterator[str]:
    comparison = scored.comparison
    yield f"<section><h2>{escape(scored.case.gold.doc)} ({escape(scored.prediction.form)})</h2>"
    if scored.prediction.failure:
        yield f"<p>{escape(scored.prediction.failure)}</p>"
    yield f"<table><tr><th></th><th>{words['gold']}</th><th>{words['predicted']}</th></tr>"
    for kind in _FIELDS:
        for match in getattr(comparison, f"{kind}s"):
            yield from _record(scored, kind, match, words)
    wrong = [name for name, right in comparison.head.items() if not right]
    if wrong:
        heads = comparison.gold.document, comparison.found.document
        sides = [_fields([(name, shown(getattr(head, name)), True) for name in wrong]) for head in heads]
        yield f"<tr><th>{words['document']}</th><td>{sides[0]}</td><td>{sides[1]}</td></tr>"
    yield "</table></section>"


def _record(scored: Scored, kind: str, match: Match, words: dict[str, str]) -> Iterator[str]:
    gold, found = records(scored.comparison, kind, match)
    verdict = "missed" if found is None else "extra" if gold is None else "right" if match.right(()) else "wrong"
    if verdict == "right" and not all(match.fields.values()):
        verdict = "wrong"
    row = f'<tr class="{verdict if verdict != "wrong" else "off"}">'
    yield f"{row}<th>{words[kind]}<br>{words[verdict]}</th>"
    for record in (gold, found):
        if record is None:
            yield "<td></td>"
        else:
            values = [(name, value_of(record, name), not match.fields.get(name, True)) for name in _FIELDS[kind]]
            yield f"<td>{_fields(values)}</td>"
    yield "</tr>"
    text = scored.case.text if gold is not None else scored.prediction.text
    span = place(gold if gold is not None else found)
    if span and kind == "target":
        sentence = _marked(sentence_at(text, *span), " ".join(text[slice(*span)].split()))
        yield f'{row}<th></th><td class="sentence" colspan="2">{sentence}</td></tr>'


def _fields(values: Iterable[tuple[str, str, bool]]) -> str:
    rows = (
        f"<dt>{escape(name)}</dt><dd class='{'wrong' if wrong else ''}'>{escape(value) or '–'}</dd>"
        for name, value, wrong in values
        if value or wrong
    )
    return f"<dl>{''.join(rows)}</dl>"


def _marked(sentence: str, words: str) -> str:
    before, hit, after = sentence.partition(words)
    return f"{escape(before)}<mark>{escape(hit)}</mark>{escape(after)}" if hit else escape(sentence)
