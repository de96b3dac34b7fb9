"""The figures as `peers.md` and `peers.svg`."""

from pathlib import Path

from growth import by_documents, by_length, start_up
from peer_scores import Score
from readers import Reading

_NONE = "–"
TEXT = """## Text

Time is processor time relative to chitieu's. Found: labelled targets at whose number a quantity with the right
value, or unit, was found, and those with a date in whose line their last day was found; most deadlines stand in a
heading, which no peer looks at. In brackets how much it found in all: what is no target must be sorted out by
hand. None of the peers is made for this task; `–` is what it does not read. chitieu's rules were built on the
sample programmes, so its figures there are better than on unseen papers (README, "How good is it")."""
FILES = """## Files

Wall clock, relative to chitieu's. Words: share of the paper's words that come in order. Targets: what chitieu finds in
the text so read."""


def write_report(folder: Path, day: str, machine: str, size: str, scores: list[Score], readings: list[Reading]) -> None:
    """Writes both files into `folder`. Seconds appear as ratios to chitieu's own in the same run."""
    texts = [path.read_text("utf-8-sig") for path in sorted((folder.parent / "corpus" / "programmes").glob("*.txt"))]
    parts = [
        "# chitieu beside what one would take instead",
        f"{day}; {machine}; {size}. "
        "Made by `make bench`; read ratios, not seconds, and none below 1.2 as a difference. "
        "chitieu runs as it comes: the hybrid.",
        TEXT,
        _scores(scores),
        FILES,
        _readings(readings),
        "## Growth",
        _growth(texts),
    ]
    (folder / "peers.md").write_text("\n\n".join(parts) + "\n", "utf-8")
    (folder / "peers.svg").write_text(_svg(scores), "utf-8")


def _scores(scores: list[Score]) -> str:
    own = scores[0].seconds
    rows = ["| | reads | time | start-up | peak MB | value | unit | deadline |", "|---|---|--:|--:|--:|--:|--:|--:|"]
    for one in scores:
        if one.failure:
            rows.append(f"| {one.name} | {one.reads} | {one.failure} | | | | | |")
            continue
        reads = one.quantities > 0
        rows.append(
            f"| {one.name} | {one.reads} | {one.seconds / own:.2f} | {one.start_up:.1f} s | {one.peak_mb or 0:.0f} "
            f"| {_of(one.value, one.gold, one.quantities) if reads else _NONE} "
            f"| {_of(one.unit, one.gold, one.quantities) if reads else _NONE} "
            f"| {_of(one.deadline, one.dated, one.dates) if one.dates else _NONE} |"
        )
    return "\n".join(rows)


def _of(right: int, gold: int, found: int) -> str:
    return f"{right / gold:.2f} ({found:,} found)" if gold else _NONE


def _readings(readings: list[Reading]) -> str:
    own = {one.form: one.seconds for one in readings if one.reader == "chitieu"}
    rows = ["| | reader | time | words | targets |", "|---|---|--:|--:|--:|"]
    for one in readings:
        if one.failure:
            rows.append(f"| {one.form} | {one.reader} | {one.failure} | | |")
            continue
        ratio = one.seconds / own[one.form] if own.get(one.form) else 1.0
        rows.append(f"| {one.form} | {one.reader} | {ratio:.2f} | {one.words:.3f} | {one.targets} |")
    return "\n".join(rows)


def _growth(texts: list[str]) -> str:
    rows = ["| characters | time a character, relative |", "|--:|--:|"]
    rows += [f"| {length:,} | {each:.2f} |" for length, each in by_length(max(texts, key=len))]
    documents = by_documents(texts)
    base = documents[0][2] / documents[0][0]
    rows += ["", "| documents | processes | time a document, relative | most MB of a process |", "|--:|--:|--:|--:|"]
    rows += [f"| {count} | {jobs} | {each / count / base:.2f} | {most:.0f} |" for count, jobs, each, most in documents]
    rows += ["", "| start-up | relative to Python's own |", "|---|--:|"]
    times = start_up()
    empty = times["python -c pass"]
    rows += [f"| `{name}` | {each / empty:.1f} |" for name, each in times.items()]
    return "\n".join(rows)


def _svg(scores: list[Score]) -> str:
    """Bars: values found of the labelled targets, and beside each the time relative to chitieu."""
    ran = [one for one in scores if not one.failure]
    height = 26 * len(ran) + 34
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="{height}" '
        'font-family="sans-serif" font-size="12">',
        '<text x="200" y="16" fill="#555">values of labelled targets found</text>',
        '<text x="510" y="16" fill="#555">time, relative</text>',
    ]
    for at, one in enumerate(ran):
        y = 26 + 26 * at
        share = one.value / one.gold if one.gold else 0
        told = f"{share:.2f}" if one.quantities else "reads no quantities"
        lines += [
            f'<text x="192" y="{y + 14}" text-anchor="end">{one.name}</text>',
            f'<rect x="200" y="{y}" width="{220 * share:.0f}" height="18" fill="#1f6f8b"/>',
            f'<text x="{206 + 220 * share:.0f}" y="{y + 14}">{told}</text>',
            f'<text x="510" y="{y + 14}">{one.seconds / ran[0].seconds:.2f}</text>',
        ]
    return "\n".join([*lines, "</svg>", ""])
