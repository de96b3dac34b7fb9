"""The base of every record: frozen, strict about unknown fields, cheap to build."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A value object: two records with the same fields are the same record."""

    model_config = ConfigDict(frozen=True, extra="forbid")
