"""Time forms: the pattern of every way to say by when, over which period or until which end (guide, section 3.3).

Which group matched says how extractors/time_readers.py reads it.
"""

import re

import regex

YEAR = r"(?:19|20)\d\d"
_DASH = r"\s*(?:-|–|—|đến|tới)\s*(?:hết\s+|cuối\s+)?(?:năm\s+)?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
MONTH = r"(?:1[0-2]|0?[1-9])"
_QUARTER = r"(?:iv|i{1,3}|0?[1-4])"
_UNTIL = (
    r"(?:(?:chậm\ nhất|muộn\ nhất|không\ (?:muộn|chậm)\ (?:hơn|quá)|hạn\ chót)(?:\ là)?(?:\ đến|\ vào|\ trong)?|"
    r"từ\ nay\ (?:đến|tới)|"
    r"đến|tới|hết|vào|trong|trước\ khi|trước|sau|kể\ từ|từ)"
)
_TO = r"(?:cho\ (?=đến|tới))?"
_EDGE = r"(?:hết|cuối|đầu|giữa|khi\ hết|(?:khi\ )?kết\ thúc|trước|khi)"
# Behind a time: it goes on without an end.
_ON = r"\s+(?:trở\ (?:đi|về\ sau|lên)|và\ (?:các|những)\ năm\ (?:tiếp\ theo|kế\ tiếp|sau))(?!\p{L})"
_CLOCK = r"(?P<clock>\d{1,2}\s?(?:h|giờ)\s?(?:\d\d)?(?:\ phút)?,?\s+)?"
# "trước ngày khai giảng 04/9/2026".
_NAMED_DAY = r"(?:(?:bầu\ cử|khai\ giảng)\s+)?"
# "chậm nhất là thứ Hai, ngày 05/10/2026", "trước thứ Sáu (ngày 09/10/2026)".
_WEEKDAY = r"(?:(?:ngày\ )?(?:thứ\ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\ nhật)\s*[,(]?\s*)"

# Looked at before the long pattern: words that may stand before the year, month or period that a time is told by.
_BEFORE_TIME = (
    "đến|tới|hết|cuối|trước|các|trong|vào|của|cho|tầm nhìn|thời kỳ|kỳ|từ|những|chậm nhất|muộn nhất|là|khi|kể từ|sau|"
    "đầu|giữa|cả|suốt|toàn|mỗi|kết thúc|định hướng|nay|vòng|thời hạn|thời gian|không quá|thời điểm|"
    "ngay|nhân|không muộn hơn|không muộn quá|không chậm hơn|không chậm quá|hạn chót"
).replace(" ", r"\ ")
_NAMES = (
    "năm",
    "tháng",
    "quý",
    "ngày",
    "nhiệm",
    "giai",
    "nửa",
    "tuần",
    "tết",
    "dịp",
    "một",
    "hai",
    "ba",
    "bốn",
    "sáu",
    "tám",
    "chín",
    "mười",
    "mùng",
    "mùa",
    "mồng",
    "hằng",
    "hàng",
)
_TELLS = (
    r"(?:(?:19|20)\d\d|\d{1,2}\s*[/.]\s*\d|\d{1,2}\s*[-–]\s*\d{1,2}[/-]\d|\d{1,2}\s(?:đến|tới)\s\d{1,2}\s?(?:/|tháng)|"
    r"\d{1,2}\s?(?:h|giờ)[\s\d]|"
    r"\d{1,3}\s?(?:\(\p{L}+(?:\s\p{L}+)?\)\s+)?(?:giờ|h)(?!\p{L})|"
    r"\d{1,3}\s+(?:\(\p{L}+(?:\s\p{L}+)?\)\s+)?(?:ngày|tháng|năm|tuần|từ|(?:19|20)\d)|"
    rf"học\ kỳ\ |(?:khi\ |ngày\ |lễ\ )?khai\ giảng|(?:{'|'.join(_NAMES)})(?!\p{{L}}))"
)
# A form a group, in the order in which they are tried: what matches earlier is read so.
FORMS = {
    # "đến hết năm học 2026 - 2027", "các năm học 2026 - 2027 và 2027 - 2028".
    "school": rf"""
    (?:trong\ )?(?P<sp>(?:đến|tới|hết|cuối|kết\ thúc|trước|từ)\ (?:hết\ |cuối\ )?)?
      (?:các\s+)?năm\ học(?:\ mới)?\s+(?P<s1>{YEAR})\s*[-–/]\s*(?P<s2>{YEAR})
      (?:\s*(?:,|và)\s*(?P<s3>{YEAR})\s*[-–]\s*(?P<s4>{YEAR}))*""",
    # "giai đoạn 2026 - 2030", "từ năm 2026 đến năm 2028", "tầm nhìn 2031 - 2045".
    "years": rf"""
    (?:(?P<upto>(?:(?:đến|tới)\ )?(?:hết|cuối)\ )(?=giai|thời|nhiệm|kỳ)|(?:trong|vào|của|cho)
      \ (?=giai|thời|nhiệm|kỳ))?(?:
      (?P<word>tầm\ nhìn\s+|giai\ đoạn|nhiệm\ kỳ|thời\ kỳ|kỳ|trong|từ|các|\d{{1,2}})\s+)?(?:từ\s+)?
      (?:\d{{1,2}}\s+)?(?:năm\s+)?
      (?P<y1>{YEAR}){_DASH}(?P<y2>{YEAR})(?![\d/])""",
    # "các năm 2026, 2027 và 2028".
    "list": rf"""
    (?:trong\s+|vào\s+)?(?:các\s+|những\s+)?năm\s+(?P<l1>{YEAR})(?:\s*(?:,|và)\s*(?:năm\s+)?
      (?P<l2>{YEAR})(?![\d/-]|\ là\ |(?<=năm\ \d{{4}})\ đạt\ ))+""",
    # "6 tháng đầu năm 2026", "nửa cuối nhiệm kỳ", "những tháng còn lại của năm 2026".
    "half": rf"""
    (?:(?P<hp>{_UNTIL})\s+)?(?:(?P<hn>0?[1-9]|1[01]|ba|bốn|sáu|tám|chín|mười)\ tháng|nửa|
      (?P<hs>các|những)\ tháng|\d\ năm(?=\ (?:đầu|cuối)\ (?:của\ )?nhiệm))
      \ (?P<he>đầu|cuối|còn\ lại)(?:\ của)?
      \ (?:năm\ (?P<hy>{YEAR})?|(?<=(?:cuối|lại)\ )năm(?!\p{{L}})|nhiệm\ kỳ)""",
    # "từ ngày 05 đến 07/9/2026", "ngày 15, 16 và 17/5/2026".
    "days": rf"""
    (?:từ\s+)?(?:ngày\s+)?(?P<d1>{_DAY})(?:(?:\s*/\s*|\s+tháng\s+)(?P<dm1>{MONTH}))?\s*
      (?:-|–|đến|tới|(?<=ngày\s[\d/]{{1,5}}\s)và|
      (?<=ngày\s\d{{1,2}}),\s*(?:{_DAY}\s*(?:,|và)\s*)*)\s*(?:hết\s+)?
      (?:ngày\s+)?(?P<d2>{_DAY})(?:\s*[/.]\s*|\s+tháng\s+)(?P<dm2>{MONTH})(?:\s*[/.]\s*|,?\s+năm\s+)(?P<dy2>{YEAR})""",
    # "từ tháng 02/2026 đến ngày 20/4/2026".
    "into": rf"""
    từ\s+(?:đầu\s+)?tháng\s+(?P<im>{MONTH})(?:\s*(?:[/.]|năm)\s*(?P<iy>{YEAR}))?\s+(?:đến|tới)\s+(?:hết\s+)?
      ngày\s+{_NAMED_DAY}(?P<id>{_DAY})(?:\s*[/.]\s*|\s+tháng\s+)(?P<im2>{MONTH})(?:\s*[/.]\s*|\s+năm\s+)(?P<iy2>{YEAR})""",
    # "chậm nhất thứ Hai, ngày 05/10/2026", "trước 17 giờ ngày 15 tháng 12".
    "date": rf"""
    (?:{_TO}(?P<dp>{_UNTIL})\s+(?:thời\ điểm\s+)?)?{_CLOCK}{_WEEKDAY}?(?P<de>{_EDGE}\s+)?
      (?<!tuần\s)(?:ngày\s+{_NAMED_DAY})?(?:m[ùồ]ng\s+)?(?P<d>{_DAY})(?:\s*[/.]\s*
      (?P<dm>{MONTH})(?:\s*[/.]\s*(?P<dy>{YEAR}))?|-(?P<dm>{MONTH})-(?P<dy>{YEAR})|(?<=ngày\s\d{{1,2}})-(?P<dm>{MONTH})
    |\s+tháng\s+(?P<dm>{MONTH})(?:\s*(?:(?:,\s)?năm|/)\s*
      (?P<dy>{YEAR}))?)(?![\d/.]\d)""",
    # "tháng 3/2026", "từ tháng 3 đến tháng 5 năm 2026", "trước cuối tháng 6".
    "months": rf"""
    (?:{_TO}(?P<mp>{_UNTIL})\s+)?(?P<me>{_EDGE}\s+)?tháng\s+(?P<m>{MONTH})(?!\d)(?:\s*(?:,\s*
      (?:năm\s+)?|/|\.|-|năm\s+)\s*(?P<my>{YEAR}))?
      (?:\s*,\s*(?:tháng\ )?{MONTH}(?=\s*(?:,|và\s)))*(?:\s*(?:đến|-|–|và|,(?=(?:\ tháng)?[^,;]{{1,6}}(?:/|năm)))\s*
      (?:hết\s+|cuối\s+)?(?:tháng\s+)?(?P<m2>{MONTH})(?!\d)(?:\s*(?:/|\.|-|năm)\s*(?P<my2>{YEAR}))?)?(?P<mon>{_ON})?""",
    # "quý II/2026", "quý I, II và III năm 2026", "từ quý IV/2026 trở đi".
    "quarter": rf"""
    (?:{_TO}(?P<qp>{_UNTIL})\s+)?(?P<qe>{_EDGE}\s+)?quý\s+(?P<q>{_QUARTER})(?![\p{{L}}\d])(?:\s*
      (?:,\s*(?:năm\s+)?|/|-|năm\s+|\s)\s*(?P<qy>{YEAR}))?
      (?:\s*,\s*{_QUARTER}(?=\s*(?:,|và)\s))*
      (?:\s*(?:đến|-|–|và|,)\s*(?:hết\s+)?(?:quý\s+)?(?P<q2>{_QUARTER})(?![\p{{L}}\d])
      (?:\s*(?:,\s*(?:năm\s+)?|/|-|năm\s+|\s)\s*(?P<qy2>{YEAR}))?)?
      (?P<qon>{_ON})?""",
    # "nhiệm kỳ tới", "trong nhiệm kỳ mới".
    "coming": r"""
    (?:(?:trong|đến|hết)\ (?:hết\ |cuối\ )?|(?<=(?:^|[\n;.])\s*)|
      (?=nhiệm\ kỳ\ tới(?:,|\ (?:phấn\ đấu|sẽ))))
      nhiệm\ kỳ\ (?:tới|mới|đến(?=\s*(?:[,;.:]|$)|\ (?:phấn|sẽ)))(?!\p{L})""",
    # "cuối nhiệm kỳ", "cả giai đoạn": the paper's own.
    "term": rf"""
    (?:{_TO}(?P<tp>{_UNTIL})\s+|cho\ (?=cả|suốt|toàn))?
      (?:(?P<te>hết|cuối|đầu|giữa)\s+|(?P<ta>cả|suốt|toàn|mỗi)\s+)?
      (?:nhiệm\ kỳ|giai\ đoạn(?:(?<=(?:hết|cuối|cả)\ giai\ đoạn)|(?!\s+\p{{L}})))
      (?!\s*(?:{YEAR}|trước|vừa|qua|i\b|\d[\d.,]*+(?!\s?%)|tới|đầu|đến))""",
    # "đến hết năm 2030", "tầm nhìn đến năm 2045", "từ năm 2026 trở đi".
    "year": rf"""
    (?P<vision>tầm\ nhìn\s+|định\ hướng\s+)?(?:{_TO}(?P<yp>{_UNTIL})\s+)?(?P<ye>{_EDGE}\s+)?
      (?:cả\s+)?năm\s+(?P<y>{YEAR})(?![\d/])(?P<on>{_ON})?""",
    # "đến 2030", "mục tiêu 2027:", "từ 2026 trở đi": a year without the word.
    "bare": rf"""
    tầm\ nhìn\s+(?P<b>{YEAR})(?![\d/]|\s*[-–]\s*\d)
    |(?:{_TO}(?P<bp>đến|tới|hết|trước)\s+)(?P<b>{YEAR})(?![\d/-]|\.\d)|(?:từ\s+)?(?P<b>{YEAR})(?P<bon>{_ON})
    |(?<=(?:mục\ tiêu|chỉ\ tiêu|nhiệm\ vụ|trọng\ tâm|phương\ hướng)\s)(?P<b>{YEAR})(?=\s*[,:](?!\d))
    |(?P<b>{YEAR})(?=\ (?:là|đạt|lên)\ (?:\p{{L}}+\ ){{0,2}}\d)(?<=\d[^.;:,\d]{{0,20}}[,;]\s(?:và\s)?{YEAR})
    |(?P<b>{YEAR})(?=\s?:\s\d)(?<=(?:^|[:;,(]|\n\s*[-–+•*]?)\s*{YEAR})""",
    # "trước 9 giờ hằng ngày".
    "daily": r"""
    (?:trước|chậm\ nhất(?:\ là)?)\s+\d{1,2}\s?(?:h|giờ)(?:\s?\d\d)?(?:\ phút|[’'])?
      (?=\s*(?:[,;)]|$|(?:và|hằng|hàng|mỗi)\s))""",
    # "trước ngày 20 của tháng cuối".
    "monthday": r"""
    (?:trước|chậm\ nhất(?:\ là|\ vào)?|vào)\s+ngày\s+\d{1,2}\s+(?:của\s+)?
      tháng\s+(?:cuối|đầu|sau|liền|kế|tiếp)(?!\p{L})""",
    # "trong thời hạn 15 ngày", "sau 6 tháng kể từ", "03 năm tiếp theo": how long, not until when.
    "length": r"""
    (?:trong|chậm\ nhất)\s+(?:(?:vòng|thời\ hạn|là)\s+)?\d{1,3}\s+ngày\s+làm\ việc
    |(?:trong\ (?:vòng|thời\ hạn)|chậm\ nhất(?:\ là)?(?:\ trong(?:\ vòng|\ thời\ hạn)?)?)\s+
      (?:sau\ )?\d{1,3}\s?(?:\(\p{L}+(?:\s\p{L}+)?\)\s+)?(?:ngày(?:\s+làm\ việc)?|tháng|giờ)
      (?!\p{L}|\s+(?:qua|gần|trở|\d))
    |sau\ \d{1,3}\ (?:năm|tháng|ngày)\ (?:làm\ việc\ )?(?=thực\ hiện|triển\ khai|kể\ từ)
    |trong\ thời\ gian\s+(?:không\ quá\s+\d{1,3}\s+(?:ngày|tháng)|\d{1,3}\s+(?:\(\p{L}+\)\s+)?ngày\ làm\ việc)
    |(?:trong\s+(?:vòng\s+|thời\s+hạn\s+)?|(?<!còn\ |xuống\ ))(?:\d{1,3}|một|hai|ba|năm|mười)\s+(?:ngày
      (?:\s+làm\ việc)?|tháng|năm|tuần)\s*(?:,\s*)?(?:kể\ từ|tiếp\ theo|tới(?!\s+(?:\d|năm)))""",
    # "đến cuối năm", "trước hết năm học": of which year, only what stands above can tell.
    "within": rf"""
    (?:(?:đến|tới|vào|trước|ngay\ từ)\ (?:hết|cuối|đầu|giữa)|
      (?<=(?:^|[\n;,:.(–-]|phấn\ đấu)\s*)(?:hết|cuối|cả))\ năm(?:\ học(?:\ mới)?)?
      (?!\s*{YEAR}|\s+\p{{L}}{{2,8}}\s+{YEAR}|\ (?:học|nay|tới|sau|trước|thứ|một|hai|ba|mới)(?!\p{{L}}))""",
    # "hằng tuần", "trong quý này", "học kỳ II", "trước Tết Nguyên đán 2027": said, but no date can be told.
    "open": rf"""
    (?:h[ằà]ng|mỗi)\ tuần|
      (?:trong|vào|trước|đến|hết)\s+(?:hết\s+|cuối\s+)?(?:quý|tháng|tuần)\s+(?:này|tới|sau)|
      (?:(?:trong|vào|đến|trước(?:\ khi)?|hết|cuối)\s+(?:hết\s+|cuối\s+)?|
      (?<=(?:^|[\n;.(–-])\s*))học\ kỳ\ (?:i{{1,2}}|[12]|một|hai)
      (?![\p{{L}}\d]|[,\s]+(?:của\s+)?năm\s+học)|
      trước\ (?:khi\ |ngày\ |lễ\ )?khai\ giảng(?:\ năm\ học(?:\ mới)?(?:\ {YEAR}\s*[-–]\s*{YEAR})?)?(?!\p{{L}})|
      trước\ mùa\ (?:mưa|bão|lũ|khô)(?:\ (?:bão|lũ|lụt))?(?:\ năm\ {YEAR})?(?!\p{{L}})|
      (?:(?:trước|trong|vào|nhân)\ )?(?:dịp\ )?(?<=trước\ |dịp\ )(?:nghỉ\ )?tết\ nguyên\ đán
      (?:(?:\ (?!năm)\p{{L}}+){{0,2}}[\s,-]+(?:năm\ )?{YEAR})?|
      (?:(?:trong|vào|đến|hết|cuối|đầu)\ (?:hết\ |cuối\ |đầu\ )?)?năm\ nay(?!\p{{L}})|
      (?:trong|vào|đến|hết|cuối|đầu)\ (?:hết\ |cuối\ |đầu\ )?năm\ (?:tới|sau)(?!\p{{L}})|
      (?<=(?:^|[\n;,.(–-]|\svà)\s*)(?:các|những)\ năm\ (?:tiếp\ theo|sau|còn\ lại)(?!\p{{L}})""",
}  # fmt: skip
# Nothing is tried but where words of time stand: the look ahead over them is cheap, the forms are not.
TIME = regex.compile(
    rf"(?<![\p{{L}}\d])(?=(?:(?:{_BEFORE_TIME})\s+){{0,7}}{_WEEKDAY}?{_TELLS})"
    rf"(?:{'|'.join(f'(?P<{name}>{form})' for name, form in FORMS.items())})",
    regex.VERBOSE,
)
# A figure or a whole word, in the standard library's `re`, which passes over letters that open none of them.
_WORDS = "|".join([*_BEFORE_TIME.replace("\\ ", " ").split("|"), *_NAMES, "học kỳ"])
OPENS = re.compile(rf"(?<![^\W_])(?:[0-9]|(?:{_WORDS})(?![^\W\d_]))")
