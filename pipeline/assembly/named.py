"""Named: parties as the text names them, and the records that are made of them (guide, section 3.4)."""

from typing import NamedTuple

from extractors.abbreviations import canonical_name
from models.party import PartyRole, PartyScope, Responsible
from pipeline.assembly.scopes import Scopes


class Named(NamedTuple):
    """A party with its role and where it was named."""

    start: int
    end: int
    role: PartyRole
    scope: PartyScope


def build_parties(scopes: Scopes, named: list[Named]) -> tuple[Responsible, ...]:
    """Records of `named`, each name and role once; whom words tell both to do it and to help leads (section 7)."""
    built: list[Responsible] = []
    names = [" ".join(scopes.view.text[one.start : one.end].split()) for one in named]
    seen = {
        (name.lower(), PartyRole.SUPPORT)
        for name, one in zip(names, named, strict=True)
        if one.role is PartyRole.LEAD and one.scope is not PartyScope.TABLE  # columns say what they say
    }
    for name, one in zip(names, named, strict=True):
        if not name or (name.lower(), one.role) in seen:
            continue
        seen.add((name.lower(), one.role))
        built.append(
            Responsible(
                name=name,
                canonical=canonical_name(name, scopes.canonical),
                role=one.role,
                span=scopes.view.raw_span(one.start, one.end),
                scope=one.scope,
            )
        )
    return tuple(built)
