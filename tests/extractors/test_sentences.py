import pytest

from extractors.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Có 1.250 hộ.", "Đạt 2.5 điểm."],
        ["Đ/c Nguyễn V. An phụ trách.", "TP. Hà Lam chủ trì."],
        ["Một câu!", "Hai câu?", "Ba câu…"],
        ["Xem tại Điều 5.", "(Kèm theo phụ lục)."],
        ["Đạt “chuẩn.”", "Rồi nâng cao."],
        ["Năm 2030 đạt 30%.[60]", "Để đạt được, cần vốn."],
        ["Xem www.ha-lam.vn/Sach và TP.Hà Lam, ThS.Nguyễn An."],
        ["Không có dấu chấm"],
        ["Các xã, phường v.v. cùng làm."],
        [],
    ],
)
def test_sentences_are_split_and_no_more(sentences: list[str]) -> None:
    text = "  ".join(sentences)
    assert [text[start:end] for start, end in split_sentences(text, 0, len(text))] == sentences


def test_a_full_stop_without_its_blank_ends_a_sentence() -> None:
    text = "Công ty phát triển bền vững.Phấn đấu có 3 tổ."
    _, second = split_sentences(text, 0, len(text))
    assert text[slice(*second)] == "Phấn đấu có 3 tổ."


def test_the_number_of_a_step_is_no_sentence() -> None:
    text = "Bước 2. Trưởng thôn họp dân. Ghi sổ."
    found = split_sentences(text, 0, len(text))
    assert [text[start:end] for start, end in found] == ["Trưởng thôn họp dân.", "Ghi sổ."]


def test_only_the_slice_is_split() -> None:
    text = "Câu một. Câu hai. Câu ba."
    assert [text[start:end] for start, end in split_sentences(text, 9, 17)] == ["Câu hai."]


@pytest.mark.parametrize("words", ["đạt 5% hộ, ", "đạt 5% hộ ", "đạt5%hộ"])
def test_what_is_longer_than_any_sentence_is_cut_and_nothing_lost(words: str) -> None:
    text = (words * 3000).strip()
    spans = split_sentences(text, 0, len(text))
    assert max(end - start for start, end in spans) <= 6000
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")
    assert len(spans) < 16
