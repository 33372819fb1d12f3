"""A phrase for one person -> his name behind it, where the parser hung that elsewhere ("a preacher, Sheikh NAME")."""

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.names.drafts import Draft, Line

PERSONS = load_traits().kinds.personal


def called(draft: Draft, line: Line) -> Draft | None:
    """The name that words behind one person's phrase say is his; None for none."""
    noun = draft.noun
    if noun is None or draft.plural or not (PERSONS & {*noun.kinds} or (noun.relational and draft.owner is not None)):
        return None
    found = _known_as(draft.head, line) or _behind_comma(draft.head, line)
    person = found is not None and found.kind == "name" and found.noun is None and (found.titled or _is_person(found))
    return found if person else None


def _is_person(name: Draft) -> bool:
    """Whether the kind of a name is a person's, or unknown for one of several words."""
    return bool(PERSONS & {*name.kinds}) or (not name.kinds and len(name.words) > 1)


def _known_as(head: Token, line: Line) -> Draft | None:
    """The name behind "known as" or "nicknamed"."""
    styled = (c for c in head.rights if c.dep_ == "acl" and c.lower_ in load_roles().words["styled"])
    for verb in styled:
        below = [c for prep in verb.rights if prep.lower_ == "as" for c in prep.rights]
        below += [c for c in verb.rights if c.dep_ in {"oprd", "dobj"}]
        return next((line.named[c.i] for c in below if c.pos_ == "PROPN" and c.i in line.named), None)
    return None


def _behind_comma(head: Token, line: Line) -> Draft | None:
    """The name right behind a comma, alone or with another word for who it is before it, and hung higher up."""
    doc, first = head.doc, head.i + 2
    if first > line.tokens[-1].i or doc[head.i + 1].text != ",":
        return None
    above = doc[first]
    while above.left_edge.i == first and above.head.i > above.i and above.head.left_edge.i == first:
        above = above.head
    if above.dep_ == "appos" and above.head.is_ancestor(head):
        return line.named.get(above.i)
    title = line.by_head.get(above.i) if above.dep_ == "npadvmod" and above.head.is_ancestor(head) else None
    if title is None or title.noun is None or title.noun.sort != "person" or title.plural:
        return None
    name = next((c for c in above.rights if c.dep_ == "appos" and c.left_edge.i == above.i + 1), None)
    return None if name is None else line.named.get(name.i)
