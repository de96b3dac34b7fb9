"""Labels as a Hugging Face `DatasetDict` whose features are said, not guessed; needs the extra `hf`."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.errors import ChitieuError

if TYPE_CHECKING:
    from datasets import DatasetDict, Features

VERSION = "1.12.1"  # of the labels: raised with every change of a label that is published (docs/data-card.md)


def load_labels(folder: Path | str, corpora: Sequence[Path | str] = ()) -> "DatasetDict":
    """The labels of `folder` (or a folder of `chitieu extract`), one document a row, by split `train` and `test`.

    Texts are looked for in `corpora`, in chitieu's own corpus and among those registered; labels without their text
    are left out. Offsets are code points of `text`.

    Raises:
        ChitieuError: where `datasets` is not installed, the folder holds no labels, or no text is here.
    """
    try:
        from datasets import Dataset, DatasetDict
    except ImportError:
        raise ChitieuError("loading labels as a dataset needs the extra hf: install chitieu[hf]") from None
    from pipeline.exchange.datasets import line
    from pipeline.exchange.sources import documents, split_of
    from pipeline.scoring.index import digest_of
    from pipeline.scoring.texts import Texts

    rows: dict[str, list[dict[str, Any]]] = {}
    for marked in documents(Path(folder), Texts([Path(one) for one in corpora]), []):
        rows.setdefault(split_of(digest_of(marked.text)), []).append(json.loads(line(marked)))
    if not rows:
        raise ChitieuError(
            f"{folder}: the texts of its labels are not here (name their folder in `corpora`; "
            "of Word, PDF and scans that of the .txt that chitieu extract wrote)"
        )
    found = DatasetDict({name: Dataset.from_list(rows[name], features=features()) for name in sorted(rows)})
    for dataset in found.values():
        dataset.info.version, dataset.info.license = VERSION, "Apache-2.0"
    return found


def features() -> "Features":
    """The type of every column (meaning and units: docs/data-card.md)."""
    from datasets import Features, Value

    text, integer, number = Value("string"), Value("int64"), Value("float64")
    span = {"start": integer, "end": integer}
    governed = {
        "deadline_said": Value("bool"),
        "deadline": {"start": text, "end": text, "recurrence": text},
        "responsible": [{"name": text, "role": text}],
        "section": [text],
    }
    return Features(
        {
            **dict.fromkeys(("id", "digest", "text", "number", "kind", "title", "issuer", "place", "issued"), text),
            "term": {"start": integer, "end": integer},
            "signer": {"name": text, "position": text},
            "recipients": [text],
            "references": [{"number": text, "issued": text, "role": text}],
            "sections": [{"label": text, "path": [text], "start": integer, "heading": text, "topic": text}],
            "targets": [
                {
                    **span, "value": number, "high": number,
                    **dict.fromkeys(("unit", "comparator", "change", "quantifier", "indicator"), text),
                    **governed,
                    "milestones": [{"year": integer, "value": number}],
                }
            ],
            "tasks": [{**span, "text": text, **governed}],
        }
    )  # fmt: skip
