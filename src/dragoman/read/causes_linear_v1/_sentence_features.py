"""A sentence -> what it is made of, for telling whether it says that one thing brings about another."""

from collections.abc import Iterator

from dragoman.read.causes_linear_v1._view import View, at

AFFIXES = (3, 4, 5)
LENGTH_STEP = 8
MOST_STOPS, MOST_VERBS = 4, 8


def sentence_features(view: View) -> list[str]:
    """The distinct features of a sentence, sorted."""
    found = set(_size(view))
    for place in range(len(view.words)):
        found.update(_word(view, place), _tree(view, place))
    return sorted(found)


def _word(view: View, i: int) -> Iterator[str]:
    word, lemma, tag = view.words[i], view.lemmas[i], view.tags[i]
    before, tag_before, tag_after = at(view.words, i - 1), at(view.tags, i - 1), at(view.tags, i + 1)
    yield from (f"u={word}", f"l={lemma}", f"b={before},{word}", f"tri={at(view.words, i - 2)},{before},{word}")
    yield from (f"t3={tag_before},{tag},{tag_after}", f"wt={word},{tag_after}", f"tw={tag_before},{word}")
    for length in AFFIXES:
        if len(word) > length:
            yield f"pre={word[:length]}"
            yield f"suf={word[-length:]}"


def _tree(view: View, i: int) -> Iterator[str]:
    lemma, dep, head = view.lemmas[i], view.deps[i], view.heads[i]
    above, tag = view.head_lemma(i), view.tags[head]
    yield from (f"ld={lemma},{dep}", f"ldh={lemma},{dep},{above}", f"dh={dep},{above}", f"ldt={lemma},{dep},{tag}")
    yield f"dt={dep},{view.tags[i]},{tag}"
    if view.heads[head] != head:
        yield f"path={view.words[i]},{dep},{view.deps[head]},{view.lemmas[view.heads[head]]}"
    if head == i:
        yield f"root={lemma}"
        for child in view.children[i]:
            yield f"rc={view.deps[child]},{view.lemmas[child]}"
            yield f"rd={view.deps[child]}"


def _size(view: View) -> Iterator[str]:
    verbs = sum(kind == "VERB" for kind in view.kinds)
    yield from (f"n={len(view.words) // LENGTH_STEP}", f"stops={min(view.words.count(','), MOST_STOPS)}")
    yield f"verbs={min(verbs, MOST_VERBS)}"
