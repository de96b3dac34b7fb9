"""Each case is a sentence of our own and what a reader would note down of the papers it cites."""

import pytest

from extractors.kinds import kind_of_number
from extractors.lexicon import read_lexicon
from extractors.references import Mention, find_references, unique_references


def read(text: str) -> list[Mention]:
    return find_references(text, text.lower())


# number, kind, issued, issuer
CASES = [
    (
        "Thực hiện Nghị quyết số 31-NQ/TU, ngày 4/9/2022 của Ban Thường vụ Tỉnh ủy về nhà ở công nhân",
        ("31-NQ/TU", "nghị quyết", "2022-09-04", "Ban Thường vụ Tỉnh ủy"),
    ),
    ("theo Quyết định 512/QĐ-TTg phê duyệt Đề án", ("512/QĐ-TTg", "quyết định", None, None)),
    (
        "Quyết định số: 77/QĐ-CĐN ngày 05 tháng 11 năm 2023 của Công đoàn ngành Y tế",
        ("77/QĐ-CĐN", "quyết định", "2023-11-05", "Công đoàn ngành Y tế"),
    ),
    ("Luật Thanh niên số 57/2020/QH14 có hiệu lực", ("57/2020/QH14", "luật", None, None)),
    ("Hướng dẫn số 08-HD/BTGTU, ngày 02/12/2021", ("08-HD/BTGTU", "hướng dẫn", "2021-12-02", None)),
    ("Nghị quyết số 09/NQ-MTTQ-ĐCT về phong trào", ("09/NQ-MTTQ-ĐCT", "nghị quyết", None, None)),
    ("quán triệt Nghị quyết số 44/NQ- TW của Hội nghị", ("44/NQ-TW", "nghị quyết", None, "Hội nghị")),
    ("Nghị quyết số 61- NQ/TW", ("61-NQ/TW", "nghị quyết", None, None)),
    ("Nghị quyết số 19/NQ – CP ngày 3.4.2024", ("19/NQ-CP", "nghị quyết", "2024-04-03", None)),
    ("Số 415-QĐ/TW về công tác cán bộ", ("415-QĐ/TW", None, None, None)),
    ("Quy định số 415-QĐ/TW", ("415-QĐ/TW", "quy định", None, None)),
    ("tại Công văn số 2210/SNV-TCBC ngày 7/7/2025", ("2210/SNV-TCBC", "công văn", "2025-07-07", None)),
    ("Thông tư liên tịch số 14/2012/TTLT-BTC-BNV", ("14/2012/TTLT-BTC-BNV", "thông tư liên tịch", None, None)),
    (
        "Quyết định số 611/QĐ-UBND của Ủy ban nhân dân tỉnh ngày 12/5/2024 về giao chỉ tiêu",
        ("611/QĐ-UBND", "quyết định", "2024-05-12", "Ủy ban nhân dân tỉnh"),
    ),
    (
        "Thông tư số 05/2023/TT-BNNPTNT ngày 1/2/2023 của Bộ Nông nghiệp và PTNT hướng dẫn khuyến nông",
        ("05/2023/TT-BNNPTNT", "thông tư", "2023-02-01", "Bộ Nông nghiệp và PTNT"),
    ),
    (
        "Ngày 9/6/2025, Tỉnh ủy đã ban hành Chương trình hành động số 12-CTr/TU",
        ("12-CTr/TU", "chương trình hành động", "2025-06-09", None),
    ),
    ("Kế hoạch 31/KH-TLĐ năm 2025 của Tổng Liên đoàn", ("31/KH-TLĐ", "kế hoạch", None, "Tổng Liên đoàn")),
    ("Sắc lệnh số 29/SL quy định", ("29/SL", "sắc lệnh", None, None)),
    ("thực hiện NQ số 23-NQ/TW", ("23-NQ/TW", "nghị quyết", None, None)),
    ("Nghị quyết số 66.7/2025/NQ-CP ngày 15/11/2025", ("66.7/2025/NQ-CP", "nghị quyết", "2025-11-15", None)),
    ("Nghị quyết số 31 NQ/TU ngày 4/9/2022 của Tỉnh ủy", ("31NQ/TU", "nghị quyết", "2022-09-04", "Tỉnh ủy")),
    ("nêu tại số 12 KH - UBND", ("12KH-UBND", "kế hoạch", None, None)),
    ("Kế hoạch số 02/KH-BCA-BNN&MT về dữ liệu đất đai", ("02/KH-BCA-BNN&MT", "kế hoạch", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads_one_reference(text: str, expected: tuple[str | None, ...]) -> None:
    [mention] = read(text)
    assert (mention.number, mention.kind, mention.issued, mention.issuer) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 57 và Chỉ thị số 33/2021 của cấp trên",
        "giai đoạn 2021-2025, 10/12 xã, tỷ suất 4/100.000 dân",
        "theo mẫu số 01-ĐĐN/BC kèm theo và Biểu số 02/TK-CĐ",
        "hạ tầng 5G/IoT, kênh B-52, trực 24/7",
        "QCVN 06:2022/BXD về an toàn cháy",
        "10/Ban Chấp hành họp",
        "Chỉ thị số 27/CTTg",
        "có 31 KH/TU và 12 NQ - ba bản",
        "tổ số 31 BHXH/TU",
    ],
)
def test_leaves_what_is_no_number_of_a_document(text: str) -> None:
    assert read(text) == []


def test_spans_run_from_the_kind_to_the_end_of_the_number() -> None:
    text = "Căn cứ Kế hoạch số 75/KH- LĐLĐ, Hướng dẫn 3/HD-BTG"
    assert [text[m.start : m.end] for m in read(text)] == ["Kế hoạch số 75/KH- LĐLĐ", "Hướng dẫn 3/HD-BTG"]


def test_kind_goes_on_in_an_enumeration() -> None:
    mentions = read("các văn bản số 1044/SNV-CCVC ngày 8/1/2025, 855/SNV-CCVC ngày 9/1/2025 và 12/SL")
    assert [(m.number, m.kind) for m in mentions] == [
        ("1044/SNV-CCVC", "văn bản"),
        ("855/SNV-CCVC", "văn bản"),
        ("12/SL", "sắc lệnh"),
    ]


def test_the_next_document_is_no_part_of_the_issuer() -> None:
    mentions = read("Kế hoạch số 9/KH-UBND của Chính phủ và Kế hoạch số 10/KH-UBND ngày 1/1/2024 của UBND tỉnh")
    assert [m.issuer for m in mentions] == ["Chính phủ", "UBND tỉnh"]


def test_each_number_once_with_the_first_date_said() -> None:
    text = "CHỈ THỊ SỐ 15/CT-TTG. Chỉ thị số 15/CT-TTg ngày 3/5/2024 của Thủ tướng; Chỉ thị 15/CT-TTg ngày 4/5/2024"
    [mention] = unique_references(read(text))
    assert (mention.number, mention.issued, mention.issuer) == ("15/CT-TTg", "2024-05-03", "Thủ tướng")


def test_impossible_dates_are_none() -> None:
    assert read("Kế hoạch số 5/KH-UBND ngày 31/2/2024")[0].issued is None


def test_every_example_of_the_lexicon_is_read_as_its_kind() -> None:
    for row in read_lexicon("kinds"):
        mentions = read(row.example)
        assert mentions, row.example
        assert mentions[0].kind == row.meaning, row.example
        for code in row.more.get("code", "").split():
            assert kind_of_number(f"1/{code}-XYZ") == row.meaning
