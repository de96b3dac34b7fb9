"""`chitieu corpus`: the user's own real documents, registered so that `chitieu score` finds their labels."""

import json
from argparse import ArgumentParser, Namespace

EXAMPLE = """examples:
  chitieu corpus add ke-hoach.txt van-ban/
  chitieu corpus list

Registers where the documents lie, with the digest of their text; nothing is copied or sent. A document that chitieu
has labels for is found by its digest, whatever its name."""


def configure(parser: ArgumentParser) -> None:
    """Adds the arguments of the verb."""
    parser.add_argument("action", choices=("add", "list"), help="register documents, or list those registered")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders and globs to register")
    parser.add_argument("--json", action="store_true", help="print the entries as JSON")


def run(args: Namespace) -> int:
    """Registers or lists; 1 when a document could not be read, else 0."""
    import sys
    from dataclasses import asdict

    from models.errors import UsageError
    from pipeline.scoring.index import read_index, user_index_path
    from pipeline.scoring.registration import labelled, register

    if args.action == "add" and not args.paths:
        raise UsageError("corpus add: name the documents to register")
    if args.action == "list" and args.paths:
        raise UsageError("corpus list takes no paths (to register documents: chitieu corpus add PATH)")
    failures: list[str] = []
    entries = read_index(user_index_path()) if args.action == "list" else register(args.paths, failures)
    if args.action == "list" and not entries:
        print("chitieu: no document is registered (chitieu corpus add PATH)", file=sys.stderr)
    gold = labelled()
    if args.json:
        print(
            json.dumps([asdict(one) | {"gold": gold.get(one.digest)} for one in entries], ensure_ascii=False, indent=1)
        )
    else:
        for entry in entries:
            found = gold.get(entry.digest)
            print(f"{entry.path}: {f'nhãn: {found}' if found else 'chưa có nhãn'}")
    for line in failures:
        print(f"chitieu: {line}", file=sys.stderr)
    return 1 if failures else 0
