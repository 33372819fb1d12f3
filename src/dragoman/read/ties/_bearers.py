"""A noun that describes somebody -> whom: by apposition, copula, "as", title, and verbs of naming and viewing."""

from functools import cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_passive, lemma, members, owners, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.senses.borne import first_of_list
from dragoman.read.senses.ties import BEING, PERSONS
from dragoman.read.words.labels import NAMING, NARROWING, PLURAL, SUBJECTS, VERBAL

# How a parser hangs a description on the verb of the sentence that it opens.
FRONTED = SUBJECTS | {"npadvmod", "advcl", "dep"}


def find_bearers(scene: Scene, number: int, noun: Token) -> list[Token]:
    """Who a description is of."""
    first = _first_described(noun)
    if first is not noun:
        return find_bearers(scene, number, first)
    one = _one_of(noun)
    if one is not None:
        return find_bearers(scene, number, one)
    after = named_behind(noun)
    found = [after] if after is not None else []
    found += _bearers_above(scene, number, noun)
    found += [c for c in children(noun) if c.dep_ == "appos" and c.pos_ == "PROPN"]
    # Of "its donors and its voters" the second are no donors; the first of "X and Y envoys" is no envoy.
    return found or [t for t in members(noun) if t.i > noun.i and (t.dep_ != "conj" or t.pos_ == "PROPN")]


def _first_described(noun: Token) -> Token:
    """The first of several descriptions of somebody ("is its banker, its armourer and its voice"); else the noun."""
    first = first_of_list(noun)
    if first.dep_ == "appos" and first.head.pos_ == "NOUN" and first.head.dep_ == "attr":
        first = first.head
    named = first.dep_ == "appos" and first.head.pos_ == "PROPN"
    return first if first.dep_ == "attr" or named else noun


def _apposed(noun: Token) -> Token:
    """What a noun in apposition stands beside: of "the backing of X, its ally" X, however parsed."""
    above, first = noun.head, noun.left_edge.i
    name = noun.doc[first - 2] if first > noun.sent.start + 1 and noun.doc[first - 1].text == "," else above
    abstract = above.pos_ == "NOUN" and lemma(above) not in load_roles().lemmas
    return name if abstract and name.pos_ == "PROPN" and above in name.ancestors else above


def named_behind(noun: Token) -> Token | None:
    """The name that a description at the head of a sentence is of ("Once an ally of X, Y has …"), None elsewhere."""
    opened = noun.dep_ in FRONTED or (noun.dep_ == "pobj" and noun.head.lower_ in {"as", "once"})
    if noun.tag_ != "NN" or not opened or noun.left_edge.i - noun.sent.start > 1:
        return None
    verb = next((a for a in noun.ancestors if a.pos_ in VERBAL), None)
    after = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i > noun.i), None) if verb is not None else None
    named = after is not None and after.pos_ == "PROPN" and after.doc[after.left_edge.i - 1].text == ","
    return after if named else None


@cache
def _naming_verbs() -> frozenset[str]:
    """The verbs by which somebody is made, or held to be, what a noun says."""
    ties = load_lexicon().ties
    return ties.naming["verbs"] | ties.around["viewing"]


def _one_of(noun: Token) -> Token | None:
    """The "one" that somebody is said to be of several ("X is one of the founders of Y"), None elsewhere."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or noun.tag_ not in PLURAL:
        return None
    one = noun.head.head
    return one if one.lower_ in {"one", "two", "three", "among"} and one.dep_ in {"attr", "appos"} else None


def persons_among(scene: Scene, number: int, noun: Token, bearers: list[Token]) -> list[Token]:
    """The bearers of a description, the person for a body he is of ("the owner of the bank, a cousin of the king")."""
    own = scene.mention(number, noun)
    if noun.dep_ != "appos" or own is None or not PERSONS & {*own.kinds}:
        return bearers
    return [_person_of_body(scene, number, token) for token in bearers]


def _person_of_body(scene: Scene, number: int, token: Token) -> Token:
    """The person a name stands below after "of" where it names none itself; else the token."""
    mention, above = scene.mention(number, token), token.head.head
    if mention is None or PERSONS & {*mention.kinds} or token.dep_ != "pobj" or token.head.lower_ not in {"of", "at"}:
        return token
    whose = scene.mention(number, above)
    return above if whose is not None and PERSONS & {*whose.kinds} else token


def _names_person(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word stands in the name of a person."""
    mention = scene.mention(number, token)
    return mention is not None and mention.kind == "name" and "person" in mention.kinds


def _datives(verb: Token) -> list[Token]:
    """To whom a verb gives something by a first object ("call X a proxy")."""
    return [child for child in children(verb) if child.dep_ == "dative"]


def _bearers_above(scene: Scene, number: int, noun: Token) -> list[Token]:
    """Of whom a description is by what it hangs on: a noun or name, "be", a verb of naming or viewing, "as"."""
    head = noun.head
    found: list[Token] = []
    if noun.dep_ == "appos":
        found.append(_apposed(noun))
    elif noun.dep_ == "attr" and (head.pos_ == "AUX" or lemma(head) in BEING):
        found += subjects(head)
    elif noun.dep_ == "nsubj" and head.pos_ == "AUX":
        found += [c for c in children(head) if c.dep_ == "attr" and c.pos_ == "PROPN"]
    elif noun.dep_ == "dobj" and lemma(head) in load_lexicon().ties.around["playing"]:
        found += subjects(head)
    elif noun.dep_ in {"oprd", "dobj"} and lemma(head) in _naming_verbs():
        found += [t for t in (*_datives(head), *objects(head), *_seen_in(head)) if t.i < noun.i]
        found += [c for c in children(noun) if c.dep_ == "compound" and _names_person(scene, number, c)]
    elif noun.dep_ == "ccomp" and lemma(head) in _naming_verbs():
        found += subjects(noun)
    elif noun.dep_ == "pobj" and head.lower_ == "as":
        found += _as_bearers(scene, number, head)
    elif noun.dep_ == "pobj":
        found += _made_or_counted(noun)
    elif noun.dep_ in NARROWING and head.pos_ == "PROPN":
        found.append(head)
    return found


def _made_or_counted(noun: Token) -> list[Token]:
    """Who is made "into" what a noun says, is counted "among" such, or is one of them."""
    verb, around = noun.head.head, load_lexicon().ties.around
    if verb.pos_ not in VERBAL or noun.head.lower_ not in {"into", "among"}:
        return []
    if noun.head.lower_ == "among" and lemma(verb) in BEING:
        return subjects(verb)
    listed = around["turning" if noun.head.lower_ == "into" else "naming_in"]
    acted_on = subjects(verb) if is_passive(verb) else objects(verb)
    return [t for t in acted_on if t.i < noun.i] if lemma(verb) in listed else []


def _seen_in(verb: Token) -> list[Token]:
    """In whom somebody sees something ("sees in X an enemy"); [] for other verbs."""
    viewing = lemma(verb) in load_lexicon().ties.around["viewing"]
    return [s.token for s in preposition_slots(verb) if viewing and s.name == "in"]


def _as_bearers(scene: Scene, number: int, as_token: Token) -> list[Token]:
    """Who stands "as" something: the object the "as" hangs on where it names somebody, else the noun or the subject.

    Of what is somebody's ("X's role as guard"), whose it is.
    """
    head = as_token.head.head if as_token.head.dep_ == "acomp" else as_token.head
    if head.pos_ in VERBAL:
        named = [t for t in objects(head) if scene.mention(number, t) is not None]
        return named or subjects(head)
    if head.pos_ not in NAMING:
        return []
    # In "X's role as mediator" no role mediates.
    return [head] if scene.mention(number, head) is not None else owners(head) or [head]
