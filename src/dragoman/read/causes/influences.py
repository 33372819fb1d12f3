"""Parsed clauses -> influence claims: what moves what, by causal verbs, connectives, clauses and nouns."""

from collections.abc import Iterator

import msgspec
from spacy.tokens import Span, Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.causes._parted_ends import part_ends
from dragoman.read.causes._reasons_denied import put_right
from dragoman.read.causes.clauses import clause_links
from dragoman.read.causes.connectives import connective_links
from dragoman.read.causes.costs import cost_links
from dragoman.read.causes.dealings import dealing_links
from dragoman.read.causes.frames import frame_links
from dragoman.read.causes.links import Linked, Sign, after_comma
from dragoman.read.causes.means import hoped_for
from dragoman.read.causes.nouns import noun_links
from dragoman.read.causes.openers import opener_links
from dragoman.read.causes.rounds import round_links
from dragoman.read.causes.sequels import sequel_links
from dragoman.read.causes.states import state_links
from dragoman.read.causes.tellings import telling_links
from dragoman.read.causes.verbs import verb_links
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children, opens_sentence
from dragoman.read.names.antecedents import MAX_CHAIN
from dragoman.read.saying.attribute import attribution_for
from dragoman.read.status.denials import is_denied_above
from dragoman.read.status.denied import is_denied
from dragoman.read.status.governors import disclaimer_of
from dragoman.read.status.status import status_of
from dragoman.read.ties.relations import is_over
from dragoman.read.times.clock import when_of
from dragoman.read.words.ids import claim_id
from dragoman.read.words.labels import INVERTED, VERBAL
from dragoman.records import Anchor, Attribution, Claim, Influence, Phrase, Role, Status

# Heads that name nothing once no earlier words were found for them.
PRONOUNS = frozenset(
    {"it", "this", "that", "these", "those", "what", "which", "he", "she", "they", "we", "i", "you", "thing", "matter"}
)
RULE = "influences.{}.v1"
# What finds the links of a sentence, in the order in which one between the same words is told.
FINDERS = (
    verb_links,
    frame_links,
    state_links,
    round_links,
    connective_links,
    opener_links,
    clause_links,
    noun_links,
    telling_links,
    cost_links,
    dealing_links,
    sequel_links,
)
# Rules by whose verbs somebody gains or loses strength.
BEARING_ON = ("verb.raise", "verb.lower", "verb.better", "verb.worse")
# What a link to something supposed may be held as.
UNREAL = frozenset({"conditional", "counterfactual"})
# Rules by whose links a clause is explained, as far as they hang on that clause.
EXPLAINING = ("connective", "clause.causal", "clause.round", "clause.moment", "clause.purpose", "clause.means")


def code_influences(scene: Scene) -> tuple[Claim, ...]:
    """Every influence claim of a document, in reading order; links that do not run are read and typed as such."""
    claims: dict[str, Claim] = {}
    for number in range(len(scene.parsed.sentences)):
        for linked in _links(scene, number):
            claim = link_claim(scene, number, linked)
            claims.setdefault(claim.id, claim)
    return tuple(claims.values())


def _links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links of one sentence; one between the same words is told once, by the first rule that finds it."""
    if _only_asks(scene.parsed.spans[number]):
        return
    seen: set[tuple[int, ...]] = set()
    told: set[int] = set()
    found = (_named(scene, number, each) for find in FINDERS for each in find(scene, number))
    meant = (each for one in found for told in _unless_ruled_out(one) for each in put_right(scene, number, told))
    for linked in (part_ends(scene, number, each) for each in meant):
        cause, effect = linked.cause.anchor, linked.effect.anchor
        key = (cause.start, cause.end, effect.start, effect.end, *_place_of(linked.sharer))
        # A participle that opens a connective ("caused by") has told its link as a verb.
        joined = linked.rule.startswith("connective")
        twice = joined and linked.triggers[0].i in told
        told_now = not (_may_explain_doubt(scene, linked) or is_over(linked.triggers[0]))
        if key not in seen and not twice and _joins_two(linked) and told_now:
            seen.add(key)
            told.update(t.i for t in linked.triggers if not joined)
            yield linked


def _unless_ruled_out(linked: Linked) -> Iterator[Linked]:
    """A link as it is told; one of a reason that a "not" right before it rules out is none ("but not because of X").

    Of what only comes with a thing, or before it, no link is left; "even if" grants no cause.
    """
    first = linked.triggers[0]
    before = first.nbor(-1).lower_ if first.i > first.sent.start else ""
    if linked.rule == "clause.condition" and before == "even":
        linked = linked._replace(link_type="concession")
    explaining = linked.rule.startswith(("connective", "clause.causal", "clause.means", "clause.temporal"))
    if not explaining or before != "not":
        yield linked
    elif linked.link_type in {"causal", "motive", "means"}:
        yield linked._replace(sign=0)


def _named(scene: Scene, number: int, linked: Linked) -> Linked:
    """A link whose effect is called by whom a pronoun goes back to ("the raid weakened it").

    Only of a thing that makes somebody stronger or weaker, better or worse off: what people do to "it" is another deed.
    """
    bearing = linked.rule.startswith(BEARING_ON) and linked.link_type != "purpose"
    if not bearing or linked.cause.clausal or _acts(scene, number, linked.cause):
        return linked
    return linked._replace(effect=_named_end(scene, linked.effect))


def _acts(scene: Scene, number: int, end: Phrase) -> bool:
    """Whether an end is somebody, a place, or some who are only counted, and no thing."""
    words = scene.tokens(number, end.anchor)
    if words is None or words.root.tag_ in {"CD", "NNP", "NNPS"} or end.head in scene.ontology.lexicon.causes.people:
        return True
    return lemma(words.root) in load_roles().lemmas or scene.mention(number, words.root) is not None


def _named_end(scene: Scene, end: Phrase) -> Phrase:
    """An end with the head of whoever it means, itself where it is no pronoun, or one that goes back to nobody."""
    role = end.holder
    if end.head not in PRONOUNS or role is None or role.anchor != end.anchor:
        return end
    meant = scene.mentions.get(role.mention or "")
    for _ in range(MAX_CHAIN):
        if meant is None or meant.antecedent is None:
            break
        meant = scene.mentions.get(meant.antecedent)
    words = scene.tokens(meant.sentence, meant.anchor) if meant is not None and meant.kind != "pronoun" else None
    return end if words is None else msgspec.structs.replace(end, head=_head_of(words.root))


def _head_of(root: Token) -> str:
    """What an end is called whose words a noun heads: by its lemma, by a name as it is written."""
    return root.text if root.pos_ == "PROPN" else lemma(root)


def _joins_two(linked: Linked) -> bool:
    """Whether a link has two ends that are not the same words, and words that name something for each."""
    cause, effect = linked.cause, linked.effect
    same = (cause.anchor.start, cause.anchor.end) == (effect.anchor.start, effect.anchor.end)
    return not same and not any(map(names_nothing, (cause, effect)))


def names_nothing(end: Phrase) -> bool:
    """Whether an end only stands for others, and goes back to nothing that was found ("each of them", "two steps")."""
    words = load_lexicon().causes
    if end.head in PRONOUNS or end.antecedent is not None or end.clausal:
        return end.head in PRONOUNS
    bare = not (end.modifiers or end.holder or end.target) and end.head in words.telling
    counted = bare and end.anchor.exact.split()[0].lower() in words.standing_for["counts"]
    return counted or end.head.lower() in words.standing_for["pronouns"]


def _only_asks(span: Span) -> bool:
    """Whether a sentence asks if something is so ("Did the flood ruin the town?"), which tells nothing."""
    if not any(t.text == "?" for t in span[-2:]):
        return False
    first = next(
        (c for c in children(span.root) if c.dep_ in {"aux", "nsubj", "nsubjpass", "advmod", "dobj"}), span.root
    )
    return first.dep_ == "aux" or (first.i == span.root.i and first.pos_ == "AUX")


def link_claim(scene: Scene, number: int, linked: Linked) -> Claim:
    """The claim of a link found."""
    triggers = tuple(scene.anchor(number, [t]) for t in linked.triggers)
    anchor = _covering(scene, number, linked)
    attribution = _attributed(scene, linked, triggers[0])
    denied = _denied_with(scene, linked)
    stated = status_of(scene, number, denied or _stating(linked), attribution)
    sign, status = _as_held(linked, stated, disputed=denied is not None or _is_disputed(scene, linked, stated))
    ends = (linked.cause, linked.effect)
    cause, effect = ends if denied is None else (_as_if_so(scene, number, linked, end, denied) for end in ends)
    spans = [(a.start, a.end) for a in (*triggers, linked.cause.anchor, linked.effect.anchor)]
    sharer = _place_of(linked.sharer)
    return Claim(
        id=claim_id(anchor.doc, "influence", *spans, *([sharer] if sharer else [])),
        doc=anchor.doc,
        sentence=number,
        anchor=anchor,
        content=Influence(
            cause=cause,
            effect=effect,
            sign=sign,
            link_type=linked.link_type,
            triggers=triggers,
            condition=linked.condition,
        ),
        status=status,
        rule=RULE.format(linked.rule),
        attribution=attribution.id if attribution else None,
        when=when_of(scene, number, linked.triggers[0]),
        score=linked.score,
    )


def _as_held(linked: Linked, status: Status, *, disputed: bool) -> tuple[Sign, Status]:
    """The sign and the status of a link by the status of its clause.

    A denied clause turns its own end; only a link said to be none is denied itself. What an inverted clause supposes is
    not so ("had the port closed, …"), or not yet ("should the port close, …").
    """
    sign = 0 if disputed else linked.sign
    status = msgspec.structs.replace(status, polarity="-" if sign == 0 else "+")
    if _is_inverted(linked) and status.modality not in UNREAL:
        undone = linked.triggers[0].lower_ == "had"
        held = ("counterfactual", -3) if undone else ("conditional", None)
        status = msgspec.structs.replace(status, modality=held[0], factuality=held[1])
    return sign, status


def _attributed(scene: Scene, linked: Linked, trigger: Anchor) -> Attribution | None:
    """Who tells of a link; of "blamed the raid on X" whoever blames, whose own verb lies outside what he says."""
    found = attribution_for(scene.attributions, trigger.start, trigger.end)
    if lemma(linked.triggers[0]) not in load_reporting().charging:
        return found
    effect = linked.effect.anchor
    return attribution_for(scene.attributions, effect.start, effect.end) or found


def _is_disputed(scene: Scene, linked: Linked, status: Status) -> bool:
    """Whether a denial of a link's verb comes from above it and so hits the link ("they deny that X lowered Y")."""
    if status.polarity == "+":
        return False
    verb = _stating(linked)
    above = verb.head if verb.dep_ == "conj" else verb
    if disclaimer_of(above, scene.ontology) is not None:
        return not is_denied(verb)
    told = above.dep_ == "ccomp" or (above.dep_ == "acl" and lemma(above.head) in scene.ontology.lexicon.status.showing)
    return told and verb.pos_ == "VERB" and not is_denied(verb)


def _denied_with(scene: Scene, linked: Linked) -> Token | None:
    """The verb of a clause said not to be so in which a connective stands ("denied that X fell due to Y"), else None.

    What is said not to be is then the reason, as the matter itself would need none.
    """
    if not linked.rule.startswith(EXPLAINING):
        return None
    word = linked.triggers[0]
    first = word.head if word.dep_ in {"mark", "aux", "advmod"} else word
    verb = next((a for a in first.ancestors if a.pos_ in VERBAL), None)
    return verb if verb is not None and is_denied_above(verb, scene.ontology) else None


def _as_if_so(scene: Scene, number: int, linked: Linked, end: Phrase, denied: Token) -> Phrase:
    """An end as its own words tell it, where it was turned round by a denial that hits the link instead."""
    told = scene.anchor(number, [denied])
    if not (linked.link_type == "purpose" or end.anchor.start <= told.start < end.anchor.end):
        return end
    return msgspec.structs.replace(end, delta=None if end.delta == -1 else -1)


def _may_explain_doubt(scene: Scene, linked: Linked) -> bool:
    """Whether a clause with "because" may tell why something is denied or doubted ("doubt that X will, because S")."""
    denied = _denied_with(scene, linked) if linked.rule == "clause.causal" else None
    if denied is None:
        return False
    return after_comma(linked.triggers[0].head) or any(c.tag_ == "MD" for c in children(denied))


def _is_inverted(linked: Linked) -> bool:
    """Whether a link hangs on a condition that opens with its auxiliary ("were X to do Y"), whoever found it."""
    first = linked.triggers[0]
    return linked.rule == "clause.inverted" or (first.lower_ in INVERTED and opens_sentence(first))


def _stating(linked: Linked) -> Token:
    """The word whose status is a link's: of "if" and "had" the clause they open, of "had an effect" its verb."""
    word = linked.triggers[0]
    if linked.rule == "clause.quarrel" and word.head.dep_ == "dobj" and _moves_verb(linked):
        return word.head.head
    if linked.rule == "clause.means":
        return hoped_for(word) or word
    opened = linked.condition is not None and word.dep_ in {"mark", "aux", "auxpass"}
    return word.head if opened or (linked.rule == "frame.impact" and word.dep_ == "dobj") else word


def _moves_verb(linked: Linked) -> bool:
    """Whether what a preposition on an object tells moves the whole deed ("banned imports over X"), not the object."""
    verb = linked.triggers[0].head.head
    return verb.pos_ == "VERB" and linked.effect.clausal


def _place_of(role: Role | None) -> tuple[int, int] | tuple[()]:
    """Where a role stands; () for none."""
    return () if role is None else (role.anchor.start, role.anchor.end)


def _covering(scene: Scene, number: int, linked: Linked) -> Anchor:
    """The words from the first to the last part of a link that stand in its own sentence."""
    sentence = scene.parsed.sentences[number]
    words = [*linked.triggers, *filter(None, [linked.tail])]
    parts = [linked.cause.anchor, linked.effect.anchor, *(scene.anchor(number, [t]) for t in words)]
    inside = [p for p in parts if sentence.start <= p.start and p.end <= sentence.end]
    span = scene.parsed.spans[number]
    start, end = min(p.start for p in inside), max(p.end for p in inside)
    tokens = [t for t in span if start <= scene.parsed.start(number, t) < end]
    return scene.anchor(number, tokens)
