"""Parts: "1. Nội dung", "2. Cơ quan chủ trì", "3. Thời gian": of the first's items the others say who and when."""

import regex

from models.outline import Node, NodeKind
from models.party import PartyRole, PartyScope
from pipeline.assembly.parties import Named
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.siblings import Siblings

_CONTENT = regex.compile(r"(?:các )?(?:nội dung|nhiệm vụ|công việc)(?:(?:,| và) [\p{L} ]{3,30})?\s*:?$")
_WHO = regex.compile(
    r"(?:các )?(?:cơ quan|đơn vị|bộ phận)\s(?:(?P<lead>chủ trì|đầu mối|thực hiện)(?:(?:,| và) phối hợp)?|"
    r"(?P<support>phối hợp))(?: thực hiện)?\s*(?::\s*|$)"
)
_WHEN = regex.compile(r"(?:thời gian|thời hạn|tiến độ)(?: thực hiện| hoàn thành)?\s*:\s*")


def read_parts(scopes: Scopes, nodes: list[Node]) -> tuple[dict[int, Siblings], set[int]]:
    """By node index, what the parts beside its own say of each item of work; and the nodes that only say it."""
    below: dict[int, list[Node]] = {}
    for node in nodes:
        below.setdefault(node.parent, []).append(node)
    told: dict[int, Siblings] = {}
    said: set[int] = set()
    for parts in below.values():
        content: Node | None = None
        for node in parts:
            if node.kind is not NodeKind.SECTION:
                continue
            if _CONTENT.fullmatch(scopes.view.lower, node.text, node.end):
                content, run, lines = node, Siblings(), set[int]()
            elif content is not None:
                _read_part(scopes, node, below, run, lines)
                if run.named:
                    told.update((item.index, run) for item in below.get(content.index, []))
                    said |= lines
    return told, said


def _read_part(scopes: Scopes, node: Node, below: dict[int, list[Node]], run: Siblings, said: set[int]) -> None:
    """What "2. Cơ quan chủ trì, phối hợp" or "3. Thời gian: …" says, with the names in the lines below it."""
    lower = scopes.view.lower
    if when := _WHEN.match(lower, node.text, node.end):
        run.times += scopes.times_in(when.end(), node.end) or scopes.unresolved(when.end(), node.end)
        said.add(node.index)
    elif who := _WHO.match(lower, node.text, node.end):
        said.add(node.index)
        role = PartyRole.LEAD if who["lead"] else PartyRole.SUPPORT
        _name(scopes, (who.end(), node.end), role, run)
        for line in below.get(node.index, []):
            said.add(line.index)
            if _WHO.match(lower, line.text, line.end):
                _read_part(scopes, line, below, run, said)
            else:
                _name(scopes, (line.text, line.end), role, run)


def _name(scopes: Scopes, span: tuple[int, int], role: PartyRole, run: Siblings) -> None:
    run.named += [Named(one.start, one.end, role, PartyScope.CLAUSE) for one in scopes.cell_names(*span)]
