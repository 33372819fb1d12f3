"""Parses that hang one of several on the wrong word: verbs of a condition, participles, what a name is, to whom."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.mends._charges import hang
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import NAMING, NARROWING, PAST, PRESENT, SUBJECTS, VERBAL

PERSONS = load_traits().kinds.personal
TITLES = load_roles().words["title"] | load_roles().words["ministering"]
OF = frozenset({"of", "from"})
POINTS = frozenset({"north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west"})
# How a parse hangs a participle that only goes on with another.
LOOSE = frozenset({"acl", "advcl", "amod", "dep"})
# Words before a reason that a noun tells.
OWING = frozenset({"because", "due", "owing", "amid", "despite"})


def mend_lists(words: Sequence[Token]) -> None:
    """Hang what goes on with a condition, a perfect, a list of names or a gift on what it goes on with."""
    for word in words:
        _join_to_perfect(word)
    for verb in [t for t in words if t.pos_ in VERBAL]:
        _join_to_condition(verb)
        _name_reason(verb)
    for noun in [t for t in words if t.pos_ in NAMING]:
        _set_beside_last(noun)
        _name_holders(noun)
        _list_with_title(noun)
        _set_among(noun)
        _list_with_object(noun)
        _list_behind_verb(noun)
        _part_from_list(noun)
        _raise_from_point(noun)
        _give_to_people(noun)
        _give_before_number(noun)
        _part_titled(noun)


def _part_titled(first: Token) -> None:
    """Let two with a title each do what a parse lets the second do alone ("Minister X Y and Premier V W met")."""
    own = first.head if first.dep_ == "appos" else next((c for c in first.lefts if c.lower_ in TITLES), first)
    last = own.head if first.dep_ == "appos" else first.head
    hung = own.dep_ in NARROWING and first.dep_ in NARROWING | {"appos"}
    if not hung or own.lower_ not in TITLES or last.pos_ != "PROPN" or last.i < first.i:
        return
    joined = any(c.lower_ == "and" and c.dep_ == "cc" for c in first.rights)
    title = next((c for c in first.rights if c.dep_ == "conj" and c.lower_ in TITLES), None)
    if not joined or title is None or title.i > last.i:
        return
    first.head, first.dep_ = (first if last.head == last else last.head), last.dep_
    last.head, last.dep_ = first, "conj"
    title.head, title.dep_ = last, "compound"
    own.head, own.dep_ = first, "compound"


def _join_to_condition(verb: Token) -> None:
    """Join a present to the condition before it: no main verb behind a modal goes on in one.

    "X will be freed if the band frees its captives, disarms and opens talks" has three conditions.
    """
    main = verb.head
    while verb.tag_ in PRESENT and main.dep_ == "conj" and main.tag_ in PRESENT:
        main = main.head
    if verb.dep_ != "conj" or verb.tag_ not in PRESENT or not any(c.tag_ == "MD" for c in main.lefts):
        return
    clauses = (c for c in main.rights if c.dep_ == "advcl" and c.i < verb.i and c.tag_ == verb.tag_)
    clause = next((c for c in clauses if any(m.dep_ == "mark" for m in c.lefts)), None)
    if clause is not None and verb.head == main and not any(c.dep_ in SUBJECTS for c in verb.children):
        hang(verb, clause)


def _join_to_perfect(verb: Token) -> None:
    """Join a participle behind a comma to the perfect right before it: "firms that have armed, fed or paid X"."""
    first = verb.nbor(-2) if verb.i > 1 and verb.nbor(-1).text == "," else verb
    perfect = first.tag_ == "VBN" and any(c.lemma_ == "have" and c.dep_ == "aux" for c in first.lefts)
    alone = verb.dep_ in LOOSE and not any(c.dep_ in SUBJECTS | {"agent", "mark"} for c in verb.children)
    if not perfect or not alone or verb.tag_ not in PAST | {"JJ"} or verb in first.ancestors:
        return
    joined = [c for c in verb.rights if c.dep_ == "conj" and c.tag_ in PAST]
    if joined:
        hang(verb, first)
        verb.dep_ = "conj"
        for each in (verb, *joined):
            each.tag_, each.pos_ = "VBN", "VERB"


def _name_reason(verb: Token) -> None:
    """Take for a noun a deed behind "because of" that is done to nothing: "fled because of shelling from the hills"."""
    prep = verb.head
    owing = prep if prep.lower_ in OWING else prep.head
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp" or owing.lower_ not in OWING or prep.pos_ in VERBAL:
        return
    if verb.lower_ in deed_nouns() and not any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in verb.rights):
        verb.dep_, verb.tag_, verb.pos_, verb.lemma_ = "pobj", "NN", "NOUN", verb.lower_


def _set_beside_last(noun: Token) -> None:
    """Let what stands right behind the last of two names say what that one is, not the first.

    "Clashes between X and Y, a village militia, went on" is at times parsed as if X were the militia.
    """
    first = noun.head
    if noun.dep_ != "appos" or noun.tag_ != "NN" or first.pos_ != "PROPN":
        return
    last = next((c for c in first.rights if c.dep_ == "conj" and c.pos_ == "PROPN" and c.i < noun.i), None)
    edge = noun.left_edge.i
    if last is not None and edge == last.i + 2 and noun.doc[edge - 1].text == ",":
        noun.head = last


def _name_holders(noun: Token) -> None:
    """Let as many names as there are owners say who some office holders are: "the envoys of X and Y, A and B, met"."""
    role = load_roles().lemmas.get(noun.lemma_.lower())
    first = next((c for c in noun.rights if c.dep_ == "conj" and c.pos_ == "PROPN"), None)
    if first is None or role is None or noun.tag_ != "NNS" or not PERSONS & {*role.kinds}:
        return
    names = _list_from(first)
    owners = [c for of in noun.children if of.lower_ in OF for c in of.rights if c.dep_ == "pobj"]
    owners += [c for c in noun.lefts if c.dep_ in {"amod", "compound"} and c.text.istitle()]
    several = max((len(_list_from(owner)) for owner in owners), default=0)
    apart = first.nbor(-1) if first.left_edge.i == first.i else first.left_edge.nbor(-1)
    after = names[-1].nbor(1) if names[-1].i + 1 < len(noun.doc) else None
    closed = after is not None and after.is_punct and after.text != "-"
    if len(names) == several > 1 and apart.text == "," and closed:
        first.dep_ = "appos"


def _list_with_title(noun: Token) -> None:
    """List a second titled name with the first's title, not with his name: "X's president A and Y's president B"."""
    name, title = noun.head, noun.head.head
    own = any(c.dep_ == "poss" for each in (noun, *noun.lefts) for c in each.lefts)
    right_before = name.dep_ == "appos" and title.pos_ in NAMING and name.left_edge.i == title.i + 1
    if noun.dep_ == "conj" and own and right_before and any(c.dep_ == "poss" for c in title.lefts):
        for word in [noun, *(c for c in name.rights if c.dep_ == "cc" and c.i < noun.i)]:
            word.head = title


def _list_from(first: Token) -> list[Token]:
    """A word and those joined to it one by one."""
    found = [first]
    while (last := next((c for c in found[-1].rights if c.dep_ == "conj"), None)) is not None:
        found.append(last)
    return found


def _list_with_object(noun: Token) -> None:
    """List a noun behind "and" with the object of the verb before: "led the raid on X and the attack on Y"."""
    verb = noun.head
    if noun.dep_ != "conj" or verb.pos_ != "VERB":
        return
    first = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < noun.i), None)
    opened = noun.left_edge.dep_ == "det" and noun.left_edge.i == noun.left_edge.head.left_edge.i
    joining = noun.left_edge.nbor(-1) if noun.left_edge.i else noun
    deeds = first is not None and {first.lemma_.lower(), noun.lemma_.lower()} <= deed_nouns()
    alone = deeds and not any(c.dep_ in SUBJECTS | {"dobj"} for c in noun.children)
    if first is not None and opened and alone and joining.lower_ == "and":
        joining.head = noun.head = first


def _list_behind_verb(noun: Token) -> None:
    """List a noun behind "and" with the one right before it: "led to looting and a return of X".

    A parse may join it to the verb, or to the subject before that.
    """
    first = noun.left_edge
    joining = first.nbor(-1) if first.i else noun
    if noun.dep_ != "conj" or joining.lower_ != "and" or first.dep_ not in {"det", "poss"} or joining.i < 1:
        return
    listed = joining.nbor(-1)
    verb = listed.head.head
    bare = listed.dep_ == "pobj" and listed.pos_ in {"NOUN", "VERB"} and not any(listed.lefts)
    told = verb.pos_ == "VERB" and noun.head in {verb, verb.head} and listed.i > verb.i
    if bare and told and not any(c.dep_ in SUBJECTS | {"dobj", "acl"} for c in noun.children):
        joining.head = noun.head = listed
        listed.pos_, listed.tag_ = ("NOUN", "NN") if listed.pos_ == "VERB" else (listed.pos_, listed.tag_)


def _part_from_list(noun: Token) -> None:
    """Let a noun right before the main verb of a sentence do that: "the talks led to anger and the mayor resigned".

    A parse may list it with what the clause before came to, and leave the verb without a subject.
    """
    joining = noun.left_edge.nbor(-1) if noun.dep_ == "conj" and noun.left_edge.i else noun
    first = next((a for a in noun.ancestors if a.dep_ == "ccomp"), None) if joining.lower_ == "and" else None
    if first is None or first.head.dep_ != "ROOT":
        return
    second = first.head
    lacking = not any(c.dep_ in {*SUBJECTS, "expl", "cc"} for c in second.lefts) and any(
        c.dep_ in SUBJECTS for c in first.lefts
    )
    if lacking and noun.left_edge.dep_ == "det" and noun.right_edge.i == second.i - 1 and second.tag_ in PAST | PRESENT:
        joining.head, noun.head, noun.dep_ = first, second, "nsubj"
        first.head, first.dep_ = first, "ROOT"
        second.head, second.dep_ = first, "conj"


def _set_among(noun: Token) -> None:
    """Let "among them five children" be some of those right before, and nobody beside them."""
    among = next((c for c in noun.lefts if c.lower_ == "among" and any(o.lower_ == "them" for o in c.rights)), None)
    if among is None or among.i < 2 or among.nbor(-1).text != "," or noun.dep_ not in {"dobj", "conj", "dep"}:  # noqa: PLR2004
        return
    whole = among.nbor(-2)
    if whole.pos_ in NAMING:
        noun.head, noun.dep_ = whole, "appos"


def _give_before_number(noun: Token) -> None:
    """Let what stands before a number be whom a thing is given to, or taken from: "cost the town 40 million marks"."""
    thing, verb = noun.head, noun.head.head
    if noun.dep_ not in NARROWING or thing.dep_ != "dobj" or verb.pos_ not in VERBAL or noun.i + 1 >= thing.i:
        return
    counted = noun.nbor(1).pos_ == "NUM" and noun.nbor(1).i < thing.i
    if counted and verb.lemma_ in load_lexicon().control.giving | {"cost"} and verb.i < noun.i:
        for child in [c for c in thing.lefts if c.i < noun.i]:
            child.head = noun
        noun.head, noun.dep_ = verb, "dative"


def _raise_from_point(noun: Token) -> None:
    """Let a clause be about the land that lies somewhere: "the kingdom to the south that arms X"."""
    to = noun.head
    if noun.lower_ not in POINTS or noun.dep_ != "pobj" or to.head.pos_ not in NAMING:
        return
    for clause in [c for c in noun.rights if c.dep_ == "relcl"]:
        clause.head = to.head


def _give_to_people(noun: Token) -> None:
    """Let people before a thing that is given be those it is given to: "gave the strikers food"."""
    thing, verb = noun.head, noun.head.head
    role = load_roles().lemmas.get(noun.lemma_.lower())
    people = role is not None and bool(PERSONS & {*role.kinds}) and noun.tag_ == "NNS"
    if not people or noun.dep_ not in NARROWING or thing.i != noun.i + 1 or thing.dep_ != "dobj":
        return
    if verb.lemma_ in load_lexicon().control.giving and verb.pos_ in VERBAL:
        for child in [c for c in thing.lefts if c.i < noun.i]:
            child.head = noun
        noun.head, noun.dep_ = verb, "dative"
