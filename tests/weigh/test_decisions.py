import msgspec
import pytest

from dragoman.records import Actor, Concept, Decision
from dragoman.weigh import apply_decisions, weigh_readings
from dragoman.weigh.decisions import edit_claim, replay_decisions

TEXT = ("Veldania struck the port.", "Corrin answered with shells.")


def decide(verb: str, *targets: str, at: int = 1, **changes: object) -> Decision:
    """A decision made on day `at`."""
    return Decision(id=f"d{at}", verb=verb, targets=targets, at=f"2031-01-{at:02}T00:00:00Z", by="ana", changes=changes)


@pytest.fixture
def text(article: type):
    """An article with two claims."""
    made = article(*TEXT)
    made.event(0, "VEL", "ASSAULT", "COR")
    made.event(1, "new:korin", "ASSAULT", "VEL")
    return made


def claims_after(text: object, *decisions: Decision):
    """The claims left after some decisions."""
    (reading,) = apply_decisions([text.reading], decisions)
    return reading.claims


def test_a_rejected_claim_is_gone(text: object):
    """Rejecting takes the claim out and leaves the others."""
    assert (text.claims[1],) == claims_after(text, decide("reject", text.claims[0].id))


def test_an_accepted_claim_is_certain(text: object):
    """Accepting sets the reader's trust to its highest."""
    assert 1.0 == claims_after(text, decide("accept", text.claims[0].id))[0].score


def test_the_last_verdict_holds(text: object):
    """A later verdict replaces an earlier one, in whatever order they are given."""
    target = text.claims[0].id

    assert 2 == len(claims_after(text, decide("unsure", target, at=9), decide("reject", target, at=2)))


def test_undo_brings_a_claim_back(text: object):
    """An undone rejection never was."""
    assert 2 == len(claims_after(text, decide("reject", text.claims[0].id), decide("undo", "d1", at=2)))


def test_undoing_an_undo_rejects_again(text: object):
    """An undo can itself be undone."""
    undos = (decide("undo", "d1", at=2), decide("undo", "d2", at=3))

    assert 1 == len(claims_after(text, decide("reject", text.claims[0].id), *undos))


def test_an_edit_changes_a_field_by_name_or_path(text: object):
    """Plain names reach into status and content; paths reach into roles."""
    changes = {"polarity": "-", "type": "COERCE", "content.sources.0.actor": "COR"}
    edited = claims_after(
        text, Decision(id="d1", verb="edit", targets=(text.claims[0].id,), at="2031", by="ana", changes=changes)
    )

    assert ("-", "COERCE", "COR") == (
        edited[0].status.polarity,
        edited[0].content.type,
        edited[0].content.sources[0].actor,
    )


@pytest.mark.parametrize(
    "changes", [{"polarity": "maybe"}, {"colour": "red"}, {"content.sources.7.actor": "X"}, {"id": "x"}]
)
def test_an_edit_that_does_not_fit_is_told_and_left_out(text: object, changes: dict[str, str]):
    """A bad change leaves the claim as it was and is reported with its decision."""
    decision = Decision(id="d1", verb="edit", targets=(text.claims[0].id,), at="2031", by="ana", changes=changes)
    replayed = replay_decisions([text.reading], [decision])

    assert text.claims[0] == replayed.readings[0].claims[0]
    assert ["d1 edit:"] == [line[:8] for line in replayed.skipped]


def test_merged_actors_carry_one_id_everywhere(text: object):
    """Merging rewrites claims, actors and concepts, and never the words of a text."""
    concept = Concept(id="trade(new:korin>VEL)", label="trade", quantity="trade", holder="new:korin", target="VEL")
    reading = msgspec.structs.replace(text.reading, concepts=(concept,))
    (merged,) = apply_decisions([reading], [decide("merge", "COR", "new:korin")])

    assert "COR" == merged.claims[1].content.sources[0].actor
    assert ["COR", "VEL"] == [actor.id for actor in merged.actors]
    assert ("trade(COR>VEL)", "COR") == (merged.concepts[0].id, merged.concepts[0].holder)
    assert text.claims[1].anchor == merged.claims[1].anchor


def test_a_split_takes_a_merge_back(text: object):
    """Parting a merged actor gives it its own id again."""
    decisions = (decide("merge", "COR", "new:korin"), decide("split", "new:korin", at=2))

    assert tuple(text.claims) == claims_after(text, *decisions)


def test_decisions_apply_once(text: object):
    """Applying the same decisions to their own result changes nothing."""
    decisions = (decide("merge", "COR", "new:korin"), decide("accept", text.claims[0].id, at=2))
    once = apply_decisions([text.reading], decisions)

    assert once == apply_decisions(once, decisions)


def test_unknown_targets_are_kept_and_told(text: object):
    """A decision on what is not there (yet) is reported, not lost."""
    replayed = replay_decisions([text.reading], [decide("reject", "c-nowhere"), decide("undo", "d77", at=2)])

    assert ["d2 undo: expected a decision, got d77", "d1 reject: expected a claim or actor, got c-nowhere"] == [
        line.partition(";")[0] for line in replayed.skipped
    ]


def test_nothing_decided_changes_nothing(text: object):
    """Without decisions the readings come back as they were."""
    assert (text.reading,) == apply_decisions([text.reading], ())


def test_names_cut_from_texts_are_never_rewritten(text: object):
    """An id that looks like the text's own words leaves the words alone."""
    reading = msgspec.structs.replace(text.reading, actors=(Actor(id="Veldania", name="Veldania"),))
    (merged,) = apply_decisions([reading], [decide("merge", "VEL", "Veldania")])

    assert "Veldania" == merged.claims[0].content.sources[0].anchor.exact


def test_editing_keeps_the_given_claim(text: object):
    """An edit gives a new claim and leaves the old one as it was."""
    edit_claim(text.claims[0], {"polarity": "-"})

    assert "+" == text.claims[0].status.polarity


def argue(*names: str, why: str = "each had its own reporter") -> Decision:
    """A person's word that sources are independent."""
    return Decision(id="d-argue", verb="argue", targets=names, at="2031-01-05T00:00:00Z", by="ana", why=why)


def told_by(article: type, *publishers: str):
    """One act in the words of each publisher."""
    texts = []
    for publisher in publishers:
        text = article(
            f"Veldania struck Corrin, the desk of the {publisher} has learned on its own.", publisher=publisher
        )
        text.event(0, "VEL", "ASSAULT", "COR")
        texts.append(text)
    return texts


@pytest.mark.parametrize(
    ("publishers", "names", "support"),
    [
        (("Post", "Echo"), ("Post", "Echo"), "corroborated"),
        (("Post", "Echo"), ("the Post", "ECHO", "Courier"), "corroborated"),
        (("Post", "Echo"), ("Post", "Courier"), "multi-origin-unproven"),
        (("Post",), ("Post", "Echo"), "single-origin"),
    ],
)
def test_argued_independence_corroborates(article: type, publishers: tuple, names: tuple, support: str):
    """What two sources say whose independence a person argued is corroborated; one of them alone is not enough."""
    texts = told_by(article, *publishers)
    weighed = weigh_readings([t.document for t in texts], [t.reading for t in texts], [argue(*names)])

    assert [support] == [finding.support for finding in weighed.findings]
    assert () == weighed.skipped


def test_argued_origins_keep_the_reason(article: type):
    """The origins of argued sources say who argued it, when and why."""
    texts = told_by(article, "Post", "Echo", "Courier")
    weighed = weigh_readings([t.document for t in texts], [t.reading for t in texts], [argue("Post", "Echo")])
    reasons = {origin.name: (origin.independence, origin.why) for origin in weighed.origins}

    assert ("argued", "each had its own reporter (ana, 2031-01-05)") == reasons["Post"] == reasons["Echo"]
    assert "unproven" == reasons["Courier"][0]


def test_a_copy_is_not_corroborated_by_argument(article: type):
    """Two papers that print the same words have one origin, whatever is argued of them."""
    words = "Veldania struck Corrin before dawn, and the harbour burned until the evening of the same day."
    texts = [article(words, name=name, publisher=name) for name in ("Post", "Echo")]
    for text in texts:
        text.event(0, "VEL", "ASSAULT", "COR")
    weighed = weigh_readings([t.document for t in texts], [t.reading for t in texts], [argue("Post", "Echo")])

    assert [("single-origin", 1)] == [(finding.support, finding.origins) for finding in weighed.findings]
