"""Layers of scores -> the report a reader or a program takes away."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

SCORE_PLACES = 4


class Layer(Struct, frozen=True, kw_only=True):
    """One part of an eval: its scores, the counts behind them and what went wrong, one line each.

    scores: None where the folder holds no gold for it. counts: "7/7" for a share; figures that are no score stand
    here too. errors: misses and wrong ones, for people.
    """

    name: str
    scores: Mapping[str, float | None]
    counts: Mapping[str, str] = {}
    errors: tuple[str, ...] = ()


class Report(Struct, frozen=True, kw_only=True):
    """What an eval prints: which set, by which version of the rules, with which scores and counts.

    The field names are the JSON schema; they change only with the version.
    """

    set: str
    version: str
    scores: Mapping[str, float | None]
    counts: Mapping[str, str]


def make_report(name: str, version: str, layers: Iterable[Layer]) -> Report:
    """All layers in one report, scores rounded to four places."""
    scores: dict[str, float | None] = {}
    counts: dict[str, str] = {}
    for layer in layers:
        scores.update({key: _rounded(value) for key, value in layer.scores.items()})
        counts.update(layer.counts)
    return Report(set=name, version=version, scores=scores, counts=counts)


def list_errors(layers: Iterable[Layer]) -> str:
    """The misses and wrong ones of every layer, under its name, as plain text."""
    parts = []
    for layer in layers:
        figures = [f"{name} {_shown(value)}" for name, value in layer.scores.items()]
        figures += [f"{name} {value}" for name, value in layer.counts.items()]
        parts.append("\n".join([f"== {layer.name}", *(f"   {figure}" for figure in figures), *layer.errors]))
    return "\n\n".join(parts) + "\n"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, SCORE_PLACES)


def _shown(value: float | None) -> str:
    return "no gold" if value is None else f"{value:.3f}"
