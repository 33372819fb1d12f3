"""A whole reading with actors and concepts, on invented actors."""

import msgspec
import pytest

from dragoman.records import Event, Influence, Reading, Relation
from dragoman.resolve import resolve_reading

TEXT = (
    "Marlen attacked Ostrava in May 2030. Officials in Marlen said that Ostrava had armed the Tide Front. "
    "Marlen's influence in Ostrava is growing, and the blockade has reduced its trade. "
    "Marlen and Ostrava met in Norway. The Tide Front is an ally of Ostrava."
)


@pytest.fixture(scope="module")
def reading(read_text) -> Reading:
    """A text with events, relations, influences and reports, read and resolved."""
    return read_text(TEXT)


def contents(reading: Reading, kind: type) -> list:
    """The contents of one kind."""
    return [claim.content for claim in reading.claims if isinstance(claim.content, kind)]


def test_every_role_with_a_mention_has_its_actor(reading):
    """Whoever fills a role is the actor of the mention there."""
    roles = [role for event in contents(reading, Event) for role in (*event.sources, *event.targets)]
    roles += [role for tie in contents(reading, Relation) for role in (*tie.holder, *tie.target)]

    assert roles
    assert [] == [role for role in roles if role.mention and role.actor is None]


def test_every_actor_named_is_among_the_actors(reading):
    """Each actor of a role, a mention or a holder is listed with the reading or in the ontology."""
    known = {actor.id for actor in reading.actors}
    roles = [role for event in contents(reading, Event) for role in (*event.sources, *event.targets)]
    used = {role.actor for role in roles if role.actor} | {m.actor for m in reading.mentions if m.actor}
    used |= {holder.actor for each in reading.attributions for holder in each.chain if holder.actor}

    assert set() == used - known


def test_both_ends_of_an_influence_have_a_listed_concept(reading):
    """Each end has a concept, and the concept stands with the reading."""
    ends = [end.concept for link in contents(reading, Influence) for end in (link.cause, link.effect)]

    assert ends
    assert set() == set(ends) - {concept.id for concept in reading.concepts}


def test_who_speaks_has_an_actor(read_text):
    """The holder of a report is the actor its words name."""
    reading = read_text("Marlen said that Ostrava attacked Velda.")

    assert ["new:marlen"] == [each.chain[-1].actor for each in reading.attributions]


@pytest.mark.parametrize(
    ("holder", "actor"),
    [
        ("The Tidal Guards' cook", None),
        ("The Tidal Guards’ cook", None),
        ("The Tidal Guards", "new:tidal-guards"),
        ("The 'Tidal Guards'", "new:tidal-guards"),
    ],
)
def test_whoever_only_owns_the_speaker_does_not_speak(read_text, holder: str, actor: str | None):
    """The owner before an apostrophe alone is not who says so; a name in plural or in quotation marks is."""
    reading = read_text(f"{holder} said that Marlen attacked Orvel.")

    assert [actor] == [each.chain[-1].actor for each in reading.attributions]


def test_nobody_does_a_deed_to_himself_alone(read_text):
    """A target that turns out to be the source is none."""
    (event,) = contents(read_text("Marlen attacked Ostrava. Marlen attacked Marlen."), Event)[1:]

    assert (["new:marlen"], []) == ([r.actor for r in event.sources], [r.actor for r in event.targets])


def test_names_of_one_actor_in_one_role_become_one(read_text):
    """Two mentions of one actor in a role are told once."""
    (event, *_) = contents(read_text("Norway and the Norwegian state attacked Ostrava."), Event)

    assert len(event.sources) == len({role.actor for role in event.sources})


def test_resolving_twice_changes_nothing(reading, ontology):
    """A resolved reading resolves to the same actors, concepts and claims."""
    again = resolve_reading(reading, ontology)

    assert _content(reading) == _content(again)


def _content(reading: Reading) -> list[bytes]:
    """What a reading says, as bytes, and which actor each mention means."""
    actors = [mention.actor for mention in reading.mentions]
    return [msgspec.json.encode(part) for part in (reading.actors, reading.concepts, reading.claims, actors)]


def test_nothing_but_actors_and_concepts_changes(reading):
    """Words, places, statuses and order of claims stay as they were read."""
    assert [c.id for c in reading.claims] == [c.id for c in sorted(reading.claims, key=_place)]


def _place(claim) -> tuple[int, int, int, str]:
    """Where a claim stands."""
    return claim.sentence, claim.anchor.start, claim.anchor.end, claim.id


def test_empty_reading_stays_empty(ontology):
    """A reading without anything has no actors and no concepts."""
    empty = Reading(doc="d", reader="r")

    assert empty == resolve_reading(empty, ontology)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Somaliland accused Ethiopia of lying.", "somaliland"),
        ("Tiraspol accused Ukraine of lying.", "transnistria"),
        ("Odesa accused Belarus of lying.", "UKR"),
    ],
)
def test_a_land_that_rules_itself_acts_for_itself(read_text, text: str, actor: str):
    """Elsewhere a city or a province that acts is its country."""
    [accused] = contents(read_text(text), Event)

    assert [actor] == [role.actor for role in accused.sources]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dorvane, the capital of Karesh, fell silent. Dorvane accused Velmar of piracy.", "new:karesh"),
        ("Velmar left the talks in Karesh's capital, Dorvane. Dorvane accused Velmar of piracy.", "new:karesh"),
        ("Dorvane, the former capital of Karesh, fell silent. Dorvane accused Velmar of piracy.", "new:dorvane"),
        ("Dorvane is not the capital of Karesh. Dorvane accused Velmar of piracy.", "new:dorvane"),
    ],
)
def test_a_city_called_the_capital_acts_for_its_land(read_text, text: str, expected: str):
    """What Dorvane says its land says, where the text calls it the capital and nothing less."""
    events = [claim.content for claim in read_text(text).claims if isinstance(claim.content, Event)]

    assert [expected] == [role.actor for event in events if event.type == "ACCUSE" for role in event.sources]


def test_words_for_a_place_are_of_the_name_before_them(read_text):
    """Behind "the envoy to Dorvane" a capital is Dorvane, not the envoy; it lies in its land and is not it."""
    text = "Karesh protested. Velmar recalled the Velmari ambassador from Dorvane, the Kareshi capital."
    reading = read_text(text)
    ties = [claim.content for claim in reading.claims if isinstance(claim.content, Relation)]
    recalled = [c.content for c in reading.claims if isinstance(c.content, Event) and c.content.type == "SANCTION"]

    assert [("new:dorvane", "new:karesh")] == [
        (tie.holder[0].actor, tie.target[0].actor) for tie in ties if tie.kind == "located_in"
    ]
    assert [["new:karesh"]] == [[role.actor for role in event.targets] for event in recalled]
