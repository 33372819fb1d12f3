"""Tables -> TOML. The standard library reads TOML and does not write it."""

import json
from collections.abc import Mapping, Sequence

Plain = str | bool | int | Sequence[str]


def toml_text(values: Mapping[str, Plain | Mapping[str, Plain]]) -> str:
    """TOML of plain values, then of one level of tables, in the order given; keys must be bare TOML keys."""
    lines = [f"{key} = {_value(value)}" for key, value in values.items() if not isinstance(value, Mapping)]
    for name, table in values.items():
        if isinstance(table, Mapping):
            lines += ["", f"[{name}]", *(f"{key} = {_value(value)}" for key, value in table.items())]
    return "\n".join(lines) + "\n"


def _value(value: Plain) -> str:
    if isinstance(value, str):
        # A TOML basic string is a JSON string, but for DEL, which TOML wants escaped.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    return f"[{', '.join(map(_value, value))}]"
