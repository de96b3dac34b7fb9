"""The language model as extractor, against a server of our own that answers as such servers do."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from models.errors import ChitieuError, UsageError
from models.target import Extractor
from pipeline import extract_text
from pipeline.llm.endpoint import Endpoint, Usage
from pipeline.llm.extraction import USAGE
from pipeline.llm.grounding import ground, parts

TEXT = """KẾ HOẠCH
I. CHỈ TIÊU
- Đến năm 2027, 85% hộ dân
dùng nước sạch, 70% hộ có vườn mẫu.
- Năm 2024 đã có 40% hộ dân dùng nước sạch.
"""
GOOD = {"evidence": "Đến năm 2027, 85% hộ dân dùng nước sạch, 70% hộ có vườn mẫu.", "quantity": "85%"}


class Server(ThreadingHTTPServer):
    """Answers every question with `content`, and keeps what it was asked."""

    content: str = "{}"
    status: int = 200

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None, dict[str, Any]]] = []
        super().__init__(("127.0.0.1", 0), Handler)


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, self.headers["Authorization"], body))
        usage = {"prompt_tokens": 1000, "completion_tokens": 50}
        answer = json.dumps({"choices": [{"message": {"content": self.server.content}}], "usage": usage}).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        settings = {"URL": f"http://127.0.0.1:{running.server_port}/v1", "MODEL": "thu", "KEY": "k", "PRICE_IN": "2"}
        for name, value in settings.items():
            monkeypatch.setenv(f"CHITIEU_LLM_{name}", value)
        yield running
        running.shutdown()
        thread.join()


def test_what_it_names_is_taken_and_what_is_not_in_the_text_is_dropped_and_counted(server: Server) -> None:
    invented = {"evidence": "Phấn đấu 99% hộ có điện.", "quantity": "99%"}
    server.content = json.dumps({"targets": [GOOD, invented, {"evidence": 3}]})
    programme = extract_text(TEXT, "llm")
    (target,) = programme.targets
    assert (target.quantity.text, target.extractor) == ("85%", Extractor.LLM)
    assert target.deadline is not None and target.deadline.end == "2027-12-31"
    (warning,) = [one for one in programme.warnings if one.code == USAGE]
    assert "3 answers, 2 dropped because their words are not in the text, 0 because no number" in warning.message
    assert "1000 tokens read, 50 written, cost 0.0020" in warning.message


def test_the_question_carries_text_schema_and_key(server: Server) -> None:
    server.content = json.dumps({"targets": []})
    assert extract_text(TEXT, "llm").targets == ()
    ((path, key, body),) = server.asked
    assert (path, key, body["model"]) == ("/v1/chat/completions", "Bearer k", "thu")
    assert body["messages"][1]["content"] == TEXT
    assert body["response_format"]["json_schema"]["schema"]["required"] == ["targets"]


@pytest.mark.parametrize(
    ("content", "status", "reason"),
    [("no JSON", 200, "gave no answer in the form asked for"), ("{}", 401, "refused with status 401")],
)
def test_a_server_that_fails_is_one_clear_line(server: Server, content: str, status: int, reason: str) -> None:
    server.content, server.status = content, status
    with pytest.raises(ChitieuError, match=reason) as caught:
        extract_text(TEXT, "llm")
    assert "\n" not in str(caught.value)


def test_nothing_is_sent_unless_an_address_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHITIEU_LLM_URL", raising=False)
    with pytest.raises(UsageError, match="CHITIEU_LLM_URL"):
        extract_text(TEXT, "llm")
    monkeypatch.setenv("CHITIEU_LLM_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("CHITIEU_LLM_MODEL", "thu")
    with pytest.raises(ChitieuError, match="cannot be reached"):
        extract_text(TEXT, "llm")


def test_numbers_are_grounded_whole_and_each_once() -> None:
    text = "đạt 1.850 hộ, 85% hộ, 85% xã"
    whole = (0, len(text))
    answers = [{"evidence": text, "quantity": "85%"}] * 3 + [{"evidence": text, "quantity": "850"}]
    found, missing = ground(text, whole, answers)
    assert [text[slice(*span)] for span in found] == ["85%", "85%"] and missing == 2
    assert found[0] != found[1]


def test_long_texts_are_asked_in_parts_that_lose_nothing() -> None:
    text = "\n".join(f"- dòng {number} " + "x" * 400 for number in range(60))
    spans = list(parts(text))
    assert len(spans) > 3 and all(end - start <= 6000 for start, end in spans)
    assert "".join(text[start:end] for start, end in spans) == text
    assert list(parts("")) == []


def test_cost() -> None:
    usage = Usage(1_000_000, 500_000) + Usage(0, 500_000)
    assert usage.cost(Endpoint("http://x", "m", price_in=2.0, price_out=8.0)) == 10.0
