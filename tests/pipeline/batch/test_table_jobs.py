"""Tables of many documents: by whichever processes they are written, they are the same."""

from pathlib import Path

import pytest

from pipeline.batch import table_jobs
from pipeline.batch.request import Request
from pipeline.batch.runs import run
from pipeline.store.atomic import OutputError
from pipeline.store.tables import table_files

FILES = table_files(("csv", "xlsx", "parquet"))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2027, 85% hộ dân dùng nước sạch.\n", "utf-8")
    run(Request((str(tmp_path / "a.txt"),), tmp_path / "out", formats=("csv", "xlsx", "parquet")))
    return tmp_path / "out"


@pytest.mark.parametrize("jobs", [1, 2])
def test_processes_of_their_own_write_the_same_bytes(out: Path, jobs: int) -> None:
    written = {name: (out / name).read_bytes() for name in FILES}
    for name in FILES:
        (out / name).unlink()
    table_jobs.write_by_jobs(out, FILES, "vi", jobs, size=10**9)
    assert {name: (out / name).read_bytes() for name in FILES} == written


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_cannot_be_written_is_one_clear_line(out: Path, jobs: int) -> None:
    (out / "tasks.csv").unlink()
    (out / "tasks.csv").mkdir()
    with pytest.raises(OutputError, match=r"tasks\.csv: cannot be written: ") as caught:
        table_jobs.write_by_jobs(out, FILES, "vi", jobs, size=10**9)
    assert "\n" not in str(caught.value)
