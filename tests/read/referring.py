"""The pronouns and pointing phrases of a text, and what they go back to, on invented actors."""

from dataclasses import replace

from dragoman.ontology import ActorEntry, NameForm, NameRow, load_ontology
from dragoman.read.names.mentions import find_mentions
from dragoman.read.parsing.parse import load_pipeline, parse_segments
from dragoman.records import Document, Mention, Segment

STATES = {"Varkania": "Varkanian", "Ostrel": "Ostreli", "Tamrin": "Tamrini"}
GROUPS = {"Dawn Brigade": "militia", "River Party": "party"}
ENTRIES = {
    **{
        name: ActorEntry(
            id=name, name=name, kinds=("state",), country=name, names=(NameForm(name), NameForm(adjective, "adjective"))
        )
        for name, adjective in STATES.items()
    },
    **{name: ActorEntry(id=name, name=name, kinds=(kind,), names=(NameForm(name),)) for name, kind in GROUPS.items()},
}
ROWS = tuple(NameRow(form.surface, form.kind, each.id, False) for each in ENTRIES.values() for form in each.names)  # noqa: FBT003 - a row's last column
KNOWN = replace(load_ontology(), actors=ENTRIES, names=ROWS)


def read(text: str) -> tuple[Mention, ...]:
    """The mentions of a text of one paragraph."""
    document = Document(id="0" * 16, sha256="0" * 64, name="test.txt", text=text)
    segment = Segment(number=0, kind="body", start=0, end=len(text))
    return find_mentions(parse_segments(document, (segment,), load_pipeline()), KNOWN)


def referents(text: str, words: str) -> list[str | None]:
    """The words that the last mention with the given words goes back to in the end, one entry for each actor meant."""
    mentions = read(text)
    by_id = {mention.id: mention for mention in mentions}
    last = max((m.anchor.start for m in mentions if m.anchor.exact == words), default=-1)
    ends: list[str | None] = []
    for mention in mentions:
        if mention.anchor.start == last and mention.anchor.exact == words:
            root = mention
            while root.antecedent is not None:
                root = by_id[root.antecedent]
            ends.append(None if root is mention else root.anchor.exact)
    return ends
