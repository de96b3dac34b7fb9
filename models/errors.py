"""Errors that a user can cause, each with what, where, why and what to do. Our own bugs are none of these."""


class ChitieuError(Exception):
    """Root of all errors that name something the user can mend. `str(error)` is one line."""


class UnreadableDocument(ChitieuError):
    """A document that cannot be read: the message names the file, the reason and what to do."""

    def __init__(self, path: str, reason: str, remedy: str = "") -> None:
        self.path, self.reason, self.remedy = path, reason, remedy
        super().__init__(f"{path}: {reason}" + (f" ({remedy})" if remedy else ""))


class AbsentDocument(UnreadableDocument):
    """A path at which there is nothing to read."""


class UsageError(ChitieuError):
    """A command called with arguments it cannot work with."""
