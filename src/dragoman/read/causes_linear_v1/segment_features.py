"""A place in a sentence and where a relation turns -> what tells which part of the relation the place is in."""

from collections.abc import Iterator

from dragoman.read.causes_linear_v1._view import View, at, bucket

STOPS = frozenset({",", ";"})
# How far up from the pivot edges are looked at, and beyond how many steps or signs all count as that many.
CLIMB = 5
SIDES = 4
MOST = 3
# How many of the edges a place lies on are told together with its neighbours.
TOLD = 3


def segment_features(view: View, pivot: int) -> list[list[str]]:
    """The features of each place of a sentence for the relation that turns on `pivot`; one list a token, in order."""
    edges = _edges(view, pivot)
    return [
        [
            f"{side}{feature}"
            for side in ("P" if place == pivot else "L" if place < pivot else "R",)
            for make in (_towards(view, place, pivot), _words(view, place), _bounds(view, place, edges[place], pivot))
            for feature in make
        ]
        for place in range(len(view.words))
    ]


def _towards(view: View, i: int, pivot: int) -> Iterator[str]:
    """Where a place lies as seen from the pivot: in the tree, and over how many words, commas and verbs."""
    tie, word, dep, tag = _tie(view, i, pivot), view.words[pivot], view.deps[i], view.tags[i]
    between = range(min(i, pivot) + 1, max(i, pivot))
    stops = min(sum(view.words[k] in STOPS for k in between), MOST)
    verbs = min(sum(view.is_verb(k) for k in between), MOST)
    yield from (f"tie={tie}", f"far={bucket(abs(i - pivot))}", f"stops={stops}", f"verbs={verbs}")
    yield from (f"tie,stops={tie}{stops}", f"stops,verbs={stops}{verbs}", f"tie,t={tie},{tag}", f"tie,d={tie},{dep}")
    yield from (f"pw,tie={word},{tie}", f"pw,d={word},{dep}", f"pw,stops={word},{stops}", f"pw,verbs={word},{verbs}")
    yield from (f"tie,top={tie},{view.deps[_outermost(view, i, view.left)]}",)


def _words(view: View, i: int) -> Iterator[str]:
    word, tag, dep = view.words[i], view.tags[i], view.deps[i]
    before, after = at(view.words, i - 1), at(view.words, i + 1)
    tags = [at(view.tags, i + step) for step in (-2, -1, 1, 2)]
    yield from (f"w={word}", f"t={tag}", f"d={dep}", f"td={tag},{dep}", f"hl={view.head_lemma(i)}")
    yield from (f"wb={before}", f"wa={after}", f"wbw={before},{word}", f"wwa={word},{after}")
    yield from (f"t{step}={told}" for step, told in zip((-2, -1, 1, 2), tags, strict=True))
    yield from (f"tta={tag},{tags[2]}", f"tbt={tags[1]},{tag}", f"tbtta={tags[1]},{tag},{tags[2]}")
    yield f"dhd={dep},{view.deps[view.heads[i]]}"


def _bounds(view: View, i: int, edges: list[str], pivot: int) -> Iterator[str]:
    """What opens or closes at a place: edges of what lies above the pivot, and of the widest phrase of the place."""
    before, after = at(view.words, i - 1), at(view.words, i + 1)
    for edge in edges:
        yield f"E{edge}"
        yield f"E{edge},{view.words[pivot]}"
    for edge in edges[:TOLD]:
        yield from (f"E{edge},t={view.tags[i]}", f"E{edge},a={after}", f"E{edge},b={before}")
    for name, side, beside in (("opens", view.left, before), ("closes", view.right, after)):
        widest = _outermost(view, i, side)
        dep = view.deps[widest]
        yield from (f"{name}={dep}", f"{name},h={dep},{view.lemmas[view.heads[widest]]}")
        yield f"{name},t={dep},{view.tags[widest]},{beside}"


def _tie(view: View, i: int, pivot: int) -> str:
    """How a token hangs together with the pivot in the tree."""
    up, head = view.ancestors[pivot], view.heads[pivot]
    if i in up:
        return f"above{min(up.index(i), MOST)}"
    if pivot in view.ancestors[i]:
        return "below"
    if head in view.ancestors[i]:
        return "sibling"
    return "cousin" if head != pivot and view.heads[head] in view.ancestors[i] else "far"


def _outermost(view: View, i: int, side: tuple[int, ...]) -> int:
    """The topmost token whose phrase has its edge on that side at a place."""
    place = i
    while view.heads[place] != place and side[view.heads[place]] == i:
        place = view.heads[place]
    return place


def _edges(view: View, pivot: int) -> list[list[str]]:
    """By place, the edges there of what the pivot hangs on, of what hangs on that, and of the sentence."""
    count = len(view.words)
    found: list[list[str]] = [[] for _ in range(count)]
    chain = (pivot, *view.ancestors[pivot])[:CLIMB]
    near = [(view.left[x] + step, f"L{step}:{up}") for up, x in enumerate(chain) for step in (0, -1, 1)]
    near += [(view.right[x] + step, f"R{step}:{up}") for up, x in enumerate(chain) for step in (0, -1)]
    near += [(pivot + step, f"P{step}") for step in (0, -1, -2, 1, 2)]
    near += [(0, "first"), (count - 1, "last"), (count - 2, "last but one")]
    for up, x in enumerate(chain[:SIDES]):
        near += [(view.left[child], f"l{up}{view.deps[child]}") for child in view.children[x]]
        near += [(view.right[child], f"r{up}{view.deps[child]}") for child in view.children[x]]
    for place, edge in near:
        if 0 <= place < count:
            found[place].append(edge)
    return found
