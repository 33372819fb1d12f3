"""A predicate and the word above it -> what that word makes of it: implicatives, attitudes, demands, disclaimers."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.ontology.lexicon import StatusWords, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.grammar.deadlines import given_time
from dragoman.read.grammar.syntax import is_bare_content, is_infinitive, is_negated, is_passive, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.grammar.unspoken import is_undoubted
from dragoman.read.senses.noun_makers import is_only_charged
from dragoman.read.senses.status_clauses import FUTURE, is_ahead, is_asked, is_finite, is_wished
from dragoman.read.senses.turns import is_over
from dragoman.read.status._own_signs import Sign
from dragoman.read.words.labels import BECOMING, FINITE, HELPING, PAST
from dragoman.records.status import Modality

# Prepositions between a noun of outlook and what it looks out for.
OF_WHAT = frozenset({"of", "about", "over", "on", "for"})


def governor_signs(token: Token, head: Token, ontology: Ontology) -> Iterator[Sign]:
    """What the word above makes of a token that is its complement."""
    if token.dep_ in {"conj", "advcl"} and not is_infinitive(token):
        return
    if is_only_charged(token):
        # Whoever is wanted for a raid is not wanted to do it; that it is only laid to him, its own signs say.
        return
    gone, judged = _given_up(token, head, ontology.lexicon.status), _weighed_by(token, ontology.lexicon.status)
    if judged is not None:
        yield Sign(judged, "possible", flips=any(c.lower_ == "too" for c in children(judged)))
    elif gone is not None:
        yield Sign(head, "planned")
        if not _is_kept(gone, ontology.lexicon.status):
            yield Sign(gone, None, flips=True)
    else:
        yield from _held_signs(token, head, ontology)


def _is_told_undone(token: Token, head: Token, words: StatusWords) -> bool:
    """Whether the word above says that a complement is not so ("failed to", "cleared him of")."""
    if not _complement(token):
        return False
    if is_infinitive(token) and head.pos_ == "VERB" and any(c.dep_ == "dobj" and c.i < token.i for c in children(head)):
        # Who blocks a road to demand something demands it.
        return False
    cleared = lemma(head) == "clear" and token.dep_ == "pcomp" and token.head.lower_ == "of"
    return cleared or lemma(head) in words.negative_implicatives


def _held_signs(token: Token, head: Token, ontology: Ontology) -> Iterator[Sign]:
    """What the word above makes of a complement that is no plan given up."""
    words, word = ontology.lexicon.status, lemma(head)
    wished = is_wished(token, words.requested) or bool(given_time(token)) or _is_due(token, head, words)
    formal: Modality | None = "planned" if is_ahead(token, words.moves) else "requested" if wished else None
    if formal is not None:
        yield Sign(head, formal)
    elif token.dep_ == "pobj" and head.lower_ in OF_WHAT and head.head.pos_ == "NOUN":
        yield from _prospect_signs(head.head, ontology)
    elif _is_told_undone(token, head, words) and head.i < token.i:
        yield Sign(head, None, flips=True)
    elif (denier := disclaimer_of(token, ontology)) is not None:
        doubted = lemma(denier) in ontology.lexicon.causes.disclaiming["doubting"]
        yield Sign(denier, "possible" if doubted else None, flips=True)
    elif word in words.conditionals and head.pos_ == "NOUN":
        yield Sign(head, "conditional")
    elif head.lower_ in words.wishing and any(c.lower_ in words.conditional_modals for c in head.lefts):
        yield Sign(head, "requested" if _by_another(token, head) else "planned")
    elif token.dep_ in {"dobj", "pobj"} and _demanded(token, words.demanding) is not None:
        yield Sign(_demanded(token, words.demanding) or head, "requested")
    elif (_complement(token) or token.dep_ in {"dobj", "pobj"}) and not _was_carried_out(head, words):
        modality = _attitude(word, token, head, ontology)
        if modality is not None:
            yield Sign(head, modality)


def _weighed_by(deed: Token, words: StatusWords) -> Token | None:
    """The adjective that says how a deed would be ("hard for X to resist", "too costly to"); None for none.

    Of what somebody found so he has at least tried it.
    """
    above = deed.head
    if not is_infinitive(deed) or deed.dep_ not in {"advcl", "xcomp", "ccomp"} or above.i > deed.i:
        return None
    found = [above] if above.pos_ == "ADJ" else [c for c in children(above) if _says_how(c) and c.i < deed.i]
    judged = next((word for word in found if lemma(word) in words.weighing), None)
    trying = judged is not None and judged.head.lemma_ == "find" and judged.head.tag_ in PAST
    return None if trying or (above.tag_ == "VBD" and above.lemma_ == "be") else judged


def _says_how(word: Token) -> bool:
    """Whether a word says how something is or becomes: "it is hard to", "the harder it becomes to"."""
    compared = word.dep_ == "advmod" and word.tag_ in {"JJR", "RBR"} and word.head.lemma_ in BECOMING
    return word.dep_ == "acomp" or compared


def _given_up(token: Token, noun: Token, words: StatusWords) -> Token | None:
    """The verb by which somebody gives up a plan to do a deed ("abandoned a plan to V"), None where he does not."""
    held = noun.dep_ in {"dobj", "nsubjpass"} and token.dep_ in {"acl", "relcl"} and is_infinitive(token)
    verb = noun.head
    named = {lemma(verb), *(f"{lemma(verb)} {c.lower_}" for c in children(verb) if c.dep_ == "prt")}
    planned = held and verb.pos_ == "VERB" and lemma(noun) in words.plans
    return verb if planned and named & words.abandoning else None


def _is_kept(verb: Token, words: StatusWords) -> bool:
    """Whether a plan is not given up after all: the verb that would tell so is denied, or somebody refuses to do it."""
    nobody = (t for c in verb.lefts if c.dep_ == "nsubj" for t in (c, *c.lefts))
    denied = is_negated(verb) or any(t.lower_ in words.negative_determiners for t in nobody)
    above = verb.head
    if verb.dep_ in {"xcomp", "pcomp"} and lemma(above) in words.negative_implicatives:
        return not denied and not is_negated(above)
    return denied


def disclaimer_of(clause: Token, ontology: Ontology) -> Token | None:
    """The word that says a clause is not so ("rejected claims that …", "doubts that …"), None without one."""
    head, listed = clause.head, ontology.lexicon.causes.disclaiming
    opening = (c for c in clause.lefts if c.lower_ == "that" and (c.dep_ == "mark" or c.tag_ == "IN"))
    told = clause.dep_ == "ccomp" and lemma(head) in listed["doubting"] and clause.i > head.i
    if clause.dep_ not in {"acl", "ccomp", "relcl"} or not (told or any(opening) or is_bare_content(clause)):
        return None
    if lemma(head) in listed["doubting"]:
        return None if _no_doubt(head) or is_undoubted(head) else head
    if clause.dep_ == "ccomp" and lemma(head) in listed["verbs"] and head.pos_ == "VERB" and clause.i > head.i:
        return head
    unsupported = clause.dep_ == "acl" and head.dep_ == "dobj" and _is_unsupported(head, listed)
    if unsupported or _is_untrue_to_say(clause, ontology):
        return head.head
    if lemma(head) not in listed["nouns"] or head.dep_ not in {"dobj", "nsubjpass", "oprd", "appos"}:
        return None
    verb = head.head.head if head.head.pos_ == "ADJ" else head.head
    return verb if verb.pos_ == "VERB" and (lemma(verb) in listed["verbs"] or calls_untrue(verb)) else None


def calls_untrue(verb: Token) -> bool:
    """Whether a verb calls what it is done to false ("called the claim a lie", "described it as invented")."""
    if verb.pos_ != "VERB" or is_negated(verb):
        return False
    named = [c for c in verb.rights if c.dep_ == "oprd"] if lemma(verb) in load_reporting().naming else []
    judged = load_reporting().judging.get(lemma(verb), frozenset())
    behind = [c for prep in verb.children if prep.dep_ == "prep" and prep.lower_ in judged for c in prep.rights]
    words = load_lexicon().status
    return any(c.lower_ in words.untrue or c.lower_ in words.untruths for c in (*named, *behind))


def _is_untrue_to_say(clause: Token, ontology: Ontology) -> bool:
    """Whether an adjective says that it would not be so to say what a clause tells ("it is wrong to say that …").

    A parser hangs the infinitive on the adjective or on its copula.
    """
    saying = clause.head
    if clause.dep_ != "ccomp" or saying.dep_ != "xcomp" or not is_infinitive(saying) or is_negated(saying):
        return False
    above = saying.head
    judged = (c for c in children(above) if c.dep_ == "acomp" and c.i < saying.i)
    state = next(judged, None) if lemma(above) in BECOMING else above
    return state is not None and state.lower_ in ontology.lexicon.causes.untrue


def denier_of(said: Token, listed: Mapping[str, frozenset[str]]) -> Token | None:
    """The verb that denies a report or a charge ("denied rumours of a pact"), None where nobody does."""
    verb = said.head
    if lemma(said) not in listed["nouns"] or said.dep_ not in {"dobj", "nsubjpass"} or verb.pos_ != "VERB":
        return None
    return verb if lemma(verb) in listed["verbs"] or calls_untrue(verb) else None


def _is_unsupported(said: Token, listed: Mapping[str, frozenset[str]]) -> bool:
    """Whether something is said not to bear out what is claimed ("the files do not support the claim that …")."""
    verb = said.head
    denied = is_negated(verb) or lemma(verb.head) == "fail"
    return lemma(said) in listed["nouns"] and lemma(verb) in listed["supporting"] and denied


def _no_doubt(noun: Token) -> bool:
    """Whether there is no doubt, or little."""
    return any(c.lower_ in {"no", "little", "few"} for c in children(noun))


def _prospect_signs(noun: Token, ontology: Ontology) -> Iterator[Sign]:
    """What a noun makes of the deed it is about: "fears of a recession", "the prospect of talks"."""
    words, word = ontology.lexicon.status, lemma(noun)
    if word in words.feared:
        yield Sign(noun, "feared")
    elif word in words.possible or word in words.outlooks:
        yield Sign(noun, "possible")


def _demanded(noun: Token, demanding: frozenset[str]) -> Token | None:
    """The verb that demands a nominal deed ("demanded the withdrawal", "called for the release"), None without one.

    With a particle it is another verb ("called off the talks"), and so it is with a name ("called the raid a crime").
    Who "is wanted for murder" is not asked to kill.
    """
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"for", "on"} else noun.head
    turned = any(child.dep_ in {"prt", "oprd"} or child.lower_ in {"back", "off", "up"} for child in children(verb))
    hunted = noun.dep_ == "pobj" and is_passive(verb) and lemma(verb) in load_lexicon().status.hunting
    return verb if verb.pos_ == "VERB" and lemma(verb) in demanding and not (turned or hunted) else None


def _complement(token: Token) -> bool:
    """Whether a clause completes its governor's meaning."""
    if token.dep_ == "ccomp" and stands_apart(token):
        return False
    bare = token.tag_ == "VBN" and not any(c.lower_ == "being" for c in token.lefts)
    if (token.dep_ == "acl" and bare) or is_asked(token):
        return False
    if token.dep_ == "advcl" and lemma(token.head) == "set" and any(c.dep_ == "dobj" for c in children(token.head)):
        # Who sets fire to a house to do something has done it; only who is set to do it has not.
        return False
    return token.dep_ in {"xcomp", "ccomp", "acl", "pcomp"} or (token.dep_ == "advcl" and is_infinitive(token))


def stands_apart(clause: Token) -> bool:
    """Whether a clause hung below another is a sentence of its own before a colon, semicolon or comma."""
    if clause.i > clause.head.i:
        return False
    between = clause.doc[clause.i : clause.head.i]
    return any(t.text in {":", ";"} for t in between)


def _attitude(word: str, token: Token, head: Token, ontology: Ontology) -> Modality | None:
    """The modality that an attitude verb or noun gives to its complement."""
    words = ontology.lexicon.status
    if word in words.feared and not (word in words.planned and is_infinitive(token)):
        # Whoever is warned to do a thing, or not to, is asked to.
        bidden = word in words.warning and is_infinitive(token) and token.dep_ == "xcomp"
        return "requested" if bidden and (is_passive(head) or _by_another(token, head)) else "feared"
    if token.dep_ == "pcomp" and (word in words.charging or word in ontology.lexicon.events.mood["charges"]):
        return "reported"
    if _complement(token):
        telling = word == "call" and lemma(token) in words.conveying
        asked = head.pos_ == "VERB" and (is_infinitive(token) or _is_bare(token))
        if word in words.requested and not telling and (asked or _is_aim_of(token, head)):
            return "planned" if word in words.planned and not _by_another(token, head) else "requested"
        ahead = is_infinitive(token) and {word, head.lower_} & words.upcoming
        stated = word in words.stating and token.dep_ == "ccomp" and _is_settled(token)
        # Who considers another an enemy has no plan of it.
        held = token.dep_ == "ccomp" and token.pos_ == "NOUN"
        if ahead or (word in words.planned and head.pos_ in {"VERB", "NOUN"} and not (stated or held)):
            bidden = word in words.demanding and _opens_with_mark(token) and _by_another(token, head)
            return "requested" if bidden else "planned"
        # Whoever signs a thing gives no sign of it.
        if word in words.probable and not (head.pos_ == "VERB" and word in words.showing):
            return "probable"
    return "possible" if word in words.possible else None


def _is_due(token: Token, verb: Token, words: StatusWords) -> bool:
    """Whether an infinitive tells what somebody ought to do, needs to do or has to do."""
    below = token.dep_ in {"xcomp", "advcl"} and is_infinitive(token) and verb.nbor(1).lower_ in {"to", "not"}
    return below and (_needs_to(verb, words) or _has_to(verb))


def _needs_to(verb: Token, words: StatusWords) -> bool:
    """Whether somebody "needs to" or "ought to" do a thing, and needs nothing else for it."""
    given = verb.dep_ == "relcl" or any(c.dep_ == "dobj" for c in children(verb))
    return lemma(verb) in words.requested_modals and not given


def _has_to(verb: Token) -> bool:
    """Whether somebody "has to" do a thing; who "had to", has done it."""
    return lemma(verb) == "have" and verb.tag_ in {"VBZ", "VBP"}


def _was_carried_out(verb: Token, words: StatusWords) -> bool:
    """Whether somebody was made to do a thing, or chose for himself to do it, and so did it.

    Who "is obliged to" has it before him, and so has who "was chosen to".
    """
    if lemma(verb) in words.compelling and is_passive(verb):
        return is_over(verb) or any(c.lower_ == "been" for c in verb.lefts)
    if lemma(verb) not in words.choosing or is_passive(verb) or any(c.dep_ == "dobj" for c in children(verb)):
        return False
    return verb.tag_ == "VBD" or any(c.tag_ in FINITE and lemma(c) == "have" for c in verb.lefts)


def _is_aim_of(clause: Token, noun: Token) -> bool:
    """Whether an infinitive says what a noun asks for ("the call to V")."""
    return noun.pos_ == "NOUN" and clause.dep_ == "acl" and is_infinitive(clause)


def _opens_with_mark(clause: Token) -> bool:
    """Whether a clause is the object of the verb above by its opening word ("proposed that S")."""
    return clause.dep_ == "ccomp" and any(c.dep_ == "mark" for c in clause.lefts)


def _is_settled(clause: Token) -> bool:
    """Whether a clause by its form tells what is or was so, not what is to come."""
    helping = {c.lower_ for c in children(clause) if c.dep_ in HELPING}
    return is_finite(clause) and helping.isdisjoint(FUTURE)


def _is_bare(clause: Token) -> bool:
    """Whether a clause's verb stands bare, with no auxiliary to carry its tense ("wants X freed")."""
    done = clause.tag_ == "VBN" and any(c.dep_ == "nsubjpass" for c in clause.lefts)
    return (clause.tag_ == "VB" or done) and not any(c.dep_ in HELPING for c in clause.lefts)


def _by_another(token: Token, head: Token) -> bool:
    """Whether a clause below a verb of wanting tells what somebody else is to do."""
    named = (c for c in (*children(token), *children(head)) if c.i < token.i)
    return any(
        (c.dep_ == "dobj" and c.head.i == head.i) or (c.dep_ in {"nsubj", "nsubjpass"} and c.head.i == token.i)
        for c in named
    )
