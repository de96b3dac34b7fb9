"""Official letters: the numbered items below who is told to do them are tasks (guide, section 4)."""

import pytest

from pipeline import extract_text
from tests.pipeline.assembly.told import tasks

HEAD = "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH SA GIANG\nSố: 12/SGDĐT-VP\nSa Giang, ngày 12 tháng 4 năm 2027\n"
ITEMS = "\n\n1. Vận động học sinh góp sách cũ.\n\n2. Tổ chức ngày hội đọc sách ở từng khối lớp.\n"


@pytest.mark.parametrize(
    "lead_in",
    [
        "Kính gửi: Hiệu trưởng các trường\n\nThực hiện Kế hoạch số 31/KH-UBND, Sở yêu cầu Trường Chính trị tỉnh "
        "thực hiện các nội dung sau:",
        "Kính gửi: Trường Chính trị tỉnh. Để thư viện đông người đọc, Sở đề nghị Trường Chính trị tỉnh "
        "triển khai một số việc sau đây:",
        "Kính gửi: Trường Chính trị tỉnh\n\nSở đề nghị Trường Chính trị tỉnh thực hiện:",
    ],
)
def test_items_below_who_is_told_are_tasks(lead_in: str) -> None:
    told = tasks(extract_text(f"{HEAD}{lead_in}{ITEMS}"))
    assert [parties for _, parties, _ in told] == [["Trường Chính trị tỉnh (lead)"]] * 2


@pytest.mark.parametrize(
    "lead_in",
    [
        "Sở kính đề nghị Ủy ban nhân dân tỉnh các nội dung sau:",
        "Sở đề nghị Ủy ban nhân dân tỉnh xem xét, cho ý kiến về các việc sau:",
    ],
)
def test_a_wish_to_those_above_assigns_nothing(lead_in: str) -> None:
    assert tasks(extract_text(f"{HEAD}Kính gửi: Ủy ban nhân dân tỉnh\n\n{lead_in}{ITEMS}")) == []


def test_a_numbered_lead_in_that_asks_is_no_heading_of_requirements() -> None:
    lead_in = "2. Để sách đến tay bạn đọc, Sở Văn hóa yêu cầu các nhà trường:\n- Bố trí tủ sách ở các bản.\n"
    told = tasks(extract_text(f"{HEAD}1. Năm nay thư viện tỉnh mở cửa trở lại.\n\n{lead_in}"))
    assert told == [("Bố trí tủ sách ở các bản.", ["nhà trường (lead)"], None)]


def test_whoever_opens_an_item_below_a_lead_in_does_it() -> None:
    head = "1. Trồng tre giữ đê\n\na) Vùng trồng: ven sông.\n\nb) Phân công quản lý, thực hiện:\n\n"
    told = tasks(extract_text(f"{head}- Sở Xây dựng hướng dẫn chọn giống tre;\n\n- UBND các xã tổ chức trồng dặm."))
    assert [parties for _, parties, _ in told] == [["Sở Xây dựng (lead)"], ["UBND các xã (lead)"]]


@pytest.mark.parametrize(
    "lead_in",
    [
        "Sở yêu cầu các đơn vị:",
        "Sở hướng dẫn các trường thực hiện các nhiệm vụ trọng tâm sau:",
    ],
)
def test_readers_without_a_name_of_their_own_are_told_too(lead_in: str) -> None:
    told = tasks(extract_text(f"{HEAD}Kính gửi: Các trường\n\n{lead_in}{ITEMS}"))
    assert [parties for _, parties, _ in told] == [[], []]


def test_a_statement_below_a_conclusion_is_no_work() -> None:
    head = "UBND TỈNH SA GIANG\nSố: 12/TB-UBND\nSa Giang, ngày 12 tháng 4 năm 2027\n\nTHÔNG BÁO\nVề bến thuyền\n\n"
    lead_in = "Sau khi nghe báo cáo, đồng chí Chủ tịch có ý kiến chỉ đạo như sau:\n\n"
    statement = "1. Đánh giá cao nỗ lực của các thợ đã hoàn thành bến thuyền.\n\n2. Giao Sở Xây dựng nghiệm thu.\n"
    assert [parties for _, parties, _ in tasks(extract_text(head + lead_in + statement))] == [["Sở Xây dựng (lead)"]]


def test_an_order_is_no_name_and_may_run_from_one_day_to_another() -> None:
    lines = [
        "Yêu cầu các thôn dọn bến trước ngày 25/4/2027.",
        "Yêu cầu treo cờ từ ngày 25 tháng 4 đến ngày 02 tháng 5 năm 2027.",
    ]
    told = tasks(extract_text(f"{HEAD}Kính gửi: Các thôn\n\n" + "\n\n".join(lines) + "\n"))
    assert [(text, last) for text, _, last in told] == list(zip(lines, ["2027-04-24", "2027-05-02"], strict=True))


def test_the_closing_words_may_order_a_report_by_a_day() -> None:
    closing = "Nhận được Công văn này, yêu cầu các trường"
    lines = f"{closing} báo cáo về Sở trước ngày 23/4/2027.\n\n{closing} triển khai thực hiện.\n"
    told = tasks(extract_text(f"{HEAD}Kính gửi: Các trường\n\n{lines}"))
    assert [(parties, last) for _, parties, last in told] == [(["trường (lead)"], "2027-04-22")]


def test_who_only_announces_does_none_of_it() -> None:
    lines = "THÔNG BÁO\nLịch trực\n\nI. LỊCH\n\nSở Nội vụ thông báo:\n\n- Rà soát sổ trực trước ngày 23/4/2027.\n"
    told = tasks(extract_text(f"{HEAD}\n{lines}"))
    assert told == [("Rà soát sổ trực trước ngày 23/4/2027.", [], "2027-04-22")]


def test_a_paragraph_numbered_in_words_is_one_item() -> None:
    lines = "Một là, quét bến thuyền. Báo cáo trước ngày 23/4/2027.\n\nHai là, sơn lại cột mốc.\n"
    lead_in = "Sở yêu cầu Trường Chính trị tỉnh thực hiện các nội dung sau:"
    told = tasks(extract_text(f"{HEAD}\nCÔNG VĂN\nVề bến thuyền\n\n{lead_in}\n\n{lines}"))
    words = ["quét bến thuyền. Báo cáo trước ngày 23/4/2027.", "sơn lại cột mốc."]
    assert [(text, parties) for text, parties, _ in told] == [(one, ["Trường Chính trị tỉnh (lead)"]) for one in words]


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Sở Thủy lợi khẩn trương lập sổ cống; báo cáo Chủ tịch xã trước ngày 10/11/2027.", "Sở Thủy lợi (lead)"),
        ("Kết quả gửi về Trạm Thủy lợi chậm nhất ngày 09/11/2027 để ghép sổ.", None),
    ],
)
def test_what_is_to_be_handed_in_by_a_day_is_work_without_a_word_that_assigns(words: str, party: str | None) -> None:
    told = tasks(extract_text(f"{HEAD}Kính gửi: Sở Thủy lợi\n\nPhó Chủ tịch có ý kiến như sau:\n\n{words}\n", "rules"))
    assert told == [(words, [party] if party else [], "2027-11-09")]


@pytest.mark.parametrize(
    "words",
    [
        "Sở Thủy lợi đã lập sổ cống; báo cáo Chủ tịch xã trước ngày 10/11/2027.",
        "Theo báo cáo của Trạm Thủy lợi, cống cũ có trước ngày 10/11/2027.",
        "Sổ cống theo mẫu gửi các xã. Mưa lớn có thể đến trước ngày 10/11/2027.",
    ],
)
def test_a_report_of_what_was_is_not_to_be_handed_in(words: str) -> None:
    assert tasks(extract_text(f"{HEAD}Phó Chủ tịch có ý kiến như sau:\n\n{words}\n", "rules")) == []


def test_whom_words_tell_to_do_it_and_to_help_leads() -> None:
    words = "Giao Sở Thủy lợi chủ trì đếm máy bơm. Chủ máy phối hợp chặt chẽ với Sở Thủy lợi ghi đủ số máy."
    ((_, parties, _),) = tasks(extract_text(f"QUYẾT ĐỊNH\n\nĐiều 2. {words}\n", "rules"))
    assert parties == ["Sở Thủy lợi (lead)"]


@pytest.mark.parametrize("signs", [("I", "II"), ("A", "B")])
def test_the_order_of_a_letter_reaches_below_its_headings(signs: tuple[str, str]) -> None:
    lead_in = "Kính gửi: Các trường\n\nSở yêu cầu Trường Chính trị tỉnh thực hiện các nội dung sau:"
    items = f"{signs[0]}. Góp sách\n\n1. Vận động học sinh góp sách.\n\n{signs[1]}. Trồng cây\n\n- Trồng thêm cây.\n"
    said = "2. Sách là bạn của mọi nhà."  # states something, and opens with no verb
    told = tasks(extract_text(f"{HEAD}{lead_in}\n\n{items}\n{said}\n"))
    assert [parties for _, parties, _ in told] == [["Trường Chính trị tỉnh (lead)"]] * 2


def test_the_opening_words_of_a_plan_order_nothing_below_its_headings() -> None:
    head = "KẾ HOẠCH\nGóp sách\n\nSở yêu cầu Trường Chính trị tỉnh thực hiện các nội dung sau:\n\n"
    assert tasks(extract_text(f"{head}I. Góp sách\n\n1. Vận động học sinh góp sách.\n")) == []
