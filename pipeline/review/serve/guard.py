"""Who may ask and change what: every request passes here before a page sees it.

Host: a page of another name that resolves to this machine (DNS rebinding) gets nothing. Origin and token: no other site
can have a browser here change anything. The policy: no page runs a script or loads anything that is not our own.
"""

import asyncio
import hmac
import secrets
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SESSION, TOKEN_FIELD, TOKEN_HEADER = "chitieu_session", "token", "x-chitieu-token"
_LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
_SAFE = ("GET", "HEAD")
_FREE = ("/sign-in", "/static/")
_TRIES, _SPAN = 10, 60.0  # wrong passwords in so many seconds, then nobody gets in for a while


@dataclass
class Access:
    """What may come in: `hosts` besides this machine's own, and the password, where one is wanted.

    `by` is who reviews where nobody signs in. With a password, addresses in numbers are good as hosts: no other site
    has one for its name.
    """

    hosts: frozenset[str] = frozenset()
    password: str = ""
    by: str = ""
    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    _sessions: dict[str, str] = field(default_factory=dict)
    _failures: deque[float] = field(default_factory=lambda: deque(maxlen=_TRIES))

    def knows_host(self, host: str) -> bool:
        """Whether a request may name `host` (with its port) as the one it is for."""
        name = _hostname(host)
        if name in _LOCAL or name in self.hosts:
            return True
        return bool(self.password) and _is_address(name)

    def reviewer(self, cookies: Mapping[str, str]) -> str | None:
        """Who is asking; None where a password is wanted and was not given."""
        if not self.password:
            return (cookies.get("chitieu_by") and _decoded(cookies["chitieu_by"])) or self.by
        return self._sessions.get(cookies.get(SESSION, ""))

    def token(self, cookies: Mapping[str, str]) -> str:
        """What every form of this session carries, and no other site can know."""
        session = cookies.get(SESSION, "") if self.password else "local"
        return hmac.new(self._key, session.encode(), sha256).hexdigest()

    async def sign_in(self, password: str, by: str) -> str | None:
        """A new session where the password is right; None where it is wrong or there were too many tries."""
        now = time.monotonic()
        tired = len(self._failures) == _TRIES and now - self._failures[0] < _SPAN
        right = hmac.compare_digest(sha256(password.encode()).digest(), sha256(self.password.encode()).digest())
        if tired or not right or not self.password:
            self._failures.append(now)
            await asyncio.sleep(0.3)
            return None
        session = secrets.token_urlsafe(32)
        self._sessions[session] = by
        return session

    def sign_out(self, cookies: Mapping[str, str]) -> None:
        """Ends the session."""
        self._sessions.pop(cookies.get(SESSION, ""), None)

    def may_change(self, request: Request, told: str) -> bool:
        """Whether the token that came with a form is the session's own."""
        return hmac.compare_digest(self.token(request.cookies).encode(), told.encode())


class Guard:
    """Lets through what `access` allows, and puts `HEADERS` on every answer."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self.app, self.access = app, access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":  # no page opens a web socket
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        refused = self._refused(scope)
        await (refused or self.app)(scope, receive, send_guarded)

    def _refused(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not self.access.knows_host(host):
            return PlainTextResponse("This name of the host is not known here (chitieu serve --allow-host NAME).", 421)
        if scope["method"] not in _SAFE:
            origin = headers.get("origin", "")
            if urlsplit(origin).netloc != host or not host:
                return PlainTextResponse("Changes are taken from the pages of this server only.", 403)
        free = scope["path"].startswith(_FREE)
        if not free and self.access.reviewer(Request(scope).cookies) is None:
            if scope["method"] in _SAFE:
                return RedirectResponse("/sign-in", 303)
            return PlainTextResponse("Sign in first.", 403)
        return None


def is_loopback(host: str) -> bool:
    """Whether a server that listens on `host` can be reached from this machine only."""
    name = _hostname(host)
    return name in _LOCAL or (_is_address(name) and ip_address(name).is_loopback)


def _hostname(host: str) -> str:
    if host.count(":") > 1 and not host.startswith("["):
        return host.lower()
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _decoded(name: str) -> str:
    from urllib.parse import unquote

    return unquote(name)[:80]
