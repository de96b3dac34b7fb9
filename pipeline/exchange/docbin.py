"""spaCy: documents as a DocBin, records as span groups; needs the extra `nlp` (spaCy)."""

import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import ChitieuError
from pipeline.exchange.marks import REGIONS, Marked
from pipeline.exchange.unmarking import unmark
from pipeline.store.atomic import write_whole

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|\w+|[^\w\s]|\s")


def write(path: Path, documents: Iterable[Marked]) -> None:
    """Writes all documents as one `.spacy` file: a span group for each kind of region, targets as entities too, the
    labels in gold form as `user_data["chitieu"]`.

    Raises:
        ChitieuError: where spaCy is not installed.
    """
    try:
        from spacy.tokens import DocBin
        from spacy.vocab import Vocab
    except ImportError:
        raise ChitieuError("export --to spacy needs spaCy: install chitieu with its extra nlp (chitieu[nlp])") from None
    vocab = Vocab()
    docs = [_doc(marked, vocab) for marked in documents]
    write_whole(path, DocBin(docs=docs, store_user_data=True).to_bytes())


def _doc(marked: Marked, vocab: "Vocab") -> "Doc":
    from spacy.tokens import Doc
    from spacy.util import filter_spans

    words, spaces = _tokens(marked)
    doc = Doc(vocab, words=words, spaces=spaces)
    for label in REGIONS:
        spans = [doc.char_span(one.start, one.end, label) for one in marked.regions if one.label == label]
        doc.spans[label] = [span for span in spans if span is not None]
    doc.ents = filter_spans(list(doc.spans["target"]))
    doc.user_data["chitieu"] = unmark(marked).model_dump(mode="json")
    return doc


def _tokens(marked: Marked) -> tuple[list[str], list[bool]]:
    """Words and whether a blank follows each; every region begins and ends at a token's edge."""
    cuts = sorted({0, len(marked.text), *(edge for one in marked.regions for edge in (one.start, one.end))})
    words: list[str] = []
    spaces: list[bool] = []
    for start, end in pairwise(cuts):
        for word in _TOKEN.findall(marked.text[start:end]):
            if word == " " and words and not spaces[-1]:
                spaces[-1] = True
            else:
                words.append(word)
                spaces.append(False)
    return words, spaces
