"""Standing ties that rules read, and what the encoder read -> both together."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import Tie
from dragoman.read.deeds.side_clauses import only_judges
from dragoman.read.deeds.together import is_side_by_side, is_unarmed
from dragoman.read.frames_encoder_v1 import Frame, Framed, Side
from dragoman.read.frames_encoder_v1.model import NAME
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_passive, verb_key
from dragoman.read.learned._joining import by_sentence, round_score
from dragoman.read.senses.ties import Tied, index_ties, is_wanted
from dragoman.read.ties.described_ties import is_deputy, is_of_part
from dragoman.read.ties.relations import is_over, tie_claim
from dragoman.read.ties.sought_ties import had_in_view, is_sought_itself
from dragoman.read.words.labels import NAMING
from dragoman.records import Claim, Relation, Role

# From here on a tie is added where no rule saw one; chosen on the corpus's part dev.
LIKELY = 0.5
# Between somebody's office and where he holds it.
POSTED = frozenset({"to", "in", "at"})


def join_ties(scene: Scene, ruled: Sequence[Claim], framed: Mapping[int, Framed]) -> tuple[Claim, ...]:
    """All tie claims of a document: those of rules, and likely ones between two named sides that no rule saw.

    framed: by number of the sentence. A word that a rule reads is left to it, and so is a preposition before it that
    tells of the same sides ("at odds with X").
    """
    joined, here = list(ruled), by_sentence(ruled)
    for number, sentence in framed.items():
        ties = [claim.content for claim in here[number] if isinstance(claim.content, Relation)]
        words = {tie.predicate.start for tie in ties}
        told = {key for tie in ties for key in _keys(tie)}
        told |= {(kind, other, one) for kind, one, other in told}
        for frame in sentence.frames("ties"):
            if scene.parsed.start(number, frame.token) not in words:
                added = _added(scene, number, frame, told)
                joined.extend(claim for claim in added if not _is_told_below(scene, number, frame.token, claim, ties))
    return tuple(joined)


def _added(scene: Scene, number: int, frame: Frame, told: set[tuple[str, str, str]]) -> Iterator[Claim]:
    """The tie of a word, at most one; none where it is told by another word."""
    if frame.score < LIKELY or _is_other(scene, number, frame):
        return
    holder = _roles(scene, number, _described(frame))
    selves = {scene.referent(role) for role in holder}
    meant = [side for side in frame.second if not _is_beside_office(frame.label, frame.token, side.token)]
    target = tuple(role for role in _roles(scene, number, meant) if scene.referent(role) not in selves)
    tie = Tie(kind=frame.label)
    if holder and target and is_wanted(scene, tie, holder, target):
        score = round_score(frame.score)
        claim = tie_claim(scene, number, Tied(tie, frame.token, holder, target, NAME, score))
        if isinstance(claim.content, Relation) and told.isdisjoint(_keys(claim.content)):
            yield claim


def _described(frame: Frame) -> Sequence[Side]:
    """Who may hold a tie: of a noun beside a name, whoever it stands beside ("X arms Y, a militia of Z": Y)."""
    beside = [side for side in frame.first if frame.token.dep_ == "appos" and side.token == frame.token.head]
    return beside or frame.first


def _is_told_below(scene: Scene, number: int, word: Token, claim: Claim, ties: Sequence[Relation]) -> bool:
    """Whether a word is the preposition of a noun that a rule reads as a tie of the same sides ("at odds with X")."""
    starts = {scene.parsed.start(number, c) for c in word.rights if word.pos_ == "ADP" and c.dep_ == "pobj"}
    below = [tie for tie in ties if tie.predicate.start in starts]
    return isinstance(claim.content, Relation) and _sides(scene, claim.content) in [_sides(scene, tie) for tie in below]


def _sides(scene: Scene, tie: Relation) -> frozenset[str]:
    """Whoever is on either side of a tie."""
    return frozenset(scene.referent(role) for role in (*tie.holder, *tie.target))


def _is_beside_office(kind: str, office: Token, side: Token) -> bool:
    """Whether a word says where somebody is posted, or who sends him to mediate, and not whom he stands for.

    "X's envoy to Y" does not represent Y, and "X's mediator" does not mediate between X and others.
    """
    if kind == "represents" and side.dep_ == "pobj" and side.head.head == office:
        owned = any(c.dep_ == "poss" for c in office.lefts)
        return side.head.lower_ in POSTED or (owned and side.head.lower_ == "from")
    return kind == "mediates_between" and side.dep_ == "poss" and side.head == office


def _is_other(scene: Scene, number: int, frame: Frame) -> bool:
    """Whether a word tells of another thing than the tie seen in it: of its end, of a plan, of a part or an ally."""
    word, kind = frame.token, frame.label
    if kind == "fights" and not is_passive(word) and (is_side_by_side(scene, word) or is_unarmed(word)):
        return True
    if kind == "borders" and any(_has_no_border(scene, number, side) for side in (*frame.first, *frame.second)):
        return True
    if any(_is_done_to_holder(scene, kind, word, side.token) or only_judges(side.token, word) for side in frame.first):
        return True
    if (kind == "member_of" and _is_leaving(scene, word)) or (kind == "seeks" and _is_planning(scene, number, word)):
        return True
    if kind == "leads" and is_deputy(word):
        return True
    return _only_named(scene, number, frame) or is_over(word) or is_of_part(word, kind)


def _is_done_to_holder(scene: Scene, kind: str, word: Token, holder: Token) -> bool:
    """Whether a holder undergoes what whoever holds such a tie does ("was trained in X": he trains nobody).

    Whoever is tied or married to another holds such a tie as the other does, and whoever is stationed is there.
    """
    if word.pos_ != "VERB" or not is_passive(word) or holder not in objects(word):
        return False
    told = (tie for key in verb_key(word) for tie in index_ties(scene.ontology.lexicon.ties).verbs.get(key, ()))
    return not scene.ontology.relation_kinds[kind].symmetric and any(
        tie.kind == kind and "dobj" in tie.target for tie in told
    )


def _has_no_border(scene: Scene, number: int, side: Side) -> bool:
    """Whether a side is one person, who has no border and no neighbours."""
    role = scene.role(number, side.token)
    mention = scene.mentions.get(role.mention or "") if role is not None else None
    named = mention if mention is None else scene.mentions.get(mention.antecedent or "", mention)
    # Of a name of one word the kind is a mere guess.
    return named is not None and "person" in named.kinds and (named.kind != "name" or " " in named.anchor.exact)


def _is_planning(scene: Scene, number: int, word: Token) -> bool:
    """Whether a verb tells what somebody wants to do, and nothing he wants to have ("wants to leave the union")."""
    return word.pos_ == "VERB" and not is_sought_itself(word) and not had_in_view(scene, number, word)


def _is_leaving(scene: Scene, word: Token) -> bool:
    """Whether a word is a verb by which somebody is a member no longer ("walked out of the union")."""
    verbs = index_ties(scene.ontology.lexicon.ties).verbs
    return word.pos_ == "VERB" and any(tie.ended for key in verb_key(word) for tie in verbs.get(key, ()))


def _only_named(scene: Scene, number: int, frame: Frame) -> bool:
    """Whether a word behind a preposition only names an office, held by nobody told ("for mayor", "to its editor")."""
    word = frame.token
    if frame.label != "leads" or word.dep_ != "pobj" or word.pos_ not in NAMING:
        return False
    at = scene.anchor(number, [word]).start
    return word.head.lower_ == "for" or any(
        role.anchor.start <= at < role.anchor.end for role in _roles(scene, number, frame.first)
    )


def _roles(scene: Scene, number: int, sides: Sequence[Side]) -> tuple[Role, ...]:
    """Whom the words on a side name, each once; what names nobody is left out."""
    found = (scene.role(number, side.token) for side in sides)
    return tuple({role.mention: role for role in found if role is not None}.values())


def _keys(tie: Relation) -> Iterator[tuple[str, str, str]]:
    """The kind of a tie with each two of its sides."""
    yield from ((tie.kind, str(one.mention), str(other.mention)) for one in tie.holder for other in tie.target)
