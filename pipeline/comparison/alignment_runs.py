"""A score of alignment over a folder of couples: `chitieu score --alignment`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.programme import Programme
from pipeline.comparison.alignment_score import AlignmentScore, add_scores, score_alignment
from pipeline.comparison.couples import compare_programmes
from pipeline.comparison.gold import GoldSide, part_of, programme_of, read_couples
from pipeline.comparison.inputs import load_programme
from pipeline.scoring.figures import figure
from pipeline.scoring.index import GOLD, OWN_CORPUS
from pipeline.scoring.reading import label_files, read_labels
from pipeline.scoring.texts import Texts

COUPLES = GOLD / "alignment"
OWN_COUPLES = OWN_CORPUS / "couples"


@dataclass(frozen=True, slots=True)
class AlignmentReport:
    """The score of each couple by its name, and the documents whose text is not here."""

    couples: dict[str, AlignmentScore]
    absent: tuple[str, ...] = ()

    @property
    def total(self) -> AlignmentScore:
        """The sum over all couples."""
        return add_scores(self.couples.values())

    def as_json(self) -> dict[str, object]:
        """All figures, ready for JSON."""
        return {
            **self.total.as_json(),
            "couples": {name: score.as_json() for name, score in self.couples.items()},
            "absent": list(self.absent),
        }


def run_alignment(
    couples: Path = COUPLES,
    corpora: Sequence[Path] = (),
    predictions: Path | None = None,
    labels: Path | None = None,
) -> AlignmentReport:
    """Compares each couple and scores the pairs found.

    The programmes are those of `predictions` (a folder as `chitieu extract` writes it), else extracted from their
    texts now. With `labels`, a folder of hand-made labels, these take the place of extraction where there are any, so
    that alignment is measured apart from it. Couples whose texts are not here are named and left out.

    Raises:
        ChitieuError: when a folder is missing or a file of couples cannot be read.
    """
    texts = Texts([*corpora, *([OWN_COUPLES] if OWN_COUPLES.is_dir() else [])])
    made = {path.stem: path for path in label_files(labels)} if labels else {}
    scores: dict[str, AlignmentScore] = {}
    absent: dict[str, None] = {}
    for couple in read_couples(couples):
        sides = [_programme(side, texts, predictions, made.get(side.doc)) for side in (couple.parent, couple.child)]
        absent |= dict.fromkeys(
            side.doc for side, found in zip((couple.parent, couple.child), sides, strict=True) if found is None
        )
        if sides[0] is not None and sides[1] is not None:
            scores[couple.name] = score_alignment(couple, compare_programmes(sides[0], [sides[1]]))
    return AlignmentReport(scores, tuple(absent))


def _programme(side: GoldSide, texts: Texts, predictions: Path | None, labels: Path | None) -> Programme | None:
    if predictions is not None:
        path = predictions / f"{side.doc}.json"
        return part_of(load_programme(path), side.section) if path.exists() else None
    found = texts.text(side.doc, side.digest)
    if found is None:
        return None
    text, path = found
    programme = load_programme(path)
    if labels is not None:
        programme = programme_of(read_labels(labels), text, programme.document)
    return part_of(programme, side.section)


_WORDS = {
    "vi": {
        "couple": "Cặp văn bản", "verdicts": "kết luận", "pairs": "số cặp", "total": "Cộng",
        "told": "kết luận {gold}, trích {found}: {count}",
        "missed": "bỏ sót", "extra": "thừa", "misjudged": "sai kết luận", "absent": "không có văn bản",
    },
    "en": {
        "couple": "Couple", "verdicts": "verdicts", "pairs": "pairs", "total": "Total",
        "told": "verdict {gold} told as {found}: {count}",
        "missed": "missed", "extra": "extra", "misjudged": "wrong verdict", "absent": "no text",
    },
}  # fmt: skip


def alignment_lines(report: AlignmentReport, lang: str) -> Iterator[str]:
    """The report as a table for a terminal, with every wrong pair below it."""
    words, total = _WORDS[lang], report.total
    yield f"{words['couple']:48} {'P':>7} {'R':>7} {'F1':>7} {words['verdicts']:>9} {words['pairs']:>7}"
    for name, score in [*report.couples.items(), (words["total"], total)]:
        told = [figure(one, lang) for one in (score.precision, score.recall, score.f1, score.verdict_accuracy)]
        yield f"{name[:48]:48} {told[0]:>7} {told[1]:>7} {told[2]:>7} {told[3]:>9} {score.gold:>7}"
    for (gold, found), count in sorted(total.confusion.items()):
        if gold != found:
            yield "  " + words["told"].format(gold=gold, found=found, count=count)
    for kind, lines in (("missed", total.missed), ("extra", total.extra), ("misjudged", total.misjudged)):
        yield from (f"  {words[kind]}: {line}" for line in lines)
    yield from (f"  {words['absent']}: {name}" for name in report.absent)
