import pytest

from extractors.quantifiers import find_quantifiers


def read(sentence: str) -> list[str]:
    return [sentence[one.start : one.end] for one in find_quantifiers(sentence.lower(), 0, len(sentence))]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Hầu hết trạm y tế có bác sĩ.", ["Hầu hết"]),
        ("Đến năm 2030, phần lớn hộ dân dùng nước máy.", ["phần lớn"]),
        ("Phấn đấu đa số hộ có vườn, tất cả trường có cây.", ["đa số", "tất cả"]),
        ("Toàn bộ hồ sơ được số hóa.", ["Toàn bộ"]),
        ("Xóa bỏ toàn bộ phòng tạm, phát sách cho tất cả trẻ em.", ["toàn bộ", "tất cả"]),
        ("Có phương án đối với toàn bộ bến đò, để tất cả các thôn đều biết.", []),
        ("Hộ dân chiếm phần lớn trong vùng.", []),
        ("Ba phần tư số hộ.", []),
    ],
)
def test_quantifiers_open_a_clause_or_are_what_is_made(sentence: str, found: list[str]) -> None:
    assert read(sentence) == found
