"""The table at the end of a run, for a person at a terminal."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from pipeline.batch.request import Summary
from pipeline.cli.lines import one_line

_MOST_ROWS = 30  # of documents; more are only counted
_MOST_SKIPPED = 10
_MOST_APART = 20
_NAME_WIDTH = 48
_WORDS = {
    "vi": {
        "document": "Tài liệu",
        "targets": "Chỉ tiêu",
        "tasks": "Nhiệm vụ",
        "same": "{name} (trùng {other})",
        "total": "Cộng: {documents} tài liệu",
        "runs": "{extracted} mới, {unchanged} không đổi, {failed} lỗi",
        "repeats": "{repeats} tài liệu trong số này trùng tài liệu khác; bảng chỉ tính một lần",
        "differs": "Cùng một văn bản mà số liệu khác nhau; bảng lấy theo tệp nêu sau, hãy đối chiếu với bản chính:",
        "removed": ", {removed} đã gỡ bỏ",
        "others": "Trong bảng còn {others} tài liệu của lần chạy trước, lần này không nêu (bỏ đi: --prune)",
        "unsure": "Để ra ngoài {unsure} chỉ tiêu có độ tin cậy thấp hơn mức đã đặt (--min-confidence)",
        "doubts": "Có chỗ không đọc được hoặc đọc chưa chắc, hãy đối chiếu bản gốc (số chỗ; xem bằng chitieu show):",
        "skipped": "Bỏ qua {skipped}, vì không phải loại đọc được (cần thì lưu thành .docx, .xlsx hoặc PDF): {names}",
        "nothing": "Không có gì để đọc, nên không ghi gì.",
        "unread": "Không đọc được văn bản nào, nên không có bảng.",
        "written": "Kết quả:",
        "each": "{output}/*.json, *.txt",
        "failures": "Tài liệu lỗi và lý do (tiếng Anh): {path}",
        "stale": "Bảng của lần chạy trước, chưa cập nhật: {path}",
    },
    "en": {
        "document": "Document",
        "targets": "Targets",
        "tasks": "Tasks",
        "same": "{name} (same as {other})",
        "total": "Total: {documents} documents",
        "runs": "{extracted} new, {unchanged} unchanged, {failed} failed",
        "repeats": "{repeats} of these are the same as another document; the tables count each once",
        "differs": "One paper, other figures; the tables have those of the file named second, look at the original:",
        "removed": ", {removed} removed",
        "others": "Of earlier runs, not named now, the tables still hold: {others} (out with them: --prune)",
        "unsure": "Left out {unsure} targets whose confidence is below --min-confidence",
        "doubts": "Places not read, or read with doubt: look at the original (how many; chitieu show tells where):",
        "skipped": "Left alone, of no kind that is read: {skipped} (save as .docx, .xlsx or PDF where needed): {names}",
        "nothing": "There is nothing to read, so nothing was written.",
        "unread": "No document could be read, so there are no tables.",
        "written": "Written:",
        "each": "{output}/*.json, *.txt",
        "failures": "Failed documents and reasons: {path}",
        "stale": "Tables of an earlier run, not up to date: {path}",
    },
}


def lines(summary: Summary, lang: str) -> Iterator[str]:
    """The lines to print, in `lang`."""
    words = _WORDS[lang]
    if not summary.found:
        yield from nothing_read(summary.skipped, lang)
        return
    numbers = {
        "documents": len(summary.documents),
        "extracted": summary.extracted,
        "unchanged": summary.unchanged,
        "removed": summary.removed,
        "failed": len(summary.failures),
    }
    if summary.documents:
        yield from _documents(summary, words)
        yield _row(words["total"].format(**numbers), str(summary.targets), str(summary.tasks))
    yield f"({words['runs'].format(**numbers)}{words['removed'].format(**numbers) if summary.removed else ''})"
    repeats = sum(bool(entry.duplicate_of) for entry in summary.documents)
    if repeats and len(summary.documents) > _MOST_ROWS:  # else each is told in its row
        yield words["repeats"].format(repeats=repeats)
    yield from _apart(summary, words)
    if summary.others:
        yield words["others"].format(others=summary.others)
    if summary.unsure:
        yield words["unsure"].format(unsure=summary.unsure)
    yield from _doubtful(summary, words)
    yield from left_alone(summary.skipped, lang)
    yield ""
    yield words["written"] if summary.documents or summary.tables else words["unread"]
    if summary.documents:
        yield "  " + words["each"].format(output=summary.output)
    for path in summary.tables:
        yield f"  {path}"
    if summary.failures:
        yield words["failures"].format(path=summary.output / "failures.jsonl")
    for path in summary.stale:
        yield words["stale"].format(path=path)


def _documents(summary: Summary, words: Mapping[str, str]) -> Iterator[str]:
    yield _row(words["document"], words["targets"], words["tasks"])
    rule = _row("─" * _NAME_WIDTH, "─" * 9, "─" * 9)
    yield rule
    if len(summary.documents) <= _MOST_ROWS:
        for entry in summary.documents:
            same = entry.duplicate_of
            name = words["same"].format(name=entry.stem, other=same) if same else entry.stem
            yield _row(one_line(name), "–" if same else str(entry.targets), "–" if same else str(entry.tasks))
        yield rule


def _apart(summary: Summary, words: Mapping[str, str]) -> Iterator[str]:
    """Of files of one paper what they do not have in common: the first of them, and how many more papers there are."""
    apart = [entry for entry in summary.documents if entry.differs]
    if apart:
        yield words["differs"]
    for entry in apart[:_MOST_APART]:
        yield one_line(f"  {entry.stem} ≠ {entry.duplicate_of}: {entry.differs}")
    if len(apart) > _MOST_APART:
        yield f"  … (+{len(apart) - _MOST_APART})"


def _doubtful(summary: Summary, words: Mapping[str, str]) -> Iterator[str]:
    """The documents of which not all was read for sure, the worst first."""
    worst = sorted(
        (entry for entry in summary.documents if entry.doubts), key=lambda entry: (-entry.doubts, entry.stem)
    )
    if worst:
        named = ", ".join(f"{entry.stem} ({entry.doubts})" for entry in worst[:_MOST_SKIPPED])
        yield one_line(f"{words['doubts']} {named}{', …' if len(worst) > _MOST_SKIPPED else ''}")


def nothing_read(skipped: Sequence[str], lang: str) -> Iterator[str]:
    """What is said where no document was found, in `lang`."""
    yield from left_alone(skipped, lang)
    yield _WORDS[lang]["nothing"]


def left_alone(skipped: Sequence[str], lang: str) -> Iterator[str]:
    """What is said of files that are of no kind that is read; no line where there are none."""
    if skipped:
        names = ", ".join(skipped[:_MOST_SKIPPED])
        more = ", …" if len(skipped) > _MOST_SKIPPED else ""
        yield one_line(_WORDS[lang]["skipped"].format(skipped=len(skipped), names=names + more))


def _row(name: str, targets: str, tasks: str) -> str:
    name = _cut(name)
    return f"{name}{' ' * (_NAME_WIDTH - _width(name))} {targets:>9} {tasks:>9}"


def _cut(name: str) -> str:
    while _width(name) > _NAME_WIDTH:
        name = name[:-2] + "…"
    return name


def _width(text: str) -> int:
    """Columns on a terminal: combining marks take none, wide letters two."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
