"""Pages tell of what they cite whether a rule or the learned reader read it."""

import pytest

from dragoman.verbs import Built
from dragoman.web.pages.cites import Cite
from dragoman.web.pages.events import make_events
from dragoman.web.pages.finding import make_finding
from dragoman.web.pages.reader import make_reader
from dragoman.web.pages.relations import make_relations
from dragoman.web.pages.review import make_review
from dragoman.web.pages.system import make_system

TEXT = (
    "Norway is an ally of Turkey. Since last spring it has fallen out with Turkey over mining. "
    "Ardin shelled Belmora on 3 May 2031. The forces of Belmora went on with the shelling of the Tarsk district. "
    "Velmora likened the seizure of its trawler to piracy. "
    "Years of neglect left the ports of Velmora to the smugglers."
)


@pytest.fixture(scope="module")
def mixed(make_built) -> Built:
    """A text of which rules read most, and the learned reader a deed, a tie, a link and the side of a deed."""
    return make_built(("Ardin Mail", "2031-05-04", TEXT))


def cited(cites: tuple[Cite, ...]) -> tuple[bool, str]:
    """Whether the learned reader had a part in the first citation, and what read it."""
    return cites[0].learned, cites[0].read_by


def test_an_event_that_a_rule_read_names_the_rule(mixed):
    """A row tells that rules read it, its citation which."""
    [row] = [one for one in make_events(mixed).events if one.told.startswith("Ardin")]

    assert ("rules", (False, "events.verb.v1")) == (row.read_by, cited(row.cites))


def test_an_event_that_no_rule_read_names_the_learned_reader(mixed):
    """A row tells how sure the learned reader is, its citation the reader's name and version too."""
    [row] = [one for one in make_events(mixed).events if one.type == "ACCUSE"]
    learned, read_by = cited(row.cites)

    assert learned
    assert f"the {row.read_by} (frames.encoder.v1)" == read_by


def test_an_event_of_which_a_side_was_filled_names_the_side(mixed):
    """The rule comes first, then whom the learned reader put there and how sure it is."""
    [row] = [one for one in make_events(mixed).events if "the forces of Belmora" in {two.name for two in one.first}]

    assert row.read_by.startswith("rules, its source by the learned reader, .")
    assert cited(row.cites)[0]


def test_ties_tell_who_read_them(mixed):
    """An alliance that a rule read, a quarrel that the learned reader did."""
    told = {one.kind: one.read_by.partition(", ")[0] for one in make_relations(mixed).ties}

    assert ("rules", "learned reader") == (told["allied_with"], told["hostile_to"])


def test_a_link_tells_who_read_it(mixed):
    """A link of the model that rests on the learned reader alone says so, and how sure it is."""
    read_by = {one.read_by.partition(" .")[0] for one in make_system(mixed).links}

    assert {"rules", "learned reader,"} == read_by


def test_the_reader_tells_a_learned_claim_and_a_filled_side(mixed):
    """Of a claim what read it, in words; of words put on a side by the learned reader, how sure it is."""
    claims = make_reader(mixed, mixed.documents[0].id).claims
    [filled] = [one for one in claims if one.rule == "events.noun.v1+frames.encoder.v1" and "shelling" in one.words]

    assert {True, False} == {one.learned for one in claims}
    assert filled.learned
    assert [part.part for part in filled.parts if part.learned] == ["who"]


def test_a_learned_claim_is_doubtful_for_that(mixed):
    """The queue says of each claim that no rule read, and of each side that was filled, who did."""
    doubts = [part for item in make_review(mixed, limit=1_000).items for part in item.weighing.doubts]
    told = {part.why.partition(", ")[0] for part in doubts if part.name == "learned"}

    assert {"no rule read it", "a rule left a side open"} == told


def test_a_finding_carries_the_score_of_each_claim(mixed):
    """What the learned reader read has one, what rules read has none."""
    rows = {one.type: make_finding(mixed, one.id).claims[0] for one in make_events(mixed).events}

    assert rows["ASSAULT"].score is None
    assert 0.6 <= rows["ACCUSE"].score < 1
