"""Quantity forms: the pattern of every way to print a number, a range, a share or a rise (guide, section 3.1).

Which group matched says how extractors/quantities.py reads it.
"""

import regex

from extractors.lexicon import alternatives, forms_meaning
from extractors.numerals import MULTIPLIER, NUMBER, NUMBER_WORD

_PERCENT = r"\s?[%‰]|\s?phần trăm(?!\p{L})"
# In a verbose pattern a plain space is no space.
_MULTIPLIER, _NUMBER_WORD, _SHARE = (part.replace(" ", r"\s") for part in (MULTIPLIER, NUMBER_WORD, _PERCENT))
_MAKES = alternatives(forms_meaning("makings", "words"))
# "72 ± 2%": how far a level may be missed.
TOLERANCE = r"(?:±|\+/-)"
QUANTITY = regex.compile(
    rf"""
    (?<![\p{{L}}\d.,/])(?P<fraction>\d{{1,3}}/\d{{1,3}}
        (?=\s(?:số|tổng|diện|dân|thành|đại|tỷ\ lệ)(?!\p{{L}}))|
        (?<=(?:ít\ nhất|tối\ thiểu|trên|hơn|gần|khoảng|trong\ đó|có)\s)[1-9]/[2-9]
        (?=\s\p{{L}})(?!\s(?:năm|tháng|hằng|hàng)\s)|(?P<bare>(?P<all>\d{{1,3}})/(?P=all)|0?\d/(?:0?\d|10)|
            (?:(?<![^\n\t])|(?<=(?:ít\ nhất|tối\ thiểu|trên|có|đạt|phấn\ đấu|đưa|[:;,.)|–-])\s))\d{{1,3}}/\d{{1,3}})
        (?=\s(?!giờ|điểm)\p{{L}}))
    | (?<![\p{{L}}\d.,/])
    (?:(?P<from>từ\s+)(?:(?:trên|hơn|gần|khoảng)\s+)?{NUMBER}(?:{_SHARE})?(?:\s?/\s?1(?:0|\.0){{2}}[.0]*)?(?:[\s/](?:(?!trở\s)\p{{L}}+[23]?|(?:19|20)\d\d)){{0,4}}?(?:\s\([^()]{{1,20}}\))?\s+
          (?:giảm\ |tăng\ )?(?:lên\ đến|lên\ thành|xuống\ còn|lên|xuống|còn)\s+(?:còn\s+|dưới\s+|trên\s+|đạt\s+)?)?
    (?P<first>{NUMBER})(?:\s?{TOLERANCE}\s?{NUMBER})?(?P<p1>{_SHARE})?(?:\s(?P<m1>{_MULTIPLIER}))?
    (?:(?:\s(?P<noun>\p{{L}}+(?:\s\p{{L}}+)?)(?=\s(?:đến|tới|-|–)\s))?\s?(?:-|–|÷|~|hoặc|(?:đến|tới)(?:\sdưới)?)\s?
        (?(p1)(?!(?:19|20)\d\d(?!\d|[.,]\d|\s?%)))(?P<second>{NUMBER})(?P<p2>{_SHARE})?(?:\s(?P<m2>{_MULTIPLIER}))?(?!\d|/\d)(?(noun)(?=\s(?P=noun)(?!\p{{L}}))))?
    | (?<=(?:trên|hơn|gần|khoảng)\s){_NUMBER_WORD}(?=\s(?:nghìn|ngàn|triệu|vạn)(?!\p{{L}}))
    | (?P<half>một\ nửa)(?=\s(?:số|tổng|dân|diện))
    | (?P<parts>một|hai|ba)\ phần\ (?P<whole>hai|ba|tư|năm)(?=\s(?:số|tổng|dân))
    | (?<=(?:ít\ nhất|tối\ thiểu|tối\ thiếu|tối\ đa|không\ quá)\s){_NUMBER_WORD}
    | {_NUMBER_WORD}(?=\s\(\d{{1,3}}\)\s\p{{L}})
    | (?<=từ\s){_NUMBER_WORD}(?=\s[^,;.\d]{{1,40}}trở\ lên)
    | (?<!\p{{L}})(?P<least>{_NUMBER_WORD})\ (?:đến|tới|hoặc|-|–)\ (?P<upper>{_NUMBER_WORD})(?=\s\p{{L}})
    | (?<=(?:mỗi|từng)\s[^,;.]{{2,60}}\s)(?:một|hai|ba)(?=\s\p{{L}})(?!\s(?:số|trong|phần|cách|hệ|vài|lần|cửa|năm|nửa))
    | (?<={_MAKES}\s)(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)(?=\s\p{{L}})
    | gấp\ (?P<times>đôi|rưỡi|{NUMBER}|{_NUMBER_WORD})(?:\s?(?:-|–|đến|tới)\s?(?P<most>{NUMBER})(?=\slần))?(?:\ lần)?
    """,
    regex.VERBOSE,
)
# "15 trong tổng số 18 thôn": the noun stands behind all of them.
OUT_OF = regex.compile(r"\s?(?:trong|trên) tổng số \d[\d.]*(?=\s\p{L})")
