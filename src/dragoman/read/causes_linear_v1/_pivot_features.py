"""A place in a sentence -> what tells whether a relation of cause turns there.

A relation turns on its signal (*because*, *led to*), or where there is none on the first word of its second part
(*demanding* …).
"""

from collections.abc import Callable, Iterable, Iterator

from dragoman.read.causes_linear_v1._view import OUTSIDE, View, at, bucket

AROUND = (-3, -2, -1, 1, 2, 3)
NOUNS = frozenset({"NOUN", "PROPN"})
VERBS = frozenset({"VERB"})
# How many of a word's dependants are looked at; more are rare and say nothing new.
DEPENDANTS = 6
SHAPE = 5
SIBLINGS = 8


def pivot_features(view: View, place: int) -> list[str]:
    """The features of one place, with their kinds before them; some say the same thing more and less exactly."""
    return [feature for make in MAKERS for feature in make(view, place)]


def _own(view: View, i: int) -> Iterator[str]:
    word, lemma, dep, above = view.words[i], view.lemmas[i], view.deps[i], view.head_lemma(i)
    tag = OUTSIDE if view.heads[i] == i else view.tags[view.heads[i]]
    yield from (f"w={word}", f"l={lemma}", f"t={view.tags[i]}", f"d={dep}", f"hl={above}", f"w,d={word},{dep}")
    yield from (f"l,hl={lemma},{above}", f"w,ht={word},{tag}", f"d,ht={dep},{tag}", f"d,hl={dep},{above}")


def _beside(view: View, i: int) -> Iterator[str]:
    for step in AROUND:
        yield f"w{step}={at(view.words, i + step)}"
        yield f"t{step}={at(view.tags, i + step)}"


def _runs(view: View, i: int) -> Iterator[str]:
    word, tag = view.words[i], view.tags[i]
    before, after, later = (at(view.words, i + step) for step in (-1, 1, 2))
    tag_before, tag_after, tag_later = (at(view.tags, i + step) for step in (-1, 1, 2))
    yield from (
        f"bw={before},{word}",
        f"wa={word},{after}",
        f"waa={word},{after},{later}",
        f"bwa={before},{word},{after}",
    )
    yield from (
        f"btat={tag_before},{tag},{tag_after}",
        f"wta={word},{tag_after}",
        f"wtata={word},{tag_after},{tag_later}",
    )
    yield from (
        f"wla={word},{at(view.lemmas, i + 1)}",
        f"lbw={at(view.lemmas, i - 1)},{word}",
        f"tbw={tag_before},{word}",
    )


def _below(view: View, i: int) -> Iterator[str]:
    word, below = view.words[i], view.children[i]
    for child in below[:DEPENDANTS]:
        yield f"c={view.deps[child]},{view.lemmas[child]}"
        yield f"w,c={word},{view.deps[child]},{view.tags[child]}"
    yield f"w,cs={word},{'|'.join(view.deps[child] for child in below[:SHAPE])}"
    size = bucket(view.right[i] - i)
    yield from (f"sub={size}", f"w,sub={word},{size}")


def _above(view: View, i: int) -> Iterator[str]:
    head = view.heads[i]
    if head == i:
        return
    word, above, top = view.words[i], view.lemmas[head], view.lemmas[view.heads[head]]
    yield from (f"hd={view.deps[head]}", f"w,hd={word},{view.deps[head]}", f"w,hhl={word},{top}", f"hhl={top}")
    yield from (f"w,hl,hhl={word},{above},{top}", f"hd,hhl={view.deps[head]},{top}")
    for sibling in view.children[head][:SIBLINGS]:
        if sibling != i:
            yield f"sib={view.deps[sibling]},{view.lemmas[sibling]}"
            yield f"w,sib={word},{view.deps[sibling]}"


def _whole(view: View, i: int) -> Iterator[str]:
    word, root = view.words[i], (view.ancestors[i] or (i,))[-1]
    yield from (f"root={view.lemmas[root]}", f"w,root={word},{view.lemmas[root]}", f"side={(i > root) - (i < root)}")
    yield from (f"w,first={word},{i == 0}", f"from={bucket(i)}", f"to={bucket(len(view.words) - i)}")
    yield f"len={bucket(len(view.words) // 3)}"


def _nearest(view: View, i: int) -> Iterator[str]:
    word, after, before = view.words[i], range(i + 1, len(view.words)), range(i - 1, -1, -1)
    verb_before, verb_after = (_first(view, places, VERBS) for places in (before, after))
    noun_before, noun_after = (_first(view, places, NOUNS) for places in (before, after))
    yield f"vv={verb_before},{verb_after}"
    for name, lemma in (("vb", verb_before), ("va", verb_after), ("nb", noun_before), ("na", noun_after)):
        yield f"{name}={lemma}"
        yield f"w,{name}={word},{lemma}"


def _first(view: View, places: Iterable[int], kinds: frozenset[str]) -> str:
    return next((view.lemmas[place] for place in places if view.kinds[place] in kinds), OUTSIDE)


MAKERS: tuple[Callable[[View, int], Iterator[str]], ...] = (_own, _beside, _runs, _below, _above, _whole, _nearest)
