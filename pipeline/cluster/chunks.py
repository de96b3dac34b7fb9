"""Chunks: the documents that one task does, chosen so that a new document leaves all other chunks as they are."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.batch.bounds import Bounds
from pipeline.batch.fingerprint import deciding, own_version
from pipeline.batch.inputs import InputFile
from pipeline.cluster.places import state_of

PER_CHUNK = 200
_LEAST = 16


@dataclass(frozen=True, slots=True)
class Chunk:
    """`name` names its parts, `key` what they are made of; `items` are stems and paths."""

    name: str
    key: str
    items: tuple[tuple[str, str], ...]
    output: str
    options: Mapping[str, str]
    bounds: Bounds


def chunks(
    named: Mapping[InputFile, str], output: str, options: Mapping[str, str], bounds: Bounds, per_chunk: int = PER_CHUNK
) -> list[Chunk]:
    """All of `named` in chunks of about `per_chunk`, each document in that which its stem's digest says."""
    count = _LEAST
    while count * per_chunk < len(named):
        count *= 2
    groups: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for file, stem in named.items():
        groups[int(hashlib.sha256(stem.encode("utf-8", "replace")).hexdigest()[:8], 16) % count].append(
            (stem, file.path)
        )
    return [
        Chunk(f"{count:05}-{number:05}", _key(items, options), tuple(items), output, dict(options), bounds)
        for number, items in sorted(groups.items())
    ]


def _key(items: list[tuple[str, str]], options: Mapping[str, str]) -> str:
    items.sort()
    told = [own_version(), deciding(options), [[stem, path, state_of(path)] for stem, path in items]]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()
