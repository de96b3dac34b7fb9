"""Targets of a sentence: each number that is one, with its indicator, deadline and parties."""

import regex

from extractors.changes import read_changes
from extractors.ellipses import restore
from extractors.indicators import read_parts
from extractors.lexicon import alternatives, forms_meaning
from extractors.parties import find_names
from extractors.party_ends import name_end
from extractors.party_heads import head_kind, skip_prefix
from extractors.pieces import Piece
from extractors.predicates import opens_action
from extractors.quantifiers import is_quantifier
from extractors.quantities import QuantityMention
from extractors.segments import Segment, cut_segments
from extractors.separators import has_number
from extractors.stripping import strip_front, strip_number
from models.outline import Node
from models.party import PartyRole, PartyScope
from pipeline.assembly.candidates import FAR
from pipeline.assembly.deadlines import target_deadline
from pipeline.assembly.draft import TargetDraft
from pipeline.assembly.judging import Chosen
from pipeline.assembly.milestones import fold_milestones, still_to_come, through_last
from pipeline.assembly.named import Named, build_parties
from pipeline.assembly.parties import item_parties
from pipeline.assembly.said import Sentence
from pipeline.assembly.scopes import Scopes

_EACH = regex.compile(r"(?<!\p{L})(?:mỗi|từng)\s+(?!năm|quý|tháng|tuần|ngày|\p{L}+ một (?:sản phẩm|nghề))")
# "Công đoàn tỉnh thuộc nhóm 15 đơn vị" states what is to be, not who does it.
_STATE = regex.compile(r"(?r)(?:có|thuộc|nằm trong|đứng|lọt vào|xếp|là|đạt|còn)(?: \p{L}+){0,3}\s*$")
_CLAUSE_OF_ITS_OWN = regex.compile(r"(?r)[;,(]\s*(?:do|giao(?: cho)?|phân công)\s+(?:các\s+)?$")
_ORDER = regex.compile(r"(?:giao(?: cho)?|phân công|yêu cầu|đề nghị)\s+(?:các\s+)?")
_EMPTY = regex.compile(r"(?:(?:đề ra|đặt ra|giao|đạt|là|có|được|còn|lên|xuống|đó|này)[\s,]*)+")
_LETTER = regex.compile(r"\p{L}")
_HAS = regex.compile(r"\s*(?:có|đạt|còn)(?!\p{L})")
_SAYS = frozenset(forms_meaning("sayings", "says")).intersection(forms_meaning("sayings", "sets"))
_SETS = regex.compile(rf"\s(?:đã )?{alternatives(('giao', *_SAYS))} (?:các )?(?:chỉ tiêu|kế hoạch|mục tiêu)(?!\p{{L}})")
_BETWEEN = 8  # letters between the names of a list
_SHARE = regex.compile(r"[\s(,;]*(?:(?i:trong đó):?\s*)?(?P<name>[\p{L}&][\p{L}\d& ]{1,40}?)\s*:\s*$")


def sentence_targets(
    scopes: Scopes, node: Node, sentence: tuple[int, int], item: tuple[int, int], chosen: Chosen
) -> list[TargetDraft]:
    """The targets of one sentence of the item `[item)` that `node` is."""
    if sentence[0] - item[0] > FAR:
        item = sentence
    found = chosen.get((node.index, *sentence))
    if not found:
        return []
    folded = fold_milestones(scopes.view, found)
    said = _read_said(scopes, sentence, [one.quantity for one, _ in folded])
    shared = _shared(scopes, node, item, sentence, said.targets)
    changes = read_changes(scopes.view.lower, [segment.start for segment in said.segments], said.targets)
    drafts: list[TargetDraft] = []
    each: tuple[int, list[Named]] = (-1, [])
    for at, ((one, milestones), change) in enumerate(zip(folded, changes, strict=True)):
        quantity, words = one.quantity, _words(scopes, said, at)
        if _measures_nothing(scopes, node, said, at, words):
            continue
        each = _each(scopes, said, at, each)
        named = each[1] or _subject(scopes, said.segments[at], quantity) or shared or _goes_on(scopes, said, at)
        counted = not is_quantifier(quantity)
        deadline = target_deadline(scopes, node, said, at, item[0])
        drafts.append(
            TargetDraft(
                node,
                sentence,
                quantity if counted else None,
                None if counted else (quantity.start, quantity.end),
                tuple(_behind_order(scopes, said.indicators[at]) or _above(scopes, node, words)),
                change if counted else None,
                through_last(scopes.view, deadline, quantity.value, milestones, sentence[1]),
                build_parties(scopes, named),
                still_to_come(milestones, quantity.value, deadline, scopes.issued),
                one.weight,
                confidence=one.confidence,
            )
        )
    return drafts


def _read_said(scopes: Scopes, sentence: tuple[int, int], targets: list[QuantityMention]) -> Sentence:
    """The sentence cut into its targets' clauses, with what each leaves to its neighbours put back."""
    lower, times = scopes.view.lower, scopes.spans.times_in(*sentence)
    segments = cut_segments(lower, sentence, targets, times)
    parts = [read_parts(lower, segment, one, times) for segment, one in zip(segments, targets, strict=True)]
    return Sentence(sentence, segments, targets, restore(lower, parts, targets))


def _words(scopes: Scopes, said: Sentence, at: int) -> list[Piece]:
    """What the target measures; where its clause has no words for it, those before the number."""
    start, times = said.span[0], scopes.spans.times_in(*said.span)
    end = said.targets[at].outer_start
    return said.indicators[at] or [(start, strip_number(scopes.view.lower, start, end, times))]


def _above(scopes: Scopes, node: Node, words: list[Piece]) -> list[Piece]:
    """`words`; where none is one ("- 2027: 15%"), those of the line above that ends in a colon and has no number."""
    lower, above = scopes.view.lower, scopes.outline.above(node)[:1]
    if not above or any(_LETTER.search(lower, *piece) for piece in words):
        return words
    start, end = above[0].text, above[0].end
    times = scopes.spans.times_in(start, end)
    if not lower.endswith(":", start, end) or has_number(lower, start, end, times):
        return words
    front = strip_front(lower, start, end, times)
    return [(front, strip_number(lower, front, end, times))]


def _measures_nothing(scopes: Scopes, node: Node, said: Sentence, at: int, words: list[Piece]) -> bool:
    """ "(đạt mục tiêu đề ra là 20%)": no word is left that could be measured."""
    lower = scopes.view.lower
    pieces = said.indicators[at]
    if said.targets[at].percent and pieces and all(_EMPTY.fullmatch(lower, *piece) for piece in pieces):
        return True
    # "20%" on a line of its own, as tables are pasted, in a text without a programme's head.
    return not scopes.in_programme(node) and not any(_LETTER.search(lower, *piece) for piece in words)


def _each(scopes: Scopes, said: Sentence, at: int, before: tuple[int, list[Named]]) -> tuple[int, list[Named]]:
    """Where the indicator begins and who does a count; `before` is that of the target before.

    "Mỗi tổ mở 2 lớp, kết nạp 10 hội viên": who does the first does the second.
    """
    pieces, quantity = said.indicators[at], said.targets[at]
    start, named = pieces[0][0] if pieces else -1, doers(scopes, said.segments[at], quantity)
    alike = bool(pieces) and not quantity.percent and start == before[0]
    return start, named or (before[1] if alike else [])


def _goes_on(scopes: Scopes, said: Sentence, at: int) -> list[Named]:
    """ "Đoàn xã phấn đấu có 90% chi đoàn khá; kết nạp 50 đoàn viên": who opens the sentence does its later work."""
    start, pieces, quantity = said.span[0], said.indicators[at], said.targets[at]
    if quantity.percent or not pieces or not start < said.segments[at].start <= pieces[0][0]:
        return []
    works = opens_action(scopes.view.lower, *pieces[0])
    return _opening_subject(scopes, start, said.targets[0]) if works else []


def _behind_order(scopes: Scopes, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "Giao Sở A mở 12 lớp": who is told to do it is a party, no part of what is measured."""
    lower = scopes.view.lower
    order = _ORDER.match(lower, *pieces[0]) if pieces else None
    if order is None:
        return pieces
    names, stop = find_names(scopes.view.text, lower, order.end(), pieces[0][1])
    start = strip_front(lower, stop, pieces[0][1], [])
    own = [(start, pieces[0][1])] if start < pieces[0][1] else []
    return [*own, *pieces[1:]] if names else pieces


def _shared(
    scopes: Scopes, node: Node, item: tuple[int, int], sentence: tuple[int, int], quantities: list[QuantityMention]
) -> list[Named]:
    """Who answers for all targets of the sentence: said before its first number, or in a clause behind its last."""
    told = item_parties(scopes, node, item[0], max(item[0], quantities[0].outer_start))
    before = [one for one in told if not _only_told(scopes.view.lower, one.start, one.end)]
    tail = [
        Named(one.start, one.end, one.role, PartyScope.CLAUSE)
        for one in scopes.spans.assignments(quantities[-1].outer_end, sentence[1])
        if not one.subject and _told_behind(scopes.view.lower, quantities[-1].outer_end, one.start)
    ]
    if any(one.role is PartyRole.LEAD for one in tail):
        return [*tail, *(one for one in before if one.role is PartyRole.SUPPORT)]
    return before


def _told_behind(lower: str, number: int, name: int) -> bool:
    """Whether words behind the number say who does it: "…, giao Sở A", "… (Sở A chủ trì, Sở B phối hợp)"."""
    aside = lower.rfind("(", number, name) > lower.rfind(")", number, name)
    return aside or _CLAUSE_OF_ITS_OWN.search(lower, number, name) is not None


def _subject(scopes: Scopes, segment: Segment, quantity: QuantityMention) -> list[Named]:
    """An organisation that is the subject of a counted target is its doer, with those it works with."""
    if quantity.percent:
        return []
    start = strip_front(
        scopes.view.lower, segment.start, quantity.outer_start, scopes.spans.times_in(segment.start, segment.end)
    )
    if any(verb in scopes.view.lower[segment.start : start] for verb in ("chỉ đạo", "duy trì")):
        # "Chỉ đạo nhà thầu bổ sung 3 mũi thi công", "Duy trì tổ hợp tác trồng 3 ha": whom somebody else sees to.
        return []
    # "Đến năm 2030, tỉnh đón 3 triệu lượt khách" says where; a place is nobody who does it.
    found = [
        one
        for one in scopes.spans.assignments(start, quantity.outer_start)
        if not one.subject or head_kind(scopes.view.text, scopes.view.lower, one.start, one.end) != "area"
        if not _only_told(scopes.view.lower, one.start, one.end)
    ]
    if not any(one.role is PartyRole.LEAD for one in found) or _STATE.search(
        scopes.view.lower, segment.start, quantity.outer_start
    ):
        return []
    return [Named(one.start, one.end, one.role, PartyScope.CLAUSE) for one in found]


def _only_told(lower: str, start: int, end: int) -> bool:
    """ "Hội đồng nhân dân giao kế hoạch thu 9 tỷ đồng" says who sets the goal, "Cấp xã: mở 2 lớp" which are meant."""
    return _SETS.match(lower, end) is not None or (lower.startswith("cấp ", start) and lower.startswith(":", end))


def _opening_subject(scopes: Scopes, start: int, first: QuantityMention) -> list[Named]:
    """The organisations that the sentence at `start` opens with, before its `first` number."""
    text, lower, end = scopes.view.text, scopes.view.lower, first.outer_start
    front = strip_front(lower, start, end, scopes.spans.times_in(start, end))
    named: list[Named] = []
    if " tiêu" in lower[front : lower.find(":", front, end) + 1]:
        return named  # "Hội đề ra các chỉ tiêu: …" only says whose they are
    for one in scopes.spans.assignments(front, end):
        if not one.subject or one.start - front > _BETWEEN or _only_told(lower, one.start, one.end):
            break
        if head_kind(text, lower, one.start, one.end) not in ("area", "name"):
            named.append(Named(one.start, one.end, one.role, PartyScope.CLAUSE))
        front = one.end
    return named


def doers(scopes: Scopes, segment: Segment, quantity: QuantityMention) -> list[Named]:
    """The doer of a count: "mỗi CĐCS giới thiệu 01 đoàn viên", "VNPT: 25 trạm"."""
    if quantity.percent:
        return []
    text, lower = scopes.view.text, scopes.view.lower
    each = _EACH.search(lower, segment.start, quantity.outer_start)
    if each is not None:
        names, stop = find_names(text, lower, each.start(), quantity.outer_start)
        stated = _HAS.match(lower, stop, quantity.outer_start) is not None
        if names and stated and head_kind(text, lower, names[0].start, stop) != "organisation":
            # "mỗi trường có 02 giáo viên" tells how things are to be, "mỗi CĐCS có 01 mô hình" who sees to it.
            return []
        if names and stop < quantity.outer_start:
            return [Named(name.start, name.end, PartyRole.LEAD, PartyScope.CLAUSE) for name in names]
        return []
    share = _SHARE.match(text, segment.start, quantity.outer_start)
    if share is None:
        return []
    start, end = share.span("name")
    start = skip_prefix(lower, start, end)
    if lower.startswith(("cấp ", f"{quantity.unit} "), start):
        return []  # "Sáng kiến cấp huyện: 12; cấp tỉnh: 3" tells which are meant, "Tổ tiên tiến: 8 tổ" what is counted
    if head_kind(text, lower, start, end) is None or name_end(text, lower, start, end, True) < end:
        return []
    return [Named(start, end, PartyRole.LEAD, PartyScope.CLAUSE)]
