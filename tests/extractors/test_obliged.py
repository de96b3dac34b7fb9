"""Whoever "có trách nhiệm": the names that end before the words, whatever they begin with."""

import pytest

from extractors.obliged import find_obliged


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Các cơ quan phối hợp có trách nhiệm báo cáo.", ["cơ quan phối hợp"]),
        ("Các cơ quan được giao chủ trì đề án có trách nhiệm báo cáo.", ["cơ quan được giao chủ trì đề án"]),
        ("Cơ quan, tổ chức mượn sách có trách nhiệm trả sách.", ["Cơ quan, tổ chức mượn sách"]),
        ("Thủ kho cơ quan, đơn vị nhận hàng có trách nhiệm kiểm đếm.", ["Thủ kho cơ quan, đơn vị nhận hàng"]),
        (
            "Thủ kho các phòng, doanh nghiệp nhận hàng có trách nhiệm kiểm đếm.",
            ["Thủ kho các phòng, doanh nghiệp nhận hàng"],
        ),
        ("Trước kỳ họp Quốc hội, cơ quan, tổ chức giữ sổ có trách nhiệm báo.", ["cơ quan, tổ chức giữ sổ"]),
        ("Theo ý kiến về tổ chức, cán bộ giữ sổ có trách nhiệm nộp.", ["cán bộ giữ sổ"]),
        ("Trong thời hạn 03 ngày, đơn vị xin hỗ trợ có trách nhiệm bổ sung.", ["đơn vị xin hỗ trợ"]),
        ("Trường hợp mất sổ: cơ quan, tổ chức giữ sổ có trách nhiệm báo.", ["cơ quan, tổ chức giữ sổ"]),
        ("Việc mua do Sở A đề xuất; các đơn vị dùng xe có trách nhiệm giữ xe.", ["đơn vị dùng xe"]),
        ("Hồ sơ thiếu thì cơ quan nhận hồ sơ có trách nhiệm báo lại.", ["cơ quan nhận hồ sơ"]),
        ("Hộp thư của xã do Văn phòng chịu trách nhiệm quản lý.", ["Văn phòng"]),
        ("Cá nhân giữ khóa khi nghỉ việc phải có trách nhiệm trả khóa.", ["Cá nhân giữ khóa"]),
        ("Sở A là đầu mối, có trách nhiệm tổng hợp.", ["Sở A"]),
        ("Về việc bán chè, gói chè, Sở A, Sở B có trách nhiệm cử người.", ["Sở A", "Sở B"]),
        ("Giám đốc các sở; các tổ chức, cá nhân chịu trách nhiệm.", []),
        ("Chủ tịch xã; các đơn vị dùng xe chịu trách nhiệm thi hành.", ["Chủ tịch xã", "đơn vị dùng xe"]),
        ("Sở A lập sổ và chịu trách nhiệm về số liệu.", []),
        ("Nêu rõ việc chung, đơn vị chịu trách nhiệm tổng hợp.", []),
        ("Trường hợp đơn vị chịu trách nhiệm chi trả không còn, xã chi trả.", []),
        ("Lãnh đạo tỉnh yêu cầu các xã có trách nhiệm báo cáo.", []),
        ("Chịu trách nhiệm chung.", []),
    ],
)
def test_the_names_that_end_before_the_words(sentence: str, names: list[str]) -> None:
    found = [sentence[one.start : one.end] for one in find_obliged(sentence, sentence.lower(), 0, len(sentence))]
    assert found == names
