"""The endpoint: any server that speaks OpenAI's chat completions with a JSON schema for the answer."""

import json
import os
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from models.errors import ChitieuError, UsageError

_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`url` is the address up to `/v1`; prices are per million tokens, in whatever money the user counts."""

    url: str
    model: str
    key: str = ""
    price_in: float = 0.0
    price_out: float = 0.0


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens read and written."""

    read: int = 0
    written: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(self.read + other.read, self.written + other.written)

    def cost(self, endpoint: Endpoint) -> float:
        """What they cost at the endpoint's prices."""
        return (self.read * endpoint.price_in + self.written * endpoint.price_out) / 1_000_000


def endpoint_from_environment() -> Endpoint:
    """The endpoint that `CHITIEU_LLM_URL`, `_MODEL`, `_KEY`, `_PRICE_IN` and `_PRICE_OUT` name.

    Raises:
        UsageError: when address or model is missing, or a price is no number.
    """

    def told(name: str) -> str:
        return os.environ.get(f"CHITIEU_LLM_{name}", "")

    if not told("URL").startswith(("http://", "https://")) or not told("MODEL"):
        raise UsageError(
            "--extractor llm sends the text to a server: set CHITIEU_LLM_URL (http…/v1) and CHITIEU_LLM_MODEL"
        )
    try:
        prices = [float(told(name) or 0) for name in ("PRICE_IN", "PRICE_OUT")]
    except ValueError:
        raise UsageError("CHITIEU_LLM_PRICE_IN and CHITIEU_LLM_PRICE_OUT are numbers, per million tokens") from None
    return Endpoint(told("URL").rstrip("/"), told("MODEL"), told("KEY"), *prices)


def ask(endpoint: Endpoint, system: str, text: str, schema: dict[str, Any]) -> tuple[object, Usage]:
    """The answer to `text`, as JSON by `schema`, and what it took.

    Raises:
        ChitieuError: when the server cannot be reached, refuses, or answers with anything else.
    """
    body = {
        "model": endpoint.model,
        "temperature": 0,
        "messages": [{"role": "system", "content": system}, {"role": "user", "content": text}],
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "targets", "strict": True, "schema": schema},
        },
    }
    headers = {"Content-Type": "application/json"} | (
        {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    )
    request = Request(f"{endpoint.url}/chat/completions", json.dumps(body).encode(), headers)
    try:
        with urlopen(request, timeout=_SECONDS) as response:
            answer = json.load(response)
        told = answer.get("usage") or {}
        usage = Usage(int(told.get("prompt_tokens", 0)), int(told.get("completion_tokens", 0)))
        return json.loads(answer["choices"][0]["message"]["content"]), usage
    except HTTPError as error:
        error.close()
        raise _failed(endpoint, f"refused with status {error.code}") from None
    except (URLError, TimeoutError, ConnectionError) as error:
        raise _failed(endpoint, f"cannot be reached: {getattr(error, 'reason', error)}") from None
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        raise _failed(endpoint, "gave no answer in the form asked for") from None


def _failed(endpoint: Endpoint, reason: str) -> ChitieuError:
    return ChitieuError(
        f"{endpoint.url}: the language model {reason} (check CHITIEU_LLM_URL, or use another --extractor)"
    )
