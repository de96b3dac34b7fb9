"""Documents that a person brings: kept in the folder, read by the very command, with the very limits."""

import asyncio
import json
import sys
from hashlib import sha256
from pathlib import Path, PurePath

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from pipeline.batch.inputs import SUFFIXES
from pipeline.batch.stems import safe_stem
from pipeline.ingest.limits import DEFAULT
from pipeline.review.serve.desk import Desk, address, away, desk_of, form_of, lang_of, page
from pipeline.store.failures_vi import said
from pipeline.store.tables import TABLE_FORMATS, table_files

UPLOADS = "uploads"
_ROOM = 100_000  # bytes of the form around the file
_CHUNK = 1_000_000
# One at a time: an extraction takes a core, and the folder is written by one run only.
_busy = asyncio.Lock()


async def upload_page(request: Request, status: int = 200, problem: str = "") -> Response:
    """The form to bring a document."""
    return await page(
        request, "upload.html", status, problem=problem, suffixes=sorted(SUFFIXES), limit=DEFAULT.max_bytes
    )


@form_of(DEFAULT.max_bytes + _ROOM)
async def upload(request: Request, form: FormData) -> Response:
    """Keeps the document, extracts it and leads to its page; or says what is wrong with it."""
    file = form.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        return await upload_page(request, 422, "Chưa chọn tệp." if lang_of(request) == "vi" else "No file was chosen.")
    desk = desk_of(request)
    name = PurePath(file.filename.replace("\\", "/")).name
    if PurePath(name).suffix.lower() not in SUFFIXES:
        return await upload_page(request, 422, f"{name}: {' '.join(sorted(SUFFIXES))}")
    async with _busy:
        path = await _kept(desk, file, name)
        problem = await _extract(desk, path, lang_of(request))
    if problem:
        path.unlink(missing_ok=True)
        return await upload_page(request, 422, problem)
    stem = await run_in_threadpool(_stem_of, desk, path)
    return away(request, address(stem) if stem else "/")


async def _kept(desk: Desk, file: UploadFile, name: str) -> Path:
    """Where the file now lies: under its own name, with a part of its digest where another one has that already."""
    folder = desk.folder / UPLOADS
    folder.mkdir(exist_ok=True)
    digest = sha256()
    while chunk := await file.read(_CHUNK):
        await run_in_threadpool(digest.update, chunk)
    await file.seek(0)
    pure = PurePath(name)
    path = folder / f"{safe_stem(pure.stem)}{pure.suffix.lower()}"
    taken = desk.library.shelf(path.stem)
    if taken is not None and (taken.info is None or taken.info.source.sha256 != digest.hexdigest()):
        path = folder / f"{path.stem[:200]}-{digest.hexdigest()[:8]}{path.suffix}"
    if not path.exists():
        with path.open("wb") as out:
            while chunk := await file.read(_CHUNK):
                await run_in_threadpool(out.write, chunk)
    return path


async def _extract(desk: Desk, path: Path, lang: str) -> str:
    """Runs `chitieu extract` on the file; what is wrong, or nothing. A process of its own: it may die alone."""
    formats = [form for form in TABLE_FORMATS if all((desk.folder / one).exists() for one in table_files([form]))]
    command = [
        sys.executable,
        "-P",
        "-m",
        "pipeline.cli",
        "extract",
        str(path),
        "-o",
        str(desk.folder),
        "--json",
        "--jobs",
        "2",
    ]
    command += [] if desk.model is None else ["--model", str(desk.model)]
    command += ["--lang", desk.lang, "--format", ",".join(["json", *formats])]
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, stdin=asyncio.subprocess.DEVNULL
    )
    out, err = await process.communicate()
    try:
        failures = json.loads(out)["failures"]
    except (ValueError, KeyError):
        return err.decode(errors="replace").strip().removeprefix("chitieu: ") or f"exit code {process.returncode}"
    say = said if lang == "vi" else str
    return "; ".join(": ".join(say(str(one[key])) for key in ("reason", "remedy") if one[key]) for one in failures)


def _stem_of(desk: Desk, path: Path) -> str:
    """The document that was read from `path`."""
    same = [one.stem for one in desk.library.shelves() if one.info and Path(one.info.source.path) == path]
    return same[0] if same else path.stem if desk.library.shelf(path.stem) else ""
