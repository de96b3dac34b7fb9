"""What the form of a text changes of its records: line ends, wrapping, capitals, marks of Markdown and the like.

    .venv/bin/python bench/bench_form.py [FOLDER ...] [--forms NAME,NAME] [--changes FILE]

Reads every text below the folders (the sample programmes and papers by default), puts it into each form of
tests/forms.py and counts the records whose value, unit, comparator, deadline or party is another then. `--changes`
names a file for them. Exit code 1 where a record changes.
"""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from models.errors import ChitieuError  # noqa: E402
from models.target import Target, Task  # noqa: E402
from pipeline import extract_text, read  # noqa: E402
from tests.forms import FORMS, promise, records  # noqa: E402

# A form, how many records the text has, and what changed: "-" before, "+" behind.
Found = tuple[str, int, list[tuple[str, str]]]


def main() -> int:
    """Prints the table; 1 where a record changes."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="*", default=[ROOT / "corpus"])
    parser.add_argument("--forms", default=",".join(FORMS))
    parser.add_argument("--changes", type=Path)
    args = parser.parse_args()
    paths = sorted(path for folder in args.folders for path in folder.rglob("*.txt"))
    records, changed = Counter[str](), Counter[str]()
    lines = []
    with ProcessPoolExecutor(2) as pool:
        for path, found in zip(paths, pool.map(partial(changes, args.forms.split(",")), paths), strict=True):
            for form, count, differing in found:
                records[form] += count
                changed[form] += most(differing)
                lines += [f"{form}\t{path.stem}\t{sign} {words}" for sign, words in differing]
    print(f"{len(paths)} texts\n\n| form | records | changed |\n|---|--:|--:|")
    for form, count in records.items():
        print(f"| {form} | {count:,} | {changed[form]} |")
    if args.changes:
        args.changes.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return int(changed.total() > 0)


def changes(forms: list[str], path: Path) -> list[Found]:
    """What each form that is for this text changes of it; nothing for a text that cannot be read."""
    try:
        text = read(path).text
    except ChitieuError:
        return []
    programme = extract_text(text)
    before = records(programme)
    found: list[Found] = []
    for form in forms:
        formed = FORMS[form](text, programme)
        if formed is not None:
            behind = before if formed == text else records(extract_text(formed))
            found.append((form, len(before), list(differences(before, behind))))
    return found


def differences(before: list[Target | Task], behind: list[Target | Task]) -> Iterator[tuple[str, str]]:
    """What the records of one list say that those of the other do not, in order."""
    sides = [[promise(one) for one in side] for side in (before, behind)]
    for kind, i, j, k, m in SequenceMatcher(None, *sides, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (("-", told(one)) for one in before[i:j])
            yield from (("+", told(one)) for one in behind[k:m])


def told(record: Target | Task) -> str:
    """A record's promise, and the words it was read from."""
    words = record.evidence.text if isinstance(record, Target) else record.text
    return f"{promise(record)} {' '.join(words.split())[:200]}"


def most(differing: list[tuple[str, str]]) -> int:
    """How many records changed: one that is another now is two lines."""
    signs = Counter(sign for sign, _ in differing)
    return max(signs["-"], signs["+"])


if __name__ == "__main__":
    raise SystemExit(main())
