"""The JSON Schema of a dossier, for every language, from the field descriptions.

The files in `1.0` are those of the format `diplonews/1.0`, as `json_schema` gives them.
"""

from diplonews.schemas.export import DRAFTS, json_schema
from diplonews.schemas.limits import BEYOND_SCHEMA

__all__ = ["BEYOND_SCHEMA", "DRAFTS", "json_schema"]
