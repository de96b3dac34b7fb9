import pytest

from extractors.numerals import multiply, read_number, read_words


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("7", 7),
        ("05", 5),
        ("1.250", 1250),
        ("1.234.567", 1234567),
        ("2,5", 2.5),
        ("1.250,75", 1250.75),
        ("4.5", 4.5),
        ("2500", 2500),
        ("1,250,000", 1250000),
        ("1,250.5", 1250.5),
        ("1,250", 1.25),
    ],
)
def test_numbers_are_vietnamese(printed: str, value: float) -> None:
    assert read_number(printed) == value


def test_whole_numbers_are_whole() -> None:
    assert isinstance(read_number("1.250"), int)
    assert isinstance(multiply(2.5, "triệu"), int)


def test_words_are_no_number() -> None:
    with pytest.raises(ValueError, match="mười"):
        read_number("mười")
    with pytest.raises(KeyError):
        read_words("nhiều")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("một", 1),
        ("mười", 10),
        ("mười hai", 12),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("hai mươi lăm", 25),
        ("ba mươi tư", 34),
        ("năm mươi", 50),
        ("năm chục", 50),
        ("chín mươi chín", 99),
        ("một trăm", 100),
        ("ba trăm", 300),
        ("hai trăm linh năm", 205),
        ("năm trăm năm mươi lăm", 555),
        ("bảy trăm mười", 710),
    ],
)
def test_number_words(words: str, value: int) -> None:
    assert read_words(words) == value


@pytest.mark.parametrize(
    ("value", "multiplier", "product"),
    [
        (5, None, 5),
        (3, "trăm", 300),
        (2.5, "triệu", 2_500_000),
        (1.1, "tỷ", 1_100_000_000),
        (15, "nghìn tỷ", 15_000_000_000_000),
        (4, "vạn", 40_000),
        (0.3, "nghìn", 300),
    ],
)
def test_multipliers(value: float, multiplier: str | None, product: float) -> None:
    assert multiply(value, multiplier) == product
