"""Builds the outline block by block: which node each block is, and which nodes are still open above it."""

from collections.abc import Mapping

from extractors.bullets import read_bullet
from extractors.labels import Label, Style
from models.outline import Node, NodeKind, Outline
from models.section import Topic
from models.view import Block, BlockKind, View
from pipeline.sectioning.groups import group_label, group_words
from pipeline.sectioning.headings import is_heading, topic_of
from pipeline.sectioning.line_labels import LineLabels
from pipeline.sectioning.place import Open, place, settle
from pipeline.sectioning.quotations import read_quotation
from pipeline.sectioning.subheads import (
    introduces,
    is_run_in,
    is_stopped,
    names_goals,
    names_months,
    names_party,
    names_plan,
)
from pipeline.sectioning.unlabelled import asks, behind_note, is_enclosed, titles_attachment

_APPENDIX_HEAD = 4


class Outliner:
    """Reads one view. Used once."""

    def __init__(self, view: View, labels: Mapping[int, Label]) -> None:
        self.view = view
        self.labels = LineLabels(view, labels)
        self.nodes = [Node(0, NodeKind.ROOT, -1, -1, 0, 0, 0, False, None, (), 0, None)]
        # What is still open above the next block, the outermost first; bullets with their signs.
        self.sections: list[Open] = []
        self.bullets: list[tuple[str, int]] = []
        # The subhead that governs the lines right below it, and whether one stands there already; by section, the last.
        self.lead = 0
        self.lead_filled = False
        self.leads: dict[int, int] = {}
        self.led_style = Style.LETTER  # the outermost style of label that a heading of goals governs
        self.base = 0  # the question that stands above all, in an article
        self.plan = 0  # the heading of a plan without a label that stands above all, in a text without sections
        self.skip = -1  # the block that was taken as the title of the label above it
        # The table that is being read, and how many sections were open above it.
        self.table = -1
        self.above_table = 0
        # How many sections were open above a quotation, and the block that closes it.
        self.quoted = 0
        self.closes = -1

    def read(self) -> Outline:
        """The outline of all blocks."""
        for number, block in enumerate(self.view.blocks):
            if number == self.skip:
                continue
            self._enter(block)
            if block.kind is BlockKind.ROW:
                self._row(number, block)
            else:
                self._line(number, block)
            if 0 <= self.closes <= number:
                del self.sections[self.quoted :]
                self.bullets, self.lead, self.quoted, self.closes = [], 0, 0, -1
        return Outline(tuple(self.nodes))

    def _enter(self, block: Block) -> None:
        """Group rows are numbered within their table and end with it."""
        table = block.table if block.kind is BlockKind.ROW else -1
        if table != self.table:
            if self.table >= 0:
                del self.sections[self.above_table :]
            self.table, self.above_table = table, len(self.sections)

    def _line(self, number: int, block: Block) -> None:
        view = self.view
        if block.kind is BlockKind.PARAGRAPH:
            label = self.labels.of(block) or self._quoted_label(number)
            if label is not None and not self.labels.is_page_number(number, label):
                self._section(number, block, label)
                return
            if self.sections and self._opens_attachment(number, block):
                self._close_all()
            if asks(view, block):
                self._close_all()
                self.base = self._append(NodeKind.PARAGRAPH, 0, number, block.start, True)
                return
            bullet = read_bullet(view.text, block.start, block.end)
            if bullet is not None:
                self._bullet(number, block, *bullet)
                return
        self._paragraph(number, block)

    def _opens_attachment(self, number: int, block: Block) -> bool:
        """Whether a plan attached to the decision above begins; in an appendix such a title is a form's."""
        appendix = self.sections[0].label.style is Style.APPENDIX
        if is_enclosed(self.view, block):
            return not (appendix and number - self.nodes[self.sections[-1].node].block <= _APPENDIX_HEAD)
        return not appendix and titles_attachment(self.view, block)

    def _close_all(self) -> None:
        self.quoted, self.closes = 0, -1
        self.sections, self.bullets, self.lead, self.base, self.plan = [], [], 0, 0, 0

    def _quoted_label(self, number: int) -> Label | None:
        """The label that a quotation opens with: until it closes, all is in it."""
        quoted = read_quotation(self.view, number) if self.sections and not self.quoted else None
        if quoted is None:
            return None
        label, self.closes = quoted
        self.quoted = len(self.sections)
        return label

    def _section(self, number: int, block: Block, label: Label) -> None:
        within = self.sections[self.quoted :]
        label = settle(within, self.labels.numeral(number, label))
        del self.sections[self.quoted + place(within, label) :]
        parent = self._section_node()
        text, end = behind_note(self.view, label.end, block.end), block.end
        if text >= end and (title := self.labels.title_below(number)) is not None:
            self.skip, (text, end) = number + 1, title
        article = label.style is Style.ARTICLE
        alone = label.end >= block.end and not (article and self.skip > number)
        inner = self.labels.has_inner(max(number, self.skip), label)
        leads = alone or is_heading(self.view.text[text:end], inner, article)
        if not leads and not article and is_stopped(self.view, number, text, end, not self.sections):
            leads, end = True, end - 1
        # A goal heading without a label governs the items below it, not the parts that follow.
        if not self.sections and self.nodes[-1].index == self.leads.get(parent) and label.ordinal == 1:
            self.led_style = label.style
        led = bool(self.sections) or label.style >= min(Style.LETTER, self.led_style)
        if (
            led
            and not self.sections
            and leads
            and topic_of(self.view.text[text:end]) not in (Topic.TARGETS, Topic.OTHER)
        ):
            led = False
            self.leads.pop(parent, None)
        self._open_section(number, label, text, end, self.leads.get(parent, parent) if led else parent, leads)

    def _open_section(self, number: int, label: Label, text: int, end: int, parent: int, leads: bool) -> None:
        path = (*self.nodes[parent].path, label.text)
        topic = self.nodes[parent].topic
        if len(path) == 1:
            topic = topic_of(self.view.text[text:end] if leads else "")
        index = len(self.nodes)
        self.nodes.append(
            Node(index, NodeKind.SECTION, parent, number, label.start, text, end, leads, label.text, path, index, topic)
        )
        self.sections.append(Open(label, index, leads and self.view.text[end - 1] not in ".;"))
        self.bullets, self.lead = [], 0

    def _bullet(self, number: int, block: Block, sign: str, text: int) -> None:
        signs = [opened for opened, _ in self.bullets]
        if sign in signs:
            del self.bullets[signs.index(sign) :]
        parent = self.bullets[-1][1] if self.bullets else self.lead or self._open_node()
        leads = introduces(self.view.text[text : block.end])
        index = self._append(NodeKind.BULLET, parent, number, text, leads)
        self.bullets.append((sign, index))
        self.lead_filled = True
        if leads and names_goals(self.view.lower[text : block.end]) and self.labels.has_first(number):
            # "* Chỉ tiêu đến năm 2028:" above "(1) …".
            self.leads[self._section_node()] = index

    def _paragraph(self, number: int, block: Block) -> None:
        lower = self.view.lower[block.start : block.end].rstrip()
        named = bool(self.sections) and names_party(self.view, number)
        leads = block.kind is not BlockKind.LAYOUT and (is_run_in(lower) or named)
        while self.bullets and not self.nodes[self.bullets[-1][1]].leads:
            self.bullets.pop()
        if leads:
            if self.lead:
                self.bullets = []
            parent = self.bullets[-1][1] if self.bullets else self._open_node()
            self.lead = self._append(NodeKind.PARAGRAPH, parent, number, block.start, True)
            self.lead_filled = False
            if (self.sections or names_goals(lower) or names_months(lower)) and parent == self._open_node():
                self.leads[self._section_node()] = self.lead
            if not self.sections and names_plan(lower):
                self.plan = self.lead
            self.bullets = []
            return
        if self.lead and self.lead_filled:
            self.lead = 0
        parent = self.bullets[-1][1] if self.bullets else self.lead or self._section_node()
        self._append(NodeKind.PARAGRAPH, parent, number, block.start, False)

    def _section_node(self) -> int:
        return self.sections[-1].node if self.sections else self.base

    def _open_node(self) -> int:
        """What governs a subhead or bullet: the section, or in a text without one the last heading of a plan."""
        return self._section_node() if self.sections else self.plan or self.base

    def _append(self, kind: NodeKind, parent: int, number: int, text: int, leads: bool) -> int:
        block, above, index = self.view.blocks[number], self.nodes[parent], len(self.nodes)
        inherited = above.path, above.section, above.topic
        self.nodes.append(Node(index, kind, parent, number, block.start, text, block.end, leads, None, *inherited))
        return index

    def _row(self, number: int, block: Block) -> None:
        label = group_label(self.view.text, block, alone=self.nodes[-1].kind is NodeKind.ROW)
        if label is not None:
            within = self.sections[self.above_table :]
            label = settle(within, label)
            del self.sections[self.above_table + place(within, label) :]
            start, end = group_words(block, label)
            self._open_section(number, label, start, end, self._section_node(), True)
            return
        parent = self.bullets[-1][1] if self.bullets else self.lead or self._section_node()
        self._append(NodeKind.ROW, parent, number, block.start, False)
