"""Parsed sentences -> mentions: every place where words refer to an actor."""

from collections.abc import Mapping, Sequence

from dragoman.ontology import Ontology
from dragoman.ontology.roles import load_roles
from dragoman.read.names._links import link_names
from dragoman.read.names._names import find_unlisted
from dragoman.read.names._nominals import find_nominals
from dragoman.read.names._owners import find_owners
from dragoman.read.names._shortened import find_shortened
from dragoman.read.names.coref import find_pronouns, resolve_references
from dragoman.read.names.drafts import Draft, Line, freeze_drafts, lines_of
from dragoman.read.names.listed import find_listed
from dragoman.read.parsing.parse import Parsed
from dragoman.records import Mention


def find_mentions(parsed: Parsed, ontology: Ontology) -> tuple[Mention, ...]:
    """Every mention of an actor, in reading order: names, metonyms, adjectives, role phrases and pronouns.

    Listed names are found first, then names no list knows, then phrases built on role nouns, then what pronouns and
    pointing phrases go back to. A phrase for two owners ("Israeli and Iraqi sources") and a pronoun for two actors
    stand once for each. Actors are not chosen here; see resolve_mentions.
    """
    lines = lines_of(parsed)
    find_listed(lines, ontology)
    find_unlisted(lines)
    find_shortened(lines)
    find_nominals(lines)
    find_pronouns(lines, parsed.document.text)
    find_owners(lines)
    link_names(lines)
    drafts = resolve_references(lines, parsed.document.text)
    _mark_embedded(lines)
    return freeze_drafts(parsed, drafts)


def mentions_by_head(parsed: Parsed, mentions: Sequence[Mention]) -> Mapping[tuple[int, int], Mention]:
    """The widest mention whose head is a token, by (sentence number, token index in its Doc).

    Of mentions equally wide the first is taken; mere sites ("the hospital") have no place here.
    """
    tokens = [{parsed.bases[n] + token.idx: token.i for token in words} for n, words in enumerate(parsed.words)]
    found: dict[tuple[int, int], Mention] = {}
    for mention in mentions:
        index = tokens[mention.sentence].get(mention.head)
        if index is None or _is_site(mention):
            continue
        held = found.get((mention.sentence, index))
        if held is None or _width(held) < _width(mention):
            found[mention.sentence, index] = mention
    return found


def _is_site(mention: Mention) -> bool:
    """Whether a role phrase only says where something is ("a village"), so that no claim is about it."""
    noun = None if mention.role is None else load_roles().lemmas.get(mention.role)
    return noun is not None and noun.site


def _width(mention: Mention) -> int:
    """How many code points a mention covers."""
    return mention.anchor.end - mention.anchor.start


def _mark_embedded(lines: list[Line]) -> None:
    """Mark names that stand inside a longer mention or a compound with a hyphen."""
    for line in lines:
        for draft in line.drafts:
            if draft.noun is None and draft.kind != "pronoun" and not draft.embedded:
                draft.embedded = _in_compound(draft) or any(
                    o is not draft
                    and o.start <= draft.start
                    and draft.end <= o.end
                    and o.end - o.start > draft.end - draft.start
                    for o in line.drafts
                )


def _in_compound(draft: Draft) -> bool:
    """Whether a hyphen joins a name to its neighbour."""
    doc = draft.head.doc
    before, after = draft.first - 1, draft.last + 1
    joined_after = after < len(doc) and doc[after].text == "-" and not doc[draft.last].whitespace_
    return joined_after or (before >= 0 and doc[before].text == "-" and not doc[before].whitespace_)
