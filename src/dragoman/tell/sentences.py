"""Claims and links -> sentences. What a sentence says is coded from the text; its words in quotes are the text's."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.records import (
    Claim,
    Concept,
    Event,
    Influence,
    Link,
    Relation,
    Role,
    Status,
)
from dragoman.tell._counted import say_befallen, say_measure
from dragoman.tell._deeds import (
    deed_of,
    is_averted,
    is_case,
    is_done,
    is_expected,
    is_maybe_done,
    is_of_hedge,
    is_open,
    is_own_envoy,
    is_threatened,
    is_tried,
    lies_ahead,
    mode_of,
)
from dragoman.tell._denied import is_let, nobody_in, own_quoted, say_none, say_not_let
from dragoman.tell._link_ends import end_words, moved_cause, narrowed
from dragoman.tell._phrases import load_phrases
from dragoman.tell._quoted import WORDS_QUOTED, own_words, with_sides
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import (
    capital,
    is_plural_label,
    is_pronoun,
    join_names,
    say_ahead,
    say_case,
    say_ended,
    say_expected,
    say_open,
    say_past,
    say_perhaps,
    say_present,
    say_set,
    with_article,
    without_target,
)
from dragoman.tell.wording import quote, tells_end, time_words
from dragoman.weigh.hedged import as_weighed
from dragoman.weigh.nobody import any_of, none_of

TRENDS = {"rising": "a tie that is growing", "falling": "a tie that is weakening", "steady": "a tie that holds steady"}
# Told without a doer it is told of whom most chose, whatever the words: nobody is said to back him.
ELECTED = "SUPPORT"
MOTIVE = "motive"
WAYS = {
    1: "more of {cause}, more of {effect}",
    -1: "more of {cause}, less of {effect}",
    0: "no effect of {cause} on {effect}",
    None: "{cause} bears on {effect}, which way is not said",
}
# Words by which somebody is told not to have said a thing.
UNSAID = re.compile(r"\b(?:never|not|nor)\b|n['’]t\b", re.IGNORECASE)
FORESEEN = {
    ("possible", "+"): "possible",
    ("possible", "-"): "possibly not to come",
    ("probable", "+"): "likely",
    ("probable", "-"): "unlikely",
    ("feared", "+"): "feared",
    ("feared", "-"): "not feared",
}
FORWARD = frozenset({"possible", "probable", "planned", "feared", "conditional", "requested"})


def word_claim(claim: Claim, evidence: Evidence) -> str:
    """One sentence for a claim: who, what, when, how surely, and according to whom."""
    content = claim.content
    if isinstance(content, Event):
        body = _event(claim, content, evidence)
    elif isinstance(content, Relation):
        body = _relation(claim, content, evidence)
    elif isinstance(content, Influence):
        body = _influence(claim, content, evidence)
    else:
        body = say_measure(content, evidence)
    return capital(attributed(body, claim, evidence))


def attributed(body: str, claim: Claim, evidence: Evidence) -> str:
    """A sentence with the names of those it comes from, where that is not the outlet alone."""
    said = evidence.attribution(claim)
    if said is None:
        return body
    named = named_speakers(claim, evidence)
    if named and claim.status.polarity == "+" and UNSAID.search(said.cue.exact):
        return f"{body}, which {join_names(named)} did not say"
    if not named:
        return f"{body}, according to a source that is not named"
    if len(named) == 1 and body.lower().startswith(f"{named[0].lower()} "):
        return f"{body}, by {evidence.possessive(claim)} own account"
    return f"{body}, according to {join_names(named)}"


def named_speakers(claim: Claim, evidence: Evidence) -> list[str]:
    """Those a claim comes from beyond the outlet, as they stand in a sentence; [] where nothing names them."""
    said = evidence.attribution(claim)
    # Words for a kind of people keep no capital of a sentence's head; what an actor is called is no such word.
    common = {one.name for one in said.chain if one.kind == "unnamed" and " " not in one.name} if said else set()
    common -= {one.name for one in said.chain if one.actor and "~" not in one.actor} if said else set()
    speakers = [_as_named(name, claim, evidence) for name in evidence.speakers(claim)[1:] if name != "unknown"]
    unnamed = {one.name for one in said.chain if one.kind == "unnamed"} if said else set()
    told = [_common(name) if name in common else name for name in speakers]
    told = [_within(name) if name in unnamed - common else name for name in told]
    return [with_article(name) for name in told if not is_pronoun(name)]


def _within(name: str) -> str:
    """Words for people without a name, without the capital of a sentence's head: "farmers in the valley"."""
    first, _, rest = name.partition(" ")
    roles = load_roles()
    words = (roles.forms, roles.words["vouching"], roles.words["limiting"], roles.words["standing"])
    common = rest[:1].islower() and first.istitle() and any(first.lower() in each for each in words)
    common = common and first.lower() not in roles.words["capitalised"]
    return f"{first.lower()} {rest}" if common else name


def _as_named(name: str, claim: Claim, evidence: Evidence) -> str:
    """What a group that speaks is called within a sentence: "diplomats in X" for words that open one."""
    said = evidence.attribution(claim)
    groups = [str(one.actor) for one in said.chain if one.name == name and one.kind == "unnamed"] if said else []
    called = [evidence.actor_name(actor) for actor in groups if actor in evidence.actors]
    return next((one for one in called if one.lower() == name.lower()), name)


def _common(name: str) -> str:
    """A word for a kind of people as it stands in a sentence: "minister" of a headline is a minister."""
    noun = load_roles().lemmas.get(name.lower())
    one = noun is not None and noun.sort == "person"
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name.lower()}" if one else name.lower()


def subjects(roles: Sequence[Role], evidence: Evidence) -> str:
    """The names that fill a place, joined; "" where nobody does."""
    named = [evidence.name(role) for role in roles if not _only_points(role)]
    return join_names([with_article(name) for name in named])


def _only_points(role: Role) -> bool:
    """Whether a role is a pronoun of which nothing tells whom it means."""
    return role.actor is None and is_pronoun(role.anchor.exact)


def is_plural(roles: Sequence[Role], evidence: Evidence) -> bool:
    """Whether a verb after these names is plural."""
    names = {evidence.name(role) for role in roles}
    return len(names) > 1 or any(evidence.is_many(role) for role in roles)


def _whom(event: Event, kind: str | None, who: str, whom: str, evidence: Evidence) -> str:
    """Whom a deed is told to be done to; "" where it is whoever does it, or the envoy who stands for him."""
    if is_own_envoy(event, kind):
        whom = ""
    if whom != who:
        return whom
    return "each other" if who and is_plural(event.sources, evidence) else ""


def _event(claim: Claim, event: Event, evidence: Evidence) -> str:
    words = own_words(claim, event.trigger, evidence)
    when = "" if is_of_hedge(claim, event.trigger, evidence.documents[claim.doc].published) else time_words(claim.when)
    kind, status = deed_of(event, _status(claim, evidence))
    claim, status = replace(claim, status=as_weighed(claim.status)), as_weighed(status)
    phrase = load_phrases().event(kind, mode_of(event, kind))
    who, whom = (subjects(_persons(roles), evidence) for roles in (event.sources, event.targets))
    if not (event.sources or event.targets) and (claim.status.modality, claim.status.polarity) in FORESEEN:
        return foreseen(claim.status, evidence.around(event.trigger))
    if phrase is None or not (who or whom) or (kind == ELECTED and not who):
        quoted = claim.when is not None and claim.when.anchor.exact in words
        return f"{_beside(who, whom)}{words}{'' if quoted else when}"
    whom = _whom(event, kind, who, any_of(whom) if status.polarity == "-" else whom, evidence)
    past = phrase.past.format(t=whom) if whom else phrase.alone_past
    base = phrase.base.format(t=whom) if whom else phrase.alone_base
    own = "" if whom or kind == event.type else own_infinitive(claim, event)
    if own:
        base, words = own, ""
    said = _told_deed(claim, event, Told(kind, who, past, base, status), evidence)
    return f"{said}{when}{say_befallen(event, words or own)}" + (f" ({words})" if words else "")


class Told(NamedTuple):
    """A deed as it is told: its type, who does it, "" for nobody named, what he did and does, and how surely."""

    kind: str | None
    who: str
    past: str
    base: str
    status: Status


def _told_deed(claim: Claim, event: Event, told: Told, evidence: Evidence) -> str:
    """Who did, does or does not do a deed, in the mood of the text; no time and no quote."""
    plural = is_plural(event.sources, evidence)
    if told.status.polarity == "-":
        if is_let(before := evidence.before(event.trigger)):
            return say_not_let(told.who or "nobody", told.base, before, plural=plural)
        if nobody := own_quoted(none_of(event.sources)) if told.who else nobody_in(before, event):
            denied = told._replace(who=nobody, status=replace(told.status, polarity="+"))
            return _ahead(claim, event, denied, evidence) or say_none(*denied[1:], plural=plural)
    told = told._replace(who=told.who or "somebody")
    return _ahead(claim, event, told, evidence) or say_past(*told[1:], plural=plural)


def _ahead(claim: Claim, event: Event, told: Told, evidence: Evidence) -> str:
    """A deed that is a condition, threatened, expected, tried or likely to come; "" for any other."""
    kind, who, _, base, status = told
    plural, no = is_plural(event.sources, evidence), status.polarity == "-"
    if is_case(claim, event.trigger):
        return say_case(who, base, status)
    if is_threatened(event, kind, status, evidence.around(claim.anchor)):
        return f"{who} {'threaten' if plural else 'threatens'} to {base}"
    if is_expected(claim):
        return say_expected(who, base, status, plural=plural)
    if is_tried(claim):
        return f"{who} {'did not try' if no else 'tried'} to {base}"
    if said := _left_open(claim, event, told, evidence):
        return said
    ahead = lies_ahead(claim, event.trigger, evidence.documents[claim.doc].published)
    return say_ahead(who, base, status) if ahead else ""


def _left_open(claim: Claim, event: Event, told: Told, evidence: Evidence) -> str:
    """A deed that is only asked about, that may have been done, or that was about to be; "" for any other."""
    _, who, past, base, status = told
    before = evidence.before(event.trigger)
    if is_open(claim, evidence.sentence(claim.anchor)):
        return say_open(who, past, base, status, done=is_done(claim, event.trigger, before))
    if is_maybe_done(claim, event.trigger, before):
        return say_perhaps(who, past, base, status)
    if is_averted(claim):
        return f"{who} {'were' if is_plural(event.sources, evidence) else 'was'} about to {base}"
    return ""


def own_infinitive(claim: Claim, event: Event) -> str:
    """The words that tell after "to" what somebody has in mind, in quotes; "" where they are many or none.

    What type of deed they amount to says less of one that nobody is named to suffer.
    """
    trigger, clause = event.trigger, claim.anchor
    to = trigger.prefix.lower().endswith(("to ", "to\n")) and clause.start <= trigger.start < clause.end
    words = clause.exact[trigger.start - clause.start :].rstrip(",;:")
    return quote(words) if to and len(words.split()) <= WORDS_QUOTED else ""


def foreseen(status: Status, words: str) -> str:
    """How likely the words of a text tell something to be that nobody named does: "told as unlikely: “…”"."""
    return f"told as {FORESEEN[status.modality, status.polarity]}: {quote(words)}"


def _persons(roles: Sequence[Role]) -> list[Role]:
    """Those of some roles that mean somebody; words for nobody ("rejected the timetable") stand in the quote."""
    return [role for role in roles if role.actor is not None or role.mention is not None]


def _status(claim: Claim, evidence: Evidence) -> Status:
    """How a claim is held; the name of who tells it makes "reportedly" needless."""
    named = [name for name in evidence.speakers(claim)[1:] if name != "unknown"]
    heard = claim.status.modality == "reported" and named
    return replace(claim.status, modality="asserted") if heard else claim.status


def _beside(who: str, whom: str) -> str:
    named = join_names([name for name in (who, whom) if name])
    return f"of {named}, the text tells: " if named else "the text tells: "


def _relation(claim: Claim, relation: Relation, evidence: Evidence) -> str:
    lone = bool(relation.target) and not is_plural(relation.target, evidence)
    phrase = load_phrases().relation(relation.kind, lone=lone)
    holder, target = subjects(relation.holder, evidence), subjects(relation.target, evidence)
    target = "each other" if target and target == holder and is_plural(relation.holder, evidence) else target
    base = phrase.format(t=target) if target else without_target(phrase) or phrase.format(t="somebody or something")
    who, plural, status = holder or "somebody", is_plural(relation.holder, evidence), _status(claim, evidence)
    words = own_words(with_sides(claim, relation, evidence), relation.predicate, evidence)
    none = none_of(relation.holder) if status.polarity == "-" else ""
    who, status = (none, replace(status, polarity="+")) if none else (who, status)
    if status.polarity == "-" and is_let(before := evidence.before(relation.predicate)):
        said = say_not_let(who, base, before, plural=plural)
    elif is_case(claim, relation.predicate):
        said = say_case(who, base, status)
    elif status.modality == "planned" and as_weighed(status).modality == "probable":
        said = say_ahead(who, base, status)
    elif status.modality == "planned" and _is_named_after(relation):
        said = say_set(who, base, status, plural=plural)
    elif (status.polarity, status.modality) == ("-", "asserted") and (relation.trend == "falling" or tells_end(words)):
        said = say_ended(who, base, plural=plural)
    else:
        said = (say_expected if is_expected(claim) else say_present)(who, base, as_weighed(status), plural=plural)
    # What somebody has founded he founds no more and no less; what is ahead does not move yet.
    unmoved = relation.kind in load_traits().ties.done_once or status.modality in FORWARD or status.polarity == "-"
    moving = None if unmoved else relation.trend
    trend = f", {TRENDS[moving]}" if moving else ""
    return f"{said}{trend} ({words})"


def _is_named_after(relation: Relation) -> bool:
    """Whether the holder of a tie stands behind the words for it, as who is bought from does: it is not his plan."""
    return any(role.anchor.start >= relation.predicate.end for role in relation.holder)


def _influence(claim: Claim, influence: Influence, evidence: Evidence) -> str:
    """The words of a link, and how they were read: by its ends, long ones by the words they begin with.

    What is delayed is told by its concept, the time it takes, of which there is more.
    """
    cause, effect = [end_words(end, influence, evidence) for end in (influence.cause, influence.effect)]
    effect = evidence.time_taken(influence.effect.concept) or effect
    read = influence.link_type.replace("_", " ")
    told = WAYS[influence.sign].format(cause=cause, effect=effect)
    if influence.link_type == MOTIVE and influence.sign:
        reason = load_phrases().links[MOTIVE].by_sign(influence.sign).format(t=effect)
        told = say_present(cause, reason, Status(), plural=False)
    return f"{quote(claim.anchor.exact)} (read as {read}: {told})"


def link_sentence(cause: str, effect: str, link_type: str, sign: int | None, claim: Claim | None) -> str:
    """A sentence that one thing bears on another, in the mood of the claim it is told in; no full stop.

    A thing plans nothing: what is planned of it is expected.
    """
    phrase = load_phrases().links.get(link_type, load_phrases().links["causal"])
    cause, sign, moved = moved_cause(cause, sign, claim)
    base = phrase.by_sign(sign).format(t=effect)
    if claim is None:
        return f"{cause} {base}"
    # That the text denies an effect is what sign 0 says already.
    status = replace(claim.status, polarity="+") if sign == 0 else claim.status
    say = say_expected if status.modality == "planned" else say_present
    return say(cause, base, status, plural=not moved and is_plural_label(cause))


def word_link(link: Link, concepts: Mapping[str, Concept], evidence: Evidence) -> str:
    """One sentence for a link of the model, in the mood of the claim that speaks for it best."""
    claims = evidence.ranked(link.claims)
    best = claims[0] if claims else None
    known = [concepts.get(one) for one in (link.cause, link.effect)]
    if best and isinstance(best.content, Influence) and any(one is None or one.provisional for one in known):
        body = _influence(best, best.content, evidence)
    else:
        cause, effect = (label_of(one, concepts) for one in (link.cause, link.effect))
        if best and isinstance(best.content, Influence):
            cause, effect = narrowed(cause, best.content.cause), narrowed(effect, best.content.effect)
        told = replace(best, status=_status(best, evidence)) if best else None
        body = link_sentence(cause, effect, link.link_type, link.sign, told)
        short = best is not None and len(best.anchor.exact.split()) <= WORDS_QUOTED
        body = f"{body} ({quote(best.anchor.exact)})" if best and short else body
    hedges = join_names([quote(word) for word in link.hedges if not re.search(rf"\b{re.escape(word)}\b", body)])
    body = f"{body} (hedged: {hedges})" if hedges else body
    return capital(attributed(body, best, evidence) if best else body)


def label_of(concept: str, concepts: Mapping[str, Concept]) -> str:
    """A concept in words; its id where no label is known."""
    return concepts[concept].label if concept in concepts else concept
