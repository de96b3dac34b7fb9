"""`chitieu serve`: the pages of an extracted folder, to look, check and correct."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from models.errors import UsageError
from pipeline.cli.asked import add_model
from pipeline.cli.words import as_words

EXAMPLE = """examples:
  chitieu serve ket-qua
  chitieu serve ket-qua --host 0.0.0.0 --password-file mat-khau.txt --allow-host may-chu.example

Opens http://127.0.0.1:8000/ for this machine alone. Decisions go to ket-qua/reviews.jsonl and hold in every later run
of chitieu extract. An address that others can reach needs a password (--password-file or CHITIEU_PASSWORD); it goes
over the wire as it is, so put a proxy with TLS before it."""


def configure(parser: ArgumentParser) -> None:
    """Adds the arguments of the verb."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder of chitieu extract, or a new one")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=_port, default=8000, help="port (default: 8000; 0: any that is free)")
    parser.add_argument("--password-file", type=Path, metavar="FILE", help="file that holds the password")
    parser.add_argument(
        "--allow-host", action="append", default=[], metavar="NAME", help="a name that this machine is called by"
    )
    add_model(parser)
    parser.add_argument(
        "--by", type=as_words, default="", metavar="NAME", help="who reviews (default: the user of this machine)"
    )
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="language of the pages (default: vi)")


def run(args: Namespace) -> int:
    """Serves until Ctrl-C."""
    from pipeline.cli.lines import complain
    from pipeline.review.serve.guard import Access
    from pipeline.review.serve.running import bind, make_app, make_desk, password_for, serve
    from pipeline.store.programmes import refuse_absent

    if args.folder.exists() and not args.folder.is_dir():
        raise UsageError(f"{args.folder}: this is a file; name a folder of extracted documents")
    if args.folder.exists():
        refuse_absent(args.folder)
    if args.model is not None:
        from pipeline.hybrid import judge_for

        judge_for("hybrid", args.model)  # a model that cannot be read is said now, not at the first upload
    _refuse_documents(args.folder)
    password = password_for(args.host, args.password_file)
    access = Access(frozenset(name.lower() for name in args.allow_host), password, args.by or _user())
    if _is_empty(args.folder):
        complain(f"{args.folder}: nothing is in it yet (upload documents there)", args.lang)
    args.folder.mkdir(parents=True, exist_ok=True)
    desk = make_desk(args.folder, access, args.lang, lambda message: complain(message, args.lang))
    desk = replace(desk, model=args.model)
    with bind(args.host, args.port) as listening:
        host, port = listening.getsockname()[:2]
        print(f"http://{f'[{host}]' if ':' in host else host}:{port}/", flush=True)
        with suppress(KeyboardInterrupt):  # the usual way to end it
            serve(make_app(desk), listening)
    return 0


def _refuse_documents(folder: Path) -> None:
    """A new or empty folder is one to upload into; one that holds other things and no results was meant otherwise."""
    from pipeline.batch.journal import STATE_FOLDER
    from pipeline.comparison.inputs import not_extracted

    if _is_empty(folder) or (folder / STATE_FOLDER).is_dir() or any(folder.glob("*.json")):
        return
    raise UsageError(not_extracted(folder))


def _is_empty(folder: Path) -> bool:
    return not folder.is_dir() or not any(folder.iterdir())


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise ArgumentTypeError(f"a port from 0 to 65535 is needed, not {text!r}")
    return int(text)
