"""Adjectives, compounds and set phrases -> standing ties: "X is loyal to Y", "Y-backed X", "X, together with Y"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children
from dragoman.read.senses.tie_sides import as_pair, is_done_once, slots_of, things
from dragoman.read.senses.ties import COMPOUND_RULE, NOUN_RULE, PREFIX_RULE, Tied, Ties, is_land, kinds_of
from dragoman.read.words.labels import NAMING

PERSONAL = load_traits().kinds.personal


def adjective_ties(scene: Scene, number: int, adjective: Token, ties: Ties) -> Iterator[Tied]:
    """The tie of "X loyal to Y" or "X is dependent on Y"."""
    tie = ties.adjectives.get(lemma(adjective))
    if tie is None:
        return
    described = [adjective.head] if adjective.dep_ in {"amod", "acl"} else subjects(adjective)
    if adjective.dep_ == "acomp":
        described = subjects(adjective.head)
    slots = inner_slots(adjective)
    if adjective.dep_ == "acomp" and "in" in tie.target:
        # A parser may hang what somebody is active in on the verb.
        slots = {**slots_of(adjective.head), **slots}
    placed = {n: [t for t in found if not tie.placed or is_land(scene, number, t)] for n, found in slots.items()}
    target = next((found for n in tie.target if (found := scene.roles(number, placed.get(n, ())))), ())
    holder = scene.roles(number, described)
    if tie.things and target:
        holder = holder or things(scene, number, described)
    elif tie.things and holder:
        target = next((found for n in tie.target if (found := things(scene, number, placed.get(n, ()), acts=True))), ())
    holder, target = (target, holder) if tie.inverse else (holder, target)
    if holder and target:
        yield Tied(tie, adjective, holder, target, NOUN_RULE)


def before_ties(scene: Scene, number: int, adjective: Token, ties: Ties) -> Iterator[Tied]:
    """The tie of "rival Xs", who are rivals to each other."""
    tie = ties.before.get(adjective.lower_)
    holder, target = as_pair(scene, scene.roles(number, [adjective.head], inner=False))
    if tie is not None and adjective.dep_ == "amod" and target:
        yield Tied(tie, adjective, holder, target, NOUN_RULE)


def ruling_ties(scene: Scene, number: int, adjective: Token, ties: Ties) -> Iterator[Tied]:
    """The tie of "Y's ruling party", "the governing coalition of Y": whoever is so described has it over the land Y."""
    body = adjective.head
    if adjective.dep_ != "amod" or _rules_no_more(scene, body):
        return
    holder = scene.roles(number, [body], inner=False)
    slots = inner_slots(body)
    lands = [t for t in slots.get("poss", ()) if is_land(scene, number, t)]
    owners = (scene.roles(number, each, inner=False) for each in (lands, slots.get("of", ()), slots.get("in", ())))
    found = (r for r in next((found for found in owners if found), ()) if r not in holder)
    target = tuple(role for role in found if not PERSONAL & kinds_of(scene, role))
    if holder and target:
        yield Tied(ties.ruling[adjective.lower_], adjective, holder, target, NOUN_RULE)


def _rules_no_more(scene: Scene, body: Token) -> bool:
    """Whether the words before a body say that it rules nobody: "no", "non-", not yet or not any longer."""
    words = scene.ontology.lexicon
    ended = words.ties.trend["former"] | words.ties.around["unruling"] | words.status.possible
    return any(t.lower_ in ended or t.dep_ == "neg" for t in body.doc[body.left_edge.i : body.i])


def compound_ties(scene: Scene, number: int, token: Token, ties: Ties) -> Iterator[Tied]:
    """The tie inside "Y-backed X"."""
    tie = ties.suffixes.get(token.lower_)
    if tie is None or token.i < 2 or token.nbor(-1).text != "-":  # noqa: PLR2004 — a word and a hyphen stand before
        return
    before = scene.role(number, token.nbor(-2))
    noun = token.head
    described = scene.roles(number, [noun], inner=False)
    if before is None or not described:
        return
    holder, target = (described, (before,)) if tie.suffix_target else ((before,), described)
    yield Tied(tie, token, holder, target, COMPOUND_RULE)


def prefix_ties(scene: Scene, number: int, prefix: Token, ties: Ties) -> Iterator[Tied]:
    """The tie inside "pro-Y X"."""
    if prefix.i + 2 >= prefix.sent.end or prefix.nbor(1).text != "-":
        return
    pole = prefix.nbor(2)
    noun = next((t.head for t in (prefix, pole) if t.head.i > pole.i and t.head.pos_ in NAMING), None)
    target = scene.role(number, pole)
    holder = scene.roles(number, [noun], inner=False) if noun is not None else ()
    if target is not None and target not in holder and holder:
        yield Tied(ties.prefixes[prefix.lower_], prefix, holder, (target,), PREFIX_RULE)


def beside_ties(scene: Scene, number: int, last: Token, ties: Ties) -> Iterator[Tied]:
    """The tie of "X, together with Y, does": of the noun the phrase hangs on, else of the clause's subject."""
    start = last.doc[max(last.sent.start, last.i - 3) : last.i + 1]
    words = [token.lower_ for token in start]
    tie = next((found for n in range(len(words)) if (found := ties.beside.get(" ".join(words[n:]))) is not None), None)
    if tie is None:
        return
    named = [c for c in children(last) if c.dep_ == "pobj"]
    top = next((t for t in last.ancestors if t.pos_ in {"VERB", "AUX", "NOUN", "PROPN"} and t.i < last.i - 1), None)
    if top is None or not named:
        return
    verb = next((t for t in (top, *top.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    if verb is not None and is_done_once(verb):
        return
    beside = top.pos_ in {"NOUN", "PROPN"} and scene.mention(number, top) is not None
    holder = scene.roles(number, [top], inner=False) if beside else scene.doers(number, subjects(top))
    target = tuple(r for r in scene.roles(number, named, inner=False) if r not in holder)
    if holder and target:
        yield Tied(tie, last, holder, target, NOUN_RULE)
