"""Narrowing: whether a child promises to a part of a population what its parent asks for all of it."""

from dataclasses import replace
from unicodedata import normalize

from extractors.comparing import names_part
from extractors.spelling import spell
from models.pairs import Verdict
from pipeline.comparison.features import Feature
from pipeline.comparison.verdicts import Cause, Judgement

# Kinds of population of which a child that names one leaves the others out. Not the level or sector, whose own a paper
# may be: a commune's "cán bộ cấp xã" are all it has, as are a school union's "trường công lập".
_KINDS = frozenset({"giới", "dân tộc", "hộ", "vùng", "cấp học", "chuyên trách", "rừng", "địa hình"})


def is_for_a_part(parent: Feature, child: Feature) -> bool:
    """Whether `child` speaks of fewer than `parent`: "lao động nữ qua đào tạo" beside "lao động qua đào tạo"."""
    named = [{axis for axis, _ in one.axes} & _KINDS for one in (parent, child)]
    if named[1] - named[0]:
        return True
    texts = [spell(normalize("NFC", one.target.indicator)) for one in (child, parent)]
    return names_part(*texts)


def without_the_rest(judgement: Judgement) -> Judgement:
    """`judgement` on a promise to a part: what is asked for all is not kept by it, whatever its number."""
    if judgement.verdict not in (Verdict.MEETS, Verdict.EXCEEDS):
        return judgement
    return replace(judgement, verdict=Verdict.INCOMPARABLE, cause=Cause.PART)
