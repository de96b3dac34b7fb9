"""Weights: what speaks for and against a number being a target (guide, section 3; docs/rules.md)."""

from collections.abc import Mapping

import regex

from extractors.evidence import find_evidence
from extractors.kinds import kind_names
from extractors.makings import ends_with_making, ends_with_work
from extractors.measures import opens_measure
from extractors.quantities import QuantityMention
from extractors.segments import Clause
from models.outline import Node
from models.quantity import Comparator
from models.section import WORK, Topic
from pipeline.assembly.announcing import opens_report
from pipeline.assembly.genre import Genre
from pipeline.assembly.met_goals import met_goals, strives
from pipeline.assembly.norms import is_let_off
from pipeline.assembly.past_years import past_years
from pipeline.assembly.plan_shares import plan_shares
from pipeline.assembly.reported import looks_ahead
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.shapes import ASIDE, RAISES, REACHES
from pipeline.assembly.turns import behind_means

_DOER = regex.compile(r"(?:^|[\s,;:])(?:bình quân )?(?:mỗi|từng)\s+(?!năm|quý|tháng|tuần|ngày|lớp\b)\p{L}")
# "mỗi suất 1 triệu đồng; 100% thợ …": what each of them is, and behind the semicolon of others.
_EACH_IS = regex.compile(r"(?:mỗi|từng)\s(?:\p{L}+\s){1,2}\d[^;]*;")
_BARE_VERB = regex.compile(r"[^\p{L}]*(?:\p{L}+\s){1,3}")
_COLON = regex.compile(r"(?r):\s*$")
# "Tiêu chí 2.3. Tỷ lệ … không thấp hơn 20%": a standard asks it of all, an article only tells of the standard.
_CRITERION = regex.compile(r"[^\p{L}]{0,40}+(?:tiêu chí|tiêu chuẩn|điều kiện) \d")
_GOES_ON = regex.compile(r"(?:bình quân (?:mỗi|hằng|hàng) năm )?(?:vượt|đạt|tăng|giảm|chiếm|bằng)(?!\p{L})")
_SHARE = regex.compile(r"\d\s?%")
# "Giảm tối thiểu 20% …": a sentence that opens so tells what is to be done.
_ORDERS = regex.compile(
    r"[^\p{L}]{0,12}(?:(?:như vậy|theo đó|trong đó|cụ thể),?\s)?(?:sẽ\s)?(?:giảm|cắt giảm|tăng|tinh giản|nâng)"
    r"\s(?:tối thiểu|ít nhất)\s"
)
_ENDS = regex.compile(r"\s*(?:[.;]|$)", regex.MULTILINE)
_LIKE_BEFORE = regex.compile(
    r"[^.;]{0,60}(?<!\p{L})cùng kỳ(?!\p{L})|, là mức [\p{L} ]{0,20}(?:cao|thấp) nhất|"
    r", (?:cao|thấp) hơn (?:so với )?mục tiêu"
)
_PAPER = regex.compile(kind_names())
# "khen không quá 20% số tổ": how many of them may have it.
_OF_ALL = regex.compile(r"\s(?:tổng )?số\s")
# "40% thợ chưa được tập huấn" tells how it is, "90% hộ chưa có đất được giao đất" and "giảm 5% hộ chưa có điện" do not.
_NOT_YET = regex.compile(r"(?:\s\p{L}+){1,6}?\schưa\s(?:được\s)?(?![^,;.:()]*(?<!\p{L})(?:được|đạt|sẽ)\s)")
_LESS = regex.compile(r"(?<!\p{L})(?:giảm|còn|xuống|hạ|xóa|hỗ trợ)(?!\p{L})")
# "Nếu giữ đà này, đến năm 2030 tỉnh có 60% …": what would be; not "nếu như trước đây xã …".
_SUPPOSED = regex.compile(r"(?<!\p{L})nếu (?!như trước|trước|năm)")
_WILL = regex.compile(r"(?<!\p{L})sẽ\s")
_NEAR = 120  # letters before a number within which words of aim, results and forecast speak of it
_SIGNED = {Comparator.EQ: 0.0, Comparator.APPROX: 0.5, Comparator.BETWEEN: 0.5}


class Weights:
    """Weighs the numbers of one sentence; what the sentence and its place say is read once."""

    def __init__(
        self, scopes: Scopes, node: Node, sentence: tuple[int, int], clauses: Mapping[int, Clause], item: int
    ) -> None:
        times = scopes.spans.times_in(*sentence)
        self.lower = scopes.view.lower
        self.sentence = sentence
        self.context = scopes.context(node)
        self.topic = node.topic
        self.clauses = clauses
        self.programme = scopes.in_programme(node)
        self.past = past_years(self.lower, times, str(scopes.gone), scopes.over)
        self.cues = find_evidence(self.lower, *sentence)
        if not self.programme:
            # "Để đạt mục tiêu trên, xã cần 40 tỷ đồng": what it takes is no goal.
            means = behind_means(self.lower, *sentence)
            self.cues = [cue for cue in self.cues if cue[0] >= means or cue[1] != "goal"]
        goals = [at for at, meaning in self.cues if meaning == "goal"]
        self.strives = any(strives(self.lower, at) for at in goals)
        # "Giai đoạn 1976-1980, xã phấn đấu …": whether they were met or not, nobody promises them.
        met = goals if self.past.gone else met_goals(self.lower, sentence, goals, self.programme)
        self.cues = [cue for cue in self.cues if cue[0] not in met] + [(at, "met") for at in met]
        self.of_plan = {share.number for share in plan_shares(self.lower, *sentence)}
        self.promised_from = scopes.told_from(sentence)
        self.opens_report = not self.programme and opens_report(self.lower, *sentence)
        self.reported = sentence[0] in scopes.reported
        self.product = sentence[0] in scopes.products
        self.legal = scopes.genre is Genre.LEGAL
        # "Kết thúc năm 2026, xã đạt …" as often tells what was reached.
        self.due = any(
            time.last and time.first is None and not self.lower.startswith("kết thúc", time.start) for time in times
        )
        # "Tỷ lệ trẻ đến lớp đạt trên 92%.": in an article how it is, where nothing says that it is to be so.
        ahead = self.due or bool(goals) or bool(self.context & {"goal", "programme"})
        self.tells = not self.programme and not ahead and not looks_ahead(self.lower, *sentence)
        self.supposed = None if self.programme else _SUPPOSED.search(self.lower, *sentence)
        self.criterion = not self.programme and _CRITERION.match(self.lower, item) is not None
        self.follows = sentence[0] > item and _SHARE.search(self.lower, item, sentence[0]) is not None
        dated = node.block in scopes.dated_rows or node.index in scopes.dated_items
        self.dated = dated or any(time.last or time.term or time.recurrence for time in times)
        self.governed = scopes.timed_above(node)

    def of(self, one: QuantityMention) -> float:
        """The weight of all that speaks for and against `one`."""
        start = self.sentence[0]
        left = self.lower[max(start, one.outer_start - 90) : one.outer_start]
        promised = one.start >= self.promised_from
        weight = self._place(promised) + self._sentence(one)
        weight += 1.0 if self.dated or self.governed else 0.0
        weight += _SIGNED.get(one.comparator, 1.0)
        # "mỗi tổ không quá 15 người" limits, it promises nothing.
        limited = one.comparator is Comparator.LE
        if _DOER.search(left) and not _EACH_IS.search(left) and not limited and not ASIDE.search(left):
            weight += 2.5
        if one.percent and "goal" not in self.context:
            weight -= self._allowed(one)
        weight += self._shape(one, left)
        if promised:
            weight += self._announced(one)
        elif one.percent and self.tells and not self._orders(one):
            weight -= 1.5
        return weight - (3.0 if self.supposed is not None and self.supposed.start() < one.start else 0.0)

    def _orders(self, one: QuantityMention) -> bool:
        """ "Giảm tối thiểu 20% …", "nâng phụ cấp lên 70%": what is to be done."""
        raises = RAISES.search(self.lower, self.sentence[0], one.outer_start)
        return raises is not None or _ORDERS.fullmatch(self.lower, self.sentence[0], one.start) is not None

    def _allowed(self, one: QuantityMention) -> float:
        """What it weighs against a share that it is the most that is allowed, or let off, or that have not yet."""
        if one.comparator is Comparator.EQ and _NOT_YET.match(self.lower, one.end, self.sentence[1]):
            return 0.0 if _LESS.search(self.lower, self.sentence[0], one.start) else 4.0
        limit = one.comparator is Comparator.LE and _OF_ALL.match(self.lower, one.outer_end)
        return 2.5 if limit or is_let_off(self.lower, self.sentence[0], one) else 0.0

    def _announced(self, one: QuantityMention) -> float:
        """What a sentence that goes on with announced goals adds: most to shares and to what is measured."""
        if one.percent:
            return 1.5
        if one.unit is None:
            return 0.0
        clause = self.clauses[one.start]
        # "… các chỉ tiêu: … ; thành lập mới 9 hợp tác xã": work that is announced is as good as what is measured.
        measured = opens_measure(self.lower, clause.words, one.start) or clause.verb
        return (
            1.0 + (1.5 if measured else 0.0) + (1.0 if _WILL.search(self.lower, self.sentence[0], one.start) else 0.0)
        )

    def _place(self, promised: bool) -> float:
        weight = 2.0 if "goal" in self.context else 0.0
        if self.context & {"result", "forecast"}:
            weight -= 4.0
        if "legal" in self.context or self.criterion:
            weight -= 2.0
        if "money" in self.context:
            weight -= 1.0
        weight += 0.5 if self.follows else 0.0
        if not promised and not self.context & {"goal", "programme"} and (self.legal or not self.programme):
            # A law sets rules, an article tells what was: only words of promise, a programme's own words that it
            # quotes, or "đến năm …" outweigh it.
            weight -= 2.5 if self.legal else 0.0 if self.due else 0.5 if self.strives else 1.5
        return weight - (1.5 if self.topic is Topic.PURPOSE else 0.0)

    def _sentence(self, one: QuantityMention) -> float:
        cues = self._cues_of(one)
        told = {meaning for _, meaning in cues}
        nearest = {meaning for at, meaning in cues if one.start - at < _NEAR}
        weight = 3.0 if "goal" in told else 1.0 if "aim" in nearest else 0.0
        reports = self.opens_report and not told & {"goal", "aim"}
        if "result" in nearest or told & {"done", "met"} or reports:
            weight -= 4.0
        if "forecast" in nearest:
            weight -= 1.5
        if "done" not in told and RAISES.search(self.lower, self.sentence[0], one.outer_start):
            weight += 1.0 if one.comparator is not Comparator.EQ else 0.0
        elif any(meaning == "legal" and at > self._part_of(one) for at, meaning in cues):
            weight -= 1.0 if self.context & {"goal", "programme"} else 2.5
        if self.reported or ("goal" not in told | self.context and self._of_result(one)):
            weight -= 3.0
        inside = ASIDE.search(self.lower, self.sentence[0], one.start) is not None
        return weight - (3.0 if (self.past.aside if inside else self.past.over) else 0.0)

    def _part_of(self, one: QuantityMention) -> int:
        """Where the last semicolon before the number stands, -1 for none: beyond it no word of law reaches."""
        return self.lower.rfind("; ", self.sentence[0], one.start)

    def _cues_of(self, one: QuantityMention) -> list[tuple[int, str]]:
        """The words that speak of the number: those before it, of what was done in its own clause alone.

        Of "từ trên 30% lúc này xuống dưới 12%" the words before the level to be reached tell of the one before, and so
        does a bracket before the number ("đạt 96% (hiện nay 91%), …").
        """
        done_from, told_before = self._done_from(one), range(one.outer_start, one.start)
        return [
            (at, meaning)
            for at, meaning in self.cues
            if at < one.end
            and (meaning != "done" or at >= done_from)
            and at not in told_before
            and not (self.lower[at - 1] == "(" and ")" in self.lower[at : one.start])
        ]

    def _done_from(self, one: QuantityMention) -> int:
        """From where on "đã" tells that the number was reached: from its clause on, or from the one that it goes on.

        Of "Tỉnh đã đề ra mục tiêu …" what was done is the announcing.
        """
        clause = self.clauses[one.start].sign
        if _GOES_ON.match(self.lower, clause):
            # "đều đã hoàn thành, vượt 5% kế hoạch": what the verb goes on with was done too.
            clause = max(self.sentence[0], self.lower.rfind(";", self.sentence[0], clause))
        return max(clause, self.promised_from) if one.start >= self.promised_from else clause

    def _of_result(self, one: QuantityMention) -> bool:
        """ "đạt 74,6% kế hoạch": how far a plan was met; "đạt 40 tỷ đồng, giảm 5% so cùng kỳ"."""
        return one.start in self.of_plan or _LIKE_BEFORE.match(self.lower, one.outer_end, self.sentence[1]) is not None

    def _shape(self, one: QuantityMention, left: str) -> float:
        clause = self.clauses[one.start]
        if one.percent or "/" in self.lower[one.start : one.end]:
            weight = 1.5 + (0.5 if one.value == 100 else 0.0) + (1.0 if clause.opens or clause.verb else 0.0)
            weight += 1.0 if _ORDERS.fullmatch(self.lower, self.sentence[0], one.start) else 0.0
            return weight + (0.5 if REACHES.search(left) else 0.0)
        weight = 1.0 if ends_with_making(left) else 0.0
        if one.unit and self.topic in WORK and (clause.verb or ends_with_work(left)):
            weight += 1.5
            if _BARE_VERB.fullmatch(self.lower, self.sentence[0], one.outer_start):
                # "Xây dựng 12 vườn ươm": the item is that work and nothing else.
                weight += 0.5
        weight += 1.5 if _COLON.search(left) and one.unit else 0.0
        if self.product and one.unit and not _PAPER.match(one.counted):
            # "20 mô hình" under "Sản phẩm"; "01 kế hoạch" is the work itself.
            weight += 2.0
        if one.unit and "goal" in self.context and _ENDS.match(self.lower, one.whole_end):
            # "Dân số trung bình 7.120 người;": all that the line tells is this number.
            weight += 1.0
        weight -= 1.0 if ASIDE.search(left) and "trong đó" not in left else 0.0
        weight -= 0.5 if not one.unit else 0.0
        return weight
