"""Poor scans: what records take from them is near what they take from the clean text, and is quoted as printed."""

from dataclasses import replace
from pathlib import Path

from extractors.learned.model import read_model
from models.target import Extractor
from pipeline.extraction import extract_document
from pipeline.hybrid.judges import ModelJudge
from pipeline.hybrid.rereading import reread
from pipeline.training.noise import slips
from pipeline.training.scores import document_of
from pipeline.view import build_view

PROGRAMMES = sorted((Path(__file__).parents[3] / "corpus" / "programmes").glob("*.txt"))
SPEECH = read_model().speech


def deadlines(text: str, mend: bool) -> list[tuple[float | int | None, str | None]]:
    model = read_model() if mend else replace(read_model(), syllables=())
    programme = extract_document(document_of(text, "text"), ModelJudge(model, Extractor.HYBRID))
    return [(one.quantity.value, one.deadline and one.deadline.end) for one in programme.targets]


def test_clean_texts_are_read_as_they_are() -> None:
    for path in PROGRAMMES:
        view = build_view(path.read_text("utf-8-sig"))
        assert reread(view, SPEECH, scan=False) is view, path.name


def test_misread_texts_are_read_as_they_were_meant() -> None:
    mended = slipped = letters = 0
    for path in PROGRAMMES:
        clean = path.read_text("utf-8-sig")
        misread = build_view(slips(clean, 0.05, path.name))
        read = reread(misread, SPEECH, scan=False)
        assert read.text == misread.text and len(read.lower) == len(misread.lower)
        meant = build_view(clean).lower
        if len(meant) == len(read.lower):
            letters += len(meant)
            slipped += sum(one != other for one, other in zip(meant, misread.lower, strict=True))
            mended += sum(one != other for one, other in zip(meant, read.lower, strict=True))
    assert letters > 20_000
    assert mended < slipped / 3


def test_numbers_stay_as_printed() -> None:
    text = "Phấn đầu đền năm 2027 gỉảm tỳ lẽ hổ nghéo xuồng dưởi 3,5%; 1.200 hộ, l5 xã."
    read = reread(build_view(text), SPEECH, scan=True)
    assert [one for one in read.lower if one.isdigit()] == [one for one in text if one.isdigit()]
    assert "phấn đấu đến năm 2027 giảm tỷ lệ hộ nghèo xuống dưới 3,5%" in read.lower


def test_records_of_a_misread_text_quote_it() -> None:
    clean = PROGRAMMES[0].read_text("utf-8-sig")
    misread = slips(clean, 0.05, "quote")
    programme = extract_document(document_of(misread, "text"), ModelJudge(read_model(), Extractor.HYBRID))
    assert programme.targets
    for one in programme.targets:
        assert one.evidence.text in misread


def test_what_is_meant_finds_deadlines_again() -> None:
    found = {True: 0, False: 0}
    for path in PROGRAMMES:
        clean = path.read_text("utf-8-sig")
        known = deadlines(clean, mend=False)
        for mend in found:
            found[mend] += len(set(known) & set(deadlines(slips(clean, 0.05, path.name), mend)))
    assert found[True] > found[False]
