"""Claims -> one line in plain words, built from names and kinds."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from dragoman.records import Claim, Content, Event, Influence, Measure, Phrase, Relation, Role
from dragoman.weigh.nobody import any_of, none_of

# A label names; it never quotes more than a few words of a text.
QUOTED_WORDS = 6
# What leads over to whoever a deed is done to.
_LINKING = re.compile(r" (?:with|to|of|for|on|against|before)$")
_MANY = frozenset({"forces", "people", "police", "troops"})
_MOODS = {
    "planned": "planned",
    "requested": "asked for",
    "feared": "feared",
    "conditional": "conditional",
    "counterfactual": "imagined",
}


def _no_words(_: Claim) -> str:
    return ""


class Namer(NamedTuple):
    """Words for ids. actors: id -> name; concepts: id -> label; verbs: event type or relation kind -> verb.

    matter: claim -> the words of its text that tell what something said is over, "" where none do.
    """

    actors: Mapping[str, str] = {}
    concepts: Mapping[str, str] = {}
    verbs: Mapping[str, str] = {}
    matter: Callable[[Claim], str] = _no_words

    def roles(self, roles: Sequence[Role]) -> str:
        """The actors of one place in a claim, in the order of the text; "" for nobody."""
        names = list(dict.fromkeys(self.role(role) for role in roles))
        return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)

    def role(self, role: Role) -> str:
        """The actor's name, or the first words of the text for somebody unrecognised; "no country" stays so."""
        if none := none_of([role]):
            return cut_words(none)
        return self.actors.get(role.actor or "", role.actor or cut_words(role.anchor.exact))

    def verb(self, kind: str, roles: Sequence[Role] = ()) -> str:
        """The verb for an event type or relation kind, as it stands after those who act."""
        verb = self.verbs.get(kind, kind.replace("_", " ").lower())
        return _after_many(verb) if _are_many([self.role(role) for role in roles]) else verb

    def phrase(self, phrase: Phrase) -> str:
        """The concept's label, or the first words of the text."""
        return self.concepts.get(phrase.concept or "", cut_words(phrase.anchor.exact))


def cut_words(text: str) -> str:
    """At most the first few words of a text, on one line."""
    words = text.split()
    return " ".join(words[:QUOTED_WORDS]) + (" …" if len(words) > QUOTED_WORDS else "")


def _are_many(names: Sequence[str]) -> bool:
    """Whether a verb after these names is plural: several names, or a group called by a plural noun."""
    return len(set(names)) > 1 or any(_is_group(name) for name in names)


@lru_cache(maxsize=2**14)
def _is_group(name: str) -> bool:
    head = re.split(r" (?:of|in|on|for|from|with|to|at|by) ", name)[0].split()[-1:]
    return any(re.fullmatch(r"[a-z-]+(?<![siu])s", word) or word in _MANY for word in head)


@lru_cache(maxsize=2**10)
def _after_many(verb: str) -> str:
    """A verb in the third person as a plural has it: "yields to" gives "yield to"."""
    first, _, rest = verb.partition(" ")
    irregular = {"is": "are", "has": "have", "does": "do", "goes": "go"}
    bare = re.sub(r"(?:(?<=ss|sh|ch|zz)e|(?<=x)e)?s$", "", re.sub(r"(?<=[^aeiou])ies$", "ys", first))
    return f"{irregular.get(first, bare)} {rest}".rstrip()


def label_claim(claim: Claim, when: str | None, namer: Namer) -> str:
    """One line for a claim: who does what to whom, with what it is not, and its time in brackets where known."""
    notes = [note for note in (_MOODS.get(claim.status.modality), when) if note]
    denied = "not: " if claim.status.polarity == "-" and not none_of(_doers(claim.content)) else ""
    said = _label_plan(claim, namer) or label_content(claim.content, namer) + _over(claim, namer)
    return denied + said + (f" ({', '.join(notes)})" if notes else "")


def _over(claim: Claim, namer: Namer) -> str:
    """What something said is over, in a few words of the text."""
    words = namer.matter(claim)
    return f": “{cut_words(words)}”" if words else ""


def _doers(content: Content) -> Sequence[Role]:
    if isinstance(content, Event):
        return content.sources
    return content.holder if isinstance(content, Relation) else ()


def _label_plan(claim: Claim, namer: Namer) -> str:
    """A deed that lies ahead and that nobody is named to suffer, by its own words; "" for any other claim.

    Its type is that of the promise, which says nothing of what is promised.
    """
    event = claim.content
    ahead = claim.status.modality in {"planned", "conditional"}
    if not isinstance(event, Event) or event.targets or not event.sources or not event.alternates or not ahead:
        return ""
    return f"{namer.roles(event.sources)}: “{cut_words(claim.anchor.exact)}”"


def label_content(content: Content, namer: Namer) -> str:
    """One line for what a claim says; … for somebody the words do not name."""
    if isinstance(content, Event):
        return _label_event(content, namer)
    if isinstance(content, Relation):
        return _label_relation(content, namer)
    if isinstance(content, Influence):
        return _label_influence(content, namer)
    return _label_measure(content)


def _label_event(event: Event, namer: Namer) -> str:
    verb = namer.verb(event.type, event.sources) if event.type else cut_words(event.trigger.exact)
    sources, targets = namer.roles(event.sources), namer.roles(event.targets)
    return " ".join(part for part in (sources or "…", verb if targets else _alone(verb), any_of(targets)) if part)


@lru_cache(maxsize=2**8)
def _alone(verb: str) -> str:
    """A verb as it stands where nobody is named after it: "agrees with" gives "agrees"."""
    return _LINKING.sub("", verb)


def _label_relation(relation: Relation, namer: Namer) -> str:
    holder, target = namer.roles(relation.holder), namer.roles(relation.target)
    trend = f": {relation.trend}" if relation.trend else ""
    return f"{holder or '…'} {namer.verb(relation.kind, relation.holder)} {target or '…'}{trend}"


def _label_influence(influence: Influence, namer: Namer) -> str:
    sign = influence.sign if influence.concept_sign is None else influence.concept_sign
    verbs = {1: "raises", -1: "lowers", 0: "does not move", None: "bears on"}
    return f"{namer.phrase(influence.cause)} {verbs[sign]} {namer.phrase(influence.effect)} ({influence.link_type})"


def _label_measure(measure: Measure) -> str:
    bounds = {"upper": "up to ", "lower": "at least ", "about": "about ", None: ""}
    amount = f"{bounds[measure.bound]}{measure.value:g}{' ' + measure.unit if measure.unit else ''}"
    return f"{cut_words(measure.of.exact)}: {amount}" if measure.of else amount
