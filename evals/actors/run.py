"""A folder of actor phrases -> country_acc and sector_acc."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from dragoman.ontology import Ontology, load_ontology
from dragoman.resolve import Affiliation, code_phrase
from evals.actors.gold import Case, gold_files, load_cases
from evals.report import Layer

# Version of the matching rules in README.md; scores of different versions do not compare.
VERSION = "1"
# What the set writes for bodies of states, which have no country.
BODIES = {"un": "UNO", "eu": "EUR"}
OTHER_BODY = "IGO"

Coder = Callable[[Case], Affiliation]


def score_actors(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:  # noqa: ARG001 -- every set is called alike
    """Both scores of a folder; `texts` is not used, since the phrases are the text."""
    return (score_cases(load_cases(data), coder(load_ontology())),)


def actors_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:  # noqa: ARG001 -- every set is called alike
    """Every file the scores rest on."""
    return gold_files(data)


def coder(ontology: Ontology) -> Coder:
    """Our coder of a case: the phrase, its date, and the country that its context names."""

    def code(case: Case) -> Affiliation:
        around = code_phrase(case.context, ontology).country
        return code_phrase(case.phrase, ontology, published=case.date, country=around)

    return code


def score_cases(cases: Sequence[Case], code: Coder) -> Layer:
    """country_acc and sector_acc: right ones out of the cases that say what is right; None where none does."""
    ours = [code(case) for case in cases]
    placed = [(c, o) for c, o in zip(cases, ours, strict=True) if c.country is not None]
    coded = [(c, o) for c, o in zip(cases, ours, strict=True) if c.sector is not None]
    countries = [(c, o) for c, o in placed if c.country is not None and c.country.holds(country_of(o))]
    sectors = [(c, o) for c, o in coded if c.sector is not None and c.sector.holds(o.sector)]
    return Layer(
        name="actors",
        scores={"country_acc": _share(countries, placed), "sector_acc": _share(sectors, coded)},
        counts={"country_acc": f"{len(countries)}/{len(placed)}", "sector_acc": f"{len(sectors)}/{len(coded)}"},
        errors=tuple(_errors(cases, ours)),
    )


def country_of(ours: Affiliation) -> str | None:
    """Our country as the set writes it: a body of states stands there as UNO, EUR or IGO."""
    return ours.country or (None if ours.body is None else BODIES.get(ours.body, OTHER_BODY))


def _share(right: Sequence[object], every: Sequence[object]) -> float | None:
    return len(right) / len(every) if every else None


def _errors(cases: Sequence[Case], ours: Sequence[Affiliation]) -> Iterator[str]:
    for case, got in zip(cases, ours, strict=True):
        country = country_of(got)
        where = f"{case.phrase!r} {case.context} {case.date or ''}".strip()
        if case.country is not None and not case.country.holds(country):
            yield f"COUNTRY {where}: {_shown(case.country.any_of, case.country.not_)}, ours {country}"
        if case.sector is not None and not case.sector.holds(got.sector):
            yield f"SECTOR {where}: {_shown(case.sector.any_of, case.sector.not_)}, ours {got.sector}; {got.why}"


def _shown(any_of: frozenset[str | None], barred: frozenset[str]) -> str:
    return "/".join(sorted(str(one) for one in any_of)) + "".join(f" not {one}" for one in sorted(barred))
