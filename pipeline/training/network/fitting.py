"""Fitting: examples to a spaCy pipeline, as `spacy train` does it with one of our configs."""

import io
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from models.errors import ChitieuError
from pipeline.network.networks import OTHER, TARGET, SpacyNetwork, doc_of, lacking
from pipeline.training.examples import Example

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.api import Config

CONFIGS = Path(__file__).parent / "configs"
_ASKED = 20  # spaCy wants documents to be measured on; nothing is chosen by what it finds


def fit_network(examples: Sequence[Example], seed: int, transformer: Path | None = None) -> SpacyNetwork:
    """A pipeline trained on `examples`: from scratch, or over the transformer in a folder, PhoBERT say.

    Raises:
        ChitieuError: when an extra is missing, or the folder holds no such model.
    """
    try:
        import spacy
        from spacy.tokens import DocBin
        from spacy.training.initialize import init_nlp
        from spacy.training.loop import train
        from spacy.util import load_config
    except ImportError:
        raise lacking("nlp") from None
    blank = spacy.blank("xx")
    docs = []
    for one in examples:
        doc = doc_of(blank, one.window, joined=transformer is not None)
        doc.cats = {TARGET: float(one.target), OTHER: float(not one.target)}
        docs.append(doc)
    with TemporaryDirectory() as place:
        paths = {name: str(Path(place) / f"{name}.spacy") for name in ("train", "dev")}
        DocBin(docs=docs).to_disk(paths["train"])
        DocBin(docs=docs[:_ASKED]).to_disk(paths["dev"])
        settings: dict[str, Any] = {f"paths.{name}": path for name, path in paths.items()} | {"system.seed": seed}
        if transformer is not None:
            settings["paths.transformer"] = str(transformer.absolute())
        config = load_config(CONFIGS / ("scratch.cfg" if transformer is None else "phobert.cfg"), settings, True)
        nlp, _ = train(_begun(init_nlp, config, transformer), stdout=io.StringIO(), stderr=io.StringIO())
    return SpacyNetwork(nlp)


def _begun(start: "Callable[[Config], Language]", config: "Config", transformer: Path | None) -> "Language":
    """The pipeline before its first step."""
    if transformer is None:
        return start(config)
    if find_spec("spacy_transformers") is None:
        raise lacking("transformers")
    try:
        return start(config)
    except (OSError, ValueError, TypeError) as error:
        reason = " ".join(str(error).split())[:200]
        raise ChitieuError(
            f"{transformer}: there is no transformer that can be read: {reason} (needed is a folder with config.json, "
            "the weights, vocab.txt and bpe.codes, as vinai/phobert-base-v2 has them)"
        ) from None
