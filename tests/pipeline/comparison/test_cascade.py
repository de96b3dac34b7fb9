"""Parents found by their citations."""

from models.comparison import Cascade
from models.document import Ingest, Level, Reference, Role
from models.programme import Programme
from pipeline.comparison.cascade import build_cascade, chains, number_key
from tests.pipeline.comparison.conftest import make_paper, make_promise


def target(value: float) -> object:
    return make_promise("công đoàn cơ sở hoàn thành tốt nhiệm vụ", value)


def family() -> list[Programme]:
    return [
        make_paper("tinh", target(85), level=Level.PROVINCE, number="12/CTr-LĐLĐ", cites=("09-CTr/CĐN", "15/CTr-TLĐ")),
        make_paper("tw", target(90), level=Level.NATIONAL, number="15/CTr-TLĐ", cites=("02-NQ/TW", "72/2025/QH15")),
        make_paper("nganh", target(95), level=Level.SECTOR, number="9/CTr-CĐN", cites=("15/CTr-TLĐ",)),
    ]


def told(cascade: Cascade) -> list[tuple[str, list[str]]]:
    return [(one.parent, [child.child for child in one.children]) for one in cascade.comparisons]


def test_each_level_with_the_one_above() -> None:
    cascade = build_cascade(family())
    assert told(cascade) == [("tw", ["nganh"]), ("nganh", ["tinh"])]
    assert [(one.child, one.number) for one in cascade.unresolved] == [("tw", "02-NQ/TW")]
    (way,) = chains(cascade)
    assert [step[0] for step in way] == ["tw", "nganh", "tinh"]
    assert [step[2] for step in way] == ["", "exceeds", "falls_short"]


def test_numbers_are_the_same_however_they_are_written() -> None:
    assert number_key("09-CTr/CĐN") == number_key(" 9/CTr-CĐN") != number_key("19/CTr-CĐN")


def cites_as_read(number: str, issued: str, ingest: Ingest) -> Programme:
    """A paper of a school that cites the union's 88/CTr-CĐGD as `number`."""
    paper = make_paper("truong", target(90), level=Level.GRASSROOTS)
    info = paper.document
    ground = Reference(
        number=number, issued=issued, issuer="Công đoàn Giáo dục", role=Role.BASIS, span={"start": 0, "end": 1}
    )
    scan = info.source.model_copy(update={"ingest": ingest})
    return paper.model_copy(update={"document": info.model_copy(update={"references": (ground,), "source": scan})})


def test_a_number_that_a_scan_misread_is_known_by_day_and_issuer() -> None:
    info = {"number": "88/CTr-CĐGD", "issued": "2026-05-20", "issuer": "CÔNG ĐOÀN GIÁO DỤC"}
    parent = make_paper("nganh", target(90), level=Level.SECTOR, **info)
    scan = cites_as_read("88/CTr-CĐĐGD", "2026-05-20", Ingest.OCR)
    assert told(build_cascade([parent, scan])) == [("nganh", ["truong"])]
    others = [
        cites_as_read("88/CTr-CĐĐGD", "2026-05-20", Ingest.TEXT),
        cites_as_read("88/CTr-CĐĐGD", "2026-05-21", Ingest.OCR),
        cites_as_read("83/CTr-CĐĐGD", "2026-05-20", Ingest.OCR),
        cites_as_read("88/KH-CĐĐGD", "2026-05-20", Ingest.OCR),
    ]
    assert [told(build_cascade([parent, other])) for other in others] == [[]] * 4


def test_one_number_of_many_offices_is_told_apart_by_province() -> None:
    parents = [
        make_paper(name, target(90), level=Level.PROVINCE, number="08/CTr-LĐLĐ", province=name, province_now=name)
        for name in ("Nghệ An", "Lào Cai")
    ]
    child = make_paper(
        "truong", target(90), level=Level.GRASSROOTS, province="Lào Cai", province_now="Lào Cai", cites=("08/CTr-LĐLĐ",)
    )
    assert told(build_cascade([*parents, child])) == [("Lào Cai", ["truong"])]


def test_a_lower_paper_is_no_parent_and_two_that_could_be_meant_are_none() -> None:
    school = make_paper("truong", target(90), level=Level.GRASSROOTS, number="15/CTr-TLĐ")
    province = make_paper("tinh", target(90), level=Level.PROVINCE, cites=("15/CTr-TLĐ",))
    assert told(build_cascade([school, province])) == []
    twins = [make_paper(name, target(90), level=Level.NATIONAL, number="15/CTr-TLĐ") for name in ("a", "b")]
    cascade = build_cascade([*twins, province])
    assert told(cascade) == [] and [one.number for one in cascade.unresolved] == ["15/CTr-TLĐ"]
