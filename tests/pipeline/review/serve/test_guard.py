"""Nothing from elsewhere gets in, and nothing is changed but by a form of our own page."""

import socket
from pathlib import Path

import pytest
from starlette.routing import Route

from models.errors import ChitieuError, UsageError
from pipeline.review.serve.app import _routes
from pipeline.review.serve.guard import HEADERS
from pipeline.review.serve.running import PASSWORD, bind, password_for
from tests.pipeline.review.conftest import PLAN, extract
from tests.pipeline.review.serve.conftest import Open

ACCEPT = "/d/ke-hoach/t/t1/accept"


def test_other_hosts_and_origins_are_refused(site: Open, folder: Path) -> None:
    at = site()
    assert at.get("/").status == 200
    for host in ("evil.example", f"evil.example:{at.port}", "127.0.0.1.evil.example", "10.0.0.1", ""):
        assert at.get("/", Host=host or " ").status in (400, 421), host
    for origin in ("http://evil.example", "null", "http://127.0.0.1:1", "", f"http://evil.example/{at.host}"):
        assert at.post(ACCEPT, {"version": ""}, Origin=origin).status == 403, origin
    assert at.post(ACCEPT, {"version": ""}, token=False).status == 403
    assert at.post(ACCEPT, {"version": "", "token": "x"}, token=False).status == 403
    assert not (folder / "reviews.jsonl").exists()


def test_every_change_is_a_post_with_a_token(site: Open, folder: Path) -> None:
    at = site()
    changes = [route for route in _routes() if isinstance(route, Route) and "POST" in (route.methods or ())]
    assert len(changes) == 8
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for route in changes:
        path = route.path.format(stem="ke-hoach", target="t1", verb="accept", parent="ke-hoach", child="ke-hoach")
        assert at.post(path, {}, token=False).status == 403, path
    for route in _routes():
        if isinstance(route, Route) and "GET" in (route.methods or ()):
            path = route.path.replace("{number:int}", "1")
            path = path.format(stem="ke-hoach", target="t1", parent="ke-hoach", child="ke-hoach", name="targets.csv")
            assert at.get(path).status < 500, path
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path in before} == before


def test_the_policy_stands_on_every_answer(site: Open, folder: Path) -> None:
    at = site()
    for path in ("/", "/nothing", "/static/style.css", "/d/ke-hoach"):
        answer = at.get(path)
        for name, value in HEADERS.items():
            assert answer.getheader(name) == value, (path, name)
    assert "unsafe" not in HEADERS["Content-Security-Policy"]
    page = at.get("/d/ke-hoach").text  # type: ignore[attr-defined]
    assert "style=" not in page and "onclick" not in page and "<script>" not in page


def test_paths_lead_to_documents_of_the_folder_only(site: Open, folder: Path) -> None:
    (folder.parent / "secret.json").write_text("{}")
    (folder.parent / "secret.txt").write_text("KIN-ĐÁO")
    at = site()
    for name in ("..%2Fsecret", "%2e%2e%2fsecret", "..", "../secret", "%00", "ke-hoach%00", ".chitieu%2Fdone"):
        for below in ("", "/page/1.jpg", "/sheet/t1", "/new"):
            answer = at.get(f"/d/{name}{below}")
            assert answer.status in (404, 400) and "KIN-ĐÁO" not in answer.text, name  # type: ignore[attr-defined]
    for name in ("reviews.jsonl", "..%2Fsecret.json", "ke-hoach.json", "../secret.txt"):
        assert at.get(f"/download/{name}").status == 404, name
    for name in ("../app.py", "..%2fapp.py", "../templates/base.html"):
        assert at.get(f"/static/{name}").status == 404, name


def test_what_documents_carry_is_shown_and_never_run(
    site: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    nasty = PLAN.replace("CĐCS đạt", "CĐCS <script>alert(1)</script><img src=x onerror=alert(2)> đạt")
    (tmp_path / "in" / "a'b<i>&.txt").write_text(nasty, "utf-8")
    extract(tmp_path)
    at = site()
    (stem,) = [path.stem for path in (tmp_path / "out").glob("*.json")]
    from urllib.parse import quote

    for path in ("/", "/targets", f"/d/{quote(stem)}", f"/d/{quote(stem)}/t/t1", f"/d/{quote(stem)}/new?find=85%25"):
        page = at.get(path).text  # type: ignore[attr-defined]
        assert "<script>alert" not in page and "<img" not in page and "<i>" not in page, path
        assert at.get(path).status == 200


def test_beyond_this_machine_a_password_is_needed(site: Open, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD, raising=False)
    assert password_for("127.0.0.1", None) == "" == password_for("::1", None)
    for host in ("0.0.0.0", "192.168.1.4", "may-chu.example", "::"):
        with pytest.raises(UsageError, match="password"):
            password_for(host, None)
    (folder / "short").write_text("abc")
    with pytest.raises(UsageError, match="too short"):
        password_for("0.0.0.0", folder / "short")
    monkeypatch.setenv(PASSWORD, "mật khẩu dài")
    assert password_for("0.0.0.0", None) == "mật khẩu dài"

    at = site(password="mật khẩu dài", hosts=("may-chu.example",))
    assert at.get("/").status == 303 and at.get("/d/ke-hoach").getheader("location") == "/sign-in"
    assert at.get("/", Host="may-chu.example").status == 303 and at.get("/", Host="evil.example").status == 421
    assert at.post(ACCEPT, {"version": ""}).status == 403
    assert at.post("/sign-in", {"name": "Lan", "password": "sai"}).status == 403
    answer = at.post("/sign-in", {"name": "Lan", "password": "mật khẩu dài"})
    cookie = (answer.getheader("set-cookie") or "").partition(";")[0]
    assert answer.status == 303 and "httponly" in (answer.getheader("set-cookie") or "").lower()
    assert at.get("/", Cookie=cookie).status == 200
    assert at.post(ACCEPT, {"version": ""}, Cookie=cookie).status == 403, "the token of another session"
    for _ in range(10):
        at.post("/sign-in", {"name": "x", "password": "sai"})
    assert at.post("/sign-in", {"name": "Lan", "password": "mật khẩu dài"}).status == 403, "too many tries"


def test_forms_without_end_are_refused(site: Open, folder: Path) -> None:
    at = site()
    assert at.post(ACCEPT, {"version": "x" * 3_000_000}).status == 413
    assert at.get("/targets?below=99999999999999999999&page=-1&year=%27&sort=x").status == 200
    for path in ("/d/ke-hoach/reading?start=5&end=999999", "/d/ke-hoach/reading?start=x&end=1", "/d/ke-hoach/reading"):
        assert at.get(path).status == 400


def test_an_address_once_told_answers_and_is_taken() -> None:
    with bind("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port), timeout=5):
            pass
        with pytest.raises(ChitieuError, match=f"127.0.0.1:{port}: cannot listen there"):
            bind("127.0.0.1", port)
