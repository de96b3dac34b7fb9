"""Following: what a clause leaves to the one behind it: predicate, base, what is told of ranks (guide, section 3.2)."""

import regex

from extractors.indicators import Parts
from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.measures import opens_measure
from extractors.nesting import is_graded, population
from extractors.occurrences import occurrences
from extractors.pieces import Piece, trim
from extractors.predicates import opens_action, predicate_start
from extractors.quantities import QuantityMention
from extractors.sharing import uncompared

_HANDLING = regex.compile(r"(?:thời gian|chi phí)\s")
_NAME = 3  # blanks up to the verb behind a short name
_STATES = regex.compile(alternatives(forms_meaning("clause_words", "states")))
# "hộ dùng nước sạch", "trẻ đi học", not "con nuôi".
_LIVES = regex.compile(
    rf"(?<=\p{{L}}\s){alternatives(forms_meaning('clause_words', 'lives'))}(?:(?<=\s\p{{L}}+\s\p{{L}}+)|(?=\s\p{{L}}))"
)
_CAUSE = regex.compile(r"(?<!\p{L})(?:do|vì) ")
_RANK = regex.compile(
    r"(?P<verb>(?:thuộc|nằm trong|đứng vào|lọt vào|vào|đứng trong)\s)*(?P<group>(?:nhóm|tốp|top)(?!\p{L}))"
)
_RANKS = regex.compile(r"(?r)(?:nhóm|tốp|top)$")
_REGARD = regex.compile(r"(?<!\p{L})(?:về|theo) ")
_LISTED, _FOR = regex.compile(r"\s*(?:,|và)\s"), regex.compile(r"\s(?:cho|tại|ở|trên|về)(?!\p{L})")
# "30 giường bệnh trên 1 vạn dân".
_PER = regex.compile(r"(?<=\s)trên (?:(?:1|một|10|100)(?:\.000)* )?(?:(?:vạn|nghìn|triệu) )?(?:người )?dân(?!\p{L})")


def lists(lower: str, parts: Parts, target: QuantityMention) -> bool:
    """Whether a clause goes on with a list: "…; phấn đấu 90% …" and "… và phấn đấu 90% …" begin anew."""
    words = lower[parts.segment.start : target.outer_start]
    return ("phấn đấu" not in words and ";" not in words) or not words.strip(" ;,")


def shared_predicate(lower: str, parts: Parts, following: Parts, pieces: list[Piece]) -> list[Piece]:
    """ "100% trường THPT, 80% trường THCS có tủ sách": the second says what both do."""
    own, other = population(parts) or _after_verb(lower, parts, following), population(following)
    if own is None or other is None or following.segment.nested or is_graded(lower, following):
        return []
    said = predicate_start(lower, own[0], parts.behind[-1][1])
    if said is not None and not _ends_list(lower, said, own[1]):
        return []
    lives = _lives(lower, *own)
    for number, (start, end) in enumerate(pieces):
        at = predicate_start(lower, start, end)
        if lives and (at is None or not _lives(lower, start, at)):
            # "90% hộ dùng nước sạch, 80% thôn có bể nước", but "90% hộ nuôi bò, 80% hộ nuôi lợn được vay vốn".
            return []
        if at is not None and not lower.endswith(" và ", start, at) and (not parts.before or _STATES.match(lower, at)):
            return [(at, end), *pieces[number + 1 :]]
    return []


def _lives(lower: str, start: int, end: int) -> bool:
    """Whether a verb tells what those do whom the words name: "hộ dùng nước sạch", "thôn lập tổ tự quản"."""
    if _LIVES.search(lower, start, end):
        return True
    told, trades = meanings("predicates"), meanings("predicates", trade="yes")
    acts = [
        one for one in occurrences("verbs", lower).within(start + 1, end) if told.get(lower[slice(*one)]) == "action"
    ]
    # "chủ tịch công đoàn cơ sở trúng cử lần đầu": behind a long name, which of them are meant.
    return any(
        lower[at:stop] not in trades and stop < end and lower.count(" ", start, at) <= _NAME for at, stop in acts
    )


def _after_verb(lower: str, parts: Parts, following: Parts) -> Piece | None:
    """ "xây 2 trường mầm non, 1 trường tiểu học đạt chuẩn", "toàn xã có 85% hộ, 90% chợ có nước": those counted."""
    if len(parts.before) != 1 or not parts.behind or not following.behind:
        return None
    if lower.endswith(" có", *parts.before[0]):
        return parts.behind[0]
    alike = first_word(lower, parts) == first_word(lower, following)
    return parts.behind[0] if alike and opens_action(lower, *parts.before[0]) else None


def first_word(lower: str, parts: Parts) -> str:
    """The word that opens those whom the number counts."""
    return lower[slice(*parts.behind[0])].split(" ")[0] if parts.behind else ""


def _ends_list(lower: str, verb: int, end: int) -> bool:
    """ "90% lãnh đạo, quản lý, 70% thợ được tập huấn": a verb alone behind a comma names some of them."""
    return lower.endswith(", ", 0, verb) and occurrences("verbs", lower).at(verb, end) == end


def shared_object(lower: str, parts: Parts, following: Parts) -> list[Piece]:
    """ "30% thời gian giải quyết và 20% chi phí tuân thủ thủ tục hành chính": what is handled, said once."""
    own, other = population(parts), population(following)
    if own is None or other is None or not all(_HANDLING.match(lower, *one) for one in (own, other)):
        return []
    if _last_verb(lower, *own) != own[1] or (stop := _last_verb(lower, *other)) in (-1, other[1]):
        return []
    return [trim(lower, stop, following.behind[-1][1])]


def _last_verb(lower: str, start: int, end: int) -> int:
    """Where the last verb in `[start, end)` ends; -1 where there is none."""
    return max((stop for _, stop in occurrences("verbs", lower).within(start, end)), default=-1)


def shared_cause(lower: str, parts: Parts, following: Parts, pieces: list[Piece]) -> list[Piece]:
    """ "5% số vụ, 5% số người bị thương do cháy nổ": of what both are."""
    own, other = population(parts), population(following)
    if own is None or other is None or not all(lower.startswith("số ", one[0]) for one in (own, other)):
        return []
    cause = _CAUSE.search(lower, *pieces[-1])
    return [] if cause is None or _CAUSE.search(lower, *own) else [(cause.start(), pieces[-1][1])]


def shared_regard(lower: str, parts: Parts, following: Parts) -> list[Piece]:
    """ "nhóm 3 nước dẫn đầu khu vực và nhóm 50 nước dẫn đầu thế giới về năng lực số": in what, said once."""
    if not (parts.before and parts.behind and following.before and following.behind):
        return []
    if not all(_RANKS.search(lower, *one.before[-1]) for one in (parts, following)):
        return []
    own, other = (_REGARD.search(lower, *one.behind[-1]) for one in (parts, following))
    return [] if own or not other else [(other.start(), following.behind[-1][1])]


def shared_base(lower: str, parts: Parts, following: Parts) -> list[Piece]:
    """ "10 bác sĩ và 30 giường bệnh/1 vạn dân": the first counts on the same base."""
    if not parts.behind or not following.behind or following.before or "/" in lower[slice(*parts.behind[-1])]:
        return []
    start, end = following.behind[-1]
    if base := _PER.search(lower, start, end):
        return [(base.start(), end)]
    slash = lower.find("/", start, end)
    return [(slash, end)] if slash >= 0 and lower[slash + 1 : slash + 3].strip(" ").isdigit() else []


def shared_reader(lower: str, parts: Parts, following: Parts, pieces: list[Piece]) -> list[Piece]:
    """ "tặng 50 cặp sách, 20 xe đạp cho học sinh nghèo", "xây 3 cầu và 2 cống tại các bản": for whom and where."""
    if following.before or following.segment.nested or not (parts.behind and following.behind):
        return []
    if not _LISTED.match(lower, following.segment.start) or _FOR.search(
        lower, parts.segment.start, parts.behind[-1][1]
    ):
        return []
    other = _FOR.search(lower, *pieces[-1])
    return [(other.start() + 1, pieces[-1][1])] if other else []


def ranked(lower: str, parts: Parts, above: list[Piece]) -> list[Piece]:
    """ "xã thuộc nhóm 3 xã dẫn đầu huyện và nhóm 10 xã dẫn đầu tỉnh": who is to stand there is said once."""
    if len(parts.before) != 1 or not above:
        return []
    own = _RANK.fullmatch(lower, *parts.before[0])
    said = _RANK.search(lower, *above[0])
    if own is not None and own["verb"] and said is None and opens_measure(lower, *above[0]):
        # "Chỉ số đọc sách tăng 5 bậc so với năm 2025, vào nhóm 20 tỉnh dẫn đầu".
        return uncompared(lower, above[:1])
    if own is None or said is None or said.start() == above[0][0]:
        return []
    end = said.start() if own["verb"] else said.start("group")
    return [trim(lower, above[0][0], end)]
