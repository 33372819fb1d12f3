"""Where words of a clause stand: what a comma sets off, what stands between, and what a relative clause lacks."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import HELPING, PLURAL, SUBJECTS, VERBAL

STANDING_FOR = frozenset({"who", "which", "that", "whom"})
# Those of them that may stand below a preposition.
BROUGHT = frozenset({"which", "whom"})
NOUNLIKE = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl", "acl", "conj"})


def stacked(prep: Token) -> str:
    """A preposition's own word, with the "with" of "along with" and "together with"."""
    joined = prep.lower_ in {"along", "together"} and any(c.lower_ == "with" for c in children(prep))
    return f"{prep.lower_} with" if joined else prep.lower_


def between(head: Token, middle: Token, last: Token) -> bool:
    """Whether an object stands between a verb and its infinitive with no comma after it."""
    words = head.doc[middle.i : last.i]
    return head.i < middle.i < last.i and not any(word.text == "," for word in words)


def takes_up(thing: Token, infinitive: Token) -> bool:
    """Whether an infinitive goes on after an object and what commas list or set off beside it ("urged X, Y and Z to").

    Or goes on with the infinitives of a list ("asked X to V, to V and to V").
    """
    commas = [word.i for word in thing.doc[thing.i : infinitive.i] if word.text == ","]
    opener = infinitive.left_edge.i
    before = any(c.dep_ in {"xcomp", "ccomp"} and thing.i < c.i < opener for c in infinitive.head.rights)
    listed = any(c.dep_ == "conj" and c.pos_ == "VERB" for c in infinitive.rights)
    if not commas or thing.i > opener or before:
        return bool(commas) and before and listed
    return len(commas) > 1 or commas[0] != opener - 1


def set_off(noun: Token) -> bool:
    """Whether a comma or a bracket stands before a phrase, so that it is no object but an item of a list."""
    first = noun.left_edge
    return first.i > 0 and first.nbor(-1).text in {",", ")", ";"}


def object_gap(verb: Token) -> bool:
    """Whether a relative clause lacks its object, so that its noun is meant.

    Never after "when" or "the way for", nor where its pronoun stands below a preposition ("under which X agreed") or
    says whose the subject is ("whose army fought").
    """
    if verb.head.lower_ == "way" or any(c.lower_ in {"when", "where", "why"} for c in children(verb)):
        return False
    if any(_brings_pronoun(c) for c in verb.lefts):
        return False
    doing = [c for c in children(verb) if c.dep_ in SUBJECTS and c.lower_ not in STANDING_FOR]
    return any(not any(owner.tag_ == "WP$" for owner in c.lefts) for c in doing)


def _brings_pronoun(prep: Token) -> bool:
    """Whether a preposition before its verb governs the pronoun of a relative clause ("under which", "with whom")."""
    return prep.dep_ == "prep" and any(c.dep_ == "pobj" and c.lower_ in BROUGHT for c in children(prep))


def noun_meant(token: Token) -> Token:
    """The noun that a relative pronoun below a preposition stands for ("against whom X fought"); else the word.

    "Of whom two" only takes some out of many.
    """
    prep, verb = token.head, token.head.head
    stands = token.lower_ in BROUGHT and token.i < verb.i and prep.lower_ != "of"
    return verb.head if stands and verb.dep_ == "relcl" else token


def fronted(things: Sequence[Token], verb: Token) -> Token | None:
    """The noun that a verb's only object, a moved "whom" or "which", stands for ("one whom X wants to charge")."""
    if len(things) != 1 or things[0].lower_ not in STANDING_FOR or things[0].i > verb.i:
        return None
    clause = verb
    while clause.dep_ in {"xcomp", "ccomp"} and clause.head.pos_ in VERBAL and things[0].i < clause.head.i:
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" else None


def gone_on_with(verb: Token) -> Token:
    """The verb whose clause a joined one goes on with: a finite one not with an infinitive, but with what is above it.

    In "urged X to leave and offered help", "offered" is joined to "urged", whatever it hangs on.
    """
    head = verb.head
    finite = verb.tag_ in {"VBD", "VBN", "VBZ"} and not any(c.dep_ in HELPING for c in children(verb))
    if not finite or head.tag_ != "VB" or head.dep_ not in COMPLEMENTS:
        return head
    above = (t for t in head.ancestors if t.pos_ in VERBAL and (t.tag_ != "VB" or t.dep_ not in COMPLEMENTS))
    return next(above, head)


def sharing_head(noun: Token) -> list[Token]:
    """The name before "and" that a parser hangs on the noun after it ("X and Y negotiators", "X and its allies")."""
    before = (c for c in noun.lefts if c.dep_ == "nmod" and c.pos_ == "PROPN") if noun.tag_ == "NNS" else ()
    return [c for c in before if any(each.dep_ == "cc" and each.lower_ == "and" for each in children(c))]


def is_charge(prep: Token) -> bool:
    """Whether a gerund below a preposition tells what its noun is charged with ("accused X of V-ing")."""
    told = any(c.dep_ == "pcomp" and c.tag_.startswith("VB") for c in children(prep))
    charged = prep.head.dep_ in {"dobj", "nsubjpass"} and prep.head.head.lemma_.lower()
    return told and charged in load_lexicon().status.charging


def goes_on_listing(token: Token, child: Token) -> bool:
    """Whether a parser's apposition is the next name of a list ("X, Y, Z and W")."""
    names = (
        child.dep_ == "appos"
        and token.pos_ == child.pos_ == "PROPN"
        and not any(c.dep_ == "cc" for c in children(token))
    )
    return names and any(c.dep_ == "conj" and c.pos_ == "PROPN" for c in children(child))


def preposition_objects(prep: Token) -> Iterator[Token]:
    """Heads of a preposition's objects, through stacked prepositions ("such as with X") and "according to"."""
    for child in children(prep):
        if child.dep_ in {"pobj", "dobj"} or (child.dep_ == "pcomp" and child.pos_ in NOUNLIKE):
            yield child
        elif child.pos_ == "ADP" and (
            child.dep_ in {"prep", "pcomp"} or (child.dep_ == "conj" and child.lower_ == prep.lower_)
        ):
            yield from preposition_objects(child)


def whose(owner: Token) -> Token:
    """The noun that "whose" stands for, which its clause hangs on; any other owner itself."""
    token = owner.head
    if owner.tag_ != "WP$":
        return owner
    while token.dep_ != "relcl" and token.head.i != token.i:
        token = token.head
    return _named_before(token) or token.head if token.dep_ == "relcl" else owner


def _named_before(clause: Token) -> Token | None:
    """The name before a clause that a parse hung on what is of it ("the expulsion of X, whose …"), else None.

    Who is somebody's minister or mayor may be meant himself.
    """
    thing, place = clause.head, clause.left_edge.i - 1
    while place > 0 and clause.doc[place].is_punct:
        place -= 1
    near = clause.doc[max(place, 0)]
    named = near.pos_ == "PROPN" and near.dep_ == "pobj" and thing.is_ancestor(near)
    return near if named and thing.pos_ == "NOUN" and thing.lemma_ not in load_roles().lemmas else None


def summed_up_by(token: Token) -> Token | None:
    """The noun that says beforehand how many deeds are listed behind a colon ("two things would help: a truce and …").

    What holds of that holds of them. None elsewhere.
    """
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    noun, start = token.head, token.left_edge.i
    if token.dep_ != "appos" or noun.pos_ != "NOUN" or not start or token.doc[start - 1].text != ":":
        return None
    return noun if noun.tag_ in PLURAL or any(c.dep_ == "nummod" for c in noun.lefts) else None
