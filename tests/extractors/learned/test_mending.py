"""Misread syllables: mended where their neighbours say what was meant, and only there."""

import math

import pytest

from extractors.learned.mending import mends, strangeness, syllables
from extractors.learned.speech import read_speech, skeleton, write_speech

SENTENCES = ["phấn đấu đến năm 2027 đạt tỷ lệ hộ nghèo dưới 3%", "phấn đấu giảm tỷ lệ hộ nghèo", "tỷ lệ hộ dân"] * 30


def spoken(sentences: list[str]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    pairs: dict[tuple[str, str], int] = {}
    for sentence in sentences:
        tokens = syllables(sentence)
        for at, one in enumerate(tokens, 1):
            counts[one.form] = counts.get(one.form, 0) + 1
            if one.joined:
                pairs[one.form, tokens[at].form] = pairs.get((one.form, tokens[at].form), 0) + 1
    return write_speech(counts, ((*pair, count) for pair, count in pairs.items()))


SPEECH = read_speech(spoken(SENTENCES))


def mended(text: str, rate: float = 0.05) -> str:
    for one in mends(SPEECH, syllables(text), rate):
        assert one.end - one.start == len(one.form)
        text = text[: one.start] + one.form + text[one.end :]
    return text


@pytest.mark.parametrize("sentence", SENTENCES[:3])
def test_what_is_well_read_stays(sentence: str) -> None:
    assert mended(sentence) == sentence


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("phân đấu giảm tỷ lệ hộ nghèo", "phấn đấu giảm tỷ lệ hộ nghèo"),
        ("phấn đầu giảm tỷ lệ hộ nghèo", "phấn đấu giảm tỷ lệ hộ nghèo"),
        ("phấn đấu giảm tý lẹ hộ nghèo", "phấn đấu giảm tỷ lệ hộ nghèo"),
        ("tỷ lệ hộ nghèc dưới 3%", "tỷ lệ hộ nghèo dưới 3%"),
        ("tỷ 1ệ hộ nghèo dươi 13%", "tỷ 1ệ hộ nghèo dưới 13%"),
    ],
)
def test_accents_and_letters_are_mended_and_numbers_stay(misread: str, meant: str) -> None:
    assert mended(misread) == meant


def test_words_it_does_not_know_stay() -> None:
    assert mended("xã Ia Kring, ông Lỳ A Tủa, qũy") == "xã Ia Kring, ông Lỳ A Tủa, qũy"


def test_a_tone_on_the_other_vowel_is_no_slip() -> None:
    speech = read_speech(spoken(["tùy theo điều kiện"] * 50))
    assert mends(speech, syllables("tuỳ theo điều kiện"), 0.05) == []


def test_a_sign_parts_what_stands_together() -> None:
    assert [one.joined for one in syllables("tỷ lệ, hộ  nghèo")] == [True, False, False, False]


def test_strangeness_is_the_share_of_accented_syllables_never_seen() -> None:
    assert strangeness(SPEECH, "tỷ lệ hộ nghèo cua") == 0
    assert strangeness(SPEECH, "tỷ lẽ hộ nghẻo cua") == 0.5
    assert strangeness(SPEECH, "2027") == 0


def test_speech_is_read_as_it_was_written() -> None:
    lines = write_speech({"tỷ": 3, "lệ": 2}, [("tỷ", "lệ", 2)])
    assert lines == ("lệ 2", "tỷ 3 lệ 2")
    speech = read_speech(lines)
    assert speech.follows("tỷ", "lệ") and not speech.follows("lệ", "tỷ")
    assert speech.likely("tỷ", "lệ") > speech.likely(None, "lệ") > speech.likely(None, "hộ") > -math.inf


def test_look_alikes_have_one_skeleton() -> None:
    assert skeleton("đấu") == skeleton("dầu") == skeleton("dẩn")
    assert skeleton("lệ") == skeleton("ỉe") != skeleton("hệ")
