"""`compare` at size, and 500 random sets of changes.

    .venv/bin/python bench/bench_comparison.py [FOLDER OF TEXTS]

Speed: one parent with 63 children of 60 targets each, and 300 targets against 300; one core. Changes: values,
deadlines, parties, dropped and added targets, each to be reported and nothing else. What is added comes from other
programmes, unless it says what a target of the programme itself says: that would be no addition.
"""

import os
import sys
import time
from pathlib import Path
from random import Random

os.environ |= dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from models.document import Level  # noqa: E402
from models.programme import Programme  # noqa: E402
from models.target import Target  # noqa: E402
from pipeline import extract  # noqa: E402
from pipeline.comparison.couples import compare_programmes  # noqa: E402
from pipeline.comparison.features import read_features  # noqa: E402
from pipeline.comparison.similarity import likeness  # noqa: E402
from tests.pipeline.comparison.mutations import faults, mutate  # noqa: E402

TRIALS = 500
_UNLIKE = 0.35


def main() -> None:
    """Prints the figures; fails where one is over its bar."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "corpus" / "programmes"
    programmes = [one for path in sorted(folder.glob("*.txt")) if (one := extract(path)).targets]
    pool = [target for programme in programmes for target in programme.targets]
    print(f"{len(programmes)} programmes, {len(pool)} targets")
    dice = Random(1)
    parent = sized(programmes[0], pool, 60, "parent", Level.NATIONAL, dice)
    children = [sized(programmes[0], pool, 60, f"child{at}", Level.PROVINCE, dice) for at in range(63)]
    check("1 x 63 x 60", timed(parent, children), 10.0)
    big = sized(programmes[0], pool, 300, "big", Level.NATIONAL, dice)
    check("300 x 300", timed(big, [sized(programmes[0], pool, 300, "other", Level.PROVINCE, dice)]), 1.0)
    check("300 x 300, itself", timed(big, [big]), 1.0)
    failed = trials(programmes)
    print(f"changes: {TRIALS - failed} of {TRIALS} trials with every change reported and nothing else")
    if failed:
        sys.exit(1)


def sized(base: Programme, pool: list[Target], count: int, name: str, level: Level, dice: Random) -> Programme:
    """A programme of `count` targets drawn from `pool`."""
    source = base.document.source.model_copy(update={"sha256": name})
    update = {"id": name, "issuer": f"issuer of {name}", "level": level, "source": source}
    drawn = [dice.choice(pool).model_copy(update={"id": f"t{at}"}) for at in range(1, count + 1)]
    return base.model_copy(update={"document": base.document.model_copy(update=update), "targets": tuple(drawn)})


def timed(parent: Programme, children: list[Programme]) -> float:
    """Seconds of one core's time, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        compare_programmes(parent, children)
        best = min(best, time.process_time() - start)
    return best


def check(name: str, seconds: float, bar: float) -> None:
    """Prints the time beside its bar."""
    print(f"{name}: {seconds:.2f} s (bar {bar:g} s)")
    if seconds > bar:
        sys.exit(1)


def trials(programmes: list[Programme]) -> int:
    """How many of the trials report anything but the changes made."""
    failed = 0
    for seed in range(TRIALS):
        dice = Random(seed)
        programme = dice.choice(programmes)
        others = [target for one in programmes if one is not programme for target in one.targets]
        mutant = mutate(programme, dice, foreign_to(programme, dice.sample(others, k=min(20, len(others)))))
        (found,) = compare_programmes(programme, [mutant.programme]).children
        told = faults(mutant, found)
        if told:
            failed += 1
            print(f"trial {seed}, {programme.document.id}: {'; '.join(told)}")
    return failed


def foreign_to(programme: Programme, targets: list[Target]) -> list[Target]:
    """Those of `targets` that say nothing that `programme` says already."""
    if not targets:
        return []
    others = programme.model_copy(update={"targets": tuple(targets)})
    like = likeness(read_features(programme), read_features(others)).similarity.max(axis=0)
    return [target for target, most in zip(targets, like, strict=True) if most < _UNLIKE]


if __name__ == "__main__":
    main()
