"""The messages that stand in the code, as the tests of their translations look for them."""

import ast
from collections.abc import Iterator


def messages(node: ast.expr) -> Iterator[str]:
    """What `node` may print, with `{}` for what differs; nothing where that does not stand there."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    elif isinstance(node, ast.IfExp):
        yield from messages(node.body)
        yield from messages(node.orelse)
