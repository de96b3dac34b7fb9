"""Charges: what a legal text charges a party with, item by item (guide, section 4)."""

import regex

from models.outline import Node
from pipeline.assembly.genre import Genre
from pipeline.assembly.parties import lead_in_parties
from pipeline.assembly.scopes import Scopes

_CHARGE = regex.compile(r"(?<!\p{L})(?:trách nhiệm|(?:có|thực hiện)(?: các| những)? nhiệm vụ)(?!\p{L})")


def charged(scopes: Scopes, node: Node) -> bool:
    """Whether the heading or lead-in that names a party in a legal text charges it with all that stands below.

    "Điều 7. Trách nhiệm của Sở A", "Bộ B thực hiện những nhiệm vụ sau:"; below other headings stand rights and rates.
    """
    if scopes.genre is not Genre.LEGAL or not (scopes.governing_parties(node) or lead_in_parties(scopes, node)):
        return False
    names = (one for one in scopes.outline.above(node) if _names(scopes, one))
    above = next(names, None)
    return above is not None and _CHARGE.search(scopes.view.lower, above.text, above.end) is not None


def _names(scopes: Scopes, above: Node) -> bool:
    return bool(scopes.parties_of(above) or (above.leads and scopes.spans.assignments(above.text, above.end)))
