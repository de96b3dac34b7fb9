"""A folder of malformed and hostile files: the run ends, every failure is named, nothing outside is touched."""

import json
import socket
from pathlib import Path

import pytest

from models.programme import Programme
from pipeline.batch.bounds import Bounds
from pipeline.batch.request import Request
from pipeline.batch.runs import run
from tests.pipeline.batch.malformed import SECRET, write_malformed
from tests.pipeline.ingest.pdf_writer import column, pdf


def test_malformed_files_end_as_failures_and_nothing_else(tmp_path: Path) -> None:
    inputs, out = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        good = pdf([column("KẾ HOẠCH", "- Đến năm 2027, 85% hộ dân dùng nước sạch.")])
        count = write_malformed(inputs, good, listener.getsockname()[1], secret)
        assert count >= 200
        before = sorted(tmp_path.iterdir())
        bounds = Bounds(seconds=120, memory=2_000_000_000)
        summary = run(Request((str(inputs),), out, jobs=2, bounds=bounds, formats=("csv", "duckdb")))
        with pytest.raises(BlockingIOError):  # nobody has called
            listener.accept()
    assert sorted(tmp_path.iterdir()) == sorted([*before, out])
    told = {Path(one.path).relative_to(inputs).parts[0] for one in summary.failures}
    assert summary.failures
    assert all(one.reason and "\n" not in one.reason and "Traceback" not in str(one) for one in summary.failures)
    wrong = {"internal", "timeout", "memory", "died"}
    assert [str(one) for one in summary.failures if one.code in wrong] == []
    files = {path.name for path in inputs.iterdir()}
    read = {json.loads(path.read_text("utf-8"))["document"]["source"]["path"] for path in out.glob("*.json")}
    answered = told | {Path(path).relative_to(inputs).parts[0] for path in read}
    assert files <= answered, files - answered
    assert {"pages.pdf", "page.pdf", "hai\ndòng\x1b[31m.txt"} <= told
    assert {"macro.docm", "formula.xlsx", "計画 план خطة.txt"} <= answered - told
    assert {"bomb.docx", "nested.zip", "many.zip", "huge.png", "empty.png", "loop.pdf"} <= told
    for path in out.glob("*.json"):
        Programme.model_validate_json(path.read_bytes())
    written = b"".join(path.read_bytes() for path in out.rglob("*") if path.is_file())
    assert SECRET.encode() not in written
    assert not list(Path("/tmp").glob("absolute.txt"))
