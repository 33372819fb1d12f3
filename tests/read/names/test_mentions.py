"""What find_mentions takes for a mention of an actor, on invented actors and regions."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ontology import ActorEntry, NameForm, NameRow, Ontology, load_ontology
from dragoman.read.names.mentions import find_mentions, mentions_by_head
from dragoman.read.parsing.parse import Parsed, load_pipeline, parse_segments
from dragoman.records import Document, Mention, Segment


def entry(actor: str, kinds: str, *names: str, adjective: str | None = None, metonym: str | None = None) -> ActorEntry:
    """A listed actor; its country is the first three letters of its id where it is a state or a government."""
    forms = [NameForm(name) for name in names]
    forms += [NameForm(adjective, "adjective")] if adjective else []
    forms += [NameForm(metonym, "metonym")] if metonym else []
    country = actor[:3] if kinds in {"state", "government"} else None
    return ActorEntry(id=actor, name=names[0] if names else actor, kinds=(kinds,), country=country, names=tuple(forms))


ENTRIES = (
    entry("VRK", "state", "Varkania", adjective="Varkanian"),
    entry("VRK.GOV", "government", metonym="Stolna"),
    entry("OST", "state", "Ostrel", adjective="Ostreli"),
    entry("OST.GOV", "government", metonym="Port Amun"),
    entry("lakes_union", "igo", "Lakes Union", "LU"),
    entry("lakes_council", "igo", "LU Peace Council"),
    entry("dawn", "militia", "Dawn Brigade"),
    entry("red_dawn", "militia", "Red Dawn Brigade"),
    entry("axis", "alignment", "Varkanian axis"),
    entry("gazette", "media", "Varkania Gazette"),
)


def ontology(*entries: ActorEntry) -> Ontology:
    """The ontology with a few invented actors in place of the listed ones."""
    rows = (NameRow(form.surface, form.kind, each.id, form.ambiguous) for each in entries for form in each.names)
    names = tuple(sorted(rows, key=lambda row: (row.surface, row.actor)))
    return replace(load_ontology(), actors={each.id: each for each in entries}, names=names)


LISTED = ontology(*ENTRIES)


def parsed(text: str) -> Parsed:
    """A text parsed line by line."""
    document = Document(id="0" * 16, sha256="0" * 64, name="test.txt", text=text)
    segments, place = [], 0
    for number, line in enumerate(text.split("\n")):
        segments.append(Segment(number=number, kind="body", start=place, end=place + len(line)))
        place += len(line) + 1
    return parse_segments(document, tuple(segments), load_pipeline())


def found(text: str, known: Ontology = LISTED) -> tuple[Mention, ...]:
    """The mentions of a text."""
    return find_mentions(parsed(text), known)


def words(text: str, kind: str, known: Ontology = LISTED) -> list[str]:
    """The words of a text's mentions of one kind."""
    return [mention.anchor.exact for mention in found(text, known) if mention.kind == kind]


def only(text: str, exact: str) -> Mention:
    """The one mention with these words."""
    (mention,) = [each for each in found(text) if each.anchor.exact == exact]
    return mention


def test_listed_names_adjectives_and_cities_are_found_with_their_entry():
    """A listed name, an adjective and a capital that acts each carry the entry their words point to."""
    entries = {m.anchor.exact: (m.kind, m.entry) for m in found("Stolna accused Ostrel of arming Varkanian exiles.")}

    assert ("metonym", "VRK.GOV") == entries["Stolna"]
    assert ("name", "OST") == entries["Ostrel"]
    assert ("adjective", "VRK") == entries["Varkanian"]


def test_the_longest_name_wins():
    """A name inside the longer name of another group is no mention of its own."""
    names = words("Fighters of the Red Dawn Brigade entered the town.", "name")

    assert ["Red Dawn Brigade"] == names


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Envoys spoke to the LU Peace Council.", "LU"),
        ("It leans towards the Varkanian axis.", "Varkanian"),
        ("They met Varkania-backed fighters.", "Varkania"),
        ("The Varkania-Ostrel talks failed.", "Ostrel"),
    ],
)
def test_actors_inside_longer_words_are_kept_apart(text: str, inner: str):
    """States and bodies inside a longer name or a compound are mentions of their own, marked as embedded."""
    assert only(text, inner).embedded


def test_a_country_in_the_name_of_a_newspaper_is_no_mention():
    """A paper named after a state says nothing of that state."""
    assert ["Varkania Gazette"] == words("The Varkania Gazette reported the raid.", "name")


@pytest.mark.parametrize("text", ["The ostrel sang.", "Varkaniana sold well.", "A luxury LUX lamp broke."])
def test_names_need_their_capitals_and_whole_words(text: str):
    """Small letters or letters that touch make no match."""
    assert [] == [mention for mention in found(text) if mention.entry is not None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Stolna urged Port Amun to wait.", "metonym"),
        ("Relations between Stolna and Ostrel cooled.", "metonym"),
        ("The envoys met in Stolna.", "place"),
        ("The minister arrived in Stolna.", "place"),
        ("Jets carried out an attack on Stolna.", "place"),
    ],
)
def test_a_capital_is_its_government_or_a_place_by_its_syntax(text: str, kind: str):
    """A capital that acts or is dealt with is its government; where things happen it is a place."""
    assert kind == only(text, "Stolna").kind


def test_an_attacked_capital_is_marked_as_target():
    """A struck city is a place that keeps the trait by which its state is found."""
    assert ("target",) == only("Jets carried out an attack on Stolna.", "Stolna").traits


def test_curly_possessives_and_plurals_stay_outside_the_name():
    """The name ends before a possessive, whatever the apostrophe, and takes a plural ending in."""
    names = found("Ostrel’s army and many Varkanians fled.")

    assert {"Ostrel", "Varkanians"} <= {mention.anchor.exact for mention in names}


UNLISTED = """President Tomas Verrik met Sheikh Harun ibn Malik al-Tarzi, leader of the Banu Sarif, on Monday.
Later Verrik praised the Popular Defence Units (PDU), a militia from the Silver Valley.
The PDU thanked Al-Tarzi and the Justice and Renewal Party. The Meridian Post told the story.
The militia was formed under Operation Northern Wind."""


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Tomas Verrik", ("person",)),
        ("Harun ibn Malik al-Tarzi", ("person",)),
        ("Popular Defence Units", ("militia",)),
        ("Justice and Renewal Party", ("party",)),
        ("Meridian Post", ("media",)),
        ("Silver Valley", ("place",)),
    ],
)
def test_names_no_list_knows_are_found_whole_with_a_guess_at_their_kind(name: str, kinds: tuple[str, ...]):
    """Titles stay outside; particles, hyphens and "and" stay inside; head words and titles tell the kind."""
    assert kinds == only(UNLISTED, name).kinds


@pytest.mark.parametrize("name", ["Graun Pass", "Alder Dam", "Sorn Hills", "Dorn Highway", "Tamsin Square"])
def test_what_ends_like_a_place_is_one(name: str):
    """The last word of a name tells a place, whatever is done with it."""
    assert ("place",) == only(f"Ostrel closed the {name} on Monday.", name).kinds


def test_a_body_with_diplomats_is_no_state():
    """A body behind "the" may have diplomats and envoys of its own."""
    text = "Two diplomats from the Littoral Compact left. The Littoral Compact met."

    [kinds] = {m.kinds for m in found(text) if m.anchor.exact == "Littoral Compact"}

    assert "group" in kinds
    assert "state" not in kinds


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Farmers joined the Valley Guard in May.", ["Valley Guard"]),
        ("He met the Prime Minister and the Foreign Ministry of Ostrel.", ["Ostrel"]),
        ("The case went to the Supreme Court.", []),
    ],
)
def test_plain_words_in_capitals_name_a_body_and_no_office(text: str, names: list[str]):
    """A body may be named in everyday words; offices and courts in capitals are roles."""
    assert names == words(text, "name")


@pytest.mark.parametrize(
    ("short", "full"),
    [("Verrik", "Tomas Verrik"), ("Al-Tarzi", "Harun ibn Malik al-Tarzi"), ("The militia", "Popular Defence Units")],
)
def test_shortened_names_go_back_to_the_full_one(short: str, full: str):
    """A surname or "the militia" goes back to the name it shortens."""
    mentions = found(UNLISTED)
    by_id = {mention.id: mention for mention in mentions}
    mention = next(each for each in mentions if each.anchor.exact == short)

    assert full == by_id[mention.antecedent or ""].anchor.exact


def test_a_listed_short_name_gives_way_to_a_full_one_of_the_text():
    """Where the text has named another body in full, its short form means that body."""
    known = ontology(*ENTRIES, entry("river_guild", "group", "the Guild"))
    mentions = found("The Salt Merchants Guild met. Prices fell when the Guild sold.", known)
    short = next(mention for mention in mentions if mention.anchor.exact == "the Guild")

    assert (None, mentions[0].id) == (short.entry, short.antecedent)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The envoy met Sella Orrin. Orrin praised the talks.", True),
        ("Aro Orrin met Sella Orrin. Orrin praised the talks.", False),
        ("Orrin met Sella Orrin. Orrin praised the talks.", False),
        ("The envoy met Sella Orrin. President Orrin praised the talks. Orrin left.", False),
    ],
)
def test_a_listed_surname_gives_way_to_a_person_of_the_text(text: str, own: bool):  # noqa: FBT001
    """Whom the text names in full bears the surname after it, unless the text speaks of the listed one, too."""
    known = ontology(*ENTRIES, entry("aro_orrin", "person", "Aro Orrin", "Orrin"))
    short = [mention for mention in found(text, known) if mention.anchor.exact.endswith("Orrin")][-1]

    assert own == (short.entry is None and short.antecedent is not None)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Red Heron Brigade struck the port. Tovar accused Ombara of arming the Red Herons.", "Red Heron Brigade"),
        ("Tovar accused Ombara of arming the Red Herons. The Red Heron Brigade denied it.", "Red Heron Brigade"),
        ("The Red Heron Brigade struck the port. Tovar met the Grey Herons.", None),
    ],
)
def test_members_called_by_the_first_words_of_their_body_are_that_body(text: str, body: str | None):
    """The words before "brigade" or "party" with an ending for several mean the body."""
    mentions = found(text)
    by_id = {mention.id: mention for mention in mentions}
    short = next(mention for mention in mentions if mention.anchor.exact.endswith("Herons"))

    assert body == (by_id[short.antecedent].anchor.exact if short.antecedent else None)


def test_an_acronym_goes_back_to_the_name_it_was_given_with():
    """Each later use of an acronym goes back to the full name before the brackets."""
    mentions = found(UNLISTED)
    full = next(mention.id for mention in mentions if mention.anchor.exact == "Popular Defence Units")

    assert [full, full] == [mention.antecedent for mention in mentions if mention.anchor.exact == "PDU"]


def test_whose_somebody_is_stays_outside_his_phrase():
    """A relative word before a role is no part of what it is called."""
    assert ["patrons in Varkania"] == words("Dawn Brigade, whose patrons in Varkania arm it, left Ostrel.", "nominal")


def test_operations_months_and_days_are_no_actors():
    """Capitalised names of deeds and times are left alone."""
    text = " ".join(mention.anchor.exact for mention in found(UNLISTED))

    assert "Monday" not in text
    assert "Northern Wind" not in text


def test_headlines_name_only_whom_the_text_names():
    """Where every word has a capital, only names met in sentences count."""
    text = "Grain Prices Soar as Moro Quits Border Talks\nIdan Moro left the table, and Moro did not return."

    assert ["Moro"] == [mention.anchor.exact for mention in found(text) if mention.sentence == 0]


@pytest.mark.parametrize(
    ("text", "exact", "role", "owner", "traits"),
    [
        ("Varkanian officials agreed.", "Varkanian officials", "official", "Varkanian", ()),
        ("Ostrel's parliament met.", "Ostrel's parliament", "parliament", "Ostrel", ()),
        (
            "They paid Sunni militias based in Ostrel.",
            "Sunni militias based in Ostrel",
            "militia",
            "Ostrel",
            ("sunni",),
        ),
        ("Armed factions in Ostrel grew.", "Armed factions in Ostrel", "armed faction", "Ostrel", ()),
        ("Varkania-backed rebels won.", "Varkania-backed rebels", "rebel", None, ("Varkania-backed",)),
        ("A new office for Dawn Brigade opened.", "A new office for Dawn Brigade", "office", "Dawn Brigade", ()),
        ("Analysts doubt it.", "Analysts", "analyst", None, ()),
        ("Many fear a war.", "Many", "people", None, ("unnamed",)),
    ],
)
def test_role_phrases_know_their_noun_owner_and_traits(
    text: str, exact: str, role: str, owner: str | None, traits: tuple[str, ...]
):
    """A phrase on a role noun carries its lemma, the mention that owns it and what tells its group apart."""
    mentions = found(text)
    by_id = {mention.id: mention for mention in mentions}
    mention = next(each for each in mentions if each.anchor.exact == exact)
    owning = by_id[mention.owner].anchor.exact if mention.owner else None

    assert (role, owner, traits) == (mention.role, owning, mention.traits)


def test_one_phrase_for_two_owners_stands_for_two_groups():
    """Coordinated adjectives of two actors make two mentions of one noun."""
    mentions = [m for m in found("Varkanian and Ostreli sources confirmed the deal.") if m.kind == "nominal"]

    assert ["Varkanian and Ostreli sources", "Ostreli sources"] == [m.anchor.exact for m in mentions]


def test_a_plural_from_two_places_stands_for_two_groups():
    """Owners coordinated after the noun make one mention each over the same words."""
    mentions = found("Envoys from Varkania and Ostrel met.")
    by_id = {mention.id: mention for mention in mentions}
    owners = [by_id[m.owner or ""].anchor.exact for m in mentions if m.role == "envoy"]

    assert ["Ostrel", "Varkania"] == sorted(owners)


def test_the_seat_in_a_compound_is_a_place():
    """A capital before “-based” says where somebody sits, not that its government speaks."""
    mentions = found("Stolna-based analysts agree.")

    assert ["place"] == [mention.kind for mention in mentions if mention.anchor.exact == "Stolna"]


def test_a_relative_clause_stays_outside_the_phrase():
    """The words of a group end before a clause about it."""
    assert "armed groups in Ostrel" in words("They fund armed groups in Ostrel that reject the truce.", "nominal")


@pytest.mark.parametrize(
    "text",
    ["Market forces drove prices.", "He took office.", "The source of the smoke is unknown.", "A state of alarm."],
)
def test_bare_or_abstract_nouns_are_no_actors(text: str):
    """A role noun that names nobody here is left alone."""
    assert [] == words(text, "nominal")


def test_descriptions_go_back_to_the_name_beside_them():
    """An apposition, a title and a predicate all speak of the name they stand by."""
    mentions = found("Governor Petr Halloran, a general, fled. Dawn Brigade is a militia.")
    by_id = {mention.id: mention for mention in mentions}
    described = [by_id[m.antecedent or ""].anchor.exact for m in mentions if m.kind == "nominal"]

    assert {"Petr Halloran", "Dawn Brigade"} == set(described)


def test_the_widest_mention_is_found_by_its_head():
    """A head token leads to the widest mention that it heads."""
    document = parsed("The Varkanian government met rebels.")
    heads = mentions_by_head(document, find_mentions(document, LISTED))
    token = next(token for token in document.spans[0] if token.text == "government")

    assert "The Varkanian government" == heads[0, token.i].anchor.exact


def test_an_empty_document_has_no_mentions():
    """No sentences, no mentions."""
    assert () == found("")


@pytest.mark.parametrize(
    "text", ["Iraq’s “İstanbul” — ’s ’", "((()))", "A-B-C- -D", "THE U.S. AND THE E.U.", "\u202eVarkania"]
)
def test_odd_text_is_read_without_harm(text: str):
    """Text that trips tokenizers still gives anchors that hold their exact words."""
    assert all(text[m.anchor.start : m.anchor.end] == m.anchor.exact for m in found(text))


PIECES = [
    "Varkania",
    "Stolna",
    "the group",
    "its",
    "officials",
    "and",
    "met",
    "Ostreli",
    ".",
    "they",
    "in",
    "’s",
    "PDU",
    "(",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_mentions_are_in_reading_order_with_ids_of_their_own(pieces: list[str]):
    """Whatever the words: anchors are exact, ids count up in reading order, references stay in the document."""
    text = " ".join(pieces)
    mentions = found(text)
    ids = [mention.id for mention in mentions]

    assert [f"m{number}" for number in range(len(mentions))] == ids
    assert sorted(mentions, key=lambda m: (m.anchor.start, -m.anchor.end)) == list(mentions)
    assert all(text[m.anchor.start : m.anchor.end] == m.anchor.exact for m in mentions)
    assert {m.antecedent for m in mentions} | {m.owner for m in mentions} <= {*ids, None}


def test_reading_twice_gives_the_same_bytes():
    """The same text gives the same mentions."""
    assert msgspec.json.encode(found(UNLISTED)) == msgspec.json.encode(found(UNLISTED))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman opened inquiries against hundreds of banks.", "banks"),
        ("Oman is pressing lecturers to stop.", "lecturers"),
        ("The home guards of Oman fled.", "The home guards of Oman"),
        ("BQE returned a bell to Oman.", "BQE"),
    ],
)
def test_counted_people_and_capitals_are_actors(read_text, text, expected):
    """What is counted by the hundred, people by their trade and a subject in capitals are somebody."""
    assert expected in {mention.anchor.exact for mention in read_text(text).mentions}


@pytest.mark.parametrize(
    "words",
    ["the commissioner", "the council", "two ranchers", "The squadron", "its delegation", "parliament", "a gang"],
)
def test_a_noun_for_persons_or_a_body_names_somebody(read_text, words: str):
    """Who is told by a role alone is an actor, with or without whose he is."""
    found = {
        mention.anchor.exact for mention in read_text(f"On Monday {words} accused the ministry of Belmora.").mentions
    }

    assert any(words in mention for mention in found)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Brigade shelled Port Amun.", "dawn"),
        ("The Brigade of the Flats shelled Port Amun.", None),
        ("The Brigade for Ostrel shelled Port Amun.", None),
        ("Fighters of the Brigade of which he spoke shelled Port Amun.", "dawn"),
    ],
)
def test_a_body_s_short_name_that_goes_on_is_that_of_another(text: str, actor: str | None):
    """A listed name of one common word is no longer that body's where "of" and a name make it another's."""
    listed = entry("dawn", "militia", "Dawn Brigade", "the Brigade")
    told = found(text, ontology(*(each for each in ENTRIES if each.id != "dawn"), listed))

    assert actor == next((m.entry for m in told if "Brigade" in m.anchor.exact and m.kind == "name"), None)


def test_a_trade_that_says_the_sort_of_a_paper_is_nobody():
    """“His driver's licence” is his, and no driver's; “the driver's licence” is the driver's."""
    assert not any(mention.role == "driver" for mention in found("Oren Tal renewed his driver's licence in Ostrel."))
    assert any(mention.role == "driver" for mention in found("Police seized the driver's licence in Ostrel."))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dozens were arrested.", "Dozens"),
        ("Police arrested dozens.", "dozens"),
        ("At least 12 were killed.", "12"),
        ("The blast killed 12 and wounded dozens more.", "dozens"),
    ],
)
def test_those_who_are_only_counted_are_people_where_nothing_else_is_so_treated(read_text, text: str, words: str):
    """Nobody but people is arrested, killed or wounded, so that a bare number undergoing it is some of them."""
    assert words in {mention.anchor.exact for mention in read_text(text).mentions}


def test_things_that_are_only_counted_are_nobody(read_text):
    """What is seized may be ships."""
    assert not read_text("In all 40 were seized.").mentions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ostrel sent Anna Dorn to both capitals in May.", "both capitals"),
        ("Ostrel met officials in 2030.", "officials"),
        ("Officials in Harran fled.", "Officials in Harran"),
    ],
)
def test_when_is_no_part_of_who(text: str, words: str):
    """A month or a year behind a role phrase says when something is done; a place says who somebody is."""
    assert words in {m.anchor.exact for m in found(text)}
