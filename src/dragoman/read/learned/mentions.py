"""Nouns that the encoder surely puts on a side of a deed, and no list knows -> mentions ("the ship", "the mob")."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.read.frames_encoder_v1 import Framed
from dragoman.read.grammar.each_other import is_each_other
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import MODIFIERS
from dragoman.records import Claim, Event, Influence, Mention, Relation, Role

VIOLENT = load_traits().deeds.violent
# From here on a noun that no list knows is taken for somebody; chosen on the corpus's part dev.
SURE = 0.5
# From here on a word tells of a deed, of whichever type, whose sides are looked at; chosen likewise.
TELLING = 0.7
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj"})
# Nouns that the pipeline has for times and sums stand for nobody.
COUNTED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})


def name_sides(scene: Scene, framed: Mapping[int, Framed]) -> Scene:
    """The scene with a mention for each noun that surely stands on a side of a likely deed and names nobody yet.

    framed: by number of the sentence. A phrase that holds a mention ("the port of X") is left to whom it names.
    """
    taken = {mention.id for mention in scene.mentions.values()}
    heads, mentions = dict(scene.heads), dict(scene.mentions)
    for number, one in framed.items():
        for token, score in _unnamed(scene, number, one):
            mention = _mention(scene, number, token, score, f"m{len(taken)}")
            taken.add(mention.id)
            heads[number, token.i] = mentions[mention.id] = mention
    return scene._replace(heads=heads, mentions=mentions)


def keep_used(mentions: Sequence[Mention], scene: Scene, claims: Sequence[Claim]) -> tuple[Mention, ...]:
    """The mentions of a document with those of the scene that claims need besides, in reading order."""
    known = {mention.id for mention in mentions}
    used = {role.mention for claim in claims for role in _roles(claim) if role is not None}
    more = [mention for key, mention in scene.mentions.items() if key in used - known]
    return tuple(sorted((*mentions, *more), key=lambda m: (m.anchor.start, -m.anchor.end))) if more else tuple(mentions)


def _roles(claim: Claim) -> tuple[Role | None, ...]:
    """Who fills the places of a deed, a tie or a link."""
    content = claim.content
    if isinstance(content, Event):
        return (*content.sources, *content.targets, content.place)
    if isinstance(content, Relation):
        return (*content.holder, *content.target)
    ends = (content.cause, content.effect) if isinstance(content, Influence) else ()
    return tuple(role for end in ends for role in (end.holder, end.target))


def _unnamed(scene: Scene, number: int, framed: Framed) -> Iterator[tuple[Token, float]]:
    """Nouns that name nobody on sides of likely deeds of a sentence, each once, and how likely they stand there."""
    found: dict[int, tuple[Token, float]] = {}
    for frame in framed.frames("deeds"):
        if frame.likelihood >= TELLING:
            for side in (*frame.first, *frame.second):
                if side.score >= SURE and _may_be_somebody(scene, number, side.token, framed):
                    best = max(side.score, found.get(side.token.i, (side.token, 0.0))[1])
                    found[side.token.i] = side.token, best
    yield from found.values()


def _may_be_somebody(scene: Scene, number: int, token: Token, framed: Framed) -> bool:
    """Whether a noun may stand for somebody: it heads and holds no mention, tells of no deed, and is no time or sum."""
    if not _is_noun(token) or token.ent_type_ in COUNTED or scene.mention(number, token) is not None:
        return False
    blow = lemma(token) in deed_nouns(VIOLENT)
    return not blow and framed.frame("deeds", token) is None and not scene.roles(number, [token])


def _is_noun(token: Token) -> bool:
    """Whether a word is a noun, whatever the tagger makes of it, or stands for one ("the other", "five").

    "Each other" and "one another" stand for those whom the clause names already.
    """
    if token.pos_ in {"ADJ", "NUM"}:
        crossed = is_each_other(token) or any(c.lower_ == "another" for c in children(token))
        return token.dep_ in ARGUMENTS and not crossed
    return token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.is_lower)


def _mention(scene: Scene, number: int, token: Token, score: float, name: str) -> Mention:
    """The mention of a noun with what stands before it; of a number with those whom it counts ("one of the six")."""
    edges = [child.left_edge.i for child in token.lefts if child.dep_ in MODIFIERS]
    counted = [child.right_edge.i for child in token.rights if token.pos_ == "NUM" and child.lower_ == "of"]
    words = list(token.doc[min(edges, default=token.i) : max(counted, default=token.i) + 1])
    return Mention(
        id=name,
        anchor=scene.anchor(number, words),
        kind="nominal",
        sentence=number,
        head=scene.parsed.start(number, token),
        role=lemma(token),
        plural=token.tag_ == "NNS",
        score=round(score, 3),
    )
