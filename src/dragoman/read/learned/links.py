"""Links that rules read, and what the encoder read -> both together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.causes.connectives import is_put_right
from dragoman.read.causes.effects import feels, only_goes, people_moved
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.influences import PRONOUNS, link_claim, names_nothing
from dragoman.read.causes.links import Linked, Sign, end_of, is_excluded
from dragoman.read.causes.sides import index_causes
from dragoman.read.causes.told_again import stands_in
from dragoman.read.frames_encoder_v1 import Frame, Framed
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma, verb_key
from dragoman.read.learned._joining import by_sentence, round_score, share_letters
from dragoman.read.status.denied import is_denied
from dragoman.read.times.tense import came_before
from dragoman.read.words.labels import BUT, SUBJECTS, VERBAL
from dragoman.records import Anchor, Claim, Influence, Phrase

# From here on a link is added where no rule saw one; chosen on passages kept from the encoder, and on dev.
LIKELY = 0.7
# Part of the rule's name, which is that of the other links.
RULE = "encoder"
# What joins a clause to one that it goes against.


def join_links(scene: Scene, ruled: Sequence[Claim], framed: Mapping[int, Framed]) -> tuple[Claim, ...]:
    """All influence claims of a document: those of rules, and likely ones that no rule saw.

    framed: by number of the sentence. A word that a rule reads is left to it.
    """
    joined, here = list(ruled), by_sentence(ruled)
    for number, sentence in framed.items():
        told = [claim.content for claim in here[number] if isinstance(claim.content, Influence)]
        words = {trigger.start for link in told for trigger in link.triggers}
        for frame in _lowest(sentence.frames("links")):
            if scene.parsed.start(number, frame.token) not in words:
                added = [link_claim(scene, number, linked) for linked in _added(scene, number, frame, told)]
                joined += added
                told += [claim.content for claim in added if isinstance(claim.content, Influence)]
    return tuple(joined)


def _lowest(frames: Iterable[Frame]) -> list[Frame]:
    """The frames without those of verbs whose infinitive tells the same link as surely held ("threatens to curb X")."""
    found = list(frames)
    above = {f.token.head.i for f in found if f.token.dep_ == "xcomp" and f.score >= LIKELY and f.first and f.second}
    return [frame for frame in found if frame.token.i not in above]


def _added(scene: Scene, number: int, frame: Frame, told: Sequence[Influence]) -> Iterator[Linked]:
    """The link of a word, at most one: from the likeliest cause to the likeliest effect."""
    if frame.score < LIKELY or not frame.first or not frame.second:
        return
    verb = next((t for t in frame.token.ancestors if t.pos_ == "VERB"), None)
    if (
        (is_ruled_out(frame) and frame.sign != 0)
        or frame.token.dep_ == "neg"
        or (verb is not None and is_put_right(scene, number, verb))
    ):
        return
    apart = is_excluded(frame.first[0].token) or is_parted(frame) or _only_meets(frame.token)
    apart = apart or _is_only_charged(frame) or (frame.token.pos_ == "VERB" and is_denied(frame.token))
    if (
        only_undergoes(frame)
        or only_is(frame)
        or (frame.sign != 0 and apart)
        or feels(scene, number, frame.token, frame.second[0].token)
        or _only_goes(scene, number, frame)
    ):
        return
    if any(stands_in(side[0].token) for side in (frame.first, frame.second)):
        return
    cause, effect = end_of(scene, number, frame.first[0].token), _effect_end(scene, number, frame)
    names_both = PRONOUNS.isdisjoint(effect.modifiers) and not any(map(names_nothing, (cause, effect)))
    is_told = any(_is_same(cause.anchor, effect.anchor, one) for one in told)
    if names_both and not is_told and not share_letters(cause.anchor, effect.anchor):
        score = round_score(frame.score)
        # That one thing leaves another as it is, needs a word that denies.
        sign = None if frame.sign == 0 and not _in_denial(frame.token) else listed_sign(frame) or frame.sign
        yield Linked(cause, effect, sign, frame.label, (frame.token,), RULE, score=score)


def _only_goes(scene: Scene, number: int, frame: Frame) -> bool:
    """Whether a verb only puts whom it is seen to raise elsewhere, and drives or rouses nobody."""
    verb, whom = frame.token, frame.second[0].token
    put = frame.sign == 1 and whom.head == verb and only_goes(scene, number, verb, whom)
    return put and people_moved(scene, number, verb) is None


def _in_denial(token: Token) -> bool:
    """Whether some word of a word's sentence says that something is not so, or hardly."""
    words = load_lexicon().status
    denying = words.negative_determiners | words.scarce | words.negative_implicatives
    return any(t.dep_ == "neg" or t.lower_ in denying or lemma(t) in denying for t in token.sent)


def _effect_end(scene: Scene, number: int, frame: Frame) -> Phrase:
    """The end of what is seen as an effect; of what is lost, and of who loses it, the clause that tells so.

    Of people whom the verb itself drives away or rouses, their displacement or unrest.
    "On fears of a blockade, the crown lost a tenth" does not tell of more of the crown.
    """
    effect = frame.second[0].token
    verb = effect.head
    moved = people_moved(scene, number, verb) if verb.i == frame.token.i and effect.dep_ == "dobj" else None
    if moved is not None:
        return moved
    words = load_lexicon().causes
    telling = words.losing if effect.dep_ == "dobj" or frame.sign != 1 else words.losing | words.sinking
    acting = effect.dep_ in {"nsubj", "dobj"} and verb.i != frame.token.i and verb.pos_ == "VERB"
    lost = acting and lemma(verb) in telling and not frame.token.is_ancestor(effect)
    return clause_end(scene, number, verb, frozenset(_cause_words(frame))) if lost else end_of(scene, number, effect)


def _cause_words(frame: Frame) -> list[int]:
    """The places of the words that a link's cause and its connective stand in, below the verb of the effect."""
    verb = frame.second[0].token.head
    parts = (part for part in verb.children if any(t in (frame.token, frame.first[0].token) for t in part.subtree))
    return [t.i for part in parts for t in part.subtree]


def _is_only_charged(frame: Frame) -> bool:
    """Whether who is seen as a cause only puts it down to another ("is blamed by X on Y")."""
    cause, verb = frame.first[0].token, frame.token
    return cause.head.dep_ == "agent" and cause.head.head == verb and lemma(verb) in load_reporting().charging


def is_ruled_out(frame: Frame) -> bool:
    """Whether a "not" right before the word that tells a link says that there is none ("not on fears of war")."""
    return frame.token.i > frame.token.sent.start and frame.token.nbor(-1).lower_ == "not"


def only_undergoes(frame: Frame) -> bool:
    """Whether a verb says what its subject meets with or loses ("the port saw fewer ships", "mills lost staff")."""
    cause, effect, verb = frame.first[0].token, frame.second[0].token, frame.token
    words = load_lexicon().causes
    own = cause.head == verb and cause.dep_ == "nsubj" and effect.head == verb and effect.dep_ == "dobj"
    given = any(c.dep_ == "dative" for c in verb.children)
    return own and not given and lemma(verb) in words.undergoing | words.losing


def only_is(frame: Frame) -> bool:
    """Whether a copula says what its subject is, and not what that brings about ("quiet is not peace")."""
    cause, effect, verb = frame.first[0].token, frame.second[0].token, frame.token
    return lemma(verb) == "be" and cause.head == verb and effect.head == verb and effect.dep_ == "attr"


def listed_sign(frame: Frame) -> Sign:
    """Which way a verb that only lowers, or brings down, what it acts on moves that, whatever is seen; None else."""
    effect, verb = frame.second[0].token, frame.token
    if verb.pos_ != "VERB" or effect.head != verb or effect.dep_ != "dobj" or frame.sign != 1:
        return None
    words = load_lexicon().causes
    if lemma(verb) in words.levelling and any(c.dep_ == "prt" and c.lower_ in words.level["down"] for c in verb.rights):
        return -1
    table = index_causes(words).verbs
    return -1 if table.get(next((key for key in verb_key(verb) if key in table), "")) == ("lower",) else None


def is_parted(frame: Frame) -> bool:
    """Whether "yet" or "but" opens a clause of the effect's own, and no word of that clause tells the link."""
    cause, effect = frame.first[0].token, frame.second[0].token
    verb = next((t for t in (effect, *effect.ancestors) if t.dep_ == "conj" and t.pos_ in VERBAL), None)
    if verb is None or not cause.i < verb.left_edge.i <= effect.i:
        return False
    parting = [c for c in (*verb.head.rights, *verb.lefts) if c.lower_ in BUT and c.i < effect.i]
    return any(frame.token.i <= c.i for c in parting) and any(c.dep_ in SUBJECTS for c in verb.lefts)


def _only_meets(mark: Token) -> bool:
    """Whether a "when" or "once" joins what came to pass to what was so already ("had lapsed when X left")."""
    listed = mark.lower_ in load_lexicon().causes.clauses["moment"]
    return listed and mark.head.dep_ == "advcl" and came_before(mark.head.head)


def _is_same(cause: Anchor, effect: Anchor, told: Influence) -> bool:
    """Whether a link between these words is told, wherever exactly its ends begin."""
    return share_letters(cause, told.cause.anchor) and share_letters(effect, told.effect.anchor)
