"""Decisions about a name that a list has come to know, on invented bodies."""

import pytest

from dragoman.records import Actor, Decision, Mention, Reading, cut_anchor
from dragoman.weigh.decisions import replay_decisions
from dragoman.weigh.listed_since import renew_decisions

TEXT = "The Halm Rovers and the Quay Watch met Belmora."


def page(**named: str) -> Reading:
    """A reading in which the names mean those actors; words are written with "_" between."""
    mentions = []
    for number, (words, actor) in enumerate(named.items()):
        name = words.replace("_", " ")
        start = TEXT.index(name)
        anchor = cut_anchor("d1", TEXT, start, start + len(name))
        mentions.append(Mention(id=f"m{number}", anchor=anchor, kind="name", sentence=0, head=start, actor=actor))
    actors = tuple(Actor(id=actor, name=actor, kinds=("movement",)) for actor in sorted(set(named.values())))
    return Reading(doc="d1", reader="r", actors=actors, mentions=tuple(mentions))


def decide(verb: str, *targets: str, **changes: object) -> Decision:
    """A decision."""
    return Decision(id="d1", verb=verb, targets=targets, at="2031-01-01T00:00:00Z", by="ana", changes=changes)


def renewed(decision: Decision, *readings: Reading) -> Decision:
    """The decision as it is about whom the readings speak of."""
    return renew_decisions([decision], readings, {actor.id for each in readings for actor in each.actors})[0]


def test_a_name_that_was_listed_since_is_whoever_the_list_says():
    """A merge made while no list knew the name joins the listed actor now."""
    made = decide("merge", "new:halm-rovers", "new:quay-watch")
    reading = page(Halm_Rovers="rovers", Quay_Watch="new:quay-watch")

    assert ("rovers", "new:quay-watch") == renewed(made, reading).targets
    assert {"rovers"} == {actor.id for actor in replay_decisions([reading], [made]).readings[0].actors}
    assert () == replay_decisions([reading], [made]).skipped


def test_two_names_that_one_entry_holds_are_one_already():
    """A merge of them has nothing left to do, and says nothing."""
    made = decide("merge", "new:halm-rovers", "new:quay-watch")
    replayed = replay_decisions([page(Halm_Rovers="rovers", Quay_Watch="rovers")], [made])

    assert ((), ["rovers"]) == (replayed.skipped, [actor.id for actor in replayed.readings[0].actors])


def test_whom_an_edit_put_in_is_renewed_too():
    """Alone or within a part that was not read."""
    made = decide("edit", "c1", **{"content.sources.0.actor": "new:halm-rovers", "x": [{"actor": "new:halm-rovers"}]})

    assert {"content.sources.0.actor": "rovers", "x": [{"actor": "rovers"}]} == renewed(
        made, page(Halm_Rovers="rovers")
    ).changes


def test_a_group_follows_whose_it_is():
    """The guard of a land that no list knew is the guard of the listed land, where the texts speak of it."""
    reading = page(Belmora="BEL", Quay_Watch="BEL~watch")

    assert ("BEL~watch",) == renewed(decide("accept", "new:belmora~watch"), reading).targets
    assert ("new:belmora~guard",) == renewed(decide("accept", "new:belmora~guard"), reading).targets


@pytest.mark.parametrize(
    "reading",
    [page(Belmora="BEL"), page(Halm_Rovers="new:halm-rovers", Belmora="BEL"), page(Halm_Rovers="rovers~x")],
)
def test_who_is_still_there_or_gone_is_left(reading: Reading):
    """A name that still means nobody listed, and one that no text has, keeps its id."""
    made = decide("accept", "new:halm-rovers" if "Belmora" in reading.mentions[-1].anchor.exact else "new:old-band")

    assert made == renewed(made, reading)


def test_a_name_of_two_is_left():
    """Where texts now mean two by one name, nobody can say which was decided about."""
    other = page(Halm_Rovers="other-rovers")

    assert ("new:halm-rovers",) == renewed(
        decide("accept", "new:halm-rovers"), page(Halm_Rovers="rovers"), other
    ).targets


def test_who_is_not_read_any_more_is_told_with_what_to_do():
    """The line names the decision, whom it is about, where to look and how to be rid of it."""
    [line] = replay_decisions([page(Belmora="BEL")], [decide("accept", "new:halm-rovers")]).skipped

    assert line == (
        "d1 accept: expected a claim or actor, got new:halm-rovers; kept for later builds; to decide anew, see: "
        "dragoman show DOSSIER actors; to be rid of it: dragoman decide DOSSIER undo d1"
    )
