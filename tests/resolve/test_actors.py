"""Which actor each mention means, on invented actors."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ontology import ActorEntry, NameForm, NameRow, Office, load_ontology
from dragoman.read.names.mentions import find_mentions
from dragoman.read.parsing.parse import load_pipeline, parse_segments
from dragoman.records import Actor, Document, Mention, Segment
from dragoman.resolve._slugs import slug, spelling_key
from dragoman.resolve.actors import resolve_mentions


def state(code: str, name: str, adjective: str, capital: str) -> list[ActorEntry]:
    """A listed state with its government."""
    forms = (NameForm(name), NameForm(adjective, "adjective"))
    organ = f"{code}.GOV"
    return [
        ActorEntry(id=code, name=name, kinds=("state",), country=code, names=forms),
        ActorEntry(
            id=organ,
            name=f"government of {name}",
            kinds=("government",),
            country=code,
            part_of=(code,),
            names=(NameForm(capital, "metonym"),),
        ),
    ]


PERSON = ActorEntry(
    id="ilan_marek",
    name="Ilan Marek",
    kinds=("person",),
    country="VRK",
    names=(NameForm("Ilan Marek"),),
    roles=(Office(of="VRK.GOV", role="finance minister", since="2019", until="2021-06"),),
)
BRIGADE = ActorEntry(id="dawn", name="Dawn Brigade", kinds=("militia",), names=(NameForm("Asa'ib al-Fajr"),))
LISTED = (*state("VRK", "Varkania", "Varkanian", "Stolna"), *state("OST", "Ostrel", "Ostreli", "Kesh"), PERSON, BRIGADE)
ROWS = tuple(NameRow(form.surface, form.kind, each.id, form.ambiguous) for each in LISTED for form in each.names)
KNOWN = replace(load_ontology(), actors={each.id: each for each in LISTED}, names=ROWS)


def resolved(text: str, published: str | None = None) -> tuple[dict[str, Actor], tuple[Mention, ...]]:
    """The actors of a text of one paragraph, by id, and its mentions."""
    document = Document(id="abcdef0123456789", sha256="0" * 64, name="test.txt", text=text)
    segment = Segment(number=0, kind="body", start=0, end=len(text))
    mentions = find_mentions(parse_segments(document, (segment,), load_pipeline()), KNOWN)
    actors, mentions = resolve_mentions(mentions, KNOWN, published)
    return {actor.id: actor for actor in actors}, mentions


def actor_of(text: str, words: str) -> str | None:
    """The actor id of the last mention with the given words."""
    return [mention.actor for mention in resolved(text)[1] if mention.anchor.exact == words][-1]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Varkania objected.", "Varkania", "VRK"),
        ("The Varkanian navy left.", "Varkanian", "VRK"),
        ("Stolna urged Kesh to wait.", "Kesh", "OST.GOV"),
        ("Envoys met in Kesh.", "Kesh", "OST~kesh"),
        ("Jets flew an attack on Kesh.", "Kesh", "OST"),
        ("Ilan Marek resigned.", "Ilan Marek", "ilan_marek"),
    ],
)
def test_listed_names_lead_to_their_actor(text: str, words: str, actor: str):
    """Names and adjectives lead to their entry, a capital to the government, the place or the attacked state."""
    assert actor == actor_of(text, words)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Varkanian government fell.", "The Varkanian government", "VRK.GOV"),
        ("The regime in Varkania fell.", "The regime in Varkania", "VRK.GOV"),
        ("Ostrel's parliament met.", "Ostrel's parliament", "OST.PARL"),
        ("The Ostreli prime minister left.", "The Ostreli prime minister", "OST.PM"),
        ("Varkanian officials left.", "Varkanian officials", "VRK~official"),
        ("Stolna's officials left.", "Stolna's officials", "VRK~official"),
        ("Sunni militias based in Ostrel fought.", "Sunni militias based in Ostrel", "OST~sunni-militia"),
        ("Varkania-backed groups fought.", "Varkania-backed groups", "VRK~proxy"),
        ("Stolna-backed parties won.", "Stolna-backed parties", "VRK~backed-party"),
        ("Soldiers from Norvik left.", "Soldiers from Norvik", "new:norvik~soldier"),
        ("Fighters from the Tide Front left.", "Fighters from the Tide Front", "new:tide-front~fighter"),
        ("Ostrel received an envoy from Norvik.", "an envoy", "new:norvik~envoy"),
        ("An Ostreli weaver left.", "An Ostreli weaver", "OST~weaver"),
        ("Analysts agree.", "Analysts", "~analyst@abcdef01"),
        ("The young men fled. The man stayed.", "The man", "~one-man@abcdef01"),
        ("A man left. The men fled.", "The men", "~man@abcdef01"),
        ("Nurses saw wounded soldiers.", "wounded soldiers", "~wounded-soldier@abcdef01"),
        ("Nurses saw half the soldiers.", "half the soldiers", "~soldier@abcdef01"),
        ("Nurses saw 1.5 million soldiers.", "1.5 million soldiers", "~1500000-soldier@abcdef01"),
        ("The Archbishop of Varkania spoke.", "The Archbishop of Varkania", "VRK~archbishop"),
        ("Wounded soldiers fled. Soldiers shelled Merrow.", "Soldiers", "~soldier@abcdef01"),
    ],
)
def test_role_phrases_lead_to_an_organ_or_a_group_of_their_owner(text: str, words: str, actor: str):
    """A state's organ has its own id; other groups are known by owner, traits and role, or by their document."""
    assert actor == actor_of(text, words)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Neither party left.", "a party"),
        ("No troops left.", "troops"),
        ("Any European party left.", "a European party"),
        ("Any armed party left.", "an armed party"),
        ("Any unidentified party left.", "an unidentified party"),
        ("Any united party left.", "a united party"),
        ("Any honest party left.", "an honest party"),
        ("Any one militia left.", "Any one militia"),
        ("The young men left.", "the young men"),
        ("Fewer troops left.", "troops"),
    ],
)
def test_a_group_is_not_called_by_what_denies_it(text: str, name: str):
    """What is said of neither party is denied of a party."""
    assert [name] == [actor.name for actor in resolved(text)[0].values()]


def test_a_group_belongs_to_its_owner_and_its_backer():
    """A group carries its owner's country, whom it is part of and who backs it."""
    actors, _ = resolved("Ostrel rearmed its network of militias in Varkania.")
    group = actors["VRK~militia"]

    assert ("VRK", ("VRK",), ("OST",)) == (group.country, group.part_of, group.backed_by)


def test_pronouns_take_the_actor_they_go_back_to():
    """A pronoun for two actors stands once for each."""
    _, mentions = resolved("Varkania and Ostrel renewed their pact.")

    assert ["VRK", "OST"] == [mention.actor for mention in mentions if mention.anchor.exact == "their"]


def test_an_unresolved_pronoun_has_no_actor():
    """Unknown stays unknown."""
    _, mentions = resolved("She had left.")

    assert [(None, "nothing before it fits")] == [(mention.actor, mention.why) for mention in mentions]


def test_the_country_of_a_capital_is_the_state():
    """Two capitals called “the two countries” are the states, not their governments."""
    _, mentions = resolved("Stolna called Kesh. The two countries share a river.")

    assert ["VRK", "OST"] == [m.actor for m in mentions if m.anchor.exact == "The two countries"]


def test_names_no_list_knows_become_provisional_actors():
    """Full name, surname, acronym and second spelling lead to one provisional actor each."""
    text = (
        "Harun al-Tarzi leads the Popular Defence Units (PDU), a Varkania-backed militia. "
        "Al-Tarzi said the PDU would hold. Harun Al-Tarzi left."
    )
    actors, mentions = resolved(text)

    assert {"new:harun-tarzi", "new:popular-defence-units"} == {a.id for a in actors.values() if a.provisional}
    assert {"new:harun-tarzi"} == {m.actor for m in mentions if m.anchor.exact.endswith("Tarzi")}
    assert ("VRK",) == actors["new:popular-defence-units"].backed_by


def test_a_leader_belongs_to_what_he_leads():
    """An apposition tells whom a person belongs to."""
    actors, _ = resolved("Omar Dagh, leader of the River Brotherhood, spoke.")

    assert ("new:river-brotherhood",) == actors["new:omar-dagh"].member_of


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Quorin's army crossed the river. Quorin then asked for talks.", ("state", "place")),
        ("The Quorini ambassador left. Quorin was silent.", ("state", "place")),
        ("Anna Quorin said her brother Quorin was ill.", ("person",)),
        ("The Quorin Line says it fires back. Quorin Line negotiator Ysa Mern said so.", ("group",)),
    ],
)
def test_an_army_or_an_adjective_makes_a_single_name_a_state(text: str, kinds: tuple[str, ...]):
    """What has an army, an ambassador of its own or an adjective is no person; who negotiates may be any body's."""
    named = [actor for actor in resolved(text)[0].values() if "quorin" in actor.id and "~" not in actor.id]

    assert kinds == named[0].kinds


def test_a_country_no_list_knows_is_one_actor_with_its_adjective():
    """A place that has a government is a state; its adjective and its long form mean the same."""
    actors, mentions = resolved("The Tamrini government fell. Tamrin is calm. Aid reached the Republic of Tamrin.")

    assert ("state", "place") == actors["new:tamrin"].kinds
    assert {"new:tamrin"} == {m.actor for m in mentions if m.role is None}


def test_a_near_spelling_of_a_listed_name_is_that_name():
    """Apostrophes, hyphens and doubled letters make no new actor."""
    assert "dawn" == actor_of("Fighters of Asaib Al Fajjr left the town.", "Asaib Al Fajjr")


def test_documents_that_spell_a_person_differently_agree_on_the_id():
    """What transliterations of a given name vary in makes no second person."""
    spelt = ["Mohammed al-Tarvi", "Muhammad Tarvi", "Mohamed El Tarvi"]

    assert {"new:muhammad-tarvi"} == {actor_of(f"{name} met the governor.", name) for name in spelt}


@pytest.mark.parametrize(
    ("published", "offices"),
    [("2020-05-01", ("VRK.GOV",)), ("2021-09", ()), ("2018", ()), (None, ()), ("2021", ("VRK.GOV",))],
)
def test_offices_count_while_they_were_held(published: str | None, offices: tuple[str, ...]):
    """A listed person belongs to the offices held at the document's date; without a date to none."""
    actors, _ = resolved("Ilan Marek resigned.", published)

    assert offices == actors["ilan_marek"].member_of


def test_every_mention_says_why():
    """Each choice comes with a sentence for the analyst."""
    _, mentions = resolved("The Tamrini government met Stolna. It said its officials and Omar Dagh agreed.")

    assert [] == [mention.anchor.exact for mention in mentions if not mention.why]


def test_every_actor_of_a_mention_is_listed_once_by_id():
    """Actors come sorted, each once, and every mention's actor is among them."""
    text = "Varkania met Ostreli officials. They told Omar Dagh of Tamrin that Stolna's army had left."
    actors, mentions = resolve_mentions(resolved(text)[1], KNOWN, None)
    ids = [actor.id for actor in actors]

    assert sorted(set(ids)) == ids
    assert {mention.actor for mention in mentions} - {None} <= set(ids)


def test_resolving_twice_changes_nothing():
    """Actors chosen once are chosen again, byte for byte."""
    mentions = resolved("Stolna's envoys met Omar Dagh. He thanked them.")[1]

    assert msgspec.json.encode(resolve_mentions(mentions, KNOWN, None)[0]) == msgspec.json.encode(
        resolve_mentions(tuple(mentions), KNOWN, None)[0]
    )


def test_references_in_a_circle_end_without_an_actor():
    """Hand-made mentions that go back to each other are left unresolved."""
    _, mentions = resolved("Varkania met Ostrel.")
    one, two = (msgspec.structs.replace(m, entry=None) for m in mentions)
    ring = (msgspec.structs.replace(one, antecedent=two.id), msgspec.structs.replace(two, antecedent=one.id))

    assert [None, None] == [mention.actor for mention in resolve_mentions(ring, KNOWN, None)[1]]


def test_no_mentions_no_actors():
    """Nothing in, nothing out."""
    assert ((), ()) == resolve_mentions((), KNOWN, None)


@given(st.text(alphabet="aAlbBé'’- dDsS", min_size=1, max_size=20))
def test_spelling_keys_ignore_case_apostrophes_and_hyphens(name: str):
    """A name and its plainer spelling share a key, and a key is its own key's spelling in case."""
    plain = name.replace("-", " ").upper()

    assert spelling_key(plain) == spelling_key(name)


@given(st.text(max_size=30))
def test_slugs_are_plain_words_between_hyphens(words: str):
    """An id part holds letters, digits and single hyphens only, and is its own slug."""
    made = slug(words)

    assert made == slug(made)
    assert "--" not in made
    assert not made.startswith("-")


def test_the_government_of_a_minister_is_her_lands():
    """Whoever holds an office in a land speaks of its government as hers."""
    text = "Ostrel's energy minister, Tilda Roke, said her government would wait."

    assert actor_of(text, "her government") == "OST.GOV"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A raid killed nine people. Hundreds of people marched.", {"nine people", "people"}),
        ("Gunmen killed three guards and 12 guards fled.", {"gunmen", "three guards", "12 guards"}),
        ("Gunmen seized two hundred guards. The guards were freed.", {"gunmen", "two hundred guards"}),
        ("Gunmen seized two guards. Two dozen guards fled.", {"gunmen", "two guards", "two dozen guards"}),
        ("A hundred guards fled. A thousand guards fled.", {"a hundred guards", "a thousand guards"}),
        ("Twenty guards fled. One hundred and twenty guards fled.", {"twenty guards", "one hundred and twenty guards"}),
        ("A guard fled.", {"a guard"}),
        ("Armed teachers left. Shiite officials left.", {"armed teachers", "Shiite officials"}),
    ],
)
def test_groups_of_different_numbers_are_apart_and_named_as_within_a_sentence(text: str, names: set[str]):
    """Nine people are not hundreds of people; what opens a sentence loses its capital unless it is a faith's."""
    assert names == {actor.name for actor in resolved(text)[0].values()}


def test_what_only_counts_is_named_with_whom_it_counts():
    """A bare number that means people is told as so many people."""
    assert "nine people" in {actor.name for actor in resolved("A raid in Velm killed nine.")[0].values()}
