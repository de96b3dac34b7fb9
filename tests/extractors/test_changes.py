import pytest

from extractors.changes import read_change


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("Tăng thêm 500 hội viên", "increase"),
        ("Bình quân tăng 3", "increase"),
        ("Nâng tỷ lệ che phủ lên 45", "increase"),
        ("Tăng tỷ lệ hộ dùng nước máy đạt 50", "increase"),
        ("Đưa tỷ lệ bao phủ lên 95", "increase"),
        ("Giảm 10", "decrease"),
        ("Số vụ cháy giảm ≥ 10", "decrease"),
        ("Thu ngân sách tăng gần 10", "increase"),
        ("Giảm còn 5", "decrease"),
        ("Giảm tỷ lệ hộ nghèo xuống thấp hơn 2", "decrease"),
        ("Đưa tỷ lệ hộ nghèo còn thấp hơn 2", "decrease"),
        ("Phấn đấu giảm ít nhất 2", "decrease"),
        ("Giảm tỷ lệ hộ nghèo xuống dưới 2", "decrease"),
        ("Rút ngắn 30", "decrease"),
        ("Tăng năng suất lao động ở nông trại bình quân từ 5", "increase"),
        ("Lên mức tối thiểu 70", "increase"),
        ("Nâng tỷ lệ hồ sơ trực tuyến chiếm 80", "increase"),
        ("Phấn đấu hằng năm giảm số vụ cháy từ 5", "decrease"),
        ("Mục tiêu của đề án là phấn đấu giảm số vụ cháy từ 5", "decrease"),
        ("Doanh thu nghề mộc tăng trưởng bình quân 8", "increase"),
        ("Tốc độ tăng trưởng bình quân 8", None),
        ("Đóng góp của nghề mộc vào tăng trưởng đạt 8", None),
        ("Tinh giản 2", "decrease"),
        ("Và xuống 5", "decrease"),
        ("Tỷ lệ hộ nghèo giảm trong năm là 2", "decrease"),
        ("Duy trì mức giảm số vụ cháy từ 2", "decrease"),
        ("Tỷ lệ hộ thiếu sách xuống dưới 3", "decrease"),
        ("Khống chế tỷ lệ hộ thiếu sách xuống còn 3", "decrease"),
        ("Số vụ cháy duy trì giảm ở mức dưới 5", "decrease"),
        ("Gửi sách xuống 12", None),
        ("Kết nạp 50", None),
        ("Tăng trưởng kinh tế đạt 8", None),
        ("Tăng cường công tác, phấn đấu 90", None),
        ("Tỷ lệ giảm nghèo đạt 3", None),
        ("Chi hội họp tăng không quá 5", "increase"),
        ("Số vụ cháy giảm không dưới 5", "decrease"),
        ("Số buổi họp không tăng quá 5", "increase"),
        ("Diện tích lúa không giảm quá 5", "decrease"),
        ("Độ che phủ không giảm xuống dưới 42", None),
        ("Không để độ che phủ giảm xuống dưới 42", None),
        ("Số giờ làm thêm không quá 200", None),
        ("Va chạm giao thông giảm trên cả ba tiêu chí từ 5", "decrease"),
        ("Phát triển hạ tầng, nâng cao đời sống, đạt 90", None),
    ],
)
def test_what_the_words_before_the_number_say(words: str, change: str | None) -> None:
    number = next(at for at, letter in enumerate(words) if letter.isdigit())
    assert read_change(words.lower(), 0, number) == change


def test_a_fall_over_a_number_that_says_of_how_many() -> None:
    words = "giảm số ca mắc sởi trên 1.000 dân dưới "
    assert read_change(words, 0, len(words)) == "decrease"


def test_a_level_reached_from_another() -> None:
    for words, change in (
        ("Đọc sách ở bản từ 40% lên ", "increase"),
        ("Phát thanh tiếng dân tộc từ 4 giờ/tuần lên ", "increase"),
        ("Thiếu sách ở bản từ trên 40% năm 2024 xuống dưới ", "decrease"),
        ("Tỷ lệ người từ 65 tuổi trở lên đạt ", None),
    ):
        assert read_change(words.lower(), 0, len(words)) == change
