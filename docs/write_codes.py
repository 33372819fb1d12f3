"""Writes the ids of deeds, ties, links and quantities that tables and files use into docs/codes.md: `make readme`."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import get_args

from dragoman.ontology import Ontology, load_ontology
from dragoman.records.status import Modality

PAGE = Path(__file__).parent / "codes.md"
QUADS = {1: "cooperation in words", 2: "cooperation in deeds", 3: "conflict in words", 4: "conflict in deeds"}
TOLD: Mapping[Modality, str] = {
    "asserted": "as so, by the page or by whoever it quotes",
    "reported": "as so, by somebody whose word the page only passes on",
    "probable": "as likely",
    "possible": "as possible",
    "conditional": "as so only if something else is",
    "counterfactual": "as what would have been",
    "planned": "as planned, promised or ordered",
    "requested": "as demanded or wished for",
    "feared": "as feared",
    "presupposed": "as known, in passing",
    "evaluative": "as a judgement of worth",
}
HEAD = """# What the codes mean

The ids that `show`, `export` and the page use for what they tell. Written by `make readme` from the ontology, not by
hand. [Methods](methods.md) says how the reader tells them apart; ids of your own stand in
[your own ontology files](dossier.md).
"""


def write_page(ontology: Ontology) -> str:
    """The page, as Markdown: a section a sort of id, a row an id."""
    deeds = ((t.id, QUADS[t.quad], t.definition, _listed(m.id for m in t.modes)) for t in ontology.event_types.values())
    contexts = ((c.id, c.definition) for c in ontology.contexts.values())
    told = ((modality, TOLD[modality]) for modality in get_args(Modality))
    ties = ((k.id, k.inverse, k.definition) for k in ontology.relation_kinds.values())
    links = ((k.id, "yes" if k.runs else "no", k.definition) for k in ontology.link_types.values())
    quantities = ((q.id, q.positive, q.definition) for q in ontology.quantities.values())
    parts = (
        (
            "Deeds",
            "PLOVER types of events; a political deed without one (an election) has none: `null` in JSON.",
            ("type", "quad class", "meaning", "modes"),
            deeds,
        ),
        ("What deeds are about", "Contexts of events.", ("context", "meaning"), contexts),
        ("Ties", "What holds for some time between two.", ("kind", "from the other end", "meaning"), ties),
        ("Links", "How a text joins two things.", ("type", "runs in the model", "meaning"), links),
        (
            "How it is told",
            "Modality. Whether it is denied is told beside it (polarity).",
            ("modality", "told"),
            told,
        ),
        ("Quantities", "What there is more or less of.", ("quantity", "up means", "meaning"), quantities),
    )
    return HEAD + "".join(f"\n## {title}\n\n{about}\n\n{_table(names, rows)}" for title, about, names, rows in parts)


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(ids) or "–"


def _table(names: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table of Markdown whose first column holds ids."""
    head = [f"| {' | '.join(names)} |", f"|{' --- |' * len(names)}"]
    return "\n".join([*head, *(f"| `{first}` | {' | '.join(rest)} |" for first, *rest in rows)]) + "\n"


def main() -> None:
    """Write the page."""
    PAGE.write_text(write_page(load_ontology()), encoding="utf-8")
    print(f"wrote docs/{PAGE.name}")


if __name__ == "__main__":
    main()
