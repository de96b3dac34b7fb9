"""A run of the cluster from and to S3: a real server of that protocol on this machine (moto), real worker processes.

Run: `uv run --with 'moto[s3,server]' --with s3fs python bench/try_s3.py`. Neither is needed for anything else, so they
are not among the project's packages. Exit code 1 where a row differs from those of the same documents on the disk.
"""

import logging
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import duckdb
import fsspec
from many_programmes import write

from pipeline.batch.request import Request
from pipeline.batch.runs import run as run_here
from pipeline.cluster.runs import ClusterRequest, run
from pipeline.store.schema import TABLES

DOCUMENTS = 30
OPTIONS = {"extractor": "hybrid", "min_confidence": "0", "ocr": "auto"}


def rows(dataset: str) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every table, without where the documents lie."""
    found = {}
    for table in TABLES:
        source = f"'{dataset}/{table}/*.parquet'"
        names = [row[0] for row in duckdb.sql(f"DESCRIBE SELECT * FROM {source}").fetchall()]
        shown = ", ".join(f'"{name}"' for name in names if name not in ("path", "source"))
        found[table] = duckdb.sql(f"SELECT {shown} FROM {source} ORDER BY ALL").fetchall()
    return found


def main() -> int:
    """Prints what was read, what a second run did, and which tables differ."""
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(port=0)
    server.start()
    host, port = server.get_host_and_port()
    os.environ |= {"AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "AWS_ENDPOINT_URL": f"http://{host}:{port}"}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write(folder / "in", DOCUMENTS)
        (folder / "in/000/empty.txt").touch()
        store = fsspec.filesystem("s3")
        store.mkdir("kho")
        store.put(f"{folder}/in/", "kho/2026/", recursive=True)
        request = ClusterRequest(("s3://kho/2026",), "s3://kho/out", OPTIONS, jobs=2, per_chunk=5)
        first = run(request)
        again = run(request)
        store.rm_file("kho/2026/000/empty.txt")
        less = run(replace(request, paths=("s3://kho/2026/000/ke-hoach-*.txt",)))
        store.get("kho/out/dataset", f"{folder}/far", recursive=True)
        run_here(Request((str(folder / "in/000"),), folder / "here", OPTIONS, formats=("dataset",)))
        one, other = rows(f"{folder}/far"), rows(f"{folder}/here/dataset")
    server.stop()
    different = [table for table in TABLES if table != "failures" and one[table] != other[table]]
    print(f"from and to s3://: {first.documents} documents, {first.targets} targets, {len(first.failures)} failed")
    print(f"again: {again.unchanged} unchanged; without the empty file: {less.documents}, {len(less.failures)} failed")
    print(f"tables that differ from those of the disk: {different}")
    return 1 if different or first.documents != DOCUMENTS or less.failures else 0


if __name__ == "__main__":
    sys.exit(main())
