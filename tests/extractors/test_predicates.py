import pytest

from extractors.predicates import predicate_start


@pytest.mark.parametrize(
    ("population", "predicate"),
    [
        ("đoàn viên ", "được khám sức khoẻ"),
        ("cán bộ ", "đều được tập huấn"),
        ("nhà trường ", "sẽ xây dựng kế hoạch"),
        ("doanh nghiệp có từ 25 lao động trở lên ", "thành lập công đoàn"),
        ("trường mầm non ", "có vườn rau"),
        ("trường mầm non tư thục", None),
        ("đơn vị cung cấp dịch vụ", None),
    ],
)
def test_where_the_predicate_begins(population: str, predicate: str | None) -> None:
    clause = population + (predicate or "")
    start = predicate_start(clause, 0, len(clause))
    assert (None if start is None else clause[start:]) == predicate
