"""Anaphors for things told -> the words they go back to: this, this move, these offices, it."""

from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.causes.cores import words_of_change
from dragoman.read.deeds.events import find_events
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_negated, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import index_senses
from dragoman.read.status.denied import is_denied
from dragoman.read.status.governors import stands_apart
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import SUBJECTS, VERBAL


class Told(NamedTuple):
    """An earlier head word, and the number of its sentence."""

    number: int
    token: Token


DEMONSTRATIVE = frozenset({"this", "these", "that", "those", "such"})
REACH = 4
# Words at most before "this" where a sentence opens with it ("As a consequence of this").
OPENING = 5
# The number of what a pronoun goes back to, by its tag.
TAGS = {"it": "NN", "they": "NNS", "them": "NNS"}
# Letters that a verb and the noun of its deed share at least, and how such nouns end.
STEM = 4
DEEDS = ("al", "ance", "ence", "ion", "ment", "ure")
FRIENDLY = load_traits().deeds.friendly


def antecedent_of(scene: Scene, number: int, noun: Token) -> Told | None:
    """The earlier head word that an anaphor for a thing told goes back to, None where there is none.

    "this" alone and nouns of telling ("this move") go back to what the sentence before told; "this cooperation" to
    the last event of a kind with it. A quantity named again ("this growing influence") is no anaphor but itself.
    """
    if is_doing_so(noun):
        before = _clause_before(scene, number, noun.head)
        return _told_before(scene, number) if before is None or before[0] != number else Told(*before)
    if noun.tag_ == "WDT":
        above = noun.head.head
        return Told(number, above) if above.i < noun.i and above.tag_ in {"NN", "NNS", "VBG"} else None
    if noun.lower_ in DEMONSTRATIVE and (noun.dep_ in SUBJECTS or _opens_after(noun)):
        return _told_beside(number, noun) or _told_before(scene, number)
    if noun.lower_ in TAGS:
        return _told_by_pronoun(scene, number, noun)
    determiners = {c.lower_ for c in children(noun) if c.dep_ in {"det", "predet", "amod"}}
    if lemma(noun) in scene.ontology.lexicon.causes.telling and determiners & (DEMONSTRATIVE | {"the"}):
        return _told_beside(number, noun) or _told_before(scene, number)
    return _deed_before(scene, number, noun, determiners) if determiners & (DEMONSTRATIVE | {"the"}) else None


def is_doing_so(token: Token) -> bool:
    """Whether a gerund stands for a deed told before ("doing so")."""
    return token.tag_ == "VBG" and lemma(token) == "do" and any(c.lower_ == "so" for c in token.rights)


def _told_beside(number: int, noun: Token) -> Told | None:
    """The clause before in the same sentence, where a subject goes back to it ("X fell, and this cut Y"), else None."""
    verb = noun.head
    if noun.dep_ not in SUBJECTS or verb.pos_ not in VERBAL:
        return None
    before = [verb.head] if verb.dep_ == "conj" else [c for c in verb.lefts if c.dep_ == "ccomp" and stands_apart(c)]
    return next((Told(number, each) for each in before if each.pos_ in VERBAL and each.i < noun.i), None)


def _opens_after(noun: Token) -> bool:
    """Whether "this" alone closes the words that open a sentence ("Because of this, ...")."""
    opening = noun.doc[noun.sent.start : noun.i]
    return (
        noun.dep_ in {"pobj", "pcomp"} and noun.pos_ == "PRON" and len(opening) <= OPENING and "," not in opening.text
    )


def _told_by_pronoun(scene: Scene, number: int, noun: Token) -> Told | None:
    """What "it" or "they" goes back to where that is a thing told; None where it is somebody."""
    mention = scene.mention(number, noun)
    moving = _verb_moving(noun)
    if moving is not None and (topic := _topic_moved(scene, number, noun, moving)) is not None:
        return topic
    acted_on = _thing_acted_on(scene, number, noun) if noun.dep_ == "dobj" else None
    named = mention is not None and mention.antecedent is not None
    if acted_on is not None and (not named or is_denied(acted_on.token.head)):
        return acted_on
    if moving is not None and noun.dep_ != "dobj":
        return None
    if mention is not None:
        return _thing_beside(scene, number, noun)
    own = _own_subject(scene, number, noun)
    if own is not None or noun.dep_ not in SUBJECTS:
        return own
    return _thing_before(scene, number, TAGS[noun.lower_]) or _told_before(scene, number)


def _thing_acted_on(scene: Scene, number: int, pronoun: Token) -> Told | None:
    """The thing that an object goes back to where the clause before it acted on one thing alone of that number.

    "The ban has not cut the trade; it has raised it": what acts in both is told by pronouns. A clause before that is
    denied is put right by the next, so that neither means anybody else.
    """
    verb, tag = pronoun.head, TAGS[pronoun.lower_]
    doing = [t for t in subjects(verb) if t.lower_ in TAGS or t.lower_ in DEMONSTRATIVE]
    if pronoun.dep_ != "dobj" or not doing:
        return None
    beside = [c for c in verb.lefts if c.dep_ == "ccomp" and stands_apart(c)]
    beside += [verb.head] if verb.dep_ == "conj" and verb.head.pos_ in VERBAL else []
    before = [Told(number, c) for c in beside] or (
        [Told(number - 1, _told_by(content_of(scene, scene.parsed.spans[number - 1].root)))] if number else []
    )
    for told in before:
        things = objects(told.token)
        if len(things) == 1 and _is_thing(scene, told.number, things[0], tag):
            return Told(told.number, things[0])
    return None


def _verb_moving(pronoun: Token) -> Token | None:
    """The verb that acts on a pronoun, also by a state that it brings it into ("made it worse"); None without one."""
    state = pronoun.head
    if pronoun.dep_ == "dobj":
        return state if state.pos_ == "VERB" else None
    opened = any(c.dep_ in {"mark", "aux"} for c in state.lefts)
    bare = state.dep_ == "ccomp" and state.tag_ in {"JJ", "JJR"} and not opened
    return state.head if bare and pronoun.dep_ == "nsubj" and state.head.pos_ == "VERB" else None


def _topic_moved(scene: Scene, number: int, pronoun: Token, verb: Token) -> Told | None:
    """The thing that a clause was about before a noun of the next one acts on it ("Trade slowed, and the tax cut it").

    None where the clause before acts on a thing of the same number, so that either may be meant.
    """
    tag = TAGS[pronoun.lower_]
    doing = [t for t in subjects(verb) if t.pos_ in {"NOUN", "PROPN"}]
    if verb.dep_ == "relcl" and verb.head.dep_ == "attr":
        # "It is X that V it" tells of X as a clause of its own does.
        verb = verb.head.head
    before = _clause_before(scene, number, verb)
    if not doing or before is None:
        return None
    told = [t for t in subjects(before[1]) if t.i < pronoun.i]
    rivals = [t for t in objects(before[1]) if t.tag_ == tag and t not in told]
    if len(told) != 1 or rivals or lemma(told[0]) in {lemma(t) for t in doing}:
        return None
    return Told(before[0], told[0]) if _is_thing(scene, before[0], told[0], tag) else None


def _clause_before(scene: Scene, number: int, verb: Token) -> tuple[int, Token] | None:
    """The clause that one is joined to, or the main one of the sentence before a main clause; None without one."""
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return number, _told_by(verb.head)
    return (number - 1, scene.parsed.spans[number - 1].root) if number and verb.dep_ == "ROOT" else None


def _told_by(verb: Token) -> Token:
    """The verb of what somebody says, where a clause goes on with that; any other verb itself."""
    said = lemma(verb) in load_reporting().saying
    return next((c for c in verb.rights if said and c.dep_ == "ccomp"), verb)


def _thing_beside(scene: Scene, number: int, pronoun: Token) -> Told | None:
    """The thing that a subject taken for somebody goes back to: the subject told last, where that is a thing.

    Where it is somebody, what they act on, if the pronoun's clause hangs on theirs ("backs the pact, since it would").
    None for pronouns of people, and where nothing fits.
    """
    if pronoun.dep_ not in SUBJECTS:
        return None
    tag, span = TAGS[pronoun.lower_], scene.parsed.spans[number]
    told = [t for t in span if t.i < pronoun.i and t.dep_ in SUBJECTS and t.pos_ in {"NOUN", "PROPN", "PRON"}]
    told = [t for t in told if t.head.dep_ != "relcl" and t.tag_ not in {"EX", "WDT", "WP"}]
    if not told:
        return _thing_before(scene, number, tag)
    last = told[-1]
    if _is_thing(scene, number, last, tag):
        return Told(number, last)
    below = any(a.i == last.head.i for a in pronoun.head.ancestors) and pronoun.head.dep_ != "conj"
    things = [t for t in objects(last.head) if t.i < pronoun.i and _is_thing(scene, number, t, tag)]
    return Told(number, things[0]) if below and things else None


def _is_thing(scene: Scene, number: int, token: Token, tag: str) -> bool:
    """Whether a noun of a number (NN, NNS) names a thing and nobody."""
    people = scene.ontology.lexicon.causes.people
    return token.tag_ == tag and scene.mention(number, token) is None and lemma(token) not in people


def _deed_before(scene: Scene, number: int, noun: Token, determiners: set[str]) -> Told | None:
    """What a definite noun for a deed or a change goes back to: its verb, what changed, a deed of its kind."""
    deed = _same_deed(scene, number, noun)
    if deed is None and "the" in determiners and _bare_change(scene, noun):
        told = _told_before(scene, number)
        return told if told is not None and not is_negated(told.token) else None
    deed = deed or _same_change(scene, number, noun)
    return deed or (_same_kind(scene, number, noun) if determiners & DEMONSTRATIVE else None)


def _same_change(scene: Scene, number: int, noun: Token) -> Told | None:
    """The last noun before of the same coming or going, with what comes or goes ("the closure of the bridge")."""
    words = scene.ontology.lexicon
    trend = words.ties.trend
    moving = words.causes.coming | words.causes.going | trend["rising"] | trend["falling"]
    if lemma(noun) not in moving or any(c.dep_ != "det" and not c.is_punct for c in children(noun)):
        return None
    for before in range(number - 1, max(-1, number - 1 - REACH), -1):
        for told in reversed(scene.parsed.words[before]):
            if told.pos_ == "NOUN" and lemma(told) == lemma(noun) and _tells_of_what(told):
                return Told(before, told)
    return None


def _tells_of_what(noun: Token) -> bool:
    """Whether the words on a noun of change say what changes ("the bridge closure", "the cut in exports")."""
    below = any(s.name in {"of", "in"} and s.token.pos_ in {"NOUN", "PROPN"} for s in preposition_slots(noun))
    return below or any(c.dep_ == "compound" for c in noun.lefts)


def _same_deed(scene: Scene, number: int, noun: Token) -> Told | None:
    """The last verb before of which a bare noun is the deed ("the closure" after "closed"), None without one."""
    if any(c.dep_ != "det" and not c.is_punct for c in children(noun)) or noun.pos_ != "NOUN":
        return None
    for before in range(number, max(-1, number - REACH), -1):
        verbs = [t for t in scene.parsed.words[before] if t.pos_ == "VERB" and t.dep_ != "amod"]
        for verb in reversed([v for v in verbs if before < number or v.i < noun.i]):
            if _names_deed(lemma(noun), lemma(verb)):
                return Told(before, verb)
    return None


def _names_deed(noun: str, verb: str) -> bool:
    """Whether a noun is made of a verb, or is the same word ("closure", "dismissal", "raid")."""
    stem = verb[: max(STEM, len(verb) - 1)]
    doing = noun.removesuffix("ing")
    if doing != noun and noun in deed_nouns() and verb not in words_of_change(load_lexicon().causes):
        return doing in {verb, verb.removesuffix("e"), verb + verb[-1]}
    return noun == verb or (len(verb) > STEM and noun.startswith(stem) and noun.endswith(DEEDS))


def _thing_before(scene: Scene, number: int, tag: str) -> Told | None:
    """The subject of the sentence before, where it is a thing of the tag's number (NN, NNS)."""
    if number == 0:
        return None
    found = subjects(content_of(scene, scene.parsed.spans[number - 1].root))
    things = [t for t in found if t.tag_ == tag and scene.mention(number - 1, t) is None]
    return Told(number - 1, things[0]) if things else None


def _own_subject(scene: Scene, number: int, pronoun: Token) -> Told | None:
    """The subject of the clause above, where a pronoun in a dependent clause goes back to it."""
    verb = pronoun.head
    before = [c for c in verb.lefts if c.dep_ == "advcl" and c.i < pronoun.i]
    opened = [s for c in before for s in c.lefts if s.dep_ == "nsubj" and s.tag_ == "NN"]
    if pronoun.lower_ == "it" and len(opened) == 1 and scene.mention(number, opened[0]) is None:
        return Told(number, opened[0])
    while verb.dep_ in {"conj", "xcomp"}:
        verb = verb.head
    if verb.dep_ not in {"advcl", "ccomp"}:
        verb = pronoun.head
        if verb.dep_ != "conj":
            return None
    above = [s for s in subjects(verb.head) if s.i < pronoun.i and s.pos_ == "NOUN"]
    if not above or scene.mention(number, above[0]) is not None:
        return None
    return antecedent_of(scene, number, above[0]) or Told(number, above[0])


def _told_before(scene: Scene, number: int) -> Told | None:
    """What the sentence before told: its subject where its verb only says that it goes on, else its main clause."""
    if number == 0:
        return None
    before = number - 1
    root = content_of(scene, scene.parsed.spans[before].root)
    if root.pos_ not in VERBAL:
        return None
    if any(key in scene.ontology.lexicon.causes.happening for key in verb_key(root)):
        found = next((s for s in subjects(root) if s.pos_ == "NOUN" and scene.mention(before, s) is None), None)
        if found is not None:
            return antecedent_of(scene, before, found) or Told(before, found)
    return Told(before, root)


def _same_kind(scene: Scene, number: int, noun: Token) -> Told | None:
    """The last event before of a type the noun tells of; people working and talking together count as one type."""
    senses = index_senses(scene.ontology.lexicon.events).nouns.get(lemma(noun), ())
    types = frozenset(sense.type for sense in senses)
    wanted = types | FRIENDLY if types and types <= FRIENDLY else types
    for before in range(number - 1, max(-1, number - 1 - REACH), -1):
        for found in reversed(list(find_events(scene, before))):
            if found.sense.type in wanted:
                return Told(before, found.trigger)
    return None


def _bare_change(scene: Scene, noun: Token) -> bool:
    """Whether a noun of change stands without what changes ("the decline")."""
    trend = scene.ontology.lexicon.ties.trend
    changing = lemma(noun) in trend["rising"] or lemma(noun) in trend["falling"]
    return changing and noun.tag_ == "NN" and all(c.dep_ in {"det", "punct"} for c in children(noun))


def content_of(scene: Scene, root: Token) -> Token:
    """The clause a sentence tells: what is feared or said, where its main verb only tells who holds it.

    Of "That is why X did Y" it is what X did, and of "That is why they expect S" what is expected.
    """
    if lemma(root) == "be":
        why = (c for c in root.rights if any(w.lower_ == "why" for w in c.lefts) and c.pos_ in VERBAL)
        told = next(why, root)
        return told if told is root else content_of(scene, told)
    if lemma(root) in scene.ontology.lexicon.causes.holding:
        return next((c for c in children(root) if c.dep_ == "ccomp"), root)
    if lemma(root) in load_reporting().saying:
        return next((c for c in children(root) if c.dep_ == "ccomp" and c.i < root.i), root)
    return root
