"""A small paper of an invented province around the lines that a test is about."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from pipeline import extract_text

HEAD = """LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ LAM
Số: 12/KH-LĐLĐ
Hà Lam, ngày 5 tháng 1 năm 2026
KẾ HOẠCH
Chăm lo đoàn viên nhiệm kỳ 2025-2030
"""

Paper = Callable[..., Programme]


@pytest.fixture(scope="session")
def paper() -> Paper:
    """The programme read from the given lines, and every span of it checked."""

    def read(*lines: str, extractor: str = "rules") -> Programme:
        text = HEAD + "\n".join(lines) + "\n"
        programme = extract_text(text, extractor)
        for target in programme.targets:
            assert target.evidence.of(text) == target.evidence.text
            assert target.quantity.of(text) == target.quantity.text
        return programme

    return read
