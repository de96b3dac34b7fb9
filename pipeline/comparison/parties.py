"""Parties: who answers for the child's promise beside who answers for the parent's."""

from extractors.folding import fold
from models.pairs import ResponsibleRelation
from models.party import PartyRole
from models.target import Target


def compare_parties(parent: Target, child: Target) -> ResponsibleRelation:
    """The same names in the same roles, whatever their order; canonical names, so that an abbreviation is no change."""
    one, other = _named(parent), _named(child)
    if one == other:
        return ResponsibleRelation.SAME
    return ResponsibleRelation.CHANGED if one and other else ResponsibleRelation.UNSTATED


def _named(target: Target) -> frozenset[tuple[str, PartyRole]]:
    return frozenset((fold(party.canonical or party.name), party.role) for party in target.responsible)
