"""The queue: what is in it, why, in which order, and that decisions take items out and undoing brings them back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.records import Actor, Claim, Decision
from dragoman.verbs import Built
from dragoman.web.pages import _queue
from dragoman.web.pages._likenesses import find_likenesses
from dragoman.web.pages.review import ReviewItem, make_review, make_review_claim, make_review_options
from dragoman.web.pages.unknown import UnknownIdError
from dragoman.weigh.decisions import edit_claim

DECIDED = {"accept", "reject", "unsure", "split"}


def decision_of(item: ReviewItem, act: int, number: int, *, verb: str | None = None) -> Decision:
    """What a person decides who does an act of an item, some minutes into the day."""
    chosen = item.acts[act]
    return Decision(
        id=f"d{number}",
        verb=verb or chosen.verb,
        targets=chosen.targets,
        at=f"2031-06-01T10:{number:02}:00Z",
        by="Iska",
    )


def undo_of(decision: Decision, number: int) -> Decision:
    """The decision taken back."""
    return Decision(
        id=f"d{number}", verb="undo", targets=(decision.id,), at=f"2031-06-01T10:{number:02}:00Z", by="Iska"
    )


@pytest.fixture
def decided(make_built, strait):
    """A function from decisions to the quarrel with them."""
    articles = [(d.publisher, d.published, d.text) for d in strait.documents]

    def decide(*decisions: Decision) -> Built:
        return make_built(*articles, decisions=decisions)

    return decide


def everything(built: Built) -> tuple[ReviewItem, ...]:
    """All items of a queue."""
    return make_review(built, limit=1_000).items


def item_of(built: Built, words: str) -> ReviewItem:
    """The first item that is told with some words."""
    return next(item for item in everything(built) if words in item.told)


def test_most_urgent_comes_first(strait):
    """Scores fall, and none is 0."""
    scores = [item.weighing.score for item in everything(strait)]

    assert sorted(scores, reverse=True) == scores
    assert min(scores) > 0


def test_the_order_is_the_same_each_time(strait, decided):
    """A dossier made anew has the same queue."""
    assert everything(strait) == everything(decided())


@pytest.mark.parametrize(("offset", "limit"), [(0, 3), (3, 3), (0, 1_000), (500, 5)])
def test_pages_are_parts_of_the_queue(strait, offset, limit):
    """Pages put together are the queue; past its end there is nothing, and the total stays."""
    page = make_review(strait, offset=offset, limit=limit)

    assert everything(strait)[offset : offset + limit] == page.items
    assert len(everything(strait)) == page.total


@pytest.mark.parametrize("sort", ["claim", "actor", "merge", "conflict"])
def test_a_queue_can_be_of_one_sort(strait, sort):
    """What is asked for is all there is, and as many as counted."""
    page = make_review(strait, limit=1_000, sort=sort)

    assert [sort] * page.sorts[sort] == [item.sort for item in page.items]


@pytest.mark.parametrize(
    ("words", "doubts"),
    [
        ("could impose restrictions", {"hedged", "unnamed source", "single origin", "new name", "other reading"}),
        ("gave way", {"disputed", "single origin", "new name", "other reading"}),
        ("attacked Belmora on 3 May", {"who is meant", "new name", "other reading"}),
    ],
)
def test_each_doubt_is_named(strait, words, doubts):
    """A claim says in parts why it is doubtful."""
    assert doubts >= {part.name for part in item_of(strait, words).weighing.doubts}
    assert doubts - {"other reading"} <= {part.name for part in item_of(strait, words).weighing.doubts}


def test_why_is_one_sentence(strait):
    """The strongest doubts and what hangs on it, with a capital and a full stop."""
    assert (
        "It is told only as possible, nobody who is named says so and 1 finding rests on it alone."
        == item_of(strait, "could impose restrictions").why
    )


def test_what_the_model_rests_on_weighs_more(strait):
    """Of two claims as doubtful as each other, the one with a link of the model has the higher score."""
    linked = item_of(strait, "raised the price")

    assert {"links", "findings"} == {part.name for part in linked.weighing.weights}
    assert linked.weighing.importance > item_of(strait, "is allied").weighing.importance - 1


def test_the_passage_is_cut_around_the_words(strait):
    """What stands before, the words and what follows are the document's own text."""
    (passage,) = item_of(strait, "could impose restrictions").passages
    text = next(d.text for d in strait.documents if d.id == passage.cite.doc)

    assert f"{passage.before}{passage.words}{passage.after}" in text
    assert passage.words == passage.cite.quote


def test_words_printed_twice_are_one_item(strait):
    """A sentence and its copy are judged together."""
    item = item_of(strait, "Ardin arms")

    assert (1, 2) == (item.copies, len(item.targets))


@pytest.mark.parametrize("act", [0, 1, 2])
def test_decided_items_leave_and_undoing_brings_them_back(strait, decided, act):
    """Whatever is decided about a claim takes it out; taken back, the queue is as it was."""
    item = item_of(strait, "could impose restrictions")
    decision = decision_of(item, act, 1)
    left = decided(decision)

    assert item.id not in {one.id for one in everything(left)}
    assert 1 == make_review(left).looked_at
    assert everything(strait) == everything(decided(decision, undo_of(decision, 2)))


@pytest.mark.parametrize("sort", ["actor", "merge", "conflict"])
def test_other_sorts_leave_when_decided(strait, decided, sort):
    """New names, likenesses and disputes are settled as claims are."""
    item = next(one for one in everything(strait) if one.sort == sort)
    decision = decision_of(item, -1, 1)

    assert item.id not in {one.id for one in everything(decided(decision))}
    assert item.id in {one.id for one in everything(decided(decision, undo_of(decision, 2)))}


def test_merged_actors_are_one(strait, decided):
    """Two names of one marshal, merged, are asked about no more."""
    item = item_of(strait, "the same actor")
    merged = decided(decision_of(item, 0, 1))

    assert ("merge", item.actors) == (item.acts[0].verb, item.acts[0].targets)
    assert item.actors[1] not in {actor.id for actor in merged.weighed.actors}


def test_a_side_of_a_dispute_can_be_taken_out(strait, decided):
    """To say that the first holds rejects what was read of the second, and the dispute is asked about no more."""
    item = next(one for one in everything(strait) if one.sort == "conflict")
    left = decided(decision_of(item, 0, 1))

    assert () == left.weighed.conflicts[0].b_claims
    assert "conflict" not in make_review(left).sorts


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(picks=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 2)), max_size=5))
def test_nothing_decided_is_asked_again(strait, decided, picks):
    """After any decisions no item of the queue is about something decided, and each was counted."""
    items = everything(strait)
    chosen = {place % len(items): act for place, act in picks}
    made = [decision_of(items[place], act, number) for number, (place, act) in enumerate(chosen.items())]
    left = make_review(decided(*made), limit=1_000)
    settled = {target for one in made if one.verb in DECIDED for target in one.targets if len(one.targets) < 3}

    assert not settled & {target for item in left.items if item.sort == "claim" for target in item.targets}
    assert len({frozenset(one.targets) for one in made}) == left.looked_at


def test_fields_offer_what_an_edit_takes(strait):
    """Every field, set to any value on its list, makes a claim that is still one."""
    options = make_review_options(strait).lists
    item = item_of(strait, "gave way")
    claim = claim_of(strait, item.targets[0])
    edited = [
        edit_claim(claim, {field.path: option.value}) for field in item.fields for option in options[field.options][:40]
    ]

    assert {claim.id} == {one.id for one in edited}
    assert ["content.type", "content.sources.0.actor"] == [field.path for field in item.fields[:2]]


def test_a_sign_turns_with_its_concepts(strait):
    """The sign between words and that between concepts are changed together."""
    field = next(f for f in item_of(strait, "raised the price").fields if f.path == "content.sign")

    assert ("content.concept_sign", 1) == (field.twin, field.turn)


def test_the_ends_of_a_link_can_be_any_concept_of_the_texts(strait, decided):
    """What drives what is changed as who does what is; the model then has the new link and not the old one."""
    item = item_of(strait, "raised the price")
    fields = {field.path: field for field in item.fields}
    cause, effect = (fields[f"content.{end}.concept"] for end in ("cause", "effect"))
    other = next(
        one.value
        for one in make_review_options(strait).lists[cause.options]
        if one.value not in {cause.value, effect.value}
    )
    changes = {effect.path: other}
    edited = decided(Decision(id="d1", verb="edit", targets=item.targets, at="2031-06-01", by="x", changes=changes))
    ends = {(link.cause, link.effect) for link in edited.system.links}

    assert (cause.value, effect.value) in {(link.cause, link.effect) for link in strait.system.links}
    assert ((cause.value, other) in ends, (cause.value, effect.value) in ends) == (True, False)
    assert ("what drives (The shelling)", "concepts") == (cause.label, cause.options)


def test_a_role_that_was_not_read_can_be_filled(strait):
    """Who is acted on, where nobody was read, is put in as an inferred role."""
    wanting = [(item, field) for item in everything(strait) for field in item.fields if field.wrap]
    item, field = wanting[0]
    edited = edit_claim(claim_of(strait, item.targets[0]), {field.path: [{**field.wrap, "actor": "new:belmora"}]})
    roles = (*edited.content.sources, *edited.content.targets)

    assert ("new:belmora", True) in {(role.actor, role.inferred) for role in roles}


def test_a_rejected_claim_can_still_be_looked_at(strait, decided):
    """By its id a claim is found as it was read, with the last word on it."""
    item = item_of(strait, "could impose restrictions")
    found = make_review_claim(decided(decision_of(item, 1, 1)), item.targets[0])

    assert ("reject", item.told) == (found.verdict, found.told)


def test_an_unknown_claim_is_refused(strait):
    """An id that was never read has no item."""
    with pytest.raises(UnknownIdError):
        make_review_claim(strait, "c0")


def test_likenesses_are_found_by_words_parts_and_initials(strait):
    """Spelling, part of a name and first letters make two names alike; two listed ones are told apart."""
    names = ["Harbour Guard of Ost", "hgo", "Odo Tovin", "Tovin", "Reed-Guard", "Reed Guard"]
    actors = [strait.weighed.actors[0].__class__(id=f"new:{n}", name=n, provisional=True) for n in names]
    pairs = {frozenset((one.keep, one.other)) for one in find_likenesses(actors, {})}

    assert {
        frozenset(("new:Harbour Guard of Ost", "new:hgo")),
        frozenset(("new:Odo Tovin", "new:Tovin")),
        frozenset(("new:Reed-Guard", "new:Reed Guard")),
    } == pairs


@pytest.mark.parametrize(
    ("called", "others", "expected"),
    [
        ("The Brigades", ["Free Orra Brigades"], ["new:free-orra-brigades"]),
        ("the brigades", ["Free Orra Brigades"], ["new:free-orra-brigades"]),
        ("the League", ["Reed League", "Odo League Vane"], ["new:reed-league"]),
        ("The Brigades", ["Free Orra Brigades", "Halm Brigades"], []),
        ("Brigades", ["Free Orra Brigades"], []),
        ("the league", ["Reed League"], []),
        ("some brigades", ["Free Orra Brigades"], []),
        ("the old Brigades", ["Free Orra Brigades"], []),
    ],
)
def test_a_bare_noun_with_the_may_be_the_one_body_so_named(called: str, others: list[str], expected: list[str]):
    """Where one body's name alone ends in the noun, it is asked whether they are one; of two nobody asks."""
    bare = Actor(id="~brigade@d1", name=called, kinds=("military",))
    ids = [f"new:{name.lower().replace(' ', '-')}" for name in others]
    bodies = [Actor(id=key, name=name, kinds=("militia",)) for key, name in zip(ids, others, strict=True)]
    person = Actor(id="new:ana-brigades", name="Ana Brigades", kinds=("person",), provisional=True)
    pairs = find_likenesses([bare, person, *bodies], {})

    assert expected == [one.keep for one in pairs if one.other == bare.id]


def claim_of(built: Built, claim: str) -> Claim:
    """A claim by its id."""
    return next(one for reading in built.as_read for one in reading.claims if one.id == claim)


def test_disputes_beyond_the_most_important_wait_and_are_counted(strait, monkeypatch):
    """No more of them than can be weighed are in the queue; the others are said to come up later."""
    (conflict,) = strait.weighed.conflicts
    more = tuple(replace(conflict, id=f"y{number}") for number in range(4))
    crowded = strait._replace(weighed=replace(strait.weighed, conflicts=(conflict, *more)))
    monkeypatch.setattr(_queue, "MOST_CONFLICTS", 2)
    page = make_review(crowded, limit=1_000)

    assert (2, 3) == (page.sorts["conflict"], page.further)
    assert 2 == sum(item.sort == "conflict" for item in page.items)
    assert 0 == make_review(strait).further
