"""Which words of its own sentence bind a pronoun: owners in its noun phrase, subjects of its clauses."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.companions import companions
from dragoman.read.grammar.syntax import conjuncts, is_infinitive, lemma, verb_key
from dragoman.read.grammar.tree import subtree
from dragoman.read.names._others_meant import charges, relied_on
from dragoman.read.names._patients import thing_of, undergoing, verb_above
from dragoman.read.names._punished import judged
from dragoman.read.words.deed_words import deed_nouns, deed_verbs
from dragoman.read.words.labels import SUBJECTS, VERBAL

MAX_CLIMB = 14
# Parts of speech of those who are only counted out of others.
COUNTED = frozenset({"NUM", "PRON", "DET"})
ASKING = frozenset({"REQUEST"})
OWNING_UP = load_reporting().owning_up
HARMFUL = load_traits().deeds.befalling


def binders(pronoun: Token) -> Iterator[list[Token]]:
    """Groups of coordinated heads that may bind a pronoun, nearest first.

    Going up from the pronoun: owners of nouns on the way ("X's use of its …"), the object that controls an infinitive
    ("push X to … its"), and subjects ("X … its"). A relative clause's subject is the noun it hangs on.
    """
    subject = pronoun.dep_ in SUBJECTS
    owner = _is_owner(pronoun)
    argument = not subject and not owner and not pronoun.lower_.endswith(("self", "selves"))
    # Who does what a clause after "who" tells is not whom it is done to there.
    own = verb_above(pronoun) if argument else None
    below, token = pronoun, pronoun.head
    for _ in range(MAX_CLIMB):
        if token.pos_ in {"NOUN", "PROPN"}:
            if (below.dep_ != "relcl" or not subject) and not (subject and charges(token, below)):
                yield from _owners(token, pronoun, below)
            itself = own is not None and own.i == below.i
            if below.dep_ in {"acl", "relcl"} and not subject and not itself and not _tells_place(below):
                yield [token]
        elif token.pos_ in VERBAL:
            found = _subjects(token, pronoun, below)
            patient = undergoing(token, below, pronoun)
            if patient is not None:
                yield conjuncts(patient)
            yield from judged(token, below, pronoun)
            yield from _told_before(token, pronoun, below)
            if found and not (subject and below is pronoun) and not argument:
                yield from found
            argument = argument and not found and _shares_subject(token)
        if token.dep_ == "ROOT" or token.head.i == token.i:
            return
        if subject and token.dep_ in {"ccomp", "parataxis"}:
            # Who is urged to say that he will do a thing, is to do it.
            told = _told_to_act(token.head) if lemma(token.head) in OWNING_UP else []
            yield from [told] if told else []
            return
        below, token = token, token.head


def _told_before(verb: Token, pronoun: Token, below: Token) -> Iterator[list[Token]]:
    """The name of which something is told by whoever is his, behind it: "X will leave if Y does, its premier said"."""
    if pronoun.dep_ != "poss" or pronoun.head != below or below.dep_ not in SUBJECTS:
        return
    if lemma(below) in load_roles().words["local"]:
        return
    told = (c for c in verb.lefts if c.dep_ == "ccomp")
    yield from (conjuncts(c) for clause in told for c in clause.lefts if c.dep_ in SUBJECTS and c.pos_ == "PROPN")


def _tells_place(clause: Token) -> bool:
    """Whether a relative clause only says what happens at a place or a time ("where", "when")."""
    return any(child.lower_ in {"where", "when"} for child in clause.lefts)


def own_subjects(pronoun: Token) -> set[int]:
    """Tokens that an object pronoun, or the owner of what others act on, cannot mean: who does its own verb.

    A verb that is joined to another, or serves it, is done by whoever does that; and by those who act beside him.
    """
    if pronoun.lower_.endswith(("self", "selves")):
        return set()
    if _is_owner(pronoun):
        return _who_harms(pronoun) | _who_is(pronoun)
    if pronoun.dep_ in SUBJECTS and not _is_wanted_to_act(pronoun):
        return set()
    token = pronoun.head if pronoun.dep_ not in SUBJECTS else pronoun.head.head
    for _ in range(MAX_CLIMB):
        if token.pos_ in VERBAL or token.head.i == token.i:
            break
        token = token.head
    acting = _shared_subjects(token)
    heads = relied_on(token) or [each for child in acting for each in subjects_meant(child)]
    heads += [each for subject in heads for each in companions(token, subject)]
    return {each.i for head in heads for each in subtree(head) if each.i == head.i or each.dep_ == "appos"}


def _who_harms(owner: Token) -> set[int]:
    """Tokens for whoever did the deed that lowers or harms another's ("sanctions imposed by X cut its income")."""
    thing = thing_of(owner)
    verb, own = thing.head, any(child.lower_ == "own" for child in owner.head.lefts)
    lowered = lemma(verb) in load_lexicon().causes.lower or lemma(verb) in load_lexicon().events.mood["harming"]
    if thing.dep_ != "dobj" or own or not lowered:
        return set()
    deeds = [c for c in verb.lefts if c.dep_ in SUBJECTS and lemma(c) in deed_nouns(HARMFUL)]
    bys = (t for deed in deeds for t in subtree(deed) if t.lower_ == "by" and t.dep_ in {"agent", "prep"})
    heads = [each for by in bys for c in by.rights if c.dep_ == "pobj" for each in conjuncts(c)]
    return {part.i for head in heads for part in (head, *head.lefts)}


def _who_is(owner: Token) -> set[int]:
    """Tokens for whoever is said to be somebody of another's, and not his own ("X, who was her student")."""
    thing = thing_of(owner)
    verb, own = thing.head, any(child.lower_ == "own" for child in owner.head.lefts)
    if thing.dep_ != "attr" or thing.i < verb.i or own:
        return set()
    return {each.i for c in verb.lefts if c.dep_ in SUBJECTS for each in subjects_meant(c)}


def _is_wanted_to_act(pronoun: Token) -> bool:
    """Whether a verb has somebody else do an infinitive: "X wants it to retaliate" is about another than X."""
    deed = pronoun.head
    return deed.dep_ == "ccomp" and is_infinitive(deed) and not any(c.dep_ == "mark" for c in deed.lefts)


def _is_owner(pronoun: Token) -> bool:
    """Whether a possessive may be whoever acts on what is his, as with most deeds."""
    asked = _is_asked_for_others(pronoun) or _is_asked_of_others(pronoun)
    elsewhere = _is_preyed_on(pronoun) or asked or _is_answered(pronoun)
    return pronoun.dep_ == "poss" and not elsewhere


def _is_asked_for_others(owner: Token) -> bool:
    """Whether what a pronoun's is to undergo is asked for, as one does for others ("pressed for their release")."""
    asked = not deed_verbs(ASKING).isdisjoint(verb_key(_acting_on(owner.head)))
    return asked and lemma(owner.head) in load_lexicon().events.suffered["nouns"]


def _is_asked_of_others(owner: Token) -> bool:
    """Whether what a pronoun's is asked to draw back or to end, which others do ("demanded an end to its raids")."""
    own, noun = owner.head, _acting_on(owner.head)
    if own.dep_ != "pobj" or deed_verbs(ASKING).isdisjoint(verb_key(_acting_on(noun))):
        return False
    return own.head.lower_ in {"of", "to"} and lemma(noun) in load_lexicon().events.mood["drawn_back"]


def _acting_on(noun: Token) -> Token:
    """What stands above a noun, or above the preposition before it."""
    return noun.head.head if noun.dep_ == "pobj" else noun.head


def _is_answered(owner: Token) -> bool:
    """Whether what somebody wants or claims is met or turned down, as one does with another's ("met its demands")."""
    claim, control = owner.head, load_lexicon().control
    if claim.dep_ not in {"dobj", "pobj"} or any(c.lower_ == "own" for c in claim.lefts):
        return False
    wanted = lemma(claim) in control.asking | control.urging | control.claimed
    return wanted and not control.answered.isdisjoint(verb_key(_acting_on(claim)))


def _shared_subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, else those of the verb above whose subject it shares."""
    own = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    while not own and _shares_subject(verb):
        verb = verb.head
        own = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    return own or _told_to_act(verb)


def _told_to_act(verb: Token) -> list[Token]:
    """Whoever is to do an infinitive of which he is the object above ("asked X to free him")."""
    told = verb.dep_ == "xcomp" and is_infinitive(verb)
    return _objects_above(verb) if told else []


def _objects_above(verb: Token) -> list[Token]:
    """What the verb above acts on, before the verb itself."""
    return [child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i]


def _shares_subject(verb: Token) -> bool:
    """Whether a verb without a subject is done by that of the verb it is joined to, that wants it or serves it.

    Not where others may do it ("hired guards to protect it"): "used tear gas to disperse them" has one doer.
    """
    wanted = verb.dep_ == "xcomp" or (verb.dep_ == "advcl" and is_infinitive(verb))
    shared = verb.dep_ == "conj" or (wanted and not any(_is_people(thing) for thing in _objects_above(verb)))
    shared = shared or _goes_with(verb)
    return shared and verb.head.pos_ in VERBAL and verb.head.i < verb.i


def _goes_with(verb: Token) -> bool:
    """Whether a participle behind a comma is told of its main verb's subject ("left, accusing Y of fraud")."""
    bare = verb.tag_ == "VBG" and verb.dep_ == "advcl" and not any(c.dep_ in {"mark", "aux"} for c in verb.lefts)
    return bare and verb.left_edge.i > 0 and verb.left_edge.nbor(-1).text == ","


def _is_people(noun: Token) -> bool:
    """Whether a word may name those who do what somebody does something for ("sent troops to help it")."""
    return noun.pos_ != "NOUN" or lemma(noun) in load_roles().lemmas


def own_objects(pronoun: Token) -> set[int]:
    """Tokens that a subject pronoun cannot mean: what its own clause tells of ("it banned X", "a firm it sued")."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or verb.pos_ not in VERBAL:
        return set()
    described = _described(verb.head) if verb.dep_ == "relcl" else []
    done_to = (each for c in verb.rights if c.dep_ == "dobj" for each in conjuncts(c))
    return {each.i for each in (*done_to, *described, *_told_below(verb))}


def _told_below(verb: Token) -> list[Token]:
    """The names that a clause tells of below its own subject: "it calls on X to go" and "it said X had" are about no X.

    Not where they tell what place something happens at: whoever rules X acts in X.
    """
    found: list[Token] = []
    for child in verb.rights:
        if child.dep_ == "prep" and child.lower_ not in load_roles().words["locative"]:
            found += [each for c in child.rights if c.dep_ == "pobj" for each in conjuncts(c)]
        elif child.dep_ in {"ccomp", "xcomp"} and child.pos_ in VERBAL:
            found += [c for c in child.children if c.dep_ in SUBJECTS | {"dobj"}] + _told_below(child)
    return [each for each in found if each.pos_ == "PROPN"]


def _described(noun: Token) -> list[Token]:
    """A noun with the one that it stands beside ("Polar Star, a company that it suspects")."""
    return [noun, noun.head] if noun.dep_ == "appos" else [noun]


def _is_preyed_on(owner: Token) -> bool:
    """Whether something of a pronoun's is the object of what is done to another's alone ("raided their camp").

    Beside what another does or says, harm is done to what is his, too ("closed the border after Y arrested its
    sailors", "said Y had seized its ships").
    """
    thing = thing_of(owner)
    own = any(child.lower_ == "own" for child in owner.head.lefts)
    if own or owner.lower_ not in {"their", "its", "his", "her"}:
        return False
    if thing.dep_ != "dobj":
        return _is_trespassed_on(thing)
    mood, verb = load_lexicon().events.mood, thing.head
    beside = verb.dep_ in {"advcl", "ccomp"} and bool(_shared_subjects(verb.head))
    harmed = verb.lemma_ in mood["preying"] or (beside and lemma(verb) in mood["harming"])
    return harmed or _is_trespassed_on(thing)


def _is_trespassed_on(thing: Token) -> bool:
    """Whether a thing is what every land keeps from others, and the verb above tells of one who does not care."""
    mood, verb = load_lexicon().events.mood, _acting_on(thing)
    return lemma(thing) in mood["inviolate"] and lemma(verb) in mood["trespassing"]


def subjects_meant(subject: Token) -> list[Token]:
    """A subject with those joined to it; for "who", the noun that its clause hangs on, and whom that stands beside."""
    if subject.lower_ not in {"who", "which", "that"} or subject.head.dep_ != "relcl":
        return conjuncts(subject)
    return _described(subject.head.head)


def _owners(noun: Token, pronoun: Token, below: Token) -> Iterator[list[Token]]:
    """Possessors and adjectives of a noun that the pronoun stands below."""
    yield from _owners_beside(noun, pronoun)
    for child in noun.lefts:
        if child.i not in (pronoun.i, below.i) and child.dep_ == "poss":
            yield conjuncts(child)
    for child in noun.lefts:
        if (
            child.i not in {pronoun.i, below.i}
            and child.dep_ in {"amod", "compound", "nmod"}
            and child.text[0].isupper()
        ):
            yield [child]


def _owners_beside(noun: Token, pronoun: Token) -> Iterator[list[Token]]:
    """Whose the noun before "and" is: so is its fellow ("by the greed of the clan and by its feuds")."""
    if pronoun.dep_ != "poss" or pronoun.head.i != noun.i:
        return
    prep = noun.head if noun.dep_ == "pobj" and noun.head.dep_ == "conj" else None
    if prep is not None and prep.head.lower_ == "of":
        yield from (conjuncts(c) for c in prep.head.rights if c.dep_ == "pobj")
    first = noun.head if noun.dep_ == "conj" else None
    if prep is not None and prep.head.pos_ == "ADP" and prep.head.lower_ == prep.lower_:
        first = next((c for c in prep.head.rights if c.dep_ == "pobj"), None)
    if first is not None and first.pos_ == "NOUN":
        yield from (conjuncts(c) for c in first.lefts if c.dep_ == "poss" and c.pos_ in {"NOUN", "PROPN"})
        of = (c for c in first.rights if c.lower_ == "of")
        yield from (conjuncts(c) for prep in of for c in prep.rights if c.dep_ == "pobj")


def _subjects(verb: Token, pronoun: Token, below: Token) -> list[list[Token]]:
    """The verb's own subject, unless the pronoun stands in it; a passive's agent too."""
    found = []
    for child in verb.lefts:
        if child.dep_ in SUBJECTS and child.i not in {pronoun.i, below.i}:
            if child.lower_ in {"who", "which", "that"} and verb.dep_ == "relcl":
                found.append([verb.head])
            else:
                found.append(conjuncts(child))
                # "One of them, the X League" is the League.
                found += [[c] for c in child.rights if c.dep_ == "appos" and child.pos_ in COUNTED]
    return found
