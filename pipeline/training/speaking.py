"""Speaking: what syllables a model knows and in which pairs, counted in the texts that it learns from."""

from collections import Counter
from collections.abc import Iterable

from extractors.learned.mending import syllables
from extractors.learned.speech import write_speech
from pipeline.view import build_view

# As with features: what only one text says stays out.
_LEAST_DOCUMENTS = 2


def speech_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The lines of the syllables and pairs that stand in two of `texts` at least."""
    counts: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    documents: Counter[str | tuple[str, str]] = Counter()
    for text in texts:
        tokens = syllables(build_view(text).lower)
        alone = [one.form for one in tokens]
        joined = [(one.form, alone[at]) for at, one in enumerate(tokens, 1) if one.joined]
        counts.update(alone)
        pairs.update(joined)
        documents.update({*alone, *joined})
    known = {form: count for form, count in counts.items() if documents[form] >= _LEAST_DOCUMENTS}
    return write_speech(known, ((*pair, count) for pair, count in pairs.items() if documents[pair] >= _LEAST_DOCUMENTS))
