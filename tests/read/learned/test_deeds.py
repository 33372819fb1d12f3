"""Events of rules and of the encoder together."""

from functools import partial

import pytest

from dragoman.ontology import load_ontology
from dragoman.read.frames_encoder_v1 import Frame
from dragoman.read.frames_encoder_v1.model import NAME
from dragoman.read.learned.deeds import LIKELY, is_of_crowd
from dragoman.records import Event


@pytest.fixture
def read(read_claims):
    """A function from a text to its events, with what was learned or without."""
    return partial(read_claims, Event)


# A word that no list holds for a deed, with names that no list knows.
UNLISTED = "Police in Velmora hosed two sailors from Ardin. Ardin shelled Velmora."
# A side that rules leave open.
FILLED = "The forces of Belmora went on with the shelling of the Tarsk district."


def test_a_likely_deed_that_no_rule_saw_is_added(read):
    """What no list holds is read by words like it, with who does it, its rule and its score."""
    assert [] == [claim for claim in read(UNLISTED, learned=False) if claim.content.trigger.exact == "hosed"]
    [found] = [claim for claim in read(UNLISTED) if claim.content.trigger.exact == "hosed"]

    assert ("ASSAULT", NAME) == (found.content.type, found.rule)
    assert ["Police in Velmora"] == [role.anchor.exact for role in found.content.sources]
    assert LIKELY <= found.score < 1


@pytest.mark.parametrize(
    "text",
    [
        "The Ardin army shelled Belmora.",
        "Belmora condemned Ardin after its jets bombed the port of Tarsk.",
        "Envoys from Ardin and Belmora met in Sel and signed a treaty.",
    ],
)
def test_what_rules_read_stays(read, text):
    """No claim of a rule is lost, turned or given other sides than it has."""
    alone = {claim.id: claim.content for claim in read(text, learned=False)}
    both = {claim.id: claim.content for claim in read(text)}

    assert set(alone) <= set(both)
    assert all(alone[key].type == both[key].type for key in alone)
    assert all(meant(alone[key].sources) in ([], meant(both[key].sources)) for key in alone)
    assert all(meant(alone[key].targets) in ([], meant(both[key].targets)) for key in alone)


def meant(roles) -> list[str | None]:
    """The mentions of roles, whatever words they stand in."""
    return [role.mention for role in roles]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Hours later the Tide Party, the junior partner in the coalition, withdrew its three ministers.", []),
        ("Ardin withdrew its troops from Belmora after the vote.", ["Belmora"]),
    ],
)
def test_nobody_s_own_people_are_who_he_withdraws_from(read, text, targets):
    """Ministers and troops that are withdrawn are moved, and not left."""
    [found] = [claim.content for claim in read(text) if claim.content.type == "RETREAT"]

    assert targets == [role.anchor.exact for role in found.targets]


def test_the_open_side_of_a_deed_of_rules_is_filled(read):
    """Who likely did it is told where rules leave that open; the side that they read stays."""
    [alone], [both] = read(FILLED, learned=False), read(FILLED)

    assert ((), ["The forces of Belmora"]) == (
        alone.content.sources,
        [role.anchor.exact for role in both.content.sources],
    )
    assert meant(alone.content.targets) == meant(both.content.targets)


def test_a_side_of_mere_words_is_open_to_somebody(read):
    """Where rules find only words on a side and somebody likely stands there, he does."""
    text = "Teachers in Sel praised the other schools for a loan of desks."
    alone, both = (
        next(claim for claim in claims if claim.content.trigger.exact == "praised")
        for claims in (read(text, learned=False), read(text))
    )

    assert [("a loan of desks", True)] == [(role.anchor.exact, role.mention is None) for role in alone.content.targets]
    assert [("the other schools", False)] == [
        (role.anchor.exact, role.mention is None) for role in both.content.targets
    ]


def test_whom_an_answered_deed_hurts_is_not_meant_by_the_answer(read):
    """Who demands a release means whoever holds somebody: the words stay, and nobody inside them fills the side."""
    [found, _] = read("Ardin demanded the release of the ferry captain.")

    assert [("the release of the ferry captain", None)] == [
        (role.anchor.exact, role.mention) for role in found.content.targets
    ]


def test_threats_that_nobody_is_told_to_suffer_are_none_of_an_owner(read):
    """Of a noun's threat somebody has to be the target: an owner alone may be who is threatened."""
    arming = "The arming of the Tarsk militia complicates Orland's reckoning of its immediate threats."

    assert ["shelled"] == [claim.content.trigger.exact for claim in read(f"Ardin shelled Belmora. {arming}")]


def test_mere_words_stay_where_nobody_likely_stands(read):
    """What a deed is done to is told in words as long as nobody is seen there."""
    [found] = read("The villagers of Sel blocked the road, and Ardin was calm.")

    assert [("the road", None)] == [(role.anchor.exact, role.mention) for role in found.content.targets]


def test_a_filled_side_tells_who_filled_it_and_how_likely_it_stands_there(read):
    """The rule's name is followed by the learned reader's, and what fills the side alone has a score."""
    [alone], [both] = read(FILLED, learned=False), read(FILLED)

    assert f"{alone.rule}+{NAME}" == both.rule
    assert [True, False] == [role.score is not None for role in (*both.content.sources, *both.content.targets)]
    assert 0.5 <= both.content.sources[0].score < 1
    assert both.score is None


def test_a_sentence_that_the_users_dictionary_reads_is_left_as_it_is(read, tmp_path):
    """Where somebody's own words tell what counts as a deed, nothing learned is added."""
    text = "Norway warned Turkey and hosed two Turkish sailors."
    path = tmp_path / "own.verbs.txt"
    path.write_text("--- WARN [130] ---\nWARN\n", encoding="utf-8")
    own = load_ontology((path,))

    assert ["warned", "hosed"] == [claim.content.trigger.exact for claim in read(text)]
    assert ["warned"] == [claim.content.trigger.exact for claim in read(text, known=own)]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Ardin launched an attack on Belmora and reached an agreement with Sel.", ["attack", "reached"]),
        ("Velmora lodged a protest against Ardin.", ["protest"]),
    ],
)
def test_a_deed_is_told_once(read, text, triggers):
    """The verb that only carries a noun's deed is not told again by what was learned."""
    assert triggers == [claim.content.trigger.exact for claim in read(text)]


def test_behind_the_gate_rules_read_alone(read):
    """The quick way of reading adds nothing that was learned."""
    text = "Police in Iran hosed two sailors from Iraq. Iraq shelled Iran."

    assert ["hosed", "shelled"] == [claim.content.trigger.exact for claim in read(text)]
    assert ["shelled"] == [claim.content.trigger.exact for claim in read(text, gate=True)]


def test_a_document_without_deeds_and_ties_of_rules_is_left_to_them(read):
    """Where rules find neither, nor a mishap, a text is about something else, and nothing learned is added."""
    text = "Ardin's guards hosed two sailors from Velmora."

    assert [] == read(text)
    assert NAME in {claim.rule for claim in read(f"{text} Ardin shelled Belmora.")}
    assert [NAME] == [claim.rule for claim in read(f"{text} A flood killed forty villagers.")]


@pytest.mark.parametrize("deed", ["A raid went on.", "A strike was called."])
def test_an_added_deed_names_somebody(read, deed):
    """A deed of nobody to nobody is not added."""
    assert ["shelled"] == [claim.content.trigger.exact for claim in read(f"Ardin shelled Belmora. {deed}")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Soldiers prevented striking rebels from entering the mint.", "COERCE"),
        ("Wardens barred striking clerks from entering the mint.", "COERCE"),
        ("Troops blocked striking porters from reaching the quay.", "REJECT"),
        ("The court forbade striking pilots from leaving Ardin.", "COERCE"),
        ("Wardens restrained striking cooks from entering the mint.", "COERCE"),
        ("Wardens arrested striking clerks.", "COERCE"),
    ],
)
def test_what_a_participle_says_of_its_noun_is_done_by_nobody_else(read, text, kind):
    """Those who strike and are kept from something are not struck, nor does who keeps them march, whoever reads it."""
    assert [kind] == [claim.content.type for claim in read(text)]


def test_nobody_threatens_his_own_land(read):
    """What a minister hints that his country may do is no threat to it."""
    found = read("The energy minister of Ardin, Paul Orrel, hinted that his country might cut deliveries.")

    assert [] == [r for claim in found if claim.content.type == "THREATEN" for r in claim.content.targets]


def test_a_deed_that_plover_has_no_type_for_has_none(read):
    """Who succeeds another, or adopts a constitution, is told as a deed without a type, a code or a value."""
    text = "Tomas Reck succeeded Ada Merin as governor of Tarsk. Belmora's parliament adopted a new constitution."
    deeds = [claim.content for claim in read(text) if claim.content.type is None]

    assert ["succeeded", "adopted"] == [deed.trigger.exact for deed in deeds]
    assert ["Tomas Reck", "Belmora's parliament"] == [deed.sources[0].anchor.exact for deed in deeds]
    assert {(None, None, None)} == {(deed.cameo, deed.quad, deed.goldstein) for deed in deeds}


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The army shelled the village during the ceasefire.", ["shelled"]),
        ("The Front accused the army of shelling its camp during the truce.", ["accused", "shelling"]),
        ("Police banned the rally and arrested two of its organisers.", ["banned", "arrested"]),
        ("After the coup, Esmar froze its aid to Tarnova.", ["froze"]),
    ],
)
def test_who_acts_meanwhile_or_against_a_deed_has_not_done_it(read, text, triggers):
    """A ceasefire during which somebody shells, and a rally that he bans, are not his, and so nobody's who is named."""
    assert triggers == [claim.content.trigger.exact for claim in read(text)]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The king accepted the resignations and asked the ministers to stay on.", "the resignations"),
        ("Rebels burned the files and told the clerks to leave.", "the files"),
    ],
)
def test_who_is_asked_is_not_whom_the_deed_before_is_done_to(read, text, whom):
    """The object of a deed that is joined to another is not that other's."""
    first = read(text)[0].content

    assert [whom] == [role.anchor.exact for role in first.targets]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Belmora tore up its water-sharing treaty with Orland on Monday.", "AGREE", {"treaty"}),
        ("Ardin withdrew its support from Belmora.", "SUPPORT", set()),
    ],
)
def test_a_treaty_that_is_torn_up_was_made(read, expected, kind, text):
    """To tear up a treaty and to make it are two deeds; to withdraw support is one."""
    assert expected == {claim.content.trigger.exact for claim in read(text) if claim.content.type == kind}


def test_a_deed_hung_on_a_name_is_told(read):
    """A word before a name does not say of what kind it is, and tells of its deed though the parse joins them."""
    found = read("The Programme thanks Norway, which waived its fees.")

    assert ("SUPPORT", "thanks") in {(claim.content.type, claim.content.trigger.exact) for claim in found}


@pytest.mark.parametrize("opening", ["In response to the sanctions", "In retaliation for the sanctions"])
def test_who_answers_a_deed_has_not_done_it(read, opening: str):
    """What somebody answers is another's deed, whom no words may name."""
    doing = [
        who for claim in read(f"{opening}, Kerrin expelled the ambassador.") for who in _sides_of(claim, "sanctions")
    ]

    assert [] == doing


def _sides_of(claim, trigger: str) -> list[str]:
    """Who does the deed of a word, as written."""
    return [role.anchor.exact for role in claim.content.sources if claim.content.trigger.exact == trigger]


def test_a_verb_of_which_a_deed_is_the_subject_tells_it_no_second_time(read):
    """Talks that resume are told once."""
    told = read("Talks between Kerrin and Oss resumed in Port Ansel on Monday.")

    assert ["Talks"] == [claim.content.trigger.exact for claim in told]


@pytest.mark.parametrize(
    ("label", "place", "expected"),
    [("PROTEST", "brought", True), ("PROTEST", "chanted", False), ("ASSAULT", "brought", False)],
)
def test_where_a_crowd_is_brought_tells_no_second_protest(nlp, read, label, place, expected):
    """A preposition below a verb that tells of a protest tells none of its own; one below another verb may."""
    text = "Teachers brought hundreds onto the streets and chanted."
    tokens = {token.text: token for token in nlp(text)}
    [claim] = [each for each in read(text, learned=False) if each.content.type == "PROTEST"]
    frame = Frame(tokens["onto"], label, 0.9, 0.9, (), (), "asserted", denied=False, sign=None)

    assert expected == is_of_crowd(frame, {tokens[place].i: claim})


def test_help_that_somebody_is_not_provided_with_is_not_given(read):
    """The noun below "with" tells the deed of its verb, which is refused."""
    assert {"REJECT"} == {c.content.type for c in read("Ardin will not provide Velmora with any assistance.")}
