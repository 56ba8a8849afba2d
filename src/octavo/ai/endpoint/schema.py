"""The part of JSON Schema (draft 2020-12) that orders use: a value is fitted to it, what then breaks it is named."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]

_KINDS: Mapping[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_WORDS = frozenset({"$schema", "title", "description", "default", "examples"})
_STRUCTURE = frozenset({"type", "enum", "const", "properties", "required", "additionalProperties", "items", "anyOf"})
#: Keyword to the test that a value must pass, and the words for one that does not.
_BOUNDS: Mapping[str, tuple[type | tuple[type, ...], Callable[[Any, Any], bool], str]] = {
    "minItems": (list, lambda value, bound: len(value) >= bound, "has fewer than {} items"),
    "maxItems": (list, lambda value, bound: len(value) <= bound, "has more than {} items"),
    "minLength": (str, lambda value, bound: len(value) >= bound, "is shorter than {} characters"),
    "maxLength": (str, lambda value, bound: len(value) <= bound, "is longer than {} characters"),
    "minimum": ((int, float), lambda value, bound: value >= bound, "is less than {}"),
    "maximum": ((int, float), lambda value, bound: value <= bound, "is more than {}"),
}
_KNOWN = _WORDS | _STRUCTURE | _BOUNDS.keys()


def problems(value: object, schema: Schema, place: str = "the answer") -> Iterator[str]:
    """What of the value breaks the schema, in words for the model and for people.

    Raises ValueError where the schema has a keyword beyond the part that orders use.
    """
    if unknown := schema.keys() - _KNOWN:
        raise ValueError(f"schemas of orders have no {', '.join(sorted(unknown))}")
    if "anyOf" in schema:
        found = [list(problems(value, each, place)) for each in schema["anyOf"]]
        if all(found):
            yield from min(found, key=len)
        return
    if (kinds := _kinds(schema)) and not any(_is(value, kind) for kind in kinds):
        yield f"{place} must be of type {' or '.join(kinds)}"
        return
    yield from _of_bounds(value, schema, place)
    if isinstance(value, dict):
        yield from _of_object(value, schema, place)
    if isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            yield from problems(item, schema["items"], f"{place}[{number}]")


def fitted(value: object, schema: Schema) -> object:
    """The value with what small models get wrong and only one reading has put right; whatever else stays as it is.

    A number written as text, a lone item where a list is wanted, a list whose object has nothing but that list, and
    properties that the schema does not have.
    """
    if "anyOf" in schema:
        return value
    kinds = _kinds(schema)
    if "object" in kinds and isinstance(value, list):
        value = _wrapped(value, schema)
    if "array" in kinds and value is not None and not isinstance(value, list):
        value = [value]
    if isinstance(value, dict) and "object" in kinds:
        return _fitted_object(value, schema)
    if isinstance(value, list) and "items" in schema:
        return [fitted(item, schema["items"]) for item in value]
    return _fitted_scalar(value, kinds)


def strict(schema: Schema) -> tuple[dict[str, Any], bool]:
    """The schema as endpoints take it: without bounds, which some refuse; and whether it can be asked for strictly.

    Strictly takes every property to be required. The bounds are looked at here when the answer comes.
    """
    made = {name: part for name, part in schema.items() if name not in _BOUNDS}
    whole = True
    if "properties" in schema:
        parts = {name: strict(part) for name, part in schema["properties"].items()}
        made["properties"] = {name: part for name, (part, _) in parts.items()}
        made["additionalProperties"] = False
        whole = set(schema.get("required", ())) == parts.keys() and all(fine for _, fine in parts.values())
    if "items" in schema:
        made["items"], fine = strict(schema["items"])
        whole = whole and fine
    if "anyOf" in schema:
        either = [strict(each) for each in schema["anyOf"]]
        made["anyOf"] = [part for part, _ in either]
        whole = whole and all(fine for _, fine in either)
    return made, whole


def _kinds(schema: Schema) -> tuple[str, ...]:
    kind = schema.get("type", ())
    return (kind,) if isinstance(kind, str) else tuple(kind)


def _is(value: object, kind: str) -> bool:
    # To Python True is a number.
    return isinstance(value, _KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _of_bounds(value: object, schema: Schema, place: str) -> Iterator[str]:
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place} must be one of {', '.join(map(repr, schema['enum']))}"
    if "const" in schema and value != schema["const"]:
        yield f"{place} must be {schema['const']!r}"
    for keyword, (kind, holds, words) in _BOUNDS.items():
        if keyword in schema and isinstance(value, kind) and not holds(value, schema[keyword]):
            yield f"{place} {words.format(schema[keyword])}"


def _of_object(value: Mapping[str, Any], schema: Schema, place: str) -> Iterator[str]:
    parts = schema.get("properties", {})
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{place} has no {name!r}"
    for name, item in value.items():
        if name in parts:
            yield from problems(item, parts[name], f"{place}.{name}")
        elif schema.get("additionalProperties") is False:
            yield f"{place} has {name!r}, which is not asked for"


def _wrapped(value: list[Any], schema: Schema) -> object:
    """The list as the one property of its object."""
    parts = schema.get("properties", {})
    if len(parts) == 1:
        (name,) = parts
        if "array" in _kinds(parts[name]):
            return {name: value}
    return value


def _fitted_object(value: Mapping[str, Any], schema: Schema) -> dict[str, Any]:
    parts = schema.get("properties", {})
    closed = schema.get("additionalProperties") is False
    return {
        name: fitted(item, parts[name]) if name in parts else item
        for name, item in value.items()
        if name in parts or not closed
    }


def _fitted_scalar(value: object, kinds: tuple[str, ...]) -> object:
    if "integer" in kinds and isinstance(value, str) and value.strip().isdecimal() and len(value) < 16:
        return int(value)
    if "integer" in kinds and isinstance(value, float) and value.is_integer():
        return int(value)
    return value
