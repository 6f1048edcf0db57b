"""Text: what every value that is read from a text asks first."""

from pydantic_core import PydanticCustomError


def only_text(value: object) -> str:
    """The value, which must be a text. Raises PydanticCustomError `string_type` for fields or a list."""
    if isinstance(value, str):
        return value
    raise PydanticCustomError("string_type", "teks")


def non_empty(value: object, kind: str) -> str:
    """The value as typed, a text that says something. Raises as `only_text`, and `RAK102.kosong` for blanks only."""
    text = only_text(value)
    if not text.strip():
        raise PydanticCustomError("RAK102.kosong", kind)
    return text
