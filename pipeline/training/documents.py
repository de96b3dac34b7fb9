"""Documents to learn from: labelled ones, people's corrections, and texts that only the rules have labelled."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from models.errors import ChitieuError
from models.programme import Programme
from pipeline.ingest import read
from pipeline.scoring.cases import Case, load
from pipeline.scoring.index import digest_of
from pipeline.scoring.texts import Texts
from pipeline.store.decisions.overlay import standing
from pipeline.store.decisions.reviews import live, read_decisions
from pipeline.training.examples import read_examples
from pipeline.training.fitting import Sample
from pipeline.training.marks import NONE, Marks, marked

# What rules label counts less than what people do; of the numbers they leave, most of any text, a tenth is enough.
_WEAK, _LEFT = 0.3, 0.1
_SHINGLE, _SHARED = 8, 0.1


@dataclass(frozen=True, slots=True)
class Labelled:
    """The cases that may be learned from, those of the test split, which are only measured on, and the texts of all:
    nothing like them is taken from elsewhere."""

    cases: list[Case]
    test: list[Case]
    known: list[str]


def labelled(folders: Sequence[Path], corpora: Iterable[Path]) -> Labelled:
    """The labelled documents of `folders` whose text is at hand; those of the test split are known but not learned.

    Raises:
        ChitieuError: when there are none, or labels break their rules.
    """
    texts = Texts(corpora)
    cases: list[Case] = []
    for folder in folders:
        found = load(folder, texts)
        if found.refused:
            raise found.refused[0]
        cases += found.cases
    learned = [case for case in cases if case.split != "test"]
    if not learned:
        raise ChitieuError(
            "there is no labelled document to learn from: chitieu's own labels come with its source folder only (run "
            "it there, or name labels with --gold and texts with --corpus; of a reviewed folder, chitieu export FOLDER "
            "--to gold makes labels)"
        )
    return Labelled(learned, [case for case in cases if case.split == "test"], [case.text for case in cases])


def absent(folders: Sequence[Path], corpora: Iterable[Path]) -> list[str]:
    """The labelled documents of `folders` whose text is not at hand: nothing can be learned from them."""
    texts = Texts(corpora)
    return [name for folder in folders for name in load(folder, texts).absent]


@dataclass(frozen=True, slots=True)
class Unlabelled:
    """Texts without labels: as the rules label them, those with marks, and the words of all."""

    by_rules: list[Sample]
    marked: list[Sample]
    texts: list[str]


def sample_of(case: Case, text: str | None = None) -> Sample:
    """The examples of a labelled document; `text` is another reading of it, letter by letter as long."""
    spans = [(one.quantity.start, one.quantity.end) for one in case.gold.targets]
    return Sample(case.gold.doc, read_examples(text or case.text, spans))


def corrected(folder: Path) -> list[Sample]:
    """What people decided in a reviewed folder: of each document the numbers that somebody judged, and no others.

    Raises:
        ChitieuError: when a reviewed document or its text cannot be read.
    """
    samples = []
    for stem, decisions in sorted(read_decisions(folder).items()):
        path = folder / f"{stem}.json"
        try:
            programme = Programme.model_validate_json(path.read_bytes())
            text = (folder / f"{stem}.txt").read_text("utf-8")
        except (OSError, ValueError) as error:
            raise ChitieuError(f"{path}: the reviewed document cannot be read: {error} (extract it again)") from None
        judged = [
            (one.anchor.start, one.anchor.end, one.decision.record is not None) for one in standing(live(decisions))
        ]
        examples = read_examples(text, [(start, end) for start, end, taken in judged if taken])
        touched = [
            one for one in examples if any(one.span[0] < end and start < one.span[1] for start, end, _ in judged)
        ]
        if touched:
            samples.append(Sample(programme.document.id, touched))
    return samples


def unlabelled(
    folders: Iterable[Path], known: Iterable[str], seed: int, marks: Mapping[str, Marks] = NONE
) -> Unlabelled:
    """Texts as the rules label them, or by their `marks`; none that has labels or shares a tenth of its words in a row
    with one that has."""
    seen: set[int] = set()
    digests = set()
    for text in known:
        digests.add(digest_of(text))
        seen |= _shingles(text)
    found = Unlabelled([], [], [])
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in (".txt", ".md")):
        text = read(path).text
        mine, digest = _shingles(text), digest_of(text)
        if digest in digests or len(mine & seen) > _SHARED * len(mine):
            continue
        found.texts.append(text)
        draw = Random(f"{seed} {path.stem}")
        examples = read_examples(text, [])
        left = [one for one in examples if not one.kept and draw.random() < _LEFT]
        if digest in marks:
            found.marked.append(Sample(path.stem, marked(examples, left, marks[digest], 1 / _LEFT)))
        elif drawn := [one for one in examples if one.kept or one in left]:
            found.by_rules.append(Sample(path.stem, [replace(one, target=one.kept) for one in drawn], _WEAK))
    return found


def _shingles(text: str) -> set[int]:
    words = text.split()
    return {hash(tuple(words[at : at + _SHINGLE])) for at in range(len(words) - _SHINGLE)}
