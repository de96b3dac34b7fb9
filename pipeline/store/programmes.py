"""The programmes of an extracted folder, read back from its JSON files, as people decided about them."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import ChitieuError, UsageError
from models.programme import Programme

if TYPE_CHECKING:
    from pydantic import ValidationError


def refuse_absent(folder: Path) -> None:
    """Says what keeps `folder` from being looked into: every verb in the same words.

    Raises:
        UsageError: when it is not there or may not be read.
    """
    try:
        os.scandir(folder).close()
        os.stat(folder / ".")  # to be listed is not yet to be entered
    except FileNotFoundError:
        raise UsageError(f"{folder}: there is no such folder") from None
    except PermissionError as error:
        raise UsageError(
            f"{folder}: the folder cannot be read: {error.strerror} (check the path and your rights)"
        ) from None
    except NotADirectoryError:
        return


def stored_programmes(folder: Path) -> Iterator[Programme]:
    """Every `<stem>.json` of `folder` that has its `<stem>.txt`, by stem; one at a time.

    The decisions in the folder's `reviews.jsonl` are laid over them.

    Raises:
        ChitieuError: for such a file that holds no programme, and for a line that is no decision.
    """
    from pydantic import ValidationError

    from pipeline.store.decisions.overlay import reviewed
    from pipeline.store.decisions.reviews import read_decisions

    decisions = read_decisions(folder)
    for path in sorted(folder.glob("*.json")):
        if not path.with_name(path.name.removesuffix(".json") + ".txt").exists():
            continue
        try:
            programme = Programme.model_validate_json(path.read_bytes())
            yield reviewed(programme, decisions.get(programme.document.id, ()), folder)
        except ValidationError as error:
            raise ChitieuError(
                f"{path}: holds no programme of this version of chitieu: {what_is_wrong(error)} "
                "(remove the file and extract again, or extract into an empty folder)"
            ) from None


def what_is_wrong(error: "ValidationError") -> str:
    """The first thing that keeps a JSON file from being a programme, in words of one who has not written chitieu."""
    problem = error.errors()[0]
    place = ".".join(map(str, problem["loc"]))
    if place == "schema_version":
        return f"schema_version {problem['input']}, and this version of chitieu reads {problem['ctx']['expected']}"
    if problem["type"] == "json_invalid":
        return f"it is no JSON, or cut short: {problem['ctx']['error']}"
    words = {
        "missing": f"{place} is missing",
        "extra_forbidden": f"{place} is unknown to this version of chitieu",
        "model_type": "it is no record" if not place else f"{place} is no record",
    }
    return words.get(problem["type"]) or f"{place}: {problem['msg']}"
