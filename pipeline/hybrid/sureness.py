"""Only what is sure enough: a wrong value is worse than a missing one."""

from models.document import Warning
from models.programme import Programme

LEFT_OUT = "below-min-confidence"


def sure_enough(programme: Programme, least: float) -> Programme:
    """`programme` without the targets whose confidence is below `least`; a warning says how many were left out."""
    kept = tuple(target for target in programme.targets if target.confidence >= least)
    missing = len(programme.targets) - len(kept)
    if not missing:
        return programme
    warning = Warning(code=LEFT_OUT, message=f"{missing} targets of a confidence below {least:g} were left out")
    return programme.model_copy(update={"targets": kept, "warnings": (*programme.warnings, warning)})
