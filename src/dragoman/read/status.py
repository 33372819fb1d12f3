"""A predicate in its clause -> whether it is so and how surely: negation, implicatives, modals, hedges, governors."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.ontology.reporting import load_reporting
from dragoman.read._status_clauses import (
    falls_short,
    is_ahead,
    is_asked,
    is_imagined,
    is_only_unsaid,
    is_reportative,
    is_whether,
    is_wished,
    would_be,
)
from dragoman.read.scene import Scene
from dragoman.read.syntax import is_infinitive, lemma, verb_key
from dragoman.records import Attribution, Hedge, Status, View
from dragoman.records.status import Modality

# What counts most when several words bear on one predicate.
RANK: tuple[Modality, ...] = (
    "counterfactual",
    "conditional",
    "feared",
    "requested",
    "planned",
    "possible",
    "probable",
    "reported",
    "evaluative",
    "presupposed",
    "asserted",
)
# Degrees on the FactBank scale; None where the text commits to neither.
DEGREE: dict[Modality, int | None] = {
    "asserted": 3,
    "presupposed": 3,
    "evaluative": None,
    "reported": 2,
    "probable": 2,
    "planned": 2,
    "possible": 1,
    "feared": 1,
    "requested": None,
    "conditional": None,
    "counterfactual": -3,
}
INHERITING = frozenset(
    {"xcomp", "ccomp", "acl", "pcomp", "conj", "advcl", "pobj", "prep", "dobj", "attr", "acomp", "agent"}
)
MAX_CLIMB = 12
# Nouns of what people look forward to.
OUTLOOKS = frozenset({"hope", "expectation", "forecast", "chance", "outlook", "hint"})
# Prepositions between a noun of outlook and what it looks out for.
OF_WHAT = frozenset({"of", "about", "over", "on", "for"})
# Tags of verbs that are a statement of their own.
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# What these bring in holds even where the verb they hang on is denied.
CIRCUMSTANCES = frozenset(
    {"due", "because", "after", "before", "during", "despite", "since", "following", "amid", "owing", "when"}
)


class Sign(NamedTuple):
    """One word that bears on a predicate: what it makes of it; None for plain negation."""

    token: Token
    modality: Modality | None
    flips: bool = False


def status_of(scene: Scene, number: int, predicate: Token, attribution: Attribution | None = None) -> Status:
    """How the passage holds a predicate, with the words that weaken or shift it as hedges."""
    signs = list(_signs(predicate, scene.ontology, 0))
    negative = sum(sign.flips for sign in signs) % 2 == 1
    found: set[Modality] = {sign.modality for sign in signs if sign.modality is not None}
    if is_reportative(predicate):
        found -= {"conditional"}
    held = _strongest(found)
    if attribution is not None and "reported" not in found:
        found.add("reported")
    modality = _strongest(found)
    hedges = [Hedge(anchor=scene.anchor(number, [s.token]), kind=s.modality) for s in signs if s.modality is not None]
    return Status(
        polarity="-" if negative else "+",
        modality=modality,
        factuality=_factuality(modality, negative=negative, attribution=attribution),
        hedges=tuple(sorted(hedges, key=lambda h: h.anchor.start)),
        views=_views(attribution, _signed(DEGREE[held], negative=negative)) if attribution is not None else (),
    )


def _strongest(found: Collection[Modality]) -> Modality:
    """The modality that counts, of those that words give to one predicate."""
    return next((modality for modality in RANK if modality in found), "asserted")


def _views(attribution: Attribution, degree: int | None) -> tuple[View, ...]:
    """How those behind the outlet hold what they say: who says so first to this degree, who passes it on to none."""
    holders = attribution.chain[1:]
    last = len(holders) - 1
    return tuple(View(holder=h.name, factuality=degree if n == last else None) for n, h in enumerate(holders))


def _factuality(modality: Modality, *, negative: bool, attribution: Attribution | None) -> int | None:
    """The FactBank degree, signed; a speaker's own words and those of nobody in particular count for less."""
    degree = DEGREE[modality]
    if modality == "reported" and attribution is not None:
        if attribution.type == "direct":
            return None
        if attribution.type != "evidential" and attribution.chain[-1].kind == "unnamed":
            degree = 1
    return _signed(degree, negative=negative)


def _signed(degree: int | None, *, negative: bool) -> int | None:
    return -degree if negative and degree is not None else degree


def _signs(token: Token, ontology: Ontology, depth: int) -> Iterator[Sign]:
    """The words that bear on a token: its own, then its governors' as far as they reach."""
    yield from _own_signs(token, ontology)
    head = token.head
    if token.dep_ == "pcomp":
        yield from _governor_signs(token, head.head, ontology)
    if token.dep_ == "nsubj" and is_imagined(token):
        yield Sign(head, "conditional")
    if head.i == token.i or depth >= MAX_CLIMB or token.dep_ not in INHERITING:
        return
    yield from _governor_signs(token, head, ontology)
    if _passes(token, head, ontology):
        above = _signs(head, ontology, depth + 1)
        yield from (sign for sign in above if not _stays_above(token, head, sign))


def _stays_above(token: Token, head: Token, sign: Sign) -> bool:
    """Whether what bears on a verb does not bear on its clause: some denials, and how surely a thing is said at all."""
    if sign.flips:
        return _shields(token, head, sign)
    said = token.dep_ == "ccomp" and lemma(head) in load_reporting().saying
    return said and sign.token.dep_ == "aux" and sign.token.head.i == head.i


def _shields(token: Token, head: Token, sign: Sign) -> bool:
    """Whether a denial above leaves a token alone: what is only not said, and the circumstances of what is denied."""
    circumstance = token.dep_ == "prep" and token.lower_ in CIRCUMSTANCES and head.pos_ == "VERB"
    return circumstance or (sign.token.head.i == head.i and is_only_unsaid(token))


def _own_signs(token: Token, ontology: Ontology) -> Iterator[Sign]:
    """Negators, modals, hedging adverbs and adjectives that hang on the token itself."""
    words = ontology.lexicon.status
    verbal = token.pos_ in {"VERB", "AUX"}
    for child in token.children:
        if _negates(child, words.negative_determiners) or falls_short(child, token):
            yield Sign(child, None, flips=True)
        elif child.dep_ == "aux" and verbal:
            yield from _modal_sign(child, token, ontology)
        elif child.dep_ in {"advmod", "amod", "npadvmod"}:
            modality = _hedge_modality(lemma(child), child.lower_, ontology)
            if modality is not None:
                yield Sign(child, modality)
        elif (mark := _condition_mark(child)) is not None:
            yield Sign(mark, "conditional")
        elif is_whether(child):
            yield Sign(child, "possible")
    if verbal:
        yield from _subject_signs(token, words.negative_determiners)
    if token.dep_ in {"pobj", "pcomp"} and token.head.lower_ == "without":
        yield Sign(token.head, None, flips=True)


def _subject_signs(verb: Token, determiners: frozenset[str]) -> Iterator[Sign]:
    """The sign of a subject that denies its verb: "nobody", "no troops", "neither side"."""
    for subject in (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}):
        denying = [c for c in subject.children if c.dep_ in {"det", "preconj", "cc"} and c.lower_ in determiners]
        if subject.lower_ in {"nobody", "none", "nothing"} or denying:
            yield Sign(denying[0] if denying else subject, None, flips=True)
            return


def _negates(child: Token, determiners: frozenset[str]) -> bool:
    """Whether a word below a predicate denies it: not, no, neither, "no longer"; not in "not only … but"."""
    if child.dep_ == "advmod" and child.lower_ in {"longer", "more"}:
        return any(c.lower_ == "no" for c in child.children)
    plain = child.dep_ == "neg" or (child.dep_ in {"det", "cc", "preconj"} and child.lower_ in determiners)
    return plain and not only_but(child)


def _condition_mark(child: Token) -> Token | None:
    """The "if" or "unless" that a word below a predicate is or opens with, None without one."""
    marks = [child] if child.dep_ == "mark" else [g for g in child.children if g.dep_ == "mark"]
    if child.dep_ not in {"mark", "advcl"}:
        return None
    return next((g for g in marks if g.lower_ in {"if", "unless"}), None)


def only_but(negator: Token) -> bool:
    """Whether "not" belongs to "not only … but also"."""
    return negator.i + 1 < len(negator.doc) and negator.nbor(1).lower_ in {"only", "just", "merely"}


def _modal_sign(modal: Token, verb: Token, ontology: Ontology) -> Iterator[Sign]:
    """What a modal verb makes of its verb."""
    words = ontology.lexicon.status
    word = modal.lower_
    if word in words.possible_modals:
        yield Sign(modal, "possible")
    elif word in words.planned_modals:
        yield Sign(modal, "planned")
    elif word in words.conditional_modals:
        yield Sign(modal, would_be(verb))
    elif word in words.requested_modals:
        yield Sign(modal, "requested")


def _hedge_modality(word: str, form: str, ontology: Ontology) -> Modality | None:
    """What a hedging adverb or adjective makes of what it describes."""
    words = ontology.lexicon.status
    if word in words.reported or form in words.reported:
        return "reported"
    if word in words.possible:
        return "possible"
    if word in words.probable:
        return "probable"
    if word in words.upcoming or form in words.upcoming:
        return "planned"
    return None


def _governor_signs(token: Token, head: Token, ontology: Ontology) -> Iterator[Sign]:
    """What the word above makes of a token that is its complement."""
    words = ontology.lexicon.status
    word = lemma(head)
    if token.dep_ in {"conj", "advcl"} and not is_infinitive(token):
        return
    formal: Modality | None = (
        "planned" if is_ahead(token) else "requested" if is_wished(token, words.requested) else None
    )
    if formal is not None:
        yield Sign(head, formal)
    elif token.dep_ == "pobj" and head.lower_ in OF_WHAT and head.head.pos_ == "NOUN":
        yield from _prospect_signs(head.head, ontology)
    elif word in words.negative_implicatives and _complement(token) and head.i < token.i:
        yield Sign(head, None, flips=True)
    elif (denier := disclaimer_of(token, ontology)) is not None:
        doubted = lemma(denier) in ontology.lexicon.causes.disclaiming["doubting"]
        yield Sign(denier, "possible" if doubted else None, flips=True)
    elif word in words.conditionals and head.pos_ == "NOUN":
        yield Sign(head, "conditional")
    elif token.dep_ in {"dobj", "pobj"} and _demanded(token, words.demanding) is not None:
        yield Sign(_demanded(token, words.demanding) or head, "requested")
    elif _complement(token) or token.dep_ in {"dobj", "pobj"}:
        modality = _attitude(word, token, head, ontology)
        if modality is not None:
            yield Sign(head, modality)


def disclaimer_of(clause: Token, ontology: Ontology) -> Token | None:
    """The word that says a clause is not so ("rejected claims that …", "doubts that …"), None without one."""
    head, listed = clause.head, ontology.lexicon.causes.disclaiming
    if clause.dep_ not in {"acl", "ccomp", "relcl"} or not any(
        c.lower_ == "that" and c.dep_ == "mark" for c in clause.lefts
    ):
        return None
    if lemma(head) in listed["doubting"]:
        return None if _no_doubt(head) else head
    if lemma(head) not in listed["nouns"] or head.dep_ not in {"dobj", "nsubjpass", "oprd", "appos"}:
        return None
    verb = head.head.head if head.head.pos_ == "ADJ" else head.head
    return verb if verb.pos_ == "VERB" and lemma(verb) in listed["verbs"] else None


def _no_doubt(noun: Token) -> bool:
    """Whether there is no doubt, or little."""
    return any(c.lower_ in {"no", "little"} for c in noun.children)


def _prospect_signs(noun: Token, ontology: Ontology) -> Iterator[Sign]:
    """What a noun makes of the deed it is about: "fears of a recession", "the prospect of talks"."""
    words, word = ontology.lexicon.status, lemma(noun)
    if word in words.feared:
        yield Sign(noun, "feared")
    elif word in words.possible or word in OUTLOOKS:
        yield Sign(noun, "possible")


def _demanded(noun: Token, demanding: frozenset[str]) -> Token | None:
    """The verb that demands a nominal deed ("demanded the withdrawal", "called for the release"), None without one.

    With a particle it is another verb ("called off the talks").
    """
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"for", "on"} else noun.head
    turned = any(child.dep_ == "prt" or child.lower_ in {"back", "off", "up"} for child in verb.children)
    return verb if verb.pos_ == "VERB" and lemma(verb) in demanding and not turned else None


def _complement(token: Token) -> bool:
    """Whether a clause completes its governor's meaning."""
    if token.dep_ == "ccomp" and stands_apart(token):
        return False
    if (token.dep_ == "acl" and token.tag_ == "VBN") or is_asked(token):
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
    if word in words.feared:
        return "feared"
    if word in words.charging and token.dep_ == "pcomp":
        return "reported"
    if _complement(token):
        if word in words.requested and head.pos_ == "VERB" and (is_infinitive(token) or _is_bare(token)):
            return "planned" if word in words.planned and not _by_another(token, head) else "requested"
        ahead = is_infinitive(token) and {word, head.lower_} & words.upcoming
        if ahead or (word in words.planned and head.pos_ in {"VERB", "NOUN"}):
            return "planned"
        if word in words.probable:
            return "probable"
    return "possible" if word in words.possible else None


def _is_bare(clause: Token) -> bool:
    """Whether a clause's verb stands bare, with no auxiliary to carry its tense."""
    return clause.tag_ == "VB" and not any(c.dep_ == "aux" for c in clause.lefts)


def _by_another(token: Token, head: Token) -> bool:
    """Whether a clause below a verb of wanting tells what somebody else is to do."""
    named = (c for c in (*token.children, *head.children) if c.i < token.i)
    return any((c.dep_ == "dobj" and c.head.i == head.i) or (c.dep_ == "nsubj" and c.head.i == token.i) for c in named)


def _shares(token: Token, head: Token) -> bool:
    """Whether the second of two joined deeds has the first one's auxiliaries: no "but", subject or tense of its own."""
    against = any(c.lower_ == "but" and head.i < c.i < token.i for c in head.children)
    own = any(c.dep_ in {"nsubj", "nsubjpass"} or c.tag_ in FINITE for c in token.children if c.i < token.i)
    return not against and not own and not (token.tag_ in FINITE and head.tag_ not in FINITE)


def _passes(token: Token, head: Token, ontology: Ontology) -> bool:
    """Whether what bears on the word above bears on the token too."""
    dep = token.dep_
    if is_asked(token):
        return False
    if dep == "conj":
        return _shares(token, head)
    words = ontology.lexicon
    if dep == "dobj":
        return lemma(head) in words.events.light.verbs or not words.status.bringing.isdisjoint(verb_key(head))
    if dep == "pobj":
        brought = head.head.pos_ == "VERB" and f"{lemma(head.head)} {head.lower_}" in words.status.bringing
        return brought or (head.lower_ in {"of", "for"} and head.head.pos_ == "NOUN")
    if dep in {"advcl", "acl"}:
        return (dep == "advcl" and token.tag_ == "VBG") or (is_infinitive(token) and lemma(head) != "decision")
    return dep in {"xcomp", "ccomp", "pcomp", "prep", "agent", "acomp", "attr", "oprd"} and not (
        dep == "ccomp" and stands_apart(token)
    )
