"""A predicate, the word above it and what bears on that word -> whether it bears on the predicate too."""

from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.gaps import set_off
from dragoman.read.grammar.syntax import is_infinitive, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import subtree
from dragoman.read.grammar.unspoken import is_open, is_undoubted
from dragoman.read.senses.carriers import carrier_of
from dragoman.read.senses.deeds import index_senses
from dragoman.read.senses.status_clauses import is_asked, is_finite, is_only_unsaid, is_whether, is_wished
from dragoman.read.senses.turns import is_known
from dragoman.read.senses.unreal_clauses import is_all_left
from dragoman.read.status._own_signs import AIMED, Sign
from dragoman.read.status._shared_auxiliaries import shares_auxiliary
from dragoman.read.status.governors import stands_apart
from dragoman.read.status.predicates import is_state
from dragoman.read.words.labels import SUBJECTS

# Before the parties of talks.
OTHERS = frozenset({"between", "of", "among"})
# What these bring in holds even where the verb they hang on is denied.
CIRCUMSTANCES = frozenset(
    {"due", "because", "after", "before", "during", "despite", "since", "following", "amid", "owing", "when", "while"}
)
NO_WISHES: frozenset[str] = frozenset()
BY_MEANS = frozenset({"by", "through", "via"})


def passes(token: Token, head: Token, ontology: Ontology) -> bool:
    """Whether what bears on the word above bears on the token too."""
    dep = token.dep_
    if is_asked(token):
        return False
    if dep == "conj":
        return shares_auxiliary(token, head)
    if dep == "dobj":
        return _passes_to_object(token, head, ontology)
    if dep == "pobj":
        return _passes_below_preposition(token, head, ontology)
    if dep in {"advcl", "acl"}:
        return (dep == "advcl" and token.tag_ == "VBG" and not _is_said_beside(token)) or (
            is_infinitive(token) and lemma(head) != "decision"
        )
    return dep in {"xcomp", "ccomp", "pcomp", "prep", "agent", "acomp", "attr", "oprd"} and not (
        dep == "ccomp" and stands_apart(token)
    )


def _passes_to_object(token: Token, verb: Token, ontology: Ontology) -> bool:
    """Whether what bears on a verb bears on its object: where it brings it about, meets with it or wields it.

    Who is somebody's neighbour is so whatever is done to him; who has no embassy somewhere is without one.
    """
    words, known = ontology.lexicon, is_known(token)
    if (lemma(verb) != "have" or known) and lemma(token) in load_roles().lemmas:
        return False
    keys = verb_key(verb)
    brought = not (words.events.light.verbs.isdisjoint(keys) and words.status.bringing.isdisjoint(keys))
    met = lemma(verb) in words.status.meeting and not known
    return met or brought or _is_wielded(token, words.control.using)


def _passes_below_preposition(token: Token, prep: Token, ontology: Ontology) -> bool:
    """Whether what bears on a preposition bears on what is below it: it is brought about, carried, done or a state."""
    words = ontology.lexicon
    brought = prep.head.pos_ == "VERB" and f"{lemma(prep.head)} {prep.lower_}" in words.status.bringing
    carried = carrier_of(token, words.events) is not None or _is_means(token)
    joined = is_joined_in(token, ontology) if _takes_part(token, words.status.partaking) else carried
    state = is_state(token, words.ties)
    # Who promises revenge for a killing does not promise the killing.
    requited = prep.lower_ == "for" and is_known(token) and lemma(prep.head) in words.events.mood["requiting"]
    below = prep.lower_ in {"of", "for"} and prep.head.pos_ == "NOUN"
    return brought or joined or state or (below and not requited)


def is_joined_in(noun: Token, ontology: Ontology) -> bool:
    """Whether a deed is done by taking part in it, as talks are of which the words name no other parties."""
    listed = index_senses(ontology.lexicon.events).nouns.get(lemma(noun), ())
    shared = any(sense.type in load_traits().deeds.friendly for sense in listed)
    return shared and not any(slot.name in OTHERS for slot in preposition_slots(noun))


def has_part(token: Token, partaking: frozenset[str]) -> bool:
    """Whether a known deed is only what somebody has no part in ("denied responsibility for the raid")."""
    part = token.head.head
    known = any(c.lower_ in {"the", "this", "that"} or c.dep_ == "poss" for c in token.lefts)
    return token.dep_ == "pobj" and part.pos_ == "NOUN" and lemma(part) in partaking and known


def _takes_part(noun: Token, partaking: frozenset[str]) -> bool:
    """Whether the words above a noun tell that somebody takes part "in" it."""
    word = noun.head.head
    if noun.head.lower_ != "in":
        return False
    parts = [word] if word.pos_ == "NOUN" else [c for c in word.rights if c.dep_ == "dobj"]
    return lemma(word) in load_lexicon().events.mood["taking_part"] or any(lemma(part) in partaking for part in parts)


def _is_wielded(noun: Token, using: frozenset[str]) -> bool:
    """Whether a deed is what somebody uses against another, and so done as surely as used ("use sanctions on X")."""
    names = {slot.name for each in (noun, noun.head) for slot in preposition_slots(each)}
    return lemma(noun.head) in using and not is_known(noun) and "as" not in names and not names.isdisjoint(AIMED)


def _is_means(token: Token) -> bool:
    """Whether an unknown deed is that by which another is done: as far ahead as that is ("to settle it by talks")."""
    prep = token.head
    known = any(c.dep_ in {"det", "poss"} and c.lower_ not in {"a", "an"} for c in token.lefts)
    return prep.dep_ == "prep" and prep.lower_ in BY_MEANS and prep.head.pos_ == "VERB" and not known


def _is_said_beside(participle: Token) -> bool:
    """Whether a participle after a comma tells what is said on the occasion ("will not attend, accusing X of …")."""
    words, name = load_reporting(), lemma(participle)
    return set_off(participle) and participle.i > participle.head.i and (name in words.saying or name in words.charging)


def stays_above(token: Token, head: Token, sign: Sign, ontology: Ontology) -> bool:
    """Whether what bears on a verb does not bear on its clause: some denials, and how surely a thing is said at all."""
    if sign.flips:
        beside = token.dep_ == "advcl" and token.tag_ == "VBG" and set_off(token)
        shown = token.dep_ == "pobj" and lemma(head.head) in ontology.lexicon.status.hiding
        undoubted = token.dep_ == "ccomp" and is_undoubted(head)
        return beside or shown or undoubted or is_all_left(token) or _shields(token, head, sign)
    if token.lower_ == "by" and lemma(sign.token) in ontology.lexicon.events.mood["trying"]:
        # Who tries to isolate another by recalling an envoy has recalled him.
        return True
    if sign.asks:
        return _is_taken_for_given(token, head)
    words = load_reporting()
    said = token.dep_ == "ccomp" and (lemma(head) in words.saying or lemma(head) in words.confirming)
    if is_only_to_be_said(token, head, sign, ontology):
        return True
    return said and sign.token.dep_ == "aux" and sign.token.head.i == head.i


def _is_taken_for_given(token: Token, head: Token) -> bool:
    """Whether a question about a mind takes what it is about for so ("does X regret that Y fled?")."""
    minded = head.head if token.dep_ == "pcomp" else head
    return token.dep_ in {"ccomp", "pcomp"} and lemma(minded) in load_lexicon().status.taking_for_given


def _shields(token: Token, head: Token, sign: Sign) -> bool:
    """Whether a denial above leaves a token alone: what is only not said, and the circumstances of what is denied."""
    if any(is_whether(c) for c in token.lefts):
        # What could not be found out is open, not untrue.
        return True
    if any(t.lower_ in {"which", "whom"} for t in subtree(sign.token)):
        # "None of which" is said of what stands in a clause of its own.
        return True
    if token.dep_ == "pobj" and _is_means(token):
        return True
    circumstance = token.dep_ == "prep" and token.lower_ in CIRCUMSTANCES and head.pos_ == "VERB"
    # "Neither confirmed nor denied that S" leaves S as open as "nor said that S" does.
    denied = {head.i, head.head.i} if head.dep_ == "conj" else {head.i}
    if sign.token.i == head.head.i and head.dep_ == "xcomp" and is_only_unsaid(token):
        return True
    return circumstance or (_verb_denied_by(sign) in denied and is_only_unsaid(token))


def is_only_to_be_said(token: Token, head: Token, sign: Sign, ontology: Ontology) -> bool:
    """Whether somebody is asked to say or believe what a clause tells, not to do it ("urged X to admit that Y fled").

    Whoever is to promise a thing is to do it, too, and whoever is to ensure it.
    """
    words = load_reporting()
    told = lemma(head) in (words.saying | words.crediting) - ontology.lexicon.status.committing
    clause = token.dep_ == "ccomp" and token.i > head.i and is_finite(token) and not is_wished(token, NO_WISHES)
    own = sign.token.dep_ == "aux" and sign.token.head.i == head.i
    return told and clause and sign.modality == "requested" and not (sign.flips or own)


def is_left_open(token: Token, head: Token, sign: Sign) -> bool:
    """Whether a clause may be so, since it is only not said that it is; why or how it is so is taken for given."""
    unsaid = is_only_unsaid(token) and (head.i == _verb_denied_by(sign) or sign.token.i == head.head.i)
    return unsaid and (any(is_whether(c) for c in token.lefts) or not is_open(token))


def _verb_denied_by(sign: Sign) -> int:
    """The place of the verb that a word denies: of "no" and "neither" the one whose subject they stand in."""
    word = sign.token
    if word.pos_ == "VERB" or word.head.dep_ not in SUBJECTS:
        return word.head.i
    return word.head.head.i
