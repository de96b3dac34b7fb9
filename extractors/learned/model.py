"""The trained model: one JSON file of weights, read once and checked."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from extractors.learned.linear import Linear
from extractors.learned.speech import Speech, read_speech
from models.errors import UsageError

SHIPPED = Path(__file__).parent / "trained" / "model.json"
_FORMAT = 3


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns log odds into those that hold: `(slope + steeper * s) * odds + share * s + offset`, where `s` is the
    logarithm of the share of the document's numbers that are targets by their log odds alone: where few are, words
    say less."""

    slope: float
    share: float
    offset: float
    steeper: float = 0.0


class Network(Protocol):
    """What judges a number by the words around it instead of by features."""

    def odds(self, windows: Sequence[str]) -> list[float]:
        """The log odds of each window that its number is a target."""
        ...


@dataclass(frozen=True, slots=True)
class Model:
    """`numbers` gives the log odds that a number is a target. Beside the rules, `say` is added where they take the
    number and taken off where they do not, and `per_weight` of each point of their weight above or below what a target
    needs. `learned` and `hybrid` are the scales of the two; `structural` is how likely a target is that no words
    decide on: the value of a table cell. `syllables` are the lines of the speech that misread words are mended by.
    Where there is a `network`, it judges instead of `numbers`; `pipeline` is the digest of its files.
    """

    numbers: Linear
    say: float
    per_weight: float
    learned: Scale
    hybrid: Scale
    structural: float
    syllables: tuple[str, ...] = ()
    pipeline: str = ""
    network: Network | None = field(default=None, compare=False)

    @property
    def speech(self) -> Speech:
        """What its texts have for syllables and pairs of them."""
        return read_speech(self.syllables)


class ModelError(UsageError):
    """The model named cannot be read; the message says its file and the command that makes it anew."""

    def __init__(self, path: Path, reason: str) -> None:
        command = "chitieu train" if path == SHIPPED else f"chitieu train -o {path.parent}"
        super().__init__(
            f"{path}: the learned model {reason} (make it anew: {command}; or go without: --extractor rules)"
        )


def model_file(folder: Path) -> Path:
    """The model's file in a folder that `chitieu train -o` wrote; the file itself may be named too."""
    return folder if folder.name == SHIPPED.name else folder / SHIPPED.name


def write_model(model: Model) -> bytes:
    """`model` as the bytes of its file: the same model, the same bytes."""
    content: dict[str, Any] = asdict(replace(model, network=None))
    del content["network"]
    if not model.pipeline:
        del content["pipeline"]
    content["numbers"]["weights"] = dict(sorted(model.numbers.weights.items()))
    digest = hashlib.sha256(_dump(content)).hexdigest()
    return _dump({"format": _FORMAT, "digest": digest, **content})


def read_model(path: Path = SHIPPED) -> Model:
    """The model in `path`, read again only when the file has changed.

    Raises:
        ModelError: when the file is missing, damaged, or of another version.
    """
    try:
        found = path.stat()
        return _read(path, path.absolute(), found.st_mtime_ns, found.st_size)
    except FileNotFoundError:
        raise ModelError(path, "is missing") from None
    except OSError as error:
        raise ModelError(path, f"cannot be read: {error.strerror}") from None


@lru_cache(maxsize=8)
def _read(path: Path, _place: Path, _changed: int, _size: int) -> Model:
    try:
        printed = path.read_text("utf-8")  # with plain line ends, whatever a copy made of them
        content = json.loads(printed)
    except ValueError:
        raise ModelError(path, "is damaged: it is no JSON") from None
    if not isinstance(content, dict) or content.pop("format", None) != _FORMAT:
        raise ModelError(path, "is of another version or damaged")
    # The digest is of all lines but those of format and digest; to print the content anew would take ten times as long.
    lines = printed.split("\n", 3)
    if content.pop("digest", None) != hashlib.sha256(f"{lines[0]}\n{lines[-1]}".encode()).hexdigest():
        raise ModelError(path, "is damaged: its content is not what was written")
    return Model(
        Linear(content["numbers"]["bias"], content["numbers"]["weights"]),
        content["say"],
        content["per_weight"],
        Scale(**content["learned"]),
        Scale(**content["hybrid"]),
        content["structural"],
        tuple(content["syllables"]),
        content.get("pipeline", ""),
    )


def _dump(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=0, separators=(",", ":")).encode() + b"\n"
