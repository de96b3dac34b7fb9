"""Told: what a heading or lead-in says that the text below it is about (docs/rules.md)."""

import regex

from extractors.kinds import plan_names
from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.occurrences import occurrences
from models.outline import Node, NodeKind

# "Theo dõi tình hình" is work: what was reached stands first in its heading, behind "Về" or "Một số" at most.
_OPENS_RESULT = regex.compile(
    rf"[^\p{{L}}]*(?:{alternatives(forms_meaning('reports', 'heads'))}[\s,:]+|\p{{L}}+ (?:và|,) |"
    rf"{alternatives(forms_meaning('reports', 'beside'))}[\s,]+(?:và )?)*"
)
# "Mục II Nghị quyết 12-NQ/TU nêu rõ như sau:" brings a programme's own words; a number with its year is a law's.
_QUOTES = regex.compile(
    rf"{plan_names()}(?: số)?"
    r"(?: \d{1,4}+(?![\d/]*/(?:19|20)\d\d| năm (?!20))| [^;:.]{3,80}? (?:đến|năm|giai đoạn) (?:năm )?20\d\d)"
    r"(?:[^;:]{0,60}(?<!\p{L})(?:nêu|đề ra|đặt ra|xác định|chỉ đạo|yêu cầu|quy định)(?!\p{L})[^;:]{0,240}|"
    r"[^;:]{0,240}(?:như sau|sau đây|dưới đây)):\s*$"
)


def told_of(lower: str, node: Node) -> frozenset[str]:
    """What the words of `node` say: `goal`, `result`, `legal`, `programme` …"""
    table = meanings("contexts")
    # "Sau khi nghe đề xuất, kiến nghị của các sở, … kết luận như sau:" tells what was heard, and asks for nothing.
    opened = ("result", "forecast", "wish") + (() if node.kind is NodeKind.SECTION else ("request",))
    told = {
        table[lower[at:stop]]
        for at, stop in occurrences("contexts", lower).within(node.text, node.end)
        if table[lower[at:stop]] not in opened or _OPENS_RESULT.fullmatch(lower, node.text, at)
    }
    if node.leads and _QUOTES.search(lower, node.text, node.end):
        told.add("programme")
    return frozenset(told)
