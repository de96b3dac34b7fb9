import pytest

from extractors.bullets import opens_bullet, read_bullet


@pytest.mark.parametrize(
    ("line", "sign"),
    [("- Mở lớp", "-"), ("-Mở lớp", "-"), ("–  Mở lớp", "-"), ("+ Mở lớp", "+"), ("• Mở lớp", "•"), ("* Mở lớp", "*")],
)
def test_the_sign_and_where_the_words_begin(line: str, sign: str) -> None:
    found = read_bullet(line, 0, len(line))
    assert found == (sign, line.index("M"))
    assert opens_bullet(line, 0, len(line))


@pytest.mark.parametrize("sign", ["♦", "☐", "☑", "❖", "∙", "»", "☞", "\uf0a8", "\uf0fc", "o", "Ø", "--"])
def test_signs_of_pictures_fonts_and_keyboards(sign: str) -> None:
    line = f"{sign} Mở lớp"
    assert read_bullet(line, 0, len(line)) == (sign[0], line.index("M"))


def test_a_share_right_behind_the_dash() -> None:
    assert read_bullet("-85% hộ", 0, 7) == ("-", 1)


@pytest.mark.parametrize("line", ["Mở lớp", "o mở lớp", "oM", "© Sơn Hà", "-5 độ C", "+5 điểm", "1. Mở lớp", " ", ""])
def test_no_bullet(line: str) -> None:
    assert read_bullet(line, 0, len(line)) is None
