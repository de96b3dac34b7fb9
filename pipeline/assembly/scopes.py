"""Scopes: what each node of the outline says of time and party, for itself and for what stands below it."""

from dataclasses import dataclass, field

from extractors.lexicon import meanings
from extractors.occurrences import occurrences
from extractors.parties import PartyMention
from extractors.party_headings import heading_names, plain_names
from extractors.party_heads import head_kind, skip_prefix
from extractors.times import Time, heading_months, heading_year
from models.document import Term
from models.outline import Node, NodeKind, Outline
from models.section import WORK, Topic
from models.view import View
from pipeline.assembly.discourse import Promise
from pipeline.assembly.genre import TELLING, Genre, openings, tells_all
from pipeline.assembly.governing import is_dateline
from pipeline.assembly.spans import Spans
from pipeline.assembly.told import told_of
from pipeline.sectioning.headings import topic_of


@dataclass(slots=True)
class Scopes:
    """Looks things up in one document's outline, each node read once.

    `goal_rows` and `dated_rows` are the blocks of table rows under a head of targets or times, `dated_items` the nodes
    with a time on a line beside them; `issued` is the day or year the document is of, `over` the one before which all
    years are over, `gone` the year before which an article's goals are history, `looks_back` how far a report does,
    `canonical` the abbreviations that it defines; `promised` and `reported` as the functions of that name give them;
    `products` are the sentences that tell what comes of the work of a row, by where they begin.
    """

    spans: Spans
    outline: Outline
    term: Term | None
    goal_rows: frozenset[int] = frozenset()
    dated_rows: frozenset[int] = frozenset()
    dated_items: frozenset[int] = frozenset()
    genre: Genre = Genre.PROGRAMME
    issued: str | None = None
    over: str | None = None
    gone: int = 0
    looks_back: int = 0
    canonical: dict[str, str] = field(default_factory=dict)
    promised: dict[int, Promise] = field(default_factory=dict)
    reported: frozenset[int] = frozenset()
    products: frozenset[int] = frozenset()
    parents: frozenset[int] = frozenset()
    _times: dict[int, list[Time]] = field(default_factory=dict)
    _parties: dict[int, list[PartyMention]] = field(default_factory=dict)
    _governed: dict[int, list[PartyMention]] = field(default_factory=dict)
    _timed: dict[int, bool] = field(default_factory=dict)
    _series: dict[int, bool] = field(default_factory=dict)
    _words: dict[int, frozenset[str]] = field(default_factory=dict)
    _contexts: dict[int, frozenset[str]] = field(default_factory=dict)
    _openings: dict[int, Node] | None = None

    @property
    def view(self) -> View:
        """The text."""
        return self.spans.view

    def times_of(self, node: Node) -> list[Time]:
        """The times that a heading, lead-in or bullet says for what stands below it."""
        if node.index not in self._times:
            # "Mục tiêu Chiến lược … đến năm 2030 như sau:" names a document, and says by when.
            # One that hands out work names it to say whose it is.
            names = node.kind is NodeKind.SECTION and not self.spans.assignments(node.text, node.end)
            # "Điều 1. Phê duyệt Chiến lược … giai đoạn 2026-2035 …" only names it.
            names = names and not self.view.lower.startswith(ENACTS, node.text)
            heading = node.leads and (names or "goal" in self._told(node))
            start = node.text
            if node.kind is NodeKind.PARAGRAPH:
                # What a paragraph tells before its last sentence ("… như sau:") governs nothing below it.
                start = self.spans.sentences(node.text, node.end)[-1][0]
            found = (
                []
                if is_dateline(self.view.lower, node.text, node.end)
                else self.spans.times_in(start, node.end, heading)
            )
            if not found and heading and "goal" in self._told(node):
                found = heading_year(self.view.lower, node.text, node.end)
            if not found and node.leads:
                found = heading_months(self.view.lower, node.text, node.end)
            if self.view.text[node.end - 1] == "?":
                # "Ngày 15/3/2027 có hội làng không?" asks of a day, and no answer below is due on it.
                found = [time for time in found if not time.first or time.first != time.last]
            self._times[node.index] = found
        return self._times[node.index]

    def parties_of(self, node: Node) -> list[PartyMention]:
        """The parties that a heading consists of, or that a bullet names as the head of what stands below."""
        if node.index not in self._parties:
            names = self._headed(node)
            if not names and self._in_series(node) and not self._says_of_what(node):
                names = plain_names(self.view.text, self.view.lower, node.text, node.end)
            self._parties[node.index] = names
        return self._parties[node.index]

    def _headed(self, node: Node) -> list[PartyMention]:
        asks = self.view.text[node.end - 1] == "?"
        if not node.leads or asks or self._tells_about(node) or node.end - node.text >= 400:
            return []
        strict = node.kind is NodeKind.PARAGRAPH
        return heading_names(self.view.text, self.view.lower, node.text, node.end, strict)

    def _tells_about(self, node: Node) -> bool:
        """Whether "Đối với khu công nghiệp", "Cấp xã" say what statements are about, not who works."""
        lower = self.view.lower
        if node.topic in _HANDS_OUT or not lower.startswith(("đối với ", "cấp "), node.text):
            return False
        if node.topic is Topic.TARGETS or self.genre is not Genre.PROGRAMME or lower.startswith("cấp ", node.text):
            return True
        kind = head_kind(self.view.text, lower, skip_prefix(lower, node.text, node.end), node.end)
        return kind is None or (node.topic is not Topic.TASKS and kind not in ("organisation", "office", "name"))

    def _says_of_what(self, node: Node) -> bool:
        """Whether a heading tells what its part is about ("Lộ trình", "Nguồn lực", "Năm 2027")."""
        told = topic_of(self.view.text[node.text : node.end]) is not Topic.OTHER or self._told(node)
        return bool(told or self.spans.spoken(node.text, node.end))

    def _in_series(self, node: Node) -> bool:
        """Whether a heading stands among headings that are parties: one that no lexicon knows is a party's, too."""
        if node.kind is not NodeKind.SECTION or node.topic is not Topic.ORGANISATION or not node.leads:
            return False
        begins = head_kind(self.view.text, self.view.lower, node.text, node.end)
        if (node.label or "").startswith("Điều ") and begins is None:
            return False  # "Điều 25. Điều khoản chuyển tiếp"
        if node.parent not in self._series:
            beside = (one for one in self.outline.nodes if one.parent == node.parent and one.leads)
            row = [bool(self._headed(one)) for one in beside if one.kind is NodeKind.SECTION]
            self._series[node.parent] = sum(row) > 1 and 2 * sum(row) > len(row)
        return self._series[node.parent]

    def governing_parties(self, node: Node) -> list[PartyMention]:
        """The parties of the nearest heading above that consists of parties."""
        if node.parent not in self._governed:
            named = (self.parties_of(above) for above in self.outline.above(node))
            self._governed[node.parent] = next((names for names in named if names), [])
        return self._governed[node.parent]

    def told_from(self, sentence: tuple[int, int]) -> int:
        """From where on a sentence of an article tells of goals that were announced; its end where of none."""
        promise = self.promised.get(sentence[0])
        return promise.behind if promise is not None else sentence[1]

    def timed_above(self, node: Node) -> bool:
        """Whether a heading or lead-in above says a time."""
        if node.parent not in self._timed:
            self._timed[node.parent] = any(self.times_of(above) for above in self.outline.above(node) if above.leads)
        return self._timed[node.parent]

    def opening(self, node: Node) -> Node | None:
        """The paragraph that leads in the numbered items of which `node` is one, or stands in one."""
        if self._openings is None:
            self._openings = openings(self.view, self.outline)
        above = self.outline.above(node)
        top = above[-1] if above else node
        found = self._openings.get(top.index)
        if found is None or (top.label or "").isdigit():
            return found
        # "… yêu cầu các trường thực hiện các nội dung sau:" above "I. …": a letter's order, no plan's opening words.
        return found if self.genre is Genre.EXCERPT and tells_all(self.view, found) else None

    def told(self, node: Node) -> bool:
        """Whether the lead-in next above tells somebody to do it."""
        above = (self.outline.nodes[node.parent], self.opening(node))
        return any(one is not None and tells_all(self.view, one) for one in above)

    def context(self, node: Node) -> frozenset[str]:
        """What the headings and lead-ins above say the text is about: `goal`, `result`, `legal`, `party` …"""
        if node.index not in self._contexts:
            told: set[str] = set()
            for above in self.outline.above(node):
                if above.leads or above.kind is NodeKind.BULLET:
                    told |= self._told(above)
            if node.text < self.looks_back:
                told.add("result")
            if self.looks_back and "wish" in told:
                # "C. Kiến nghị": in a report they are its own, in a notice those that it answers.
                told.add("request")
            if node.topic is Topic.TARGETS or node.block in self.goal_rows:
                told.add("goal")
            self._contexts[node.index] = frozenset(told)
        return self._contexts[node.index]

    def in_programme(self, node: Node) -> bool:
        """Whether the words are a programme's own; in an article of questions those of its sections of work."""
        return self.genre not in TELLING or (self.genre is Genre.QUESTIONS and node.topic in WORK)

    def tells_scope(self, node: Node) -> bool:
        """Whether the item, or the heading next above it, says only whom or where the paper is about."""
        if ":" in self.view.lower[node.text : min(node.end, node.text + _HEAD)] and self._opens(node, "scope", "terms"):
            return True
        above = next((one for one in self.outline.above(node) if one.leads), None)
        return above is not None and above.end - above.text < 2 * _HEAD and self._opens(above, "scope")

    def _opens(self, node: Node, *told: str) -> bool:
        lower = self.view.lower
        stops = occurrences("contexts", lower).all_at(node.text)
        return any(meanings("contexts")[lower[node.text : stop]] in told for stop in stops)

    def _told(self, node: Node) -> frozenset[str]:
        if node.index not in self._words:
            self._words[node.index] = told_of(self.view.lower, node)
        return self._words[node.index]


ENACTS = ("phê duyệt ", "ban hành ", "thông qua ")
_HEAD = 40  # letters of "Phạm vi áp dụng:"
_HANDS_OUT = (Topic.ORGANISATION, Topic.SCHEDULE)
