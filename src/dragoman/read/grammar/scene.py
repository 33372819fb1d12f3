"""Tokens -> roles: who a head word stands for, found through the noun phrases that hide it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

import msgspec
from spacy.tokens import Span, Token

from dragoman.ontology import Ontology
from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.syntax import conjuncts, lemma, members, phrase
from dragoman.read.parsing.parse import Parsed
from dragoman.read.words.deed_words import deed_nouns
from dragoman.records import Anchor, Attribution, Claim, Event, Mention, Role, When

# Where an actor hides under a noun that is none, in the order in which it is the one meant.
INNER_FIRST = ("of", "poss", "adj", "from", "by", "for", "to", "with", "against", "between", "among")
SOIL = ("in", "inside", "near")
MAX_DEPTH = 4
PLACES = load_traits().kinds.land
VIOLENT = load_traits().deeds.violent
# Kinds of mentions that a noun can be: not an adjective, which says whose a thing is.
NOUN_NAMES = frozenset({"name", "metonym", "place"})
UNTOLD = load_traits().kinds.untold
PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
NOBODY: frozenset[str] = frozenset()
ARMED = load_traits().kinds.armed
# Kinds of those who act for a state.
POWERS = load_traits().kinds.ruling
# Before whom an attack was done to, or who did it.
AIMED = frozenset({"on", "against", "by"})
NO_TWINS: Mapping[str, Sequence[Mention]] = MappingProxyType({})


class Scene(NamedTuple):
    """One parsed document with what has been found in it so far; everything a coder needs.

    heads: the widest mention at each (sentence number, token index). twins: mentions that share their head with one, by
    its id ("envoys from X and Y" names X's envoys, and Y's).
    """

    parsed: Parsed
    heads: Mapping[tuple[int, int], Mention]
    mentions: Mapping[str, Mention]
    times: Sequence[When]
    attributions: Sequence[Attribution]
    ontology: Ontology
    twins: Mapping[str, Sequence[Mention]] = NO_TWINS

    def mention(self, number: int, token: Token) -> Mention | None:
        """The widest mention headed by a token of sentence `number`, None where it heads none."""
        return self.heads.get((number, token.i))

    def kind_of(self, number: int, token: Token) -> str | None:
        """The kind of the widest mention headed by a token of sentence `number`, None where it heads none."""
        mention = self.mention(number, token)
        return None if mention is None else mention.kind

    def is_place(self, number: int, token: Token) -> bool:
        """Whether a word names a place or a state: by a list, or as the pipeline has it."""
        mention = self.mention(number, token)
        listed = mention is not None and mention.kind != "nominal" and bool(PLACES & set(mention.kinds))
        return listed or (token.pos_ == "PROPN" and token.ent_type_ in PLACE_TYPES)

    def owner_slots(self, number: int, noun: Token) -> Mapping[str, Sequence[Token]]:
        """What hangs on a noun by slot, without names before it that say where it came to pass ("the X bombing")."""
        slots = inner_slots(noun)
        sites = self.sites(number, noun)
        return {**slots, "adj": [token for token in slots["adj"] if token not in sites]} if sites else slots

    def sites(self, number: int, noun: Token) -> list[Token]:
        """Names before a noun that say where it came to pass ("the X bombing", "the Y talks")."""
        return [token for token in inner_slots(noun).get("adj", ()) if self._is_site(number, token)]

    def _is_site(self, number: int, token: Token) -> bool:
        """Whether a name before a noun says where: of violence any place or unknown name, of talks a town."""
        sited, noun, mention = self.ontology.lexicon.events.sited, lemma(token.head), self.mention(number, token)
        if mention is None or token.pos_ != "PROPN":
            return False
        if noun not in sited["violence"] and noun in deed_nouns(VIOLENT):
            return self._is_bare_town(token)
        if mention.kind not in NOUN_NAMES:
            return False
        unknown = mention.entry is None and set(mention.kinds) <= UNTOLD
        placed = mention.kind != "name" or (mention.entry is not None and set(mention.kinds) <= PLACES)
        if noun in sited["violence"]:
            return placed or unknown
        return noun in sited["gatherings"] and placed and "state" not in mention.kinds

    def _is_bare_town(self, token: Token) -> bool:
        """Whether a name right before a noun of violence is only a place in its text: no state, nobody acts for it.

        Where words say on whom the deed was done, or by whom, who stands before it may have done it.
        """
        if not AIMED.isdisjoint(inner_slots(token.head)):
            return False
        alike = {m.id: m.kinds for m in self.mentions.values() if m.anchor.exact.lower() == token.lower_}
        kinds = {kind for each in alike.values() for kind in each}
        if not kinds or not kinds <= PLACES - {"state"}:
            return False
        return not any(m.owner in alike and POWERS & set(m.kinds) for m in self.mentions.values())

    def _as_counted(self, number: int, token: Token, role: Role) -> Role:
        """A role with the words before it that say how many are meant, and none of those behind it."""
        words = [t for t in phrase(token) if self.parsed.start(number, t) < role.anchor.end]
        return msgspec.structs.replace(role, anchor=self.anchor(number, words)) if words else role

    def _heads_any(self, number: int, tokens: Iterable[Token], roles: Iterable[Role]) -> bool:
        """Whether one of some words heads what a role tells, and does not only own it ("two of its men")."""
        own = (self.mention(number, token) for token in tokens)
        return not {mention.id for mention in own if mention is not None}.isdisjoint(role.mention for role in roles)

    def _is_mere_label(self, number: int, token: Token, noun: Token) -> bool:
        """Whether a name before a known thing only says which it is ("the X tunnel"): of no state or body on a list.

        Whose a plan, a word or a deed is, its name says ("the X offer"), and so it does of one thing of many ("an X
        tug") and of whoever a deed is "by". A district is the place itself. A pact that is signed is called something.
        """
        mention = self.mention(number, token)
        if token.dep_ != "compound" or token.pos_ != "PROPN" or mention is None or mention.kind not in NOUN_NAMES:
            return False
        listed = mention.entry is not None and not set(mention.kinds) <= PLACES - {"state"}
        known = any(c.lower_ == "the" and c.dep_ == "det" for c in noun.lefts) and noun.head.lower_ != "by"
        called = lemma(noun) in load_lexicon().events.mood["named_pacts"] and noun.head.pos_ == "VERB"
        return known and not listed and noun.pos_ == "NOUN" and (called or lemma(noun) not in _named_words())

    def is_listed(self, number: int, token: Token) -> bool:
        """Whether a word is a name on a list, so that it is known whose a place is."""
        mention = self.mention(number, token)
        return mention is not None and mention.entry is not None

    def anchor(self, number: int, tokens: Sequence[Token]) -> Anchor:
        """The anchor over some tokens of sentence `number`."""
        return self.parsed.anchor(number, tokens)

    def tokens(self, number: int, anchor: Anchor) -> Span | None:
        """The tokens of sentence `number` that an anchor touches, None where it touches none."""
        span = self.parsed.spans[number]
        base = self.parsed.bases[number]
        found = span.doc.char_span(anchor.start - base, anchor.end - base, alignment_mode="expand")
        return None if found is None else span.part(found)

    def trigger(self, claim: Claim) -> Token | None:
        """The word that an event claim rests on, None for any other claim."""
        event = claim.content
        found = self.tokens(claim.sentence, event.trigger) if isinstance(event, Event) else None
        return found.root if found else None

    def role(self, number: int, token: Token, *, inferred: bool = False) -> Role | None:
        """The role a token itself fills, None where it heads no mention."""
        mention = self.mention(number, token)
        if mention is None:
            return None
        return Role(anchor=mention.anchor, mention=mention.id, inferred=inferred)

    def _shared(self, number: int, token: Token) -> tuple[Role, ...]:
        """The role a token fills, once for each whose it is; () where it heads no mention."""
        mention = self.mention(number, token)
        if mention is not None and _is_unknown_speaker(mention, self.attributions):
            return ()
        named = (mention, *self.twins.get(mention.id, ())) if mention is not None else ()
        return tuple(Role(anchor=each.anchor, mention=each.id) for each in named)

    def roles(
        self,
        number: int,
        tokens: Iterable[Token],
        *,
        inner: bool = True,
        soil: bool = False,
        without: frozenset[str] = NOBODY,
    ) -> tuple[Role, ...]:
        """The roles that head tokens fill, each with what it lists; inner: look inside phrases that head no mention.

        soil: where nobody else is hidden in a phrase, take the place it lies in ("villages in X").
        without: whom to pass over, as referent() tells them ("its border with X" is X's to whoever "it" is).
        """
        if not tokens:
            return ()
        reach = (*INNER_FIRST, *SOIL) if inner and soil else INNER_FIRST if inner else ()
        found = self._gather(number, tokens, reach, 0, without)
        return tuple(role for role in found if self.referent(role) not in without)

    def referent(self, role: Role) -> str:
        """Whom a role means, as far as the document says: a name's entry or words, else the mention itself."""
        mention = self.mentions.get(role.mention or "")
        for _ in range(MAX_DEPTH):
            if mention is None or mention.antecedent is None or mention.kind == "nominal":
                break
            mention = self.mentions.get(mention.antecedent)
        if mention is None:
            return role.anchor.exact
        return mention.id if mention.kind == "nominal" else mention.entry or mention.anchor.exact

    def is_pronoun(self, role: Role) -> bool:
        """Whether words tell of somebody by a pronoun alone."""
        mention = self.mentions.get(role.mention or "")
        return mention is not None and mention.kind == "pronoun"

    def doers(self, number: int, tokens: Iterable[Token]) -> tuple[Role, ...]:
        """The roles of those who act: what a deed's subject names, or what it is a share of ("a number of X").

        Owners inside a subject do not act ("X's weakness pushed Y"), but whose jets strike, strikes.
        """
        words = self.ontology.lexicon.events
        found: dict[str, Role] = {}
        for token in tokens:
            reach: tuple[str, ...] = ("of",) if lemma(token) in words.partitive["nouns"] else ()
            below = [lemma(part) for part in inner_slots(token).get("of", ())] if reach else []
            if not words.instrument["nouns"].isdisjoint([lemma(token), *below]):
                reach = ("poss", "by", "adj", "of", "from")
            for role in self._gather(number, [token], reach, 0) or self._wielding(number, token):
                found.setdefault(role.mention or role.anchor.exact, role)
        return self._without_named(found)

    def _wielding(self, number: int, thing: Token) -> tuple[Role, ...]:
        """Who fires or drops a thing that then does harm ("fired rockets that hit X"); () for other things."""
        words, verb = self.ontology.lexicon.events, thing.head
        wielded = lemma(thing) in words.instrument["nouns"] and lemma(verb) in words.mood["wielding"]
        return self._gather(number, agents(verb), (), 0) if wielded and thing.dep_ == "dobj" else ()

    def _gather(
        self,
        number: int,
        tokens: Iterable[Token],
        reach: tuple[str, ...],
        depth: int,
        without: frozenset[str] = NOBODY,
    ) -> tuple[Role, ...]:
        """The roles of heads and of what they list, those hidden in their phrases included as far as reach goes."""
        found: dict[str, Role] = {}
        for token in tokens:
            for each in members(token):
                own = self._shared(number, each) or self._beside(number, each)
                for role in own or self._hidden(number, each, reach, depth, without):
                    found.setdefault(role.mention or role.anchor.exact, role)
        return self._without_named(found)

    def _beside(self, number: int, token: Token) -> tuple[Role, ...]:
        """Who is named beside a word that is somebody only by it ("two of them, X and Y"), () elsewhere."""
        name = named_beside(token)
        named = conjuncts(name) if name.i != token.i else []
        return tuple(role for each in named for role in self._shared(number, each))

    def _without_named(self, found: Mapping[str, Role]) -> tuple[Role, ...]:
        """Roles but those named beside others, and names whose own title is told as somebody.

        In "X's president ADA ORM and Y's …" the president is Orm.
        """
        known = (self.mentions.get(other) for other in found)
        named = {title.antecedent for title in known if title is not None and title.kind == "nominal"} - {None}
        return tuple(r for r in found.values() if r.mention not in named and not self._is_named_beside(r, found))

    def _is_named_beside(self, role: Role, found: Mapping[str, Role]) -> bool:
        """Whether a shared phrase is the part of an owner who is named beside it ("X and Y envoys": X, and Y's)."""
        mention = self.mentions.get(role.mention or "")
        return mention is not None and mention.id in self.twins and mention.owner in found

    def _hidden(
        self, number: int, token: Token, reach: tuple[str, ...], depth: int, without: frozenset[str]
    ) -> tuple[Role, ...]:
        """The roles in a phrase that heads no mention: those at the first place within reach that has any."""
        if depth >= MAX_DEPTH:
            return ()
        slots = self.owner_slots(number, token)
        for name in (each for each in reach if each in slots):
            inside = [each for each in slots[name] if not self._is_mere_label(number, each, token)]
            if name == "near" and _passes_by(token):
                inside = [each for each in inside if self.is_listed(number, each)]
            found = self._gather(number, inside, reach, depth + 1, without)
            if any(self.referent(role) not in without for role in found):
                counted = name == "of" and _counts(token) and self._heads_any(number, inside, found)
                if name in SOIL:
                    return tuple(msgspec.structs.replace(r, anchor=self.anchor(number, phrase(token))) for r in found)
                return tuple(self._as_counted(number, token, r) for r in found) if counted else found
        return ()


def _passes_by(token: Token) -> bool:
    """Whether a word means what is near a place for a while, and not the place's own ("a bus near X")."""
    return lemma(token) in load_lexicon().events.mood["carriages"]


def _counts(token: Token) -> bool:
    """Whether a word only tells how many there are of those after "of" ("thousands of nurses", "two of them")."""
    counting = token.tag_ == "CD" or token.lower_ in load_roles().words["counting"]
    return counting and not any(c.dep_ == "neg" or c.lower_ == "not" for c in token.lefts)


@cache
def _named_words() -> frozenset[str]:
    """Nouns of what somebody does, says or means to do, and of what a place itself is."""
    places = load_roles().words["areas"] | load_roles().words["named_by"]
    return places | deed_nouns() | load_reporting().nouns | load_lexicon().status.plans | load_lexicon().status.offers


def named_beside(token: Token) -> Token:
    """The name beside a word that is somebody only by it ("the strongest of them, X", "one of them, X"), or itself."""
    counted = token.tag_ in {"CD", "DT"} and any(c.lower_ == "of" for c in token.rights)
    if token.tag_ != "JJS" and not counted:
        return token
    return next((c for c in token.rights if c.dep_ == "appos" and c.pos_ == "PROPN"), token)


def _is_unknown_speaker(mention: Mention, attributions: Sequence[Attribution]) -> bool:
    """Whether a mention is the "we" of quoted words whose side is not known; a page's own "we" is the page's."""
    if mention.kind != "pronoun" or mention.antecedent is not None or mention.anchor.exact.lower() not in FIRST_PERSON:
        return False
    start, end = mention.anchor.start, mention.anchor.end
    return any(a.type == "direct" and a.content.start <= start and end <= a.content.end for a in attributions)


def find_twins(mentions: Iterable[Mention]) -> Mapping[str, Sequence[Mention]]:
    """The other mentions with the same head that mean others, by the id of each; only those that have any.

    They have owners of their own, or go back to others ("they" after "A and B").
    """
    alike: dict[tuple[int, int], list[Mention]] = {}
    for mention in mentions:
        if (mention.kind == "nominal" and mention.owner is not None) or mention.antecedent is not None:
            alike.setdefault((mention.sentence, mention.head), []).append(mention)
    groups = [group for group in alike.values() if len(group) > 1 and _differ(group)]
    return {one.id: [other for other in group if other is not one] for group in groups for one in group}


def _differ(group: Sequence[Mention]) -> bool:
    """Whether mentions of the same words are each another's: by their owners, else by what they go back to."""
    owners = {mention.owner for mention in group}
    meant = {mention.antecedent for mention in group} - {None}
    return len(owners) == len(group) or (len({m.anchor for m in group}) == 1 and len(meant) == len(group))
