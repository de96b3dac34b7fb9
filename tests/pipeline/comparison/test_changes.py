"""Changes made by dice: every one is reported, and nothing else."""

from pathlib import Path
from random import Random

import pytest

from models.programme import Programme
from pipeline import extract
from pipeline.comparison.couples import compare_programmes
from tests.pipeline.comparison.conftest import make_promise
from tests.pipeline.comparison.mutations import faults, mutate

CORPUS = Path(__file__).parents[3] / "corpus" / "programmes"
NAMES = ("tong-lien-doan-2026-2031", "cong-doan-giao-duc-tinh-truong-khe", "ubnd-tinh-van-khe-chuyen-doi-so")
FOREIGN = [
    make_promise("đường ống cấp nước được thay mới ở các khu dân cư ven đồi", 30, "km"),
    make_promise("tàu cá lắp thiết bị giám sát hành trình", 97),
    make_promise("diện tích lúa áp dụng tưới tiết kiệm", 45),
]


@pytest.fixture(scope="module")
def programmes() -> list[Programme]:
    return [extract(CORPUS / f"{name}.txt") for name in NAMES]


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("versions", [False, True])
def test_all_changes_and_nothing_else(programmes: list[Programme], seed: int, versions: bool) -> None:
    dice = Random(seed)
    programme = dice.choice(programmes)
    mutant = mutate(programme, dice, FOREIGN)
    (found,) = compare_programmes(programme, [mutant.programme], versions=versions).children
    assert faults(mutant, found) == []


def test_itself_is_no_change(programmes: list[Programme]) -> None:
    for programme in programmes:
        (found,) = compare_programmes(programme, [programme]).children
        assert [pair.parent_target for pair in found.pairs] == [target.id for target in programme.targets]
        assert all(pair.parent_target == pair.child_target and not pair.changes for pair in found.pairs)
        assert {pair.verdict for pair in found.pairs} == {"meets"} and not found.missing and not found.added


def test_the_same_input_gives_the_same_result(programmes: list[Programme]) -> None:
    assert compare_programmes(programmes[0], programmes[1:]) == compare_programmes(programmes[0], programmes[1:])
