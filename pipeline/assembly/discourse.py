"""Discourse: whether the sentences of an article go on telling what is promised, or what was reached.

An article has no headings that say so. One sentence does ("Đại hội đề ra 12 chỉ tiêu."), and those behind it go on with
numbers until one tells of results, or of something else without any number.
"""

import regex

from models.outline import Node, NodeKind
from models.view import View

# "đề ra 12 chỉ tiêu", "đặt mục tiêu", "thông qua nghị quyết với các mục tiêu".
_ANNOUNCES = regex.compile(
    r"(?<!sự )(?<!nỗ lực )(?<!đã )phấn đấu(?!\s+(?:vì|không ngừng|của))|"
    r"(?<!\p{L} )mục tiêu (?:cụ thể|chung|chủ yếu|đến|đề ra|đặt ra|của [^.;:]{3,80} là(?!\p{L}))|"
    r"(?:chỉ tiêu|mục tiêu)[^.;:]{0,40}:\s*$|"
    r"(?:đề ra|đặt ra|đặt|xác định|thống nhất|nhất trí|thông qua|giao|ban hành|đưa ra|thực hiện|với)(?!\p{L})"
    r"(?:(?!so với|thấp hơn|cao hơn|vượt)[^.;]){0,80}?"
    r"(?:chỉ tiêu|(?:các|những|\d) mục tiêu|mục tiêu(?=[^.;]{0,80}?(?:năm 20|20\d\d|%|thêm|ít nhất|tối thiểu)))|"
    r"(?:mục tiêu|chỉ tiêu) (?:mà|được|do) [^.;]{3,160}(?:đề ra|đưa ra|đặt ra|xác định|hướng tới)(?!\p{L})"
)
# "Theo quy hoạch này, đến năm 2030 cả nước sẽ có 70% …".
_PLANNED = regex.compile(
    r"(?<!\p{L})theo (?:quy hoạch|kế hoạch|đề án|chiến lược|nghị quyết|chương trình)[^.;:]{0,120}?"
    r"(?:đến|giai đoạn) (?:hết |cuối )?(?:năm )?20\d\d[^.;:]{0,80}?\s(?:sẽ|phấn đấu|có|đạt|đặt mục tiêu)\s|"
    r"(?<!\p{L})theo đó,? (?:[^.;,:]{1,40},? )?đến (?:hết |cuối )?năm 20\d\d(?!\d)"
)
_OPENS_REPORT = regex.compile(
    r"[^\p{L}]*(?:tính (?:đến|chung)|đến nay|hiện|kết thúc|(?:theo )?(?:thống kê|báo cáo|số liệu)|lũy kế|"
    r"luỹ kế)(?!\p{L})"
)
_REPORTS = regex.compile(
    r"(?<!\p{L})(?:đã|vừa qua|năm qua|kỳ qua|đến nay|hiện nay|hiện có(?= (?:\p{L}+ ){0,2}\d)|hiện tại|tính đến|"
    r"ước đạt|so với cùng kỳ|"
    r"kết quả|thành tích|đạt được|đạt(?:,| và) vượt|đều đạt|đều vượt|vượt kế hoạch|hoàn thành vượt|phát biểu|"
    r"tham dự|dự đại hội)(?!\p{L})"
)
_NUMBERED = regex.compile(r"\d")
# A year of its own, not the end of a way ("đến năm 2030").
_YEAR = regex.compile(r"(?<!đến )(?<!hết )(?<!cuối )(?<!trước )năm (20\d\d)(?!\s?[-–\d])")
_PLANS = regex.compile(r"(?:nhiệm vụ|phương hướng|kế hoạch)[^.;]{0,40} năm 20\d\d")


def promised(view: View, nodes: list[Node], sentences: dict[int, list[tuple[int, int]]]) -> dict[int, int]:
    """Where the sentences begin that announce goals or go on with them, and from where on they do.

    `sentences` are those of a node, by its index.
    """
    found: dict[int, int] = {}
    announced, by = False, ""
    for node in nodes:
        if node.kind is NodeKind.ROW:
            announced = False
            continue
        for start, end in sentences[node.index]:
            behind = _announces(view.lower, start, end)
            announces = behind >= 0
            if announces and not _REPORTS.search(view.lower, behind, end):
                found[start] = behind
            plans = announces or (
                view.lower.find(" năm 20", start, end) >= 0 and _PLANS.search(view.lower, start, end) is not None
            )
            if not announced and not plans:
                continue
            asks = view.lower.endswith("?", start, end)
            years = _YEAR.findall(view.lower, start, end)
            # "Trong năm 2015, thu nhập đạt …" behind "Năm 2016 phấn đấu …".
            told = _OPENS_REPORT.match(view.lower, start, end) or _REPORTS.search(view.lower, start, end)
            reports = told is not None or (bool(years) and max(years) < by)
            if announced and not reports and _NUMBERED.search(view.lower, start, end):
                found[start] = start
            elif announced and not announces and not (node.leads and not reports):
                announced = False
            announced = announced or announces
            if plans:
                by = max([by, *years])
            if asks or (reports and not announces):
                announced = False
    return found


def _announces(lower: str, start: int, end: int) -> int:
    """Behind the words that announce goals, -1 where none do; the two words are looked for first, being rare."""
    if lower.endswith("?", start, end) or _OPENS_REPORT.match(lower, start, end):
        return -1
    found = None
    if lower.find(" tiêu", start, end) >= 0 or lower.find("phấn đấu", start, end) >= 0:
        found = _ANNOUNCES.search(lower, start, end)
    if found is None and lower.find("heo ", start, end) >= 0:
        found = _PLANNED.search(lower, start, end)
    return found.end() if found else -1
