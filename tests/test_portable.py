"""What keeps the product installable in offices: no call that only POSIX has, and all data in the wheel."""

import ast
import fnmatch
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.cli import main

ROOT = Path(__file__).parents[1]
PACKAGES = ("models", "extractors", "pipeline")
SOURCES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
MODULES = {"fcntl", "resource", "pwd", "grp", "termios", "tty", "pty", "posix", "syslog"}
CALLS = {
    "os": {
        "fork", "forkpty", "getuid", "geteuid", "getgid", "setuid", "setsid", "killpg", "getpgid", "setpgid", "nice",
        "chown", "chroot", "mkfifo", "uname", "getloadavg", "sched_getaffinity", "sched_setaffinity", "wait", "waitid",
        "statvfs", "sysconf", "O_NOFOLLOW", "O_DIRECTORY", "WNOHANG", "ttyname", "getlogin",
    },
    "signal": {"SIGKILL", "SIGHUP", "SIGALRM", "SIGUSR1", "SIGUSR2", "SIGCHLD", "SIGQUIT",
               "alarm", "setitimer", "pause"},
    "time": {"tzset"},
}  # fmt: skip
# A guard asks the system, or tries; what stands under it may be POSIX's.
GUARDS = ("hasattr(", "sys.platform", "os.name")


def unguarded(source: str) -> Iterator[str]:
    """Every use of a call or module that only POSIX has, not under a guard."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if (name := posix_only(node)) and not is_guarded(node, parents):
            yield f"line {node.lineno}: {name}"  # type: ignore[attr-defined]


def posix_only(node: ast.AST) -> str | None:
    if isinstance(node, ast.Import):
        return next((alias.name for alias in node.names if alias.name in MODULES), None)
    if isinstance(node, ast.ImportFrom):
        named = [alias.name for alias in node.names if alias.name in CALLS.get(node.module or "", ())]
        return node.module if node.module in MODULES else next(iter(named), None)
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}" if node.attr in CALLS.get(node.value.id, ()) else None
    # A start method that only POSIX has, by name.
    return "fork" if isinstance(node, ast.Constant) and node.value in ("fork", "forkserver") else None


def leaves(statement: ast.stmt) -> bool:
    """`if sys.platform == "win32": return`: what stands behind it in the same function is guarded too."""
    if not isinstance(statement, ast.If) or not any(guard in ast.unparse(statement.test) for guard in GUARDS):
        return False
    return isinstance(statement.body[-1], ast.Return | ast.Raise)


def is_guarded(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    while node in parents:
        child, node = node, parents[node]
        if isinstance(node, ast.FunctionDef) and any(leaves(one) for one in node.body if one.lineno < child.lineno):  # type: ignore[attr-defined]
            return True
        if isinstance(node, ast.If | ast.IfExp) and any(guard in ast.unparse(node.test) for guard in GUARDS):
            return True
        if isinstance(node, ast.Try):
            caught = " ".join(ast.unparse(handler.type) for handler in node.handlers if handler.type)
            if any(error in caught for error in ("ImportError", "AttributeError", "NotImplementedError")):
                return True
    return False


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_call_that_only_posix_has(path: Path) -> None:
    assert list(unguarded(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import os\nos.fork()", ["line 2: os.fork"]),
        ("import fcntl", ["line 1: fcntl"]),
        ("from signal import SIGKILL", ["line 1: SIGKILL"]),
        ("import multiprocessing as m\nm.get_context('fork')", ["line 2: fork"]),
        ("import os\nif hasattr(os, 'killpg'):\n    os.killpg(1, 9)", []),
        ("try:\n    import resource\nexcept ImportError:\n    pass", []),
        ("import sys\ndef f():\n    if sys.platform == 'win32':\n        return\n    import pwd", []),
        ("import sys\ndef f():\n    import pwd\n    if sys.platform == 'win32':\n        return", ["line 3: pwd"]),
        ("import sys\nif sys.platform == 'win32':\n    pass\nelse:\n    import fcntl", []),
    ],
)
def test_the_lint_sees_what_it_should(source: str, found: list[str]) -> None:
    assert list(unguarded(source)) == found


def without_encoding(source: str) -> Iterator[str]:
    """Every reading or writing of text in whatever encoding the system has: on Windows seldom UTF-8."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        named = {keyword.arg: keyword.value for keyword in node.keywords}
        mode = named.get("mode") or (node.args[-1] if node.args else None)
        text = {
            "read_text": not node.args,
            "write_text": len(node.args) < 2,
            "open": isinstance(mode, ast.Constant) and str(mode.value) in ("r", "w", "a", "x"),
            "run": "text" in named,
            "Popen": "text" in named,
        }.get(name, False)
        if text and "encoding" not in named:
            yield f"line {node.lineno}: {name}"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("path.read_text()", "line 1: read_text"),
        ("path.write_text(words)", "line 1: write_text"),
        ("open(path, 'w')", "line 1: open"),
        ("subprocess.run([a], text=True)", "line 1: run"),
        ("a.read_text('utf-8'); a.write_text(b, 'utf-8'); open(p, 'rb'); run([a], text=True, encoding='utf-8')", ""),
    ],
)
def test_a_text_without_its_encoding_is_told_of(source: str, told: str) -> None:
    assert "; ".join(without_encoding(source)) == told


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_texts_are_read_and_written_in_an_encoding_of_their_own(path: Path) -> None:
    assert list(without_encoding(path.read_text("utf-8"))) == []


def test_every_file_of_data_goes_into_the_wheel() -> None:
    tool = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    patterns = tool["package-data"]
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*"):
            if not path.is_file() or path.suffix in (".py", ".pyc"):
                continue
            assert any(
                fnmatch.fnmatch(path.relative_to(ROOT).as_posix(), f"{folder}/{pattern}")
                for name, listed in patterns.items()
                for folder in (["*", package] if name == "*" else [name.replace(".", "/")])
                for pattern in listed
            ), f"{path.relative_to(ROOT)} is in no pattern of package-data"


def test_paths_with_spaces_and_diacritics(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "Văn bản đến 2026" / "Tỉnh ủy (mới)"
    source.mkdir(parents=True)
    # Composed, and decomposed as macOS writes it.
    names = [unicodedata.normalize(form, f"kế hoạch số {at}") for at, form in enumerate(("NFC", "NFD"))]
    for at, name in enumerate(names):
        text = f"KẾ HOẠCH SỐ {at}\nI. CHỈ TIÊU\n- Đến năm 2027, ít nhất 8{at}% đoàn viên được khám sức khỏe.\n"
        (source / f"{name}.txt").write_text(text, "utf-8")
    out = tmp_path / "Kết quả trích xuất"
    assert main(["extract", str(source.parent), "-o", str(out)]) == 0
    for name in names:
        assert (out / f"{name}.json").exists() or (out / f"{unicodedata.normalize('NFC', name)}.json").exists()
    assert (out / "targets.xlsx").stat().st_size > 0
    page = tmp_path / "Đối chiếu 1.html"
    pair = [str(source / f"{name}.txt") for name in names]
    assert main(["compare", *pair, "-o", str(page)]) == 0
    assert "khám sức khỏe" in page.read_text("utf-8")
    capsys.readouterr()
