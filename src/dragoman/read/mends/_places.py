"""Parses that put a noun in a place that is not its own: subjects of auxiliaries, two objects, what a cleft moves."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.mends._named_places import set_beside_places
from dragoman.read.mends._subjects import be_subject
from dragoman.read.words.labels import (
    ANY_SUBJECT,
    ARTICLES,
    FINITE,
    HELPING,
    MODIFIERS,
    NAMING,
    NARROWING,
    PAST,
    SUBJECTS,
    VERBAL,
)
from dragoman.read.words.lemmas import mend_lemma

# Words for who lies beside.
NEAR = frozenset({"neighbouring", "neighboring"})
TIMES = frozenset({"DATE", "TIME"})
# Where whom a verb is done to stands.
OBJECTS = frozenset({"dobj", "nsubjpass"})
SELVES = frozenset({"itself", "himself", "herself", "themselves"})
ARMED = frozenset({"armed", "military", "paramilitary"})
FIGHTING = load_traits().kinds.fighting
# Where whoever is named by an adjective alone stands.
STANDING = SUBJECTS | {"dobj", "pobj", "appos"}


def mend_places(words: Sequence[Token]) -> None:
    """Give verbs the subjects of their auxiliaries, gifts their receivers, and what "what V …" tells its object."""
    adjectives = [token for token in words if token.pos_ == "ADJ"]
    _have_done(adjectives)
    _lift_subjects(words)
    _raise_opposed(words)
    _free_subjects(words)
    _name_people(adjectives)
    _part_receivers(words)
    _part_counted(words)
    _move_objects(words)
    _take_named(words)
    _free_neighbours(words)
    _part_robbed(words)
    _set_beside_names(words)
    _set_beside_offices(words)
    _set_aside_selves(words)
    _lift_relatives(words)
    _lift_to_bands(words)
    set_beside_places(words)
    for owner in [token for token in words if token.tag_ == "WP$"]:
        _name_owned(owner)
        _turn_owned(owner)


def _take_named(words: Sequence[Token]) -> None:
    """Let a name right behind a verb that lacks whom it is done to be that: no name says when a thing was done."""
    needing = load_lexicon().control.needing
    for name in [t for t in words if t.dep_ == "npadvmod" and t.pos_ == "PROPN" and t.ent_type_ not in TIMES]:
        verb = name.head
        active = verb.pos_ == "VERB" and verb.lemma_ in needing and not any(c.dep_ == "auxpass" for c in verb.lefts)
        alone = not any(c.dep_ in {"dobj", "ccomp", "xcomp", "agent"} for c in verb.children)
        if active and alone and name.left_edge.i == verb.i + 1 and any(c.dep_ in ANY_SUBJECT for c in verb.lefts):
            name.dep_ = "dobj"


def _set_aside_selves(words: Sequence[Token]) -> None:
    """Let a "itself" between an auxiliary and its verb only stress the subject: "which had itself armed X"."""
    for word in [token for token in words if token.dep_ == "nsubj" and token.lower_ in SELVES and token.i]:
        verb, before = word.head, word.nbor(-1)
        if before.lemma_ not in {"have", "be"} or verb.i < word.i:
            continue
        if before.i == verb.head.i and verb.dep_ in {"ccomp", "xcomp"} and before.dep_ != "ROOT":
            verb.head, verb.dep_, verb.pos_ = before.head, before.dep_, "VERB"
            for child in [c for c in before.children if c.i != verb.i]:
                child.head = verb
            before.head, before.dep_, before.pos_ = verb, "aux", "AUX"
        if any(c.dep_ in SUBJECTS and c.i != word.i for c in verb.lefts):
            word.dep_ = "npadvmod"


def _lift_relatives(words: Sequence[Token]) -> None:
    """Hang a clause with "which" on a group, and not on those listed of it: "states, including X and Y, which"."""
    for clause in [token for token in words if token.dep_ == "relcl" and token.head.pos_ == "PROPN"]:
        listed, opener = clause.head, next((a for a in clause.head.ancestors if a.dep_ == "prep"), None)
        several = any(c.dep_ == "conj" for c in listed.children) or listed.dep_ == "conj"
        which = clause.left_edge.lower_ == "which" and clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text == ","
        if opener is None or opener.lower_ != "including" or not several or not which:
            continue
        group = opener.head
        while group.dep_ == "pobj" and group.head.lower_ == "of" and group.head.head.dep_ == "appos":
            group = group.head.head.head
        clause.head = group


def _lift_to_bands(words: Sequence[Token]) -> None:
    """Hang a clause with "which" on a band, not on whose it is: "X, a militia of the Y tribe, which raids convoys"."""
    for clause in [token for token in words if token.dep_ == "relcl" and token.head.dep_ == "pobj"]:
        opener = clause.left_edge
        band = clause.head.head.head
        beside = clause.head.head.lower_ == "of" and band.dep_ == "appos" and band.left_edge.lower_ in ARTICLES
        which = opener.lower_ == "which" and opener.dep_ in SUBJECTS and opener.nbor(-1).text == ","
        if which and beside and _bears_arms(band):
            clause.head = band


def _bears_arms(noun: Token) -> bool:
    """Whether a noun is for people under arms, by itself or as armed ones ("an armed wing")."""
    role = load_roles().lemmas.get(noun.lemma_)
    armed = any(c.lower_ in ARMED for c in noun.lefts)
    return armed or (role is not None and not FIGHTING.isdisjoint(role.kinds))


def _name_owned(owner: Token) -> None:
    """Let the word behind "whose" be the noun that it is, where a parse has a verb there ("whose barges X burned")."""
    verb = owner.head
    if owner.dep_ != "nsubj" or verb.i != owner.i + 1 or verb.dep_ != "relcl" or verb.tag_ != "VBZ":
        return
    doer = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    deed = next((c for c in verb.rights if c.dep_ in {"ccomp", "acl", "oprd"} and c.tag_ in PAST), None)
    if doer is None or deed is None or doer.right_edge.i + 1 != deed.i:
        return
    deed.head, deed.dep_, deed.tag_ = verb.head, "relcl", "VBD"
    for child in [c for c in verb.children if c.i not in {owner.i, doer.i}]:
        child.head = deed
    verb.head, verb.dep_, verb.tag_, verb.pos_, verb.lemma_ = deed, "dobj", "NNS", "NOUN", verb.lower_.removesuffix("s")
    owner.head, owner.dep_ = verb, "poss"
    doer.head, doer.dep_ = deed, "nsubj"


def _turn_owned(owner: Token) -> None:
    """Let the first of two nouns behind "whose" be what the second acts on ("whose sons the army arrested")."""
    thing = owner.head
    verb = thing.head
    if thing.dep_ != "nsubj" or verb.dep_ != "relcl" or verb.tag_ not in PAST:
        return
    doer = next((c for c in thing.rights if c.dep_ == "appos"), None)
    done = any(c.dep_ in {"dobj", "auxpass"} for c in verb.children)
    if doer is None or done or doer.left_edge.i != owner.i + 2 or doer.right_edge.i + 1 != verb.i:
        return
    thing.dep_, verb.tag_ = "dobj", "VBD"
    doer.head, doer.dep_ = verb, "nsubj"


def _set_beside_names(words: Sequence[Token]) -> None:
    """Set words for a place or a land beside the name right before them: "the envoy to NAME, the port" is in a port.

    Where the word above is for a place itself ("the port of NAME, a town of salt"), both are the same.
    """
    for noun in [token for token in words if token.dep_ == "appos" and token.left_edge.i > 1]:
        comma, name = words[noun.left_edge.i - 1], words[noun.left_edge.i - 2]
        hung = comma.text == "," and name.dep_ == "pobj" and name.pos_ == "PROPN" and name.i != noun.head.i
        if hung and _is_of_place(noun) and not _is_of_place(noun.head):
            noun.head = name


def _set_beside_offices(words: Sequence[Token]) -> None:
    """Set a name between commas beside the office before it: "sacked the chief of staff, General X Y, in May"."""
    for name in [t for t in words if t.dep_ == "npadvmod" and t.pos_ == "PROPN" and t.ent_type_ not in TIMES]:
        comma = name.doc[name.left_edge.i - 1] if name.left_edge.i > 1 else name
        before = comma.nbor(-1) if comma.text == "," else name
        office = next((a for a in (before, *before.ancestors) if a.dep_ in OBJECTS and a.head == name.head), None)
        role = None if office is None else load_roles().lemmas.get(office.lemma_.lower())
        if office is not None and role is not None and role.sort == "person" and office.right_edge == before:
            name.head, name.dep_ = office, "appos"


def _is_of_place(noun: Token) -> bool:
    """Whether a noun is for a place or a land ("port", "neighbour")."""
    role = load_roles().lemmas.get(noun.lemma_.lower())
    return role is not None and role.kinds[:1] in {("place",), ("state",)}


def _lift_subjects(words: Sequence[Token]) -> None:
    """Hang a subject on the verb whose auxiliary a parse hung it on ("the lake has for years fed the town")."""
    for noun in [token for token in words if token.dep_ in SUBJECTS and token.head.dep_ in HELPING]:
        verb = noun.head.head
        if verb.pos_ not in VERBAL or noun.i > verb.i or any(c.dep_ in SUBJECTS for c in verb.lefts):
            continue
        be_subject(noun, verb)


def _have_done(adjectives: Sequence[Token]) -> None:
    """Let what "has" is an auxiliary of be a participle: "has neither armed nor trained the rebels"."""
    for word in [token for token in adjectives if token.text.endswith("ed")]:
        if any(c.dep_ == "aux" and c.lemma_ == "have" for c in word.lefts):
            word.pos_, word.tag_, word.lemma_ = "VERB", "VBN", mend_lemma(word.lower_[:-2], word.lower_)


def _name_people(adjectives: Sequence[Token]) -> None:
    """Let an adjective with an article that stands for somebody be a noun ("pardoned the dissident Ona Sorn")."""
    roles = load_roles().forms
    for word in [token for token in adjectives if token.pos_ == "ADJ" and token.dep_ in STANDING]:
        if word.lower_ in roles and any(c.dep_ == "det" for c in word.lefts):
            word.pos_, word.tag_ = "NOUN", "NN"


def _raise_opposed(words: Sequence[Token]) -> None:
    """Let a verb be the head of the gerund that a parse has it help: "most voters oppose sending soldiers"."""
    for verb in [t for t in words if t.dep_ == "aux" and t.tag_ in FINITE and t.tag_ != "MD"]:
        deed = verb.head
        if deed.tag_ != "VBG" or deed.i != verb.i + 1 or verb.lemma_ in {"be", "have", "do", "get"}:
            continue
        top = deed.head == deed
        for child in [c for c in deed.lefts if c != verb]:
            child.head = verb
        verb.head, verb.dep_, verb.pos_ = (verb if top else deed.head), deed.dep_, "VERB"
        deed.head, deed.dep_ = verb, "xcomp"


def _free_subjects(words: Sequence[Token]) -> None:
    """Let a noun that a parse has narrow a finite verb be its subject: "growing tension accounts for the rise"."""
    for verb in [token for token in words if token.tag_ in FINITE and token.dep_ == "ROOT"]:
        noun = next((c for c in reversed(list(verb.lefts)) if c.pos_ != "PUNCT"), None)
        if noun is None or noun.dep_ != "compound" or noun.pos_ != "NOUN" or noun.i != verb.i - 1:
            continue
        if not any(c.dep_ in ANY_SUBJECT for c in verb.children):
            for child in [c for c in verb.lefts if c.dep_ in MODIFIERS and c.i < noun.i]:
                child.head = noun
            noun.dep_ = "nsubj"


def _part_receivers(words: Sequence[Token]) -> None:
    """Let the first of two objects behind a verb of giving be who gets the second ("cost the lake its fish")."""
    for verb in [token for token in words if token.pos_ == "VERB" and token.lemma_ in _giving()]:
        things = [c for c in verb.rights if c.dep_ == "dobj"]
        if len(things) == 1 and (beside := _right_beside(things[0])) is not None:
            beside.head, beside.dep_ = verb, "dobj"
            things[0].dep_ = "dative"
        elif len(things) > 1 and things[0].right_edge.i + 1 == things[1].left_edge.i and things[1].pos_ in NAMING:
            things[0].dep_ = "dative"


def _part_counted(words: Sequence[Token]) -> None:
    """Let a noun between a verb and a number get what is counted: "promised the army forty trucks".

    No noun stands before the number of another that it narrows, but in the names of products ("Osk 50 trucks").
    """
    giving = load_lexicon().control.giving
    for number in [token for token in words if token.dep_ == "nummod" and token.left_edge.i > 1]:
        thing, noun = number.head, words[number.left_edge.i - 1]
        verb = thing.head
        if thing.dep_ != "dobj" or verb.i >= noun.i or noun.head != thing or noun.dep_ not in NARROWING:
            continue
        named = verb.lemma_ in giving if noun.text[0].isupper() else noun.pos_ == "NOUN"
        if named or noun.lower_ in load_roles().forms:
            for child in [c for c in thing.lefts if c.i < noun.i]:
                child.head = noun
            noun.head, noun.dep_, noun.pos_ = verb, "dative", "PROPN" if noun.pos_ == "PROPN" else "NOUN"


def _right_beside(noun: Token) -> Token | None:
    """The noun with an article that a parse set beside another without a comma between them; None without one."""
    beside = next((c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "NOUN"), None)
    opened = beside is not None and beside.left_edge.tag_ in {"DT", "PRP$", "CD"}
    return beside if beside is not None and opened and beside.left_edge.nbor(-1).i == noun.i else None


@cache
def _giving() -> frozenset[str]:
    """The verbs by which a thing gives or takes something from somebody."""
    return frozenset(verb for frame in load_lexicon().causes.frame if frame.giving for verb in frame.verbs)


def _move_objects(words: Sequence[Token]) -> None:
    """Let a noun right behind "what V" be what V is done to, where what follows the copula is its subject.

    "What worries the farmers most is the flood" is at times parsed as if the farmers were the flood.
    """
    for noun in [token for token in words if token.dep_ == "nsubj" and token.head.lemma_ == "be"]:
        told = next((c for c in noun.head.lefts if c.dep_ == "csubj" and c.i == noun.left_edge.i - 1), None)
        named = any(c.dep_ in {"attr", "ccomp"} and c.i > noun.head.i for c in noun.head.rights)
        if told is not None and named and any(c.lower_ == "what" and c.dep_ == "nsubj" for c in told.lefts):
            noun.head, noun.dep_ = told, "dobj"


def _free_neighbours(words: Sequence[Token]) -> None:
    """Let "neighbouring" describe a name that is its verb's subject: "since neighbouring Sarn cut supplies, …"."""
    for word in [token for token in words if token.dep_ in {"pcomp", "xcomp"} and token.lower_ in NEAR]:
        if word.dep_ == "xcomp":
            _free_object(word)
            continue
        name, opener = next(iter(word.rights), None), word.head
        verb = opener.head
        named = name is not None and name.pos_ == "PROPN" and name.i == word.i + 1 and verb.i == name.right_edge.i + 1
        lacking = verb.tag_ in {"VBD", "VBZ"} and not any(c.dep_ in SUBJECTS for c in verb.lefts)
        if name is not None and named and lacking:
            opener.dep_ = "mark"
            name.head, name.dep_ = verb, "nsubj"
            word.head, word.dep_, word.pos_ = name, "amod", "ADJ"
        elif name is not None and _is_named_behind(name, word) and opener.dep_ in {"prep", "agent"}:
            _free_below(word, name)


def _is_named_behind(name: Token, word: Token) -> bool:
    """Whether a name stands right behind a word that may describe it."""
    return name.pos_ == "PROPN" and name.dep_ == "dobj" and name.left_edge.i == word.i + 1


def _free_below(word: Token, name: Token) -> None:
    """Let "neighbouring" describe a name below a preposition: "the decision by neighbouring Sarn to act"."""
    opener = word.head
    for child in [c for c in word.rights if c.i != name.i]:
        child.head = opener.head
        if child.tag_ == "VB" and opener.head.pos_ == "NOUN":
            child.dep_ = "acl"
    name.head, name.dep_ = opener, "pobj"
    word.head, word.dep_, word.pos_ = name, "amod", "ADJ"


def _free_object(word: Token) -> None:
    """Let "neighbouring" describe a name that a verb acts on: "accuses neighbouring Sarn of theft"."""
    verb, name = word.head, next((c for c in word.rights if c.dep_ == "dobj" and c.i == word.i + 1), None)
    if name is None or name.pos_ != "PROPN" or word.i != verb.i + 1:
        return
    for child in [c for c in word.rights if c.i != name.i]:
        child.head = verb
    name.head, name.dep_ = verb, "dobj"
    word.head, word.dep_, word.pos_ = name, "amod", "ADJ"


def _part_robbed(words: Sequence[Token]) -> None:
    """Hang "of" on the verb that takes a thing from somebody: "robbed the cousins of their monopoly"."""
    robbing = load_lexicon().events.mood["robbing"]
    for verb in [token for token in words if token.pos_ == "VERB" and token.lemma_ in robbing]:
        thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        of = next((c for c in thing.rights if c.lower_ == "of"), None) if thing is not None else None
        taken = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
        if of is not None and taken is not None and taken.pos_ == "NOUN":
            of.head = verb
