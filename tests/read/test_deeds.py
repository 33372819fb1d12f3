"""Who does a deed told by a noun and to whom, on invented actors."""

import pytest

from dragoman.records import Event


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda welcomed the withdrawal of Marlen from Ostrava.", (["Marlen"], ["Ostrava"])),
        ("Velda welcomed the withdrawal from Ostrava by Marlen.", (["Marlen"], ["Ostrava"])),
        ("Velda welcomed Marlen's withdrawal from Ostrava.", (["Marlen"], ["Ostrava"])),
        ("Velda welcomed the withdrawal of troops from Ostrava.", (["troops"], ["Ostrava"])),
    ],
)
def test_nobody_withdraws_from_himself(read_text, text: str, expected: tuple[list[str], list[str]]):
    """Who withdraws is the owner, the maker or what "of" brings; what "from" brings is left."""
    (event,) = [c.content for c in read_text(text).claims if getattr(c.content, "type", None) == "RETREAT"]

    assert expected == ([r.anchor.exact for r in event.sources], [r.anchor.exact for r in event.targets])


def test_request_comes_from_its_maker(read_text):
    """What "from" brings after a request made it, and who turns it down was asked."""
    reading = read_text("Velda rejected the request from Marlen.")
    (event,) = [c.content for c in reading.claims if isinstance(c.content, Event) and c.content.type == "REQUEST"]

    assert (["Marlen"], ["Velda"]) == ([r.anchor.exact for r in event.sources], [r.anchor.exact for r in event.targets])


def _triples(reading) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Type, sources and targets of each event read."""
    return {
        (c.content.type, *(tuple(r.anchor.exact for r in roles) for roles in (c.content.sources, c.content.targets)))
        for c in reading.claims
        if isinstance(c.content, Event)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen received rockets from Velda.", ("AID", ("Velda",), ("Marlen",))),
        ("Marlen was given permission by Velda to leave.", ("CONCEDE", ("Velda",), ("Marlen",))),
        ("Marlen broke off talks with Velda.", ("SANCTION", ("Marlen",), ("Velda",))),
        ("Marlen suspended aid to Velda.", ("SANCTION", ("Marlen",), ("Velda",))),
        ("Marlen troops pulled back from Velda.", ("RETREAT", ("Marlen troops",), ("Velda",))),
        ("Marlen fired two rockets at Velda on Monday.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Marlen set fire to boats belonging to Velda.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Marlen recaptured the harbour town from Velda.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Marlen and Velda exchanged fire.", ("ASSAULT", ("Marlen",), ("Velda",))),
        ("Miners in Ostrava went on strike against Velda.", ("PROTEST", ("Miners in Ostrava",), ("Velda",))),
        ("Marlen opened an embassy in Velda.", ("SUPPORT", ("Marlen",), ("Velda",))),
    ],
)
def test_reads_both_sides_whatever_word_carries_the_deed(read_text, text, expected):
    """Sides are found for what is received, given, broken off, held by somebody, or told by a set phrase."""
    assert expected in _triples(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen condemned the shelling of Ostrava by Velda.", ("ACCUSE", ("Marlen",), ("Velda",))),
        ("Marlen praised the release of prisoners by Velda.", ("SUPPORT", ("Marlen",), ("Velda",))),
        ("Marlen condemned the shelling of Ostrava.", ("ACCUSE", ("Marlen",), ("the shelling of Ostrava",))),
        ("Marlen called for war against Velda.", ("REQUEST", ("Marlen",), ("Velda",))),
    ],
)
def test_who_condemns_a_deed_means_its_doer(read_text, text, expected):
    """A deed that is condemned, praised or asked for stands for who does it, never for who suffers it."""
    assert expected in _triples(read_text(text))


def test_nobody_does_a_deed_to_himself(read_text):
    """What belongs to the doer is passed over for whom else the words name."""
    assert ("MOBILIZE", ("Marlen",), ("Velda",)) in _triples(read_text("Marlen sent troops to its border with Velda."))


def test_purpose_of_a_journey_is_done_by_the_traveller(read_text):
    """Whoever goes somewhere for talks holds them, and one meeting is told once."""
    found = _triples(read_text("The foreign minister of Marlen flew to Ostrava for talks with Velda."))

    assert {("CONSULT", ("The foreign minister of Marlen",), ("Velda",))} == found


def test_answer_is_given_by_whoever_responds(read_text):
    """Who responds "with" a deed does it."""
    found = _triples(read_text("Marlen responded with air strikes on Velda."))

    assert ("ASSAULT", ("Marlen",), ("Velda",)) in found


def test_pressure_from_one_side_lies_on_who_acts_under_it(read_text):
    """Who acts under pressure from somebody has been pressed."""
    found = _triples(read_text("Under pressure from Marlen, Velda freed the prisoners."))

    assert ("REQUEST", ("Marlen",), ("Velda",)) in found


def test_mediator_is_no_party(read_text):
    """Who mediates does so with both sides, and may be named alone."""
    found = _triples(read_text("Marlen mediated between Velda and Ostrava."))

    assert {("CONSULT", ("Marlen",), ("Velda", "Ostrava"))} == found


@pytest.mark.parametrize(
    "text",
    [
        "Marlen allowed Velda to cross its border.",
        "Marlen granted permission to use its airspace.",
    ],
)
def test_allowed_passage_is_no_coercion(read_text, text):
    """Crossing a border or using airspace with leave bends nobody."""
    assert "COERCE" not in {kind for kind, *_ in _triples(read_text(text))}


@pytest.mark.parametrize("text", ["The fall of Velda surprised Marlen.", "Marlen rejected a plan to shell Velda."])
def test_what_nobody_does_is_no_deed_of_the_named(read_text, text):
    """A fall has no doer, and who turns a plan down does not carry it out."""
    found = _triples(read_text(text))

    assert not {kind for kind, sources, _ in found if kind in {"RETREAT", "ASSAULT"} and sources}


def test_verb_and_its_object_tell_of_one_deed(read_text):
    """A treaty that is ratified is one deed."""
    assert {("SUPPORT", ("Marlen",), ("Velda",))} == _triples(read_text("Marlen ratified the treaty with Velda."))


def test_two_sides_named_by_one_phrase_are_both_sides(read_text):
    """“The two ministers met” tells of a meeting though no partner is named apart."""
    found = _triples(read_text("The two ministers met on Monday."))

    assert {("CONSULT", ("The two ministers",), ())} == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen signed a treaty with Velda.", ("SUPPORT", ("Marlen",), ("Velda",))),
        ("Marlen restored diplomatic ties with Velda.", ("SUPPORT", ("Marlen",), ("Velda",))),
        ("Marlen cancelled talks with Velda.", ("REJECT", ("Marlen",), ("Velda",))),
        ("Marlen withdrew its ambassador from Velda.", ("SANCTION", ("Marlen",), ("Velda",))),
        ("Marlen issued an ultimatum to Velda.", ("THREATEN", ("Marlen",), ("Velda",))),
        ("Marlen imposed sanctions on Velda.", ("COERCE", ("Marlen",), ("Velda",))),
        ("Marlen lifted the blockade on Velda.", ("RETREAT", ("Marlen",), ("Velda",))),
        ("Marlen police put four students on trial.", ("ACCUSE", ("Marlen police",), ("four students",))),
    ],
)
def test_types_follow_the_codes_of_the_deed(read_text, text, expected):
    """Accords signed, ties restored, visits cancelled and envoys withdrawn have the type of their CAMEO code."""
    assert expected in _triples(read_text(text))


def test_place_is_hit_where_nobody_is_named(read_text):
    """A strike on things in a land is aimed at that land, in their words; where somebody is named, at him."""
    assert ("ASSAULT", ("Marlen",), ("two villages",)) in _triples(read_text("Marlen bombed two villages in Velda."))
    assert ("ASSAULT", ("Marlen",), ("rebels",)) in _triples(read_text("Marlen bombed a base of rebels."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen's sanctions on Velda hurt the traders.", ("COERCE", ("Marlen",), ("Velda",))),
        ("Marlen's embargo against Velda hurt the traders.", ("COERCE", ("Marlen",), ("Velda",))),
        ("Traders deplored the arrest of Velda.", ("COERCE", (), ("Velda",))),
    ],
)
def test_owner_does_what_is_done_to_another(
    read_text, text: str, expected: tuple[str, tuple[str, ...], tuple[str, ...]]
):
    """Sanctions on somebody are their owner's, though a noun of that kind alone is named after who suffers it."""
    assert expected in _triples(read_text(text))


def test_blast_is_nobodys(read_text):
    """A place before the word for a blast is where it was, not who caused it."""
    assert all("Velda" not in sources for _, sources, _ in _triples(read_text("The police deplored the Velda blast.")))


def test_release_is_suffered_by_whom_it_is_of(read_text):
    """Who is released does not release, though the asking names nobody else."""
    found = _triples(read_text("Marlen demanded the release of its sailors."))

    assert ("RETREAT", (), ("its sailors",)) in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Accused of theft, the engineers were deported by Marlen.", ("ACCUSE", (), ("the engineers",))),
        ("Marlen supplied Velda with rifles.", ("AID", ("Marlen",), ("Velda",))),
        ("A statement by Marlen criticised Velda.", ("ACCUSE", ("Marlen",), ("Velda",))),
        ("The decision drew criticism from Marlen.", ("ACCUSE", ("Marlen",), ("The decision",))),
        ("Velda was put under siege by Marlen.", ("COERCE", ("Marlen",), ("Velda",))),
        ("Marlen lodged a protest with Velda.", ("ACCUSE", ("Marlen",), ("Velda",))),
        ("Thousands rallied against Velda.", ("PROTEST", ("Thousands",), ("Velda",))),
        ("Clashes between militias shook Velda.", ("ASSAULT", ("militias",), ())),
    ],
)
def test_reads_sides_of_what_is_undergone_and_of_what_words_do(read_text, text, expected):
    """Participles, "with" after giving, papers that speak for their makers, and deeds come under have sides."""
    assert expected in _triples(read_text(text))


def test_earlier_deed_is_not_lent_to_the_clause_after_it(read_text):
    """What came before a deed was not done by whoever does it."""
    found = _triples(read_text("After the attack on its embassy, Marlen launched rockets at Velda."))

    assert ("ASSAULT", ("Marlen",), ("Velda",)) in found
    assert all("embassy" not in target for kind, sources, targets in found if sources for target in targets)


def test_truce_that_is_signed_is_told_once(read_text):
    """Signing tells of the truce, which keeps its own type."""
    kinds = [kind for kind, *_ in _triples(read_text("A truce between Marlen and Velda was signed."))]

    assert ["RETREAT"] == kinds


def test_own_organ_is_sent_and_recalled_but_not_aimed_at(read_text):
    """An envoy who is recalled, or an army that is sent, is the doer's own and no other side."""
    found = _triples(read_text("Marlen recalled its ambassador from Velda."))

    assert {("SANCTION", ("Marlen",), ("Velda",))} == found


def test_what_is_talked_about_is_not_done_by_who_talks(read_text):
    """Whoever owns a person above a deed does not do the deed."""
    found = _triples(read_text("Marlen met its rivals about the talks in Ostrava."))

    assert [("its rivals",)] == [targets for kind, _, targets in found if kind == "CONSULT"]


@pytest.mark.parametrize(
    "text",
    [
        "The Ostrava bombing killed six people.",
        "An Oru blast killed six people.",
        "The Nairobi massacre shocked Velda.",
    ],
)
def test_a_place_before_a_noun_of_violence_suffers_it(read_text, text: str):
    """Violence named after a place was done there, and by nobody that is named."""
    assert not any(
        role.mention
        for claim in read_text(text).claims
        if isinstance(claim.content, Event) and claim.content.type == "ASSAULT"
        for role in claim.content.sources
    )


def test_whoever_is_no_place_before_a_noun_of_violence_did_it(read_text):
    """An armed group's bombing is its own, and talks named after a town are not the town's."""
    bombing = _triples(read_text("The Hamas bombing killed six people."))
    talks = _triples(read_text("The Doha talks collapsed."))

    assert ("ASSAULT", ("Hamas",), ()) in bombing
    assert not any("Doha" in names for _, *sides in talks for names in sides)


def test_a_conviction_that_something_is_so_is_no_verdict(read_text):
    """A noun of a deed that a clause with "that" fills tells what somebody holds, and nothing done to anybody."""
    held = _triples(read_text("It is Marlen's conviction that Velda will leave Ostrava."))
    passed = _triples(read_text("The conviction of Velda's general by a court in Marlen was expected."))

    assert "SANCTION" not in {kind for kind, _, _ in held}
    assert "SANCTION" in {kind for kind, _, _ in passed}
