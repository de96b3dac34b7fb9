"""Networks: a trained spaCy pipeline, asked, written and read again."""

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from extractors.learned.model import SHIPPED, Model, ModelError, write_model
from models.errors import ChitieuError
from pipeline.store.atomic import write_whole

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

FOLDER = "network"  # beside model.json
TARGET, OTHER = "target", "other"
_SUREST = 1e-6


@dataclass(frozen=True, slots=True)
class SpacyNetwork:
    """A pipeline whose text classifier says whether the number of a window is a target."""

    nlp: "Language"

    def odds(self, windows: Sequence[str]) -> list[float]:
        """The log odds of each window."""
        joined = "transformer" in self.nlp.pipe_names
        docs = self.nlp.pipe(doc_of(self.nlp, window, joined) for window in windows)
        sure = (min(1 - _SUREST, max(_SUREST, doc.cats[TARGET])) for doc in docs)
        return [math.log(one / (1 - one)) for one in sure]


def doc_of(nlp: "Language", window: str, joined: bool) -> "Doc":
    """The window as spaCy's tokens; `joined`: the syllables of a word are one, as PhoBERT has learned them.

    Raises:
        ChitieuError: when underthesea is missing, which finds the words.
    """
    if joined:
        try:
            from underthesea import word_tokenize
        except ImportError:
            raise lacking("transformers") from None
        window = str(word_tokenize(window, format="text"))
    return nlp.make_doc(window)


def lacking(extra: str) -> ChitieuError:
    """The error for a library that an extra brings."""
    return ChitieuError(f"this model is a spaCy pipeline: install chitieu[{extra}] in an environment of its own")


def write_model_with(model: Model, network: SpacyNetwork, folder: Path) -> None:
    """Writes `model` and beside it the pipeline that judges for it; what was in their place is gone."""
    rmtree(folder / FOLDER, ignore_errors=True)
    network.nlp.to_disk(folder / FOLDER)
    write_whole(folder / SHIPPED.name, write_model(replace(model, pipeline=_digest(folder / FOLDER))))


@lru_cache(maxsize=2)
def read_network(folder: Path, digest: str) -> SpacyNetwork:
    """The pipeline beside the model in `folder`, which must be the one of that digest.

    Raises:
        ModelError: when it is missing or is another one.
        ChitieuError: when spaCy or what it needs is not installed.
    """
    place = folder / FOLDER
    if not place.is_dir():
        raise ModelError(place, "is missing")
    if _digest(place) != digest:
        raise ModelError(place, "is damaged: its files are not those that were written")
    if find_spec("spacy") is None:
        raise lacking("nlp")
    from spacy import load
    from spacy.util import load_config

    pipes = load_config(place / "config.cfg")["nlp"]["pipeline"]
    if "transformer" in pipes and find_spec("spacy_transformers") is None:
        raise lacking("transformers")
    return SpacyNetwork(load(place))


def _digest(place: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(one for one in place.rglob("*") if one.is_file()):
        digest.update(path.relative_to(place).as_posix().encode() + b"\0")
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
