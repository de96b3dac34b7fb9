"""A programme with everything in it, for the rooms that only store and show what was extracted."""

import pytest

from models.deadline import Deadline, DeadlineScope, Milestone, Recurrence
from models.document import Info, Ingest, Level, Reference, Role, Signer, Source, Term, Warning
from models.party import PartyRole, PartyScope, Responsible
from models.programme import Programme
from models.quantity import Change, Comparator, Quantity
from models.section import Place, Section, Topic
from models.span import Evidence, Span
from models.target import Target, Task

TEXT = """KẾ HOẠCH
I. CHỈ TIÊU
- Đến năm 2025, 85% trở lên CĐCS đạt vững mạnh.
=2+3 tăng 2,5 điểm hằng năm
II. TỔ CHỨC
1. Ban Tổ chức chủ trì rà soát.
"""


@pytest.fixture(scope="session")
def text() -> str:
    return TEXT


def span(words: str) -> dict[str, int]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words)}


@pytest.fixture(scope="session")
def programme() -> Programme:
    bullet, formula = "- Đến năm 2025, 85% trở lên CĐCS đạt vững mạnh.", "=2+3 tăng 2,5 điểm hằng năm"
    deadline = Deadline(
        end="2025-12-31", text="Đến năm 2025", span=Span(**span("Đến năm 2025")), scope=DeadlineScope.CLAUSE
    )
    yearly = Deadline(
        recurrence=Recurrence.YEARLY, text="hằng năm", span=Span(**span("hằng năm")), scope=DeadlineScope.CLAUSE
    )
    board = Responsible(
        name="Ban Tổ chức",
        canonical="Ban Tổ chức Liên đoàn Lao động tỉnh",
        role=PartyRole.LEAD,
        span=Span(**span("Ban Tổ chức")),
        scope=PartyScope.CLAUSE,
    )
    return Programme(
        document=Info(
            id="ke-hoach",
            source=Source(path="in/ke-hoach.txt", sha256="0" * 64, media_type="text/plain", ingest=Ingest.TEXT),
            level=Level.PROVINCE,
            province="Yên Bái",
            province_now="Lào Cai",
            number="12/KH-LĐLĐ",
            kind="kế hoạch",
            issued="2022-03-15",
            term=Term(start=2021, end=2025),
            signer=Signer(name="Nguyễn Văn Mẫu"),
            recipients=("Như trên", "Sở Nội vụ"),
            references=(
                Reference(
                    number="02-NQ/TW", kind="nghị quyết", issued="2021-06-12", role=Role.BASIS, span=Span(**span("KẾ"))
                ),
            ),
        ),
        sections=(
            Section(
                id="s1", label="I", path=("I",), heading="CHỈ TIÊU", topic=Topic.TARGETS, span=Span(**span("I. CHỈ"))
            ),
        ),
        targets=(
            Target(
                id="t1",
                section=Place(id="s1", path=("I",), heading="CHỈ TIÊU"),
                evidence=Evidence(**span(bullet), text=bullet, page=2),
                indicator="CĐCS đạt vững mạnh",
                quantity=Quantity(**span("85%"), text="85%", value=85, unit="%", comparator=Comparator.GE),
                deadline=deadline,
                responsible=(board,),
                milestones=(Milestone(year=2023, value=60), Milestone(year=2024, value=72.5)),
                confidence=0.97,
            ),
            Target(
                id="t2",
                section=Place(id="s1", path=("I",), heading="CHỈ TIÊU"),
                evidence=Evidence(**span(formula), text=formula),
                indicator="=2+3",
                quantity=Quantity(**span("2,5"), text="2,5", value=2.5, unit="điểm", change=Change.INCREASE),
                deadline=yearly,
                confidence=1.0,
            ),
        ),
        tasks=(
            Task(
                id="k1",
                section=Place(path=("II", "1"), heading=None),
                span=Span(**span("Ban Tổ chức chủ trì rà soát.")),
                text="Ban Tổ chức chủ trì rà soát.",
                responsible=(board,),
                confidence=0.9,
            ),
        ),
        warnings=(Warning(code="example", message="một cảnh báo"),),
    )
