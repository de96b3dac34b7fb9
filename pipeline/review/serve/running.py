"""The server started: what it listens on, and what it needs to be reached from elsewhere."""

import gc
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import ChitieuError, UsageError
from pipeline.review.serve.app import make_app
from pipeline.review.serve.desk import Desk
from pipeline.review.serve.guard import Access, is_loopback
from pipeline.review.serve.keeping import Keeper
from pipeline.review.serve.library import Library
from pipeline.review.words import Lang

if TYPE_CHECKING:
    from starlette.applications import Starlette

PASSWORD = "CHITIEU_PASSWORD"
_SHORTEST = 8


def password_for(host: str, file: Path | None) -> str:
    """The password that is wanted on `host`: of `file`, else of the environment.

    Raises:
        UsageError: when there is none and the server can be reached from elsewhere, or it is too short.
    """
    try:
        found = file.read_text("utf-8").strip() if file else os.environ.get(PASSWORD, "")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"--password-file {file}: cannot be read: {error}") from None
    if not found and file:
        raise UsageError(f"--password-file {file}: the file is empty (write the password into it)")
    if not found and not is_loopback(host):
        raise UsageError(
            f"--host {host}: others can reach this address, so a password is needed: "
            f"--password-file FILE, or the environment variable {PASSWORD}"
        )
    if found and len(found) < _SHORTEST:
        raise UsageError(f"the password is too short (at least {_SHORTEST} characters)")
    return found


def make_desk(folder: Path, access: Access, lang: Lang, tell: Callable[[str], None]) -> Desk:
    """The desk of `folder`, its documents read.

    Raises:
        ChitieuError: when its `reviews.jsonl` is damaged.
    """
    library = Library(folder)
    library.shelves()
    # What was just read stays: collections that look through it again and again would cost half a page's time.
    gc.collect()
    gc.freeze()
    return Desk(library, Keeper(folder, lang, tell), access, lang)


def bind(host: str, port: int) -> socket.socket:
    """The socket to listen on.

    Raises:
        ChitieuError: when the address is taken or not this machine's.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        found = socket.socket(family, socket.SOCK_STREAM)
        try:
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            found.bind((host, port))
            found.listen()  # whoever follows the address at once waits for the first page, and is not refused
        except OSError:
            found.close()
            raise
    except OSError as error:
        raise ChitieuError(
            f"{host}:{port}: cannot listen there: {error.strerror or error} (choose another --port)"
        ) from None
    return found


def serve(app: "Starlette", listening: socket.socket) -> None:
    """Serves until Ctrl-C."""
    import uvicorn

    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=3
    )
    uvicorn.Server(config).run(sockets=[listening])


__all__ = ["bind", "make_app", "make_desk", "password_for", "serve"]
