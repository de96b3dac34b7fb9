"""Any mix of the options of `chitieu extract`, run after run into one folder: consistent outputs, or one clear line."""

import csv
import json
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path

import duckdb
import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from pipeline.cli import main

TEXTS = {
    "a": "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2027, 85% trở lên hộ dân dùng nước sạch.\n- Kết nạp 1.200 đoàn viên.\n",
    "b": "KẾ HOẠCH\nI. KẾT QUẢ\nNăm 2024 đạt 61% hộ dân.\nII. CHỈ TIÊU\n- Phấn đấu 95% cơ sở đạt chuẩn vào năm 2028.\n",
    "c": "THÔNG BÁO\nHọp lúc 8 giờ, có 12 người dự.\n- Giao Sở Y tế báo cáo trước ngày 30/6/2027.\n",
}
FORMATS = ("json", "csv", "xlsx", "parquet", "duckdb", "dataset")
Options = tuple[str, str]  # the extractor and the least confidence: what changes a document's JSON

mixes = st.fixed_dictionaries(
    {
        "inputs": st.sets(st.sampled_from([*TEXTS, "empty"]), min_size=1),
        "formats": st.sets(st.sampled_from(FORMATS), min_size=1),
        "extractor": st.sampled_from(["rules", "hybrid", "learned"]),
        "least": st.sampled_from(["0", "0.5", "0.97", "1"]),
        "jobs": st.sampled_from([None, 1, 1, 1, 2]),
        "flags": st.sets(st.sampled_from(["--force", "--prune"])),
        "lang": st.sampled_from(["vi", "en"]),
        "ocr": st.just("auto"),
    }
)


def told(*arguments: str) -> tuple[int, str, list[str]]:
    """The exit code of the command, what it prints, and the lines that it says on stderr."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = main(list(arguments))
        except SystemExit as end:
            code = int(str(end.code))
    return code, out.getvalue(), err.getvalue().splitlines()


@cache
def alone(name: str, options: Options) -> bytes:
    """The JSON file of one text, extracted alone with `options`; the path in it is that of the test below."""
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / f"{name}.txt").write_text(TEXTS[name], "utf-8")
        arguments = ("--extractor", options[0], "--min-confidence", options[1], "--format", "json")
        assert told("extract", f"{place}/{name}.txt", "-o", f"{place}/out", *arguments)[0] == 0
        return (Path(place) / f"out/{name}.json").read_bytes().replace(place.encode(), b"PLACE")


def counts(out: Path, formats: set[str], lang: str) -> dict[str, int]:
    """How many targets each of the tables holds."""
    found = {}
    if "csv" in formats:
        with (out / "targets.csv").open(encoding="utf-8-sig", newline="") as file:
            found["csv"] = len(list(csv.DictReader(file)))
    if "xlsx" in formats:
        sheet = openpyxl.load_workbook(out / "targets.xlsx").worksheets[0]
        found["xlsx"] = sheet.max_row - 1
        heads = {str(cell.value) for cell in sheet[1]}
        assert ("Đơn vị tính" in heads) == (lang == "vi")
    for form, source in {"parquet": "targets.parquet", "dataset": "dataset/targets/*.parquet"}.items():
        if form in formats:
            found[form] = duckdb.sql(f"SELECT count(*) FROM '{out}/{source}'").fetchall()[0][0]
    if "duckdb" in formats:
        with duckdb.connect(out / "chitieu.duckdb", read_only=True) as store:
            (found["duckdb"],) = store.execute("SELECT count(*) FROM targets").fetchone() or (-1,)
    return found


@settings(
    max_examples=8, deadline=None, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(st.lists(mixes, min_size=2, max_size=4))
def test_runs_of_any_options_agree_and_redo_just_what_they_touch(runs: list[dict[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "out"
        for name, text in {**TEXTS, "empty": ""}.items():
            (Path(place) / f"{name}.txt").write_text(text, "utf-8")
        stands: dict[str, Options] = {}  # what a folder of such runs should hold
        for mix in runs:
            inputs, flags, formats = sorted(mix["inputs"]), mix["flags"], mix["formats"]  # type: ignore[call-overload]
            options = (str(mix["extractor"]), str(mix["least"]))
            good = [name for name in inputs if name != "empty"]
            redone = [name for name in good if "--force" in flags or stands.get(name) != options]
            tabled = any(any(out.glob(name)) for name in ("targets.*", "chitieu.duckdb"))
            before = {path.name: path.stat().st_mtime_ns for path in out.glob("?.json")}
            code, printed, said = told(
                *("extract", *(f"{place}/{name}.txt" for name in inputs), "-o", str(out), "--json"),
                *("--extractor", options[0], "--min-confidence", options[1], "--format", ",".join(sorted(formats))),
                *(["--jobs", str(mix["jobs"])] if mix["jobs"] else []),
                *(*sorted(flags), "--lang", str(mix["lang"]), "--ocr", str(mix["ocr"])),
            )
            assert [line.split(": ")[:2] for line in said] == [
                ["chitieu", f"{place}/{name}.txt"] for name in inputs if name == "empty"
            ]
            assert code == len(said)
            stands = {
                **({} if "--prune" in flags else stands),
                **dict.fromkeys(good, options),
            }
            summary = json.loads(printed)
            assert (summary["documents"], summary["extracted"]) == (len(good), len(redone))
            records = {path.stem: path.read_bytes().replace(place.encode(), b"PLACE") for path in out.glob("*.json")}
            assert records == {name: alone(name, made) for name, made in stands.items()}
            for name, written in before.items():
                if (out / name).exists() and name.removesuffix(".json") not in redone:
                    assert (out / name).stat().st_mtime_ns == written, f"{name} was written again"
            targets = sum(len(json.loads(record)["targets"]) for record in records.values())
            if not stands and not tabled:  # nothing was ever read into it: no tables
                assert not any(out.glob("targets.*"))
                continue
            found = counts(out, set(formats), str(mix["lang"]))
            assert found == dict.fromkeys(found, targets)


WRONG = {
    "--jobs": ("0", "-1", "many"),
    "--format": ("csv,none", "", "xls"),
    "--min-confidence": ("2", "-0.1", "nan", "high"),
    "--extractor": ("none",),
    "--ocr": ("maybe",),
    "--max-pages": ("0",),
    "--max-memory": ("1e9",),
    "--engine": ("spark",),
    "--scheduler": ("tcp://127.0.0.1:1",),  # without --engine dask
}


@pytest.mark.parametrize(("option", "value"), [(option, value) for option in WRONG for value in WRONG[option]])
def test_a_wrong_option_is_one_line_and_nothing_is_written(tmp_path: Path, option: str, value: str) -> None:
    (tmp_path / "a.txt").write_text(TEXTS["a"], "utf-8")
    code, printed, said = told("extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"), f"{option}={value}")
    assert (code, printed, len(said)) == (2, "", 1), said
    assert option in said[0]
    assert not (tmp_path / "out").exists()
