"""All forms of a time that the guide names (section 3.3)."""

import pytest

from extractors.spelling import spell
from extractors.time_forms import FORMS, TIME
from extractors.times import TermPart, Time, find_times


def read(sentence: str) -> list[Time]:
    return find_times(spell(sentence), 0, len(sentence))


EXAMPLES = {
    "school": "đến hết năm học 2026 - 2027",
    "years": "giai đoạn 2026 - 2030",
    "list": "các năm 2026, 2027 và 2028",
    "half": "6 tháng đầu năm 2026",
    "days": "từ ngày 05 đến 07/9/2026",
    "into": "từ tháng 02/2026 đến ngày 20/4/2026",
    "date": "chậm nhất thứ hai, ngày 05/10/2026",
    "months": "từ tháng 3 đến tháng 5 năm 2026",
    "quarter": "quý i, ii và iii năm 2026",
    "coming": "trong nhiệm kỳ mới",
    "term": "cuối nhiệm kỳ",
    "year": "tầm nhìn đến năm 2045",
    "bare": "từ 2026 trở đi",
    "daily": "trước 9 giờ hằng ngày",
    "monthday": "trước ngày 20 của tháng cuối",
    "length": "trong thời hạn 15 ngày",
    "within": "đến cuối năm",
    "open": "trước tết nguyên đán 2027",
}


def test_every_form_reads_its_own_example() -> None:
    read_by = {name: match.lastgroup for name, words in EXAMPLES.items() if (match := TIME.match(words))}
    assert read_by == {name: name for name in FORMS}


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("đến năm 2030", None, "2030-12-31"),
        ("đến hết năm 2030", None, "2030-12-31"),
        ("cho đến hết năm 2030", None, "2030-12-31"),
        ("trong quý III, năm 2026", "2026-07-01", "2026-09-30"),
        ("trước ngày 5 tháng 9, năm 2026", None, "2026-09-04"),
        ("hết năm 2025", None, "2025-12-31"),
        ("trước khi hết năm 2025", None, "2025-12-31"),
        ("trước khi kết thúc năm 2025", None, "2025-12-31"),
        ("sau năm 2025", "2026-01-01", None),
        ("trước năm học 2025-2026", None, "2025-08-31"),
        ("trước khai giảng năm học 2025-2026", None, None),
        ("6 tháng cuối năm", None, None),
        ("trước năm 2026", None, "2025-12-31"),
        ("cuối năm 2027", None, "2027-12-31"),
        ("đến 2030", None, "2030-12-31"),
        ("trước 20/6", None, None),
        ("trong tuần tới", None, None),
        ("trước ngày 10-4", None, None),
        ("hằng tuần", None, None),
        ("từ năm học 2025-2026", "2025-09-01", None),
        ("trước tết nguyên đán 2026", None, None),
        ("trước ngày 20 của tháng cuối", None, None),
        ("từ 7h30 ngày 15/5/2025", "2025-05-15", None),
        ("ngày 15 và 16/5/2025", "2025-05-15", "2025-05-16"),
        ("05-07/9/2025", "2025-09-05", "2025-09-07"),
        ("trước ngày 30-6-2025", None, "2025-06-29"),
        ("từ tháng 02 đến ngày 20/4/2026", "2026-02-01", "2026-04-20"),
        ("từ tháng 11 năm 2025 đến hết ngày 20/4/2026", "2025-11-01", "2026-04-20"),
        ("từ tháng 02 đến ngày bầu cử 17/5/2026", "2026-02-01", "2026-05-17"),
        ("trước ngày khai giảng 04/9/2026", None, "2026-09-03"),
        ("đến ngày bầu cử 17/5/2026", None, "2026-05-17"),
        ("quý i, ii và iii năm 2025", "2025-01-01", "2025-09-30"),
        ("từ nay đến năm 2028", None, "2028-12-31"),
        ("năm 2024", "2024-01-01", "2024-12-31"),
        ("trong năm 2024", "2024-01-01", "2024-12-31"),
        ("vào năm 2024", "2024-01-01", "2024-12-31"),
        ("từ năm 2025 trở đi", "2025-01-01", None),
        ("từ năm 2026 đến năm 2028", "2026-01-01", "2028-12-31"),
        ("các năm 2026, 2027", "2026-01-01", "2027-12-31"),
        ("giai đoạn 2026-2030", "2026-01-01", "2030-12-31"),
        ("trong giai đoạn 2026 – 2030", "2026-01-01", "2030-12-31"),
        ("giai đoạn từ năm 2026 đến năm 2030", "2026-01-01", "2030-12-31"),
        ("nhiệm kỳ 2023 - 2028", "2023-01-01", "2028-12-31"),
        ("quý II/2021", "2021-04-01", "2021-06-30"),
        ("quý 4 năm 2021", "2021-10-01", "2021-12-31"),
        ("quý 03 năm 2021", "2021-07-01", "2021-09-30"),
        ("từ quý I đến quý III/2026", "2026-01-01", "2026-09-30"),
        ("quý IV/2025 đến quý II/2026", "2025-10-01", "2026-06-30"),
        ("trước quý III/2027", None, "2027-06-30"),
        ("tháng 8/2021", "2021-08-01", "2021-08-31"),
        ("tháng 2 năm 2024", "2024-02-01", "2024-02-29"),
        ("đến hết tháng 6/2027", None, "2027-06-30"),
        ("trước tháng 6/2027", None, "2027-05-31"),
        ("từ tháng 9 đến hết tháng 12/2018", "2018-09-01", "2018-12-31"),
        ("từ tháng 9/2018 đến tháng 2/2019", "2018-09-01", "2019-02-28"),
        ("6 tháng đầu năm 2022", "2022-01-01", "2022-06-30"),
        ("6 tháng cuối năm 2022", "2022-07-01", "2022-12-31"),
        ("9 tháng đầu năm 2022", "2022-01-01", "2022-09-30"),
        ("ngày 15/3/2022", "2022-03-15", "2022-03-15"),
        ("ngày 15 tháng 3 năm 2022", "2022-03-15", "2022-03-15"),
        ("trước ngày 16/12/2025", None, "2025-12-15"),
        ("trước ngày 01/01/2026", None, "2025-12-31"),
        ("chậm nhất ngày 30/11/2026", None, "2026-11-30"),
        ("muộn nhất là ngày 30/11/2026", None, "2026-11-30"),
        ("chậm nhất đến tháng 6/2027", None, "2027-06-30"),
        ("năm học 2022-2023", "2022-09-01", "2023-05-31"),
        ("trong năm học 2022-2023", "2022-09-01", "2023-05-31"),
        ("năm 2026 và các năm tiếp theo", "2026-01-01", None),
        ("quý IV/2025 và những năm sau", "2025-10-01", None),
        ("2026 trở đi", "2026-01-01", None),
        ("tháng 11, 12 năm 2025", "2025-11-01", "2025-12-31"),
        ("tháng 10, 11 và 12/2025", "2025-10-01", "2025-12-31"),
        ("từ ngày 01 đến 30 tháng 11 năm 2025", "2025-11-01", "2025-11-30"),
        ("từ 15/11 - 15/12/2025", "2025-11-15", "2025-12-15"),
        ("từ ngày 21 tháng 8 đến hết ngày 06 tháng 9 năm 2027", "2027-08-21", "2027-09-06"),
        ("từ 27 đến 28 tháng 6 năm 2026", "2026-06-27", "2026-06-28"),
        ("trước 17 giờ ngày 15/12/2025", None, "2025-12-15"),
        ("chậm nhất là thứ hai, ngày 05/10/2026", None, "2026-10-05"),
        ("trước thứ sáu, 09/10/2026", None, "2026-10-08"),
        ("trước 17 giờ ngày thứ sáu, 09/10/2026", None, "2026-10-09"),
        ("đến 17h00 ngày 15/12/2025", None, "2025-12-15"),
        ("không muộn hơn ngày 15/12/2025", None, "2025-12-15"),
        ("hạn chót ngày 15/12/2025", None, "2025-12-15"),
        ("đến thời điểm 15/12/2025", None, "2025-12-15"),
        ("trước mùng 5 tháng 9 năm 2025", None, "2025-09-04"),
        ("ngày 12, 13, 14/6/2027", "2027-06-12", "2027-06-14"),
        ("ngày 08, 09 và 10/5/2027", "2027-05-08", "2027-05-10"),
        ("trong tháng 6, tháng 7 năm 2027", "2027-06-01", "2027-07-31"),
        ("sáu tháng cuối năm 2022", "2022-07-01", "2022-12-31"),
        ("chín tháng đầu năm 2022", "2022-01-01", "2022-09-30"),
        ("kết thúc năm 2027", None, "2027-12-31"),
        ("trong những tháng cuối năm 2027", None, "2027-12-31"),
        ("các tháng còn lại của năm 2027", None, "2027-12-31"),
        ("những tháng đầu năm 2027", "2027-01-01", None),
        ("đến giữa năm 2027", None, "2027-06-30"),
        ("sau khi kết thúc năm 2027", "2028-01-01", None),
        ("kết thúc năm học 2026-2027", None, "2027-05-31"),
        ("năm học 2026/2027", "2026-09-01", "2027-05-31"),
        ("trước mùa mưa bão năm 2027", None, None),
        ("trong dịp tết nguyên đán năm 2027", None, None),
        ("trước tết nguyên đán đinh mùi 2027", None, None),
    ],
)
def test_dates(words: str, first: str | None, last: str | None) -> None:
    sentence = f"Hoàn thành việc này {words}, không chậm hơn."
    (time,) = read(sentence)
    assert sentence[time.start : time.end] == words
    assert (time.first, time.last, time.term, time.recurrence) == (first, last, None, None)


def test_a_bare_year_ends_its_sentence() -> None:
    words = "duy trì đến 2030."
    assert [one.last for one in find_times(words, 0, len(words))] == ["2030-12-31"]


def test_a_vision_says_by_when_without_a_word_for_the_year() -> None:
    assert [(one.first, one.last, one.vision) for one in read("tầm nhìn 2045: thu 9 tỷ")] == [
        (None, "2045-12-31", True)
    ]


def test_so_many_days_behind_another_day_are_no_date() -> None:
    assert [(one.first, one.last) for one in read("xong sau 45 ngày kể từ ngày ký")] == [(None, None)]


@pytest.mark.parametrize("words", ["nhiệm vụ trọng tâm 2027, xã trồng 9 ha", "mục tiêu 2027: trồng 9 ha"])
def test_a_bare_year_behind_the_words_of_a_plan_is_all_of_it(words: str) -> None:
    assert [(one.first, one.last) for one in read(words)] == [("2027-01-01", "2027-12-31")]


@pytest.mark.parametrize(
    "words",
    [
        "tỷ lệ hộ nghèo: 2027: 15%",
        "trồng lim (2027: 15 ha)",
        "tỷ lệ hộ nghèo:\n- 2027: 15%",
        "2027: 15%",
        "năm đầu còn 18%; 2027: 15%",
    ],
)
def test_a_bare_year_before_a_colon_and_its_value_is_all_of_it(words: str) -> None:
    assert [(one.first, one.last) for one in read(words)] == [("2027-01-01", "2027-12-31")]


def test_a_bare_year_that_goes_on_tells_no_time() -> None:
    assert not read("chỉ tiêu 2027 lượt khách, mục tiêu 2026,5 tấn, số hộ là 2027: 15 hộ")


@pytest.mark.parametrize(
    "words",
    [
        "trong quý II",
        "10 ngày kể từ ngày nhận",
        "trong thời hạn 05 ngày làm việc",
        "trong vòng 02 (hai) ngày làm việc",
        "trong thời gian 10 (mười) ngày làm việc",
        "trong thời gian không quá 01 tháng",
        "chậm nhất là 15 ngày",
        "chậm nhất 24 giờ",
        "trước 17h30’ và",
        "trước 16h00 mỗi ngày",
        "trước ngày 15/12",
        "trong tháng tới",
        "trong học kỳ I",
        "trước khi hết học kỳ 2",
        "trước tháng 9",
        "trước mùa mưa",
        "trước khai giảng",
        "đến giữa nhiệm kỳ",
        "trong năm nay",
        "vào đầu năm sau",
        "đến hết năm",
        "ngay từ đầu năm học",
        "trong vòng 12 giờ",
        "chậm nhất sau 15 ngày",
        "sau 02 năm triển khai",
        "trong những tháng cuối năm",
        "trong 3 năm đầu nhiệm kỳ",
        "mỗi tuần",
    ],
)
def test_a_time_without_its_year_is_said_and_not_resolved(words: str) -> None:
    (time,) = read(f"Gửi báo cáo {words} cho tỉnh")
    assert (time.first, time.last, time.term, time.recurrence) == (None, None, None, None)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("đến cuối nhiệm kỳ", TermPart.END),
        ("hết nhiệm kỳ", TermPart.END),
        ("đến hết nhiệm kỳ", TermPart.END),
        ("cuối nhiệm kỳ", TermPart.END),
        ("trong nhiệm kỳ", TermPart.ALL),
        ("đến cuối giai đoạn", TermPart.END),
        ("trong nhiệm kỳ này", TermPart.ALL),
        ("trong nhiệm kỳ tới", TermPart.COMING),
        ("trong nhiệm kỳ mới", TermPart.COMING),
    ],
)
def test_the_term_without_its_years(words: str, part: TermPart) -> None:
    (time,) = read(f"Kết nạp 50 người {words} là việc chung")
    assert (time.term, time.first, time.last) == (part, None, None)


def test_recurrence_stands_beside_dates() -> None:
    found = read("Hằng năm giai đoạn 2021-2025 có 90% đơn vị xếp loại khá")
    assert [(time.recurrence and str(time.recurrence), time.last) for time in found] == [
        ("yearly", None),
        (None, "2025-12-31"),
    ]


def test_a_day_that_is_none_is_no_time() -> None:
    assert read("Họp ngày 31/2/2026") == []
    assert read("Bàn giao 12 phòng học cho 3 trường") == []


@pytest.mark.parametrize("sentence", ["Nghị quyết số 20/2025/QH15", "Công nghiệp 4.0", "Có 2030 hộ dân", "xã loại 5/8"])
def test_numbers_that_are_no_time(sentence: str) -> None:
    assert read(sentence) == []


def test_a_quarter_in_its_other_spelling() -> None:
    (time,) = read("Hoàn thành quí IV-2026")
    assert (time.first, time.last) == ("2026-10-01", "2026-12-31")


def test_two_years_with_a_level_of_the_second_are_no_list() -> None:
    found = read("Đạt 50% vào năm 2030, năm 2026 đạt 25%")
    assert [time.first for time in found] == ["2030-01-01", "2026-01-01"]


def test_crops_of_a_year_do_not_recur() -> None:
    assert read("Tưới cho 90% diện tích cây hằng năm") == []
