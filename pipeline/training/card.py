"""The model's card: what it learned from, what it is worth beside the rules, and how far its confidence holds."""

from collections.abc import Mapping
from statistics import fmean

from models.target import Extractor
from pipeline.scoring.report import Report
from pipeline.training.calibration import bins, calibration_error, error_by_chance, leaving, threshold
from pipeline.training.course import Trained
from pipeline.training.figures import MEASURES, PRECISION
from pipeline.training.misread import Misread, Spread
from pipeline.training.reliability import plot

_LEASTS = (0.5, 0.6, 0.67, 0.75, 0.8, 0.9)


def card(trained: Trained) -> str:
    """The card as Markdown."""
    parts = [_HEAD, _learned(trained), _gains(trained), _pieces(trained)]
    parts.append(table("Labelled documents, each by a model that has not seen it", trained.held))
    parts.append(_noise("The same with one accented letter in twenty misread", trained.noisy))
    if trained.noisy_test:
        parts.append(table("The test split, which nothing was learned from", trained.test))
        parts.append(_noise("The test split with one accented letter in twenty misread", trained.noisy_test))
    parts += [_curve(trained), _confidence(trained), _least(trained), _LIMITS]
    return "\n\n".join(parts) + "\n"


def reliability(trained: Trained) -> bytes:
    """The plot of the hybrid's confidence."""
    series = {"labelled documents": bins(trained.sure)}
    if trained.sure_test:
        series["test split"] = bins(trained.sure_test)
    return plot(series)


_HEAD = """# The learned extractor

A logistic regression over the numbers of a text. Its features are the words around a number (without accents, so that
misread ones change little), its unit and size, the cues of the lexicons, the topic of its part, the times of its
sentence, what kind of text it is and how much it announces, and which of these stand together. It holds words and
pairs of them that stand in two documents at least, and no sentence; beside them the syllables of its texts and
their pairs, by which misread ones are mended. `chitieu train` wrote it and this card; it runs on plain arithmetic.

It decides which numbers are targets. The indicator, the deadline and the parties are read as the rules read them. The
hybrid adds to its log odds what the rules say. Both then weigh in what share of the document's numbers are targets by
their log odds: where many are, a doubtful one is likelier to be one too."""

_LIMITS = """## Limits

It has seen Vietnamese programmes, plans and resolutions of unions, provinces and ministries, and little else. The
figures on labelled documents flatter the rules and the hybrid, because the rules were built on most of them. The
number, its value, unit and comparator are read by shape: a number misread in a scan stays misread, and so does a name.
Tasks are the rules' alone."""


def _learned(trained: Trained) -> str:
    size = len(trained.model.numbers.weights)
    return (
        f"## What it learned from\n\n{trained.documents} labelled documents with {trained.targets} targets in "
        f"sentences, {trained.corrected} with people's corrections, {trained.weak} texts as the rules label them, "
        f"{trained.marked} texts that are mostly no programmes, whose doubtful numbers somebody has read. Chosen by "
        f"cross-validation: **{trained.chosen}**. {size:,} weights."
    )


def _gains(trained: Trained) -> str:
    rows = [
        "Which numbers are targets, in the documents, in their pieces and with letters misread, cross-validated over "
        "documents:\n",
        "| learned from | precision | recall | F1 |\n|---|--:|--:|--:|",
        *(f"| {name} | {one.precision:.3f} | {one.recall:.3f} | {one.f1:.3f} |" for name, one in trained.gains.items()),
        f"| *the rules* | {trained.rules.precision:.3f} | {trained.rules.recall:.3f} | {trained.rules.f1:.3f} |",
    ]
    return "\n".join(rows) + (
        "\n\n`pieces`: the labelled texts again, cut up as described below. `scans`: again, with one accented letter "
        "in twenty misread. `weak`: texts that the rules labelled. What brought nothing is left out of the next row."
    )


def _pieces(trained: Trained) -> str:
    rows = [
        f"| {name} | {one.precision:.3f} | {one.recall:.3f} | {one.f1:.3f} |" for name, one in trained.pieces.items()
    ]
    return "\n".join(
        [
            "## Pieces of labelled documents, each by a model that has not seen its document\n",
            "Whole lines of 150 to 3,000 characters, read without the title and headings that stood above; of many a "
            "number there nobody could tell. Which numbers are targets:\n",
            "| | precision | recall | F1 |\n|---|--:|--:|--:|",
            *rows,
        ]
    )


def table(title: str, reports: Mapping[Extractor, Report]) -> str:
    """The scores side by side, under `title`."""
    group = next(iter(reports.values())).groups["all"]
    gold = group.records["targets"]["gold"]
    rows = [f"## {title}\n\n{group.documents} documents, {gold} targets.\n"]
    rows.append("| | " + " | ".join(reports) + " |\n|---|" + "--:|" * len(reports))
    for measure, name in MEASURES.items():
        cells = [_cell(report, measure) for report in reports.values()]
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _noise(title: str, found: Misread) -> str:
    draws = len(found.draws[Extractor.RULES])
    rows = [f"## {title}\n\nDraws of the noise: {draws}; the mean [the least, the most].\n"]
    rows.append("| | " + " | ".join(found.draws) + " |\n|---|" + "--:|" * len(found.draws))
    for measure, name in MEASURES.items():
        digits = 1 if measure.endswith("100") else 3
        cells = [_spread(found.spread(one, measure), digits) for one in found.draws]
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    lost = {one: found.lost(one) for one in found.draws}
    cells = [_spread(Spread(fmean(one), min(one), max(one)), 3) for one in lost.values()]
    rows.append("| lost of all fields right (F1) | " + " | ".join(cells) + " |")
    for one in (Extractor.LEARNED, Extractor.HYBRID):
        share = found.share(one)
        if share is not None:
            rows.append(
                f"\n`{one}` loses {share:.0%} of what the rules lose, at most half of it in {found.halves(one)} of "
                f"{draws} draws."
            )
    return "\n".join(rows)


def _spread(found: Spread | None, digits: int) -> str:
    return "n/a" if found is None else f"{found.mean:.{digits}f} [{found.least:.{digits}f}, {found.most:.{digits}f}]"


def _cell(report: Report, measure: str) -> str:
    found = report.groups["all"].measures.get(measure)
    if found is None or found.value is None:
        return "n/a"
    digits = 1 if measure.endswith("100") else 3
    interval = "" if found.interval is None else f" [{found.interval[0]:.{digits}f}, {found.interval[1]:.{digits}f}]"
    return f"{found.value:.{digits}f}{interval}"


def _curve(trained: Trained) -> str:
    rows = [f"| {size} | {one.targets} | {one.f1:.3f} |" for size, one in trained.curve]
    return "\n".join(
        [
            "## What more labels bring\n\nLabels alone, cross-validated.\n",
            "| documents | targets | F1 |\n|--:|--:|--:|",
            *rows,
        ]
    )


def _confidence(trained: Trained) -> str:
    lines = ["## How far the hybrid's confidence holds\n\n![claimed against right](reliability.svg)\n"]
    named = {
        "labelled documents": trained.sure,
        "those where it expects few targets": trained.sure_sparse,
        "pieces of them": trained.sure_pieces,
        "doubtful numbers of texts that are mostly no programmes": trained.sure_marked,
        "test split": trained.sure_test,
    }
    for name, pairs in named.items():
        if not pairs:
            continue
        bought = threshold(pairs, PRECISION)
        words = (
            f"precision {PRECISION} from `--min-confidence {bought[0]:.2f}`, keeping {bought[1]:.0%} of those right"
            if bought
            else f"no threshold reaches precision {PRECISION}"
        )
        lines.append(
            f"- {name}, {len(pairs)} found: expected calibration error {calibration_error(pairs):.3f} "
            f"({error_by_chance(pairs):.3f} if every confidence held exactly); {words}."
        )
    within = trained.in_cells
    lines.append(
        f"- table cells, which no words decide on: {within.right} of {within.found} found in labelled documents are "
        f"targets; each claims {trained.model.structural:.2f}."
    )
    return "\n".join(lines)


def _least(trained: Trained) -> str:
    gold = trained.held[Extractor.HYBRID].groups["all"].records["targets"]["gold"]
    rows = [
        "## What `--min-confidence` leaves\n\nOf labelled documents, each by a model that has not seen it. The hybrid "
        "takes from 0.5 on; a wrong target costs twice a missing one at 0.67.\n",
        "| from | precision | recall | F1 |\n|--:|--:|--:|--:|",
    ]
    for least in _LEASTS:
        precision, recall, f1 = leaving(trained.sure, least, gold)
        rows.append(f"| {least:.2f} | {precision:.3f} | {recall:.3f} | {f1:.3f} |")
    return "\n".join(rows)
