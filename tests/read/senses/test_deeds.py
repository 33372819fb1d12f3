"""Which words tell of a deed, and of which type and whose it then is, on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import as_done, events, status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen received rockets from Velda.", {("AID", ("Velda",), ("Marlen",))}),
        ("Marlen was given permission by Velda to leave.", {("CONCEDE", ("Velda",), ("Marlen",))}),
        ("Marlen broke off talks with Velda.", {("SANCTION", ("Marlen",), ("Velda",))}),
        ("Marlen suspended aid to Velda.", {("SANCTION", ("Marlen",), ("Velda",))}),
        ("Marlen troops pulled back from Velda.", {("RETREAT", ("Marlen troops",), ("Velda",))}),
        ("Marlen fired two rockets at Velda on Monday.", {("ASSAULT", ("Marlen",), ("Velda",))}),
        ("Marlen set fire to boats belonging to Velda.", {("ASSAULT", ("Marlen",), ("Velda",))}),
        ("Marlen recaptured the harbour town from Velda.", {("ASSAULT", ("Marlen",), ("Velda",))}),
        ("Marlen and Velda exchanged fire.", {("ASSAULT", ("Marlen",), ("Velda",))}),
        ("Miners in Ostrava went on strike against Velda.", {("PROTEST", ("Miners in Ostrava",), ("Velda",))}),
        ("Marlen opened an embassy in Velda.", {("SUPPORT", ("Marlen",), ("Velda",))}),
    ],
)
def test_reads_both_sides_whatever_word_carries_the_deed(read_text, text, expected):
    """Sides are found for what is received, given, broken off, held by somebody, or told by a set phrase."""
    assert expected == events(read_text(text))


def test_nobody_does_a_deed_to_himself(read_text):
    """What belongs to the doer is passed over for whom else the words name."""
    assert {("MOBILIZE", ("Marlen",), ("Velda",))} == events(read_text("Marlen sent troops to its border with Velda."))


def test_purpose_of_a_journey_is_done_by_the_traveller(read_text):
    """Whoever goes somewhere for talks holds them, and one meeting is told once."""
    found = events(read_text("The foreign minister of Marlen flew to Ostrava for talks with Velda."))

    assert {("CONSULT", ("foreign minister of Marlen",), ("Velda",))} == found


def test_answer_is_given_by_whoever_responds(read_text):
    """Who responds "with" a deed does it."""
    found = events(read_text("Marlen responded with air strikes on Velda."))

    assert {("ASSAULT", ("Marlen",), ("Velda",))} == found


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Marlen allowed Velda to cross its border.", "Velda"),
        ("Marlen granted permission to use its airspace.", "permission"),
    ],
)
def test_allowed_passage_is_no_coercion(read_text, text, whom):
    """Crossing a border or using airspace with leave bends nobody."""
    assert {("CONCEDE", ("Marlen",), (whom,))} == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fall of Velda surprised Marlen.", set()),
        (
            "Marlen rejected a plan to shell Velda.",
            {("REJECT", ("Marlen",), ("a plan",)), ("ASSAULT", (), ("Velda",))},
        ),
    ],
)
def test_what_nobody_does_is_no_deed_of_the_named(read_text, text, expected):
    """A fall has no doer, and who turns a plan down does not carry it out."""
    assert expected == events(read_text(text))


def test_verb_and_its_object_tell_of_one_deed(read_text):
    """A treaty that is ratified is one deed."""
    assert {("SUPPORT", ("Marlen",), ("Velda",))} == events(read_text("Marlen ratified the treaty with Velda."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen signed a treaty with Velda.", {("SUPPORT", ("Marlen",), ("Velda",))}),
        ("Marlen restored diplomatic ties with Velda.", {("SUPPORT", ("Marlen",), ("Velda",))}),
        ("Marlen cancelled talks with Velda.", {("REJECT", ("Marlen",), ("Velda",))}),
        ("Marlen withdrew its ambassador from Velda.", {("SANCTION", ("Marlen",), ("Velda",))}),
        ("Marlen issued an ultimatum to Velda.", {("THREATEN", ("Marlen",), ("Velda",))}),
        ("Marlen imposed sanctions on Velda.", {("COERCE", ("Marlen",), ("Velda",))}),
        ("Marlen lifted the blockade on Velda.", {("RETREAT", ("Marlen",), ("Velda",))}),
        ("Marlen police put four students on trial.", {("ACCUSE", ("Marlen police",), ("four students",))}),
    ],
)
def test_types_follow_the_codes_of_the_deed(read_text, text, expected):
    """Accords signed, ties restored, visits cancelled and envoys withdrawn have the type of their CAMEO code."""
    assert expected == events(read_text(text))


@pytest.mark.parametrize(("where", "whom"), [("two villages in Velda", "two villages"), ("a base of rebels", "rebels")])
def test_place_is_hit_where_nobody_is_named(read_text, where, whom):
    """A strike on things in a land is aimed at that land, in their words; where somebody is named, at him."""
    assert {("ASSAULT", ("Marlen",), (whom,))} == events(read_text(f"Marlen bombed {where}."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Accused of theft, the engineers were deported by Marlen.",
            {("ACCUSE", (), ("engineers",)), ("COERCE", ("Marlen",), ("engineers",))},
        ),
        ("Marlen supplied Velda with rifles.", {("AID", ("Marlen",), ("Velda",))}),
        ("A statement by Marlen criticised Velda.", {("ACCUSE", ("Marlen",), ("Velda",))}),
        ("The decision drew criticism from Marlen.", {("ACCUSE", ("Marlen",), ("decision",))}),
        ("Velda was put under siege by Marlen.", {("COERCE", ("Marlen",), ("Velda",))}),
        ("Marlen lodged a protest with Velda.", {("ACCUSE", ("Marlen",), ("Velda",))}),
        ("Thousands rallied against Velda.", {("PROTEST", ("Thousands",), ("Velda",))}),
        ("Clashes between militias shook Velda.", {("ASSAULT", ("militias",), ("militias",))}),
    ],
)
def test_reads_sides_of_what_is_undergone_and_of_what_words_do(read_text, text, expected):
    """Participles, "with" after giving, papers that speak for their makers, and deeds come under have sides."""
    assert expected == events(read_text(text))


def test_earlier_deed_is_not_lent_to_the_clause_after_it(read_text):
    """What came before a deed was not done by whoever does it."""
    found = events(read_text("After the attack on its embassy, Marlen launched rockets at Velda."))

    assert {("ASSAULT", ("Marlen",), ("Velda",)), ("ASSAULT", (), ("its embassy",))} == found


def test_truce_that_is_signed_is_told_once(read_text):
    """Signing tells of the truce, which keeps its own type."""
    assert {("RETREAT", ("Marlen",), ("Velda",))} == events(read_text("A truce between Marlen and Velda was signed."))


def test_own_organ_is_sent_and_recalled_but_not_aimed_at(read_text):
    """An envoy who is recalled, or an army that is sent, is the doer's own and no other side."""
    found = events(read_text("Marlen recalled its ambassador from Velda."))

    assert {("SANCTION", ("Marlen",), ("Velda",))} == found


def test_a_conviction_that_something_is_so_is_no_verdict(read_text):
    """A noun of a deed that a clause with "that" fills tells what somebody holds, and nothing done to anybody."""
    held = events(read_text("It is Marlen's conviction that Velda will leave Ostrava."))
    passed = events(read_text("The conviction of Velda's general by a court in Marlen was expected."))

    assert set() == held
    assert {("SANCTION", ("a court in Marlen",), ("Velda's general",))} == passed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda financed the siege of Ostrel.", {("AID", ("Velda",), ()), ("COERCE", (), ("Ostrel",))}),
        (
            "Velda financed Marlen's siege of Ostrel.",
            {("AID", ("Velda",), ("Marlen",)), ("COERCE", ("Marlen",), ("Ostrel",))},
        ),
        ("Velda did not take part in the raid on Ostrel.", {("ASSAULT", (), ("Ostrel",))}),
        ("Velda refused to take part in the raid on Ostrel.", {("ASSAULT", (), ("Ostrel",))}),
        ("Velda took part in the raid on Ostrel.", {("ASSAULT", ("Velda",), ("Ostrel",))}),
    ],
)
def test_who_pays_for_harm_or_stays_out_of_it_does_not_do_it(read_text, text: str, expected: set):
    """Harm is done by whoever takes part in it, and help for it is none for whom it is done to."""
    found = {told for told in events(as_done(read_text(text))) if told[0] in {"AID", "ASSAULT", "COERCE"}}

    assert expected == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Miners in Tarsk walked out over pay.", "PROTEST"),
        ("Tens of thousands of nurses walked out on Monday.", "PROTEST"),
        ("The delegation of Ardin walked out of the talks.", "REJECT"),
        ("The miners' union walked out of the talks.", "REJECT"),
    ],
)
def test_who_works_and_walks_out_is_on_strike(read_text, text: str, kind: str):
    """Whoever leaves a room or a table turns it down."""
    assert {kind} == {told for told, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    "text",
    [
        "As Velda put it, Ostrel threatens everyone.",
        "Ostrel threatened to invade as Velda armed.",
        "In private, envoys of Velda report, Ostrel has warned that a second fleet would oblige it to act.",
    ],
)
def test_who_stands_in_no_condition_is_not_threatened(read_text, text):
    """Whom a threat is made to may stand in its condition; who only says so, or acts meanwhile, is not threatened."""
    assert not any(kind == "THREATEN" and "Velda" in targets for kind, _, targets in events(read_text(text)))


def test_what_somebody_insists_on_is_asked_for(read_text):
    """A withdrawal that somebody insists on has not come about."""
    assert "requested" == status(read_text("Velda insisted on the withdrawal of Ostrel."), "RETREAT").modality


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The cabinet of Velda approved a raid on Ostrel.", ("ASSAULT", ("cabinet of Velda",), ("Ostrel",))),
        ("The Lakes Union approved new sanctions on Ostrel.", ("COERCE", ("Lakes Union",), ("Ostrel",))),
        ("Velda will never accept money from Ostrel.", ("REJECT", ("Velda",), ("Ostrel",))),
        ("Velda will not buy rifles from Ostrel.", ("REJECT", ("Velda",), ("Ostrel",))),
        ("A judge of Velda ordered the two envoys freed.", ("RETREAT", (), ("two envoys",))),
    ],
)
def test_who_approves_harm_does_it_and_who_takes_nothing_turns_down(read_text, text, told):
    """Harm is done by who approves it, an offer refused by who will not take it; who is to be freed frees nobody."""
    found = events(read_text(text))

    assert told in found
    assert "CONCEDE" not in {kind for kind, _, _ in found}


def test_who_approves_of_harm_does_not_do_it(read_text):
    """Praise for a raid is no raid, and leave for a treaty harms nobody."""
    assert not any(
        kind == "ASSAULT" and sources
        for text in ("Velda approved of the raid on Ostrel.", "Velda approved the request of Ostrel.")
        for kind, sources, _ in events(read_text(text))
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army crushed a revolt by farmers.", ("PROTEST", ("farmers",), ())),
        ("The army quelled an uprising of miners.", ("PROTEST", ("miners",), ())),
        ("Miners struck for a third day.", ("PROTEST", ("Miners",), ())),
        ("Dockers marched to demand the release of Kelm Torv.", ("RETREAT", (), ("Kelm Torv",))),
        ("Velda attacked Ostrel and Sela sent troops.", ("ASSAULT", ("Velda",), ("Ostrel",))),
        ("Velda feared that Ostrel had been hit and urged Sela to leave.", ("REQUEST", ("Velda",), ("Sela",))),
    ],
)
def test_each_deed_has_its_own_sides(read_text, text, told):
    """Who is put down has risen, who works and strikes nobody is on strike; what is joined changes no hands."""
    found = events(read_text(text))

    assert told in found
    assert not any(kind == "PROTEST" and "Kelm Torv" in targets for kind, _, targets in found)


def test_rifles_that_are_ordered_are_no_request(read_text):
    """Who orders rifles buys them."""
    assert set() == events(read_text("Velda ordered 200 rifles."))


@pytest.mark.parametrize(
    "text",
    ["Velda remains ready to leave if asked.", "Velda vowed to stay if attacked.", "Mira Tolsen struck a softer tone."],
)
def test_who_is_asked_or_attacked_does_neither(read_text, text):
    """A bare participle behind "if" is done to the subject, and a tone that is struck hurts nobody."""
    assert not any(sources and kind in {"REQUEST", "ASSAULT"} for kind, sources, _ in events(read_text(text)))


def test_a_duty_is_no_deed(read_text):
    """Who has a duty to protect somebody has not protected him by that."""
    assert "requested" == status(read_text("Velda has a duty to protect Ostrel."), "AID").modality


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("Velda shelled the port of Ostrel, leaving two soldiers dead.", "RETREAT"),
        ("Troops of Velda fled the port, leaving behind their tanks.", "RETREAT"),
        ("Velda failed to win the release of Ostrel's envoys.", "REJECT"),
        ("Velda failed to stop a protest of dockers.", "REJECT"),
    ],
)
def test_who_leaves_others_dead_or_fails_at_what_he_tries_neither_goes_nor_refuses(read_text, text, untold):
    """Who leaves men dead has not withdrawn, and who fails to win a thing has not turned it down."""
    assert untold not in {
        c.content.type for c in read_text(text).claims if isinstance(c.content, Event) and c.status.polarity == "+"
    }


def test_a_promise_is_not_made_to_the_place_it_is_about(read_text):
    """Whom a promise is made to is not named by where it is to be kept."""
    assert not any(
        "Ostrel" in targets for _, _, targets in events(read_text("Velda promised not to drill near Ostrel."))
    )


def test_who_is_leaned_on_is_to_act(read_text):
    """Whoever leans on another asks him, and what the other is to do is only asked for."""
    reading = read_text("Velda leaned on the militia to free the hostages.")

    assert {("REQUEST", ("Velda",), ("militia",)), ("RETREAT", ("militia",), ("hostages",))} == events(reading)
    assert "requested" == status(reading, "RETREAT").modality


def test_who_is_thanked_for_a_deed_did_it(read_text):
    """Behind "gratitude to X for V-ing" X did it, wherever the preposition hangs."""
    found = events(read_text("The council expressed its gratitude to Marlen for freeing the pilots."))

    assert ("RETREAT", ("Marlen",), ("pilots",)) in found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Velda moved its launchers away from the towns.", "RETREAT"),
        ("Velda moved its launchers to the towns.", "MOBILIZE"),
        ("Velda sent its troops home.", "RETREAT"),
        ("Velda flew its troops out of Ostrel.", "RETREAT"),
        ("Velda flies bombers out of Ostrel.", "MOBILIZE"),
    ],
)
def test_forces_moved_away_are_withdrawn(read_text, text: str, kind: str):
    """Whether forces are moved away or up to a place makes a retreat or a deployment."""
    assert [kind] == [c.content.type for c in read_text(text).claims if getattr(c.content, "type", None)]


def test_whoever_objects_to_help_is_not_helped(read_text):
    """Help over somebody's objections is given to others."""
    found = events(read_text("Marlen sent tents over the objections of Ostrava."))

    assert {()} == {targets for kind, _, targets in found if kind == "AID"}


@pytest.mark.parametrize("matter", ["the objections of Ostrava", "the killing of two envoys of Ostrava"])
def test_what_a_deed_is_done_over_is_not_whom_it_is_done_to(read_text, matter: str):
    """Whoever objects to a deed, or was hurt by another's before it, is no side of it."""
    found = read_text(f"Marlen froze aid to Velda over {matter}.")

    assert {("Velda",)} == {targets for kind, _, targets in events(found) if kind == "SANCTION"}


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        ("Fighters disarmed forty policemen.", "COERCE", ("forty policemen",)),
        ("The fighters disarmed and left the town.", "RETREAT", ()),
    ],
)
def test_who_disarms_others_lays_down_no_arms(read_text, text: str, kind: str, targets: tuple[str, ...]):
    """Taking weapons away is force, laying one's own down is giving way."""
    found = {(kind, targets) for kind, _, targets in events(read_text(text))}

    assert (kind, targets) in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda and Marlen traded blows over the dam.", ("ASSAULT", ("Velda",), ("Marlen",))),
        ("Velda traded barbs with Marlen.", ("ACCUSE", ("Velda",), ("Marlen",))),
        ("Velda and Marlen swapped prisoners.", ("RETREAT", ("Velda",), ("Marlen",))),
    ],
)
def test_what_is_traded_tells_the_deed(read_text, text: str, expected: tuple):
    """Blows and barbs are exchanged in quarrels, goods and prisoners are not."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Marlen ordered the Velda ambassador to leave.", {"SANCTION"}),
        ("Three Velda diplomats were told to leave.", {"SANCTION"}),
        ("Marlen told the Velda envoy to wait.", {"REQUEST"}),
        ("Marlen ordered its own ambassador to wait.", {"REQUEST"}),
    ],
)
def test_an_envoy_who_is_told_to_go_is_expelled(read_text, text: str, kinds: set[str]):
    """Another's envoy who must leave is sent away; who must wait is only bidden."""
    assert kinds == {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Foreign Minister Ilka Soren flew to Kerrin.", {"CONSULT"}),
        ("Foreign Minister Ilka Soren spoke. Rain fell. Soren flew to Kerrin.", {"CONSULT"}),
        ("The baker, Ilka Soren, flew to Kerrin.", set()),
    ],
)
def test_who_holds_an_office_visits_where_he_flies(read_text, text: str, kinds: set[str]):
    """A person whom the text gives an office goes to a land as its holder, by his surname too; others only travel."""
    assert kinds == {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize("sanction", ["an embargo", "a curfew"])
def test_who_is_to_follow_with_a_deed_has_not_done_it(read_text, sanction: str):
    """What somebody is expected to follow with is ahead, and his."""
    claims = read_text(f"Torgul is expected to follow with {sanction} on Velda.").claims
    deeds = [c for c in claims if isinstance(c.content, Event)]

    assert deeds
    assert {"planned"} == {c.status.modality for c in deeds}
    assert all(c.content.sources[0].anchor.exact == "Torgul" for c in deeds)
