"""Ends: where a party's name ends in running text: before a verb, a stop word, or a word its head cannot have."""

import regex

from extractors.lexicon import meanings
from extractors.occurrences import occurrences
from extractors.party_heads import SEPARATOR, inside_head, keeps_to_places, kinds, skip_prefix

# In a cell or a heading only these end a name, beside the verbs.
_STOP_ALONE = regex.compile(r"(?<=\s)(?:với (?:các|những)|để|nhằm|theo)(?!\p{L})")
# A name ends before these words; in a list of names alone (a cell, a heading) only the verbs end it.
_STOP = regex.compile(
    r"(?<=\s)(?:để|đê hỗ trợ|mở|nhằm|trong việc|trong quá trình|trong công tác|trong|theo|về|khi|nếu|trên cơ sở|qua|"
    r"thông qua|"
    r"mà|thì|sao cho|"
    r"căn cứ|và có|vào|(?<!mặt )bằng|như|cùng với|cùng(?! cấp)|với|tại mục|nêu tại|"
    r"ở(?! trung ương| địa phương| cơ sở| các cấp| nước ngoài)|hoặc|"
    r"có(?! liên quan| thẩm quyền| rừng| đê| biển| biên giới| dịch| di tích| di sản| tàu cá| khu công nghiệp|"
    r" hồ| dự án)|"
    r"là|làm|không|"
    r"chủ động|đã|xin|chậm nhất|trước ngày|nhất là|đặc biệt là)(?!\p{L})"
)
# What may follow the head of an authority: proper names and words of place, and behind a ministry its field, whose
# words are capital in the first syllable only ("Sở Nông nghiệp và Môi trường tỉnh").
_PLACE_WORD = (
    r"(?i:các|những|cấp|cùng|đồng|(?:tỉnh|thành|huyện|quận|xã|phường|đảng) ủy|"
    r"tỉnh|thành phố|tp|huyện|quận|thị xã|thị|xã hội|xã|phường|thị trấn|đặc khu|thôn|bản|"
    r"khu vực|khu|vùng|trung ương|địa phương|cơ sở|vận tải|nhân dân|tối cao|cấp cao|quân khu|nhà nước|"
    r"quốc gia|quân sự|chính phủ|quốc hội|của|thuộc|"
    r"trực thuộc|ngành|(?:có )?liên quan|khác|nêu trên|còn lại|trên địa bàn|trong|toàn|cả nước|lân cận|trọng điểm|"
    r"miền núi|vùng cao|biên giới|ven biển|hải đảo|đất liền|nông thôn|đơn vị|cơ quan|tổ chức|chính trị - xã hội|"
    r"doanh nghiệp|trường|phụ trách|lĩnh vực|khối|thành viên|mặt trận|tổ quốc|việt nam|mới|đô thị|"
    r"trước|sau (?:sáp nhập|sắp xếp)|\d+)(?!\p{L})"
)
_PROPER = r"(?!(?:Sở|Bộ|UBND|HĐND)\s)\p{Lu}[\p{L}\d.]*"
_PLACES = regex.compile(rf"(?:(?:\s*[-–&/])?\s*(?:{_PLACE_WORD}|{_PROPER}|\([^()]{{1,60}}\)))*")
_FIELD = regex.compile(rf"(?:(?:\s*[-–&/])?\s*(?:{_PLACE_WORD}|{_PROPER}(?:\s\p{{Ll}}+)?|\([^()]{{1,60}}\)))*")
# "Cục Quản lý đê điều", "Vụ Kế hoạch - Tài chính": what is managed may be said in any words.
_MANAGES = regex.compile(r"(?r)(?:Quản lý|Phòng, chống|Bảo vệ|Kiểm soát|Giám sát)$")
_OF_PLACES = (
    "ubnd",
    "ủy ban nhân dân",
    "uỷ ban nhân dân",
    "hđnd",
    "hội đồng nhân dân",
    "công an",
    "chủ tịch ubnd",
    "chủ tịch ủy ban nhân dân",
    "chủ tịch uỷ ban nhân dân",
)
# "các đơn vị liên quan" is a whole name, whatever verb follows.
_RELATED_THEN = regex.compile(
    r"(?<=\s)liên quan(?=\s(?!(?:đến|tới|của|thuộc|trên|tại|khác|và|hoặc|cùng|cấp|trong|ngoài|ở|"
    r"trực tiếp|trực thuộc|đóng|mật thiết|chặt chẽ)"
    r"(?!\p{L}))\p{Ll})"
)
_RELATED = regex.compile(r"liên quan\s$")
# "các trường học trên địa bàn xã | khám mắt cho …": behind its place a name goes on with a capital only.
_PLACED = regex.compile(
    r"(?<=\s)trên địa bàn(?: (?i:tỉnh|thành phố|huyện|thị xã|xã|phường|đặc khu|khu vực|quản lý|cả nước)(?!\p{L}))*+"
    r"(?: \p{Lu}\p{L}*+)*+(?=\s\p{Ll})(?!\s(?:và|cùng|hoặc)(?!\p{L}))"
)
# "cơ quan được giao chủ trì nhiệm vụ này có trách nhiệm …": the name holds a clause of its own.
_TASKED = regex.compile(
    r"(?<=\s)(?:được (?:giao|phân công)\s[^;.,]{0,120}?|chủ trì|phối hợp)(?=\s(?:có|chịu) trách nhiệm(?!\p{L}))"
)

# Not verbs: "thuộc phạm vi quản lý", "nông nghiệp ứng dụng công nghệ cao", "truyền hình thành phố", "và lãnh đạo".
_OF_A_FIELD = regex.compile(r"(?r)(?:phạm vi|lĩnh vực)\s$")
_PART = regex.compile(r"(?:quản lý|phụ trách)(?!\p{L})")
_PART_OF = regex.compile(
    r"ứng dụng công nghệ cao|(?<=truyền )hình thành phố|(?<=giáo dục và )đào tạo(?!\p{L})|"
    r"(?<=\s(?:và|cùng)\s)lãnh đạo các (?:bộ|sở|ban|ngành|cơ quan|đơn vị)(?!\p{L})"
)

# Verbs that tell which bearers of a generic name are meant, and such names; verbs that only say what the trade is for.
_TRADE = regex.compile(
    r"(?:quản lý|vận hành|khai thác|sản xuất|kinh doanh|cung cấp|cung ứng|chế biến|xuất khẩu|nhập khẩu|sử dụng|đầu tư)"
    r"(?!\p{L})"
)
_TRADERS = regex.compile(
    r"(?r)(?:doanh nghiệp|đơn vị|cơ sở|tổ chức|cá nhân|hộ|hộ gia đình|công ty|hợp tác xã|cơ quan)\s$"
)
_SERVES = regex.compile(r"(?:được|phục vụ|hỗ trợ|bảo đảm|đảm bảo|đáp ứng|giúp|góp phần|có|theo)(?!\p{L})")

# A cell of names says nothing else, but for these words of who does what.
_TOLD_IN_CELL = regex.compile(
    r"(?<=\s)(?:chủ trì|phối hợp|thực hiện|tham mưu|triển khai|tổng hợp|trình|rà soát|tiến hành|hướng dẫn|theo dõi|"
    r"chịu trách nhiệm|làm đầu mối|hỗ trợ|căn cứ|theo chức năng|với (?:các|những)|để|nhằm)(?!\p{L})"
)


def cell_end(text: str, lower: str, start: int, end: int) -> int:
    """Where the names of a cell end: whatever verbs a name holds ("Viện Nghiên cứu phát triển"), they do not cut it."""
    match = next((one for one in _TOLD_IN_CELL.finditer(lower, start, end) if text[one.start()].islower()), None)
    return _place_end(text, lower, start, match.start() if match else end)


def name_end(text: str, lower: str, start: int, end: int, alone: bool) -> int:
    """Where the name that begins at `start` ends: before a verb, and, in running text, before a stop word."""
    stops = _STOP_ALONE if alone else _STOP
    tasked = None if alone else _TASKED.search(lower, start, end)
    if tasked is not None:
        before = name_end(text, lower, start, tasked.start(), alone)
        return tasked.end() if before == tasked.start() else before
    if (related := _RELATED_THEN.search(lower, start, end)) is not None:
        end = related.end()
    if not alone and (placed := _PLACED.search(text, start, end)) is not None:
        end = placed.end()
    stop = (one.start() for one in stops.finditer(lower, start, end) if _cuts(text, lower, start, *one.span()))
    end = next(stop, end)
    verbs = [
        (at, behind)
        for at, behind in occurrences("predicates", lower).within(start, end)
        if lower[at - 1].isspace() and _cuts(text, lower, start, at, behind)
    ]
    if verbs:
        end = verbs[0][0] if alone else _behind_trade(lower, start, verbs)
    return end if alone else _place_end(text, lower, start, end)


def _behind_trade(lower: str, start: int, verbs: list[tuple[int, int]]) -> int:
    """Where the name ends whose first verbs say what its bearers deal in ("doanh nghiệp quản lý hồ chứa | lập …").

    The verb behind them must follow in the same breath; otherwise the first is what they do ("quản lý tốt tài sản").
    """
    first, behind = verbs[0]
    if not _TRADE.match(lower, first) or not _TRADERS.search(lower, start, first):
        return first
    for at, stop in verbs[1:]:
        if _TRADE.match(lower, at) and lower.endswith((", ", " và "), behind, at):
            behind = stop
        elif "," in lower[behind:at] or _SERVES.match(lower, at):
            break
        else:
            return at
    return first


def _place_end(text: str, lower: str, start: int, end: int) -> int:
    """Where the first name ends whose head allows only capitals and places behind it, if other words follow it."""
    at, tail = start, None
    listed = ":" in lower[start:end]
    while at < end:
        separator = SEPARATOR.search(lower, at, end)
        stop = separator.start() if separator else end
        begin = skip_prefix(lower, at, stop)
        behind = occurrences("parties", lower).at(begin, stop)
        if behind >= 0 and kinds()[lower[begin:behind]] != "area":
            tail = None
            if keeps_to_places(text, lower, begin, behind, stop):
                tail = _PLACES if lower[begin:behind] in _OF_PLACES and not listed else _FIELD
                begin = behind
        if (
            tail is not None
            and (match := tail.match(text, begin, stop))
            and not _MANAGES.search(text, begin, match.end())
            and (behind >= 0 or match.end() > begin)
            and lower[match.end() : stop].lstrip()[:1].isalpha()
        ):
            return match.end()
        at = separator.end() if separator else end
    return end


def _cuts(text: str, lower: str, start: int, at: int, behind: int) -> bool:
    """Whether a verb or stop word ends the name that begins at `start`.

    Capitals are part of a name ("Ban Tổ chức"), a verb that is the head's own ("ban quản lý") too, and behind "các"
    stands a noun ("các tổ chức xã hội").
    """
    word = lower[at:behind]
    if at <= start or not text[at].islower() or meanings("predicates").get(word) == "":
        return False
    if _PART_OF.match(lower, at) or (_PART.match(lower, at) and _OF_A_FIELD.search(lower, max(start, at - 16), at)):
        return False
    if lower.endswith(("các ", "những "), start, at) or inside_head(lower, start, at):
        return False
    listed = word == "tổ chức" and lower[behind : behind + 1] == ","
    return not listed or _RELATED.search(lower, max(start, at - 12), at) is not None


def opens_predicate(text: str, lower: str, start: int, end: int) -> bool:
    """Whether a verb stands at `start`."""
    behind = occurrences("predicates", lower).at(start, end)
    return behind >= 0 and text[start].islower() and meanings("predicates")[lower[start:behind]] != ""
