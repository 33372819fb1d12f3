"""Claims and links as sentences."""

import pytest
from msgspec.structs import replace

from dragoman.model import build_system
from dragoman.records import (
    Actor,
    Count,
    Document,
    Event,
    Hedge,
    Holder,
    Measure,
    Mention,
    Relation,
    Role,
    Status,
    Weighed,
)
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import link_sentence, word_claim, word_link
from dragoman.weigh import weigh_readings

TEXT = (
    "The Tide Wardens said they would fire on Belmora. Yesterday, as every spring, old quarrels over eels, tolls and "
    "buoys were settled by pilots of Ardin with much shouting. Its warden denied that Ardin arms the Tide Wardens. "
    "Ardin, a former friend of the crews, kept quiet. Pilots of Ardin agreed."
)
# What an invented amount stands in.
AROUND = "“Ardin fired on Belmora on 3 May 2031”"


@pytest.fixture
def wardens(case, new_document):
    """Makes the sentence for a claim about a band that the text calls by name, changed as told."""
    document = new_document(TEXT, "wardens.txt")
    band = Actor(id="new:tide-wardens", name="Tide Wardens", kinds=("militia",), provisional=True)
    head = Actor(id="new:tide-wardens~warden", name="Its warden", kinds=("person",))
    pilots = Actor(id="ARD~pilot", name="pilots of Ardin", kinds=("people",))
    case.documents, case.actors = [document], (*case.actors, band, head, pilots)
    case.concepts = ()

    def role(words: str, actor: str) -> Role:
        return Role(anchor=case.at(words, document), actor=actor)

    def told(
        content,
        anchor: str,
        status: Status,
        said: tuple[str, str, str] | None = None,
        speaker: Holder | None = None,
    ) -> str:
        claim = replace(
            case.claims[0], doc=document.id, anchor=case.at(anchor, document), content=content, status=status, when=None
        )
        mentions = (
            Mention(
                id="m0",
                anchor=case.at("Tide Wardens", document),
                kind="name",
                sentence=0,
                head=0,
                actor=band.id,
            ),
        )
        case.first = document
        by = (case.said("a9", *said, "named"),) if said else ()
        by = tuple(replace(one, chain=(one.chain[0], speaker or one.chain[1])) for one in by)
        claim = replace(claim, attribution="a9" if said else None)
        reading = replace(
            case.second_reading(),
            doc=document.id,
            segments=case.segments(document),
            sentences=case.sentences(document),
            actors=case.actors,
            mentions=mentions,
            attributions=by,
            claims=(claim,),
        )
        return word_claim(claim, Evidence(case.documents, [reading], case.weighed()))

    told.role = role
    told.at = lambda words: case.at(words, document)
    return told


def shot(wardens, **changes):
    """The wardens' shot at Belmora."""
    known = {
        "type": "ASSAULT",
        "trigger": wardens.at("fire on Belmora"),
        "sources": (wardens.role("Tide Wardens", "new:tide-wardens"),),
        "targets": (wardens.role("Belmora", "BEL"),),
        "quad": 4,
    }
    return Event(**(known | changes))


def test_a_name_has_the_article_that_the_text_gives_it(wardens):
    """A name that no rule knows takes "the" where the text writes it so."""
    assert wardens(shot(wardens), "fire on Belmora", Status()).startswith("The Tide Wardens attacked Belmora")


def test_who_speaks_of_themselves_does_so_by_their_own_account(wardens):
    """A speaker is not named twice as if it were a second source."""
    said = wardens(
        shot(wardens),
        "fire on Belmora",
        Status(modality="conditional"),
        ("The Tide Wardens said", "fire on Belmora", "The Tide Wardens"),
    )

    assert said.startswith("The Tide Wardens would attack Belmora (“")
    assert said.endswith("), by their own account.")


def test_somebody_behind_a_pronoun_is_named(wardens):
    """Who is told of as "its warden" is said by whom the warden belongs to."""
    event = shot(wardens, sources=(wardens.role("Its warden", "new:tide-wardens~warden"),))

    assert wardens(event, "fire on Belmora", Status()).startswith("The warden of the Tide Wardens attacked Belmora")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ardin arms the Tide Wardens", "(“Its warden denied that Ardin arms the Tide Wardens”)"),
        ("old quarrels over eels", "(told as not so: “old quarrels over eels”)"),
    ],
)
def test_words_that_do_not_deny_are_told_as_denied(wardens, words: str, expected: str):
    """A denied tie whose words sound like a plain one is told with those that deny it, or as denied."""
    arms = Relation(
        kind="arms",
        predicate=wardens.at("arms"),
        holder=(wardens.role("Ardin arms", "ARD"),),
        target=(wardens.role("Tide Wardens", "new:tide-wardens"),),
    )
    said = wardens(replace(arms, predicate=wardens.at(words)), words, Status(polarity="-"))

    assert f"Ardin does not arm the Tide Wardens {expected}." == said


def test_a_bare_verb_is_quoted_with_what_it_says(wardens):
    """Where a clause is too long to quote, its verb is quoted with the words that follow."""
    event = shot(wardens, type="AGREE", trigger=wardens.at("settled"), targets=())
    long = "as every spring, old quarrels over eels, tolls and buoys were settled by pilots of Ardin with much shouting"

    assert "(“settled by pilots of Ardin with much shouting”)" in wardens(event, long, Status())


def test_a_tie_among_many_is_with_each_other(wardens):
    """Nobody is told to hold a tie with themselves."""
    many = wardens.role("pilots of Ardin", "ARD")
    tie = Relation(
        kind="cooperates_with",
        predicate=wardens.at("quarrels over eels"),
        holder=(many, wardens.role("Belmora", "BEL")),
        target=(many, wardens.role("Belmora", "BEL")),
    )

    assert "Ardin and Belmora cooperate with each other (“old quarrels over eels”)." == wardens(
        tie, "quarrels over eels", Status()
    )


def test_a_link_names_its_ends(case):
    """What is more or less is said in the text's words, whichever comes first in them."""
    evidence = Evidence(case.documents, case.readings(), case.weighed())
    price = case.claims[3]
    told = word_claim(price, evidence)

    assert told.endswith("(read as causal: more of “The shelling”, more of “the price of grain in Belmora”).")


def test_a_long_end_is_told_by_how_it_begins(case):
    """Ends of many words are quoted by their first ones, the cause before the effect wherever they stand."""
    evidence = Evidence(case.documents, case.readings(), case.weighed())
    price = case.claims[3]
    far = replace(price.content.cause, anchor=case.at("The shelling raises the price of grain in Belmora. Ardin"))
    swapped = replace(price.content, cause=replace(price.content.effect), effect=far)

    told = word_claim(replace(price, content=swapped), evidence)

    assert told.endswith("more of “the price of grain in Belmora”, more of “The shelling raises the price of” …).")


@pytest.mark.parametrize(
    ("counted", "unit", "bound", "expected"),
    [
        ("price", "percent", "upper", f"{AROUND} (read as a share of “price”: at most “3”)."),
        ("price", "dollar", "about", f"{AROUND} (read as an amount of “price”: about “3”)."),
        ("price", None, None, f"{AROUND} (read as a number of “price”: “3”)."),
        (None, "dollar", None, f"An amount is given: {AROUND}."),
    ],
)
def test_an_amount_is_told_with_what_it_is_of(case, counted, unit, bound, expected):
    """Shares, amounts and numbers are told apart; the words around say what it does or undergoes."""
    of = case.at(counted) if counted else None
    measure = Measure(amount=case.at("3"), value=3.0, unit=unit, bound=bound, of=of)
    evidence = Evidence(case.documents, case.readings(), case.weighed())

    assert expected == word_claim(replace(case.claims[3], content=measure), evidence)


def test_who_is_counted_has_a_number(case, new_document):
    """Counted things keep a number where their plural is spelt otherwise than its noun: "three countries"."""
    document = new_document("The three countries traded.", "trade.txt")
    case.documents = [document]
    measure = Measure(
        amount=case.at("three", document), value=3.0, unit="country", of=case.at("countries", document), deed="trade"
    )
    told = replace(case.claims[3], doc=document.id, content=measure, attribution=None)

    assert word_claim(told, Evidence([document], [], case.weighed())).startswith("The number given for “countries”")


def test_how_many_a_deed_befell_is_said_where_its_quote_does_not(case):
    """A toll from another clause stands in the sentence; one inside the quoted words is not said twice."""
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    tolls = (
        Count(kind="killed", value=1200, bound="lower", anchor=case.at("2031")),
        Count(kind="injured", value=3, anchor=case.at("fired")),
    )
    told = word_claim(replace(shot, content=replace(shot.content, counts=tolls)), evidence)

    assert told.startswith("Ardin attacked Belmora on 3 May 2031, at least 1,200 killed (“Ardin fired on Belmora")


def test_words_that_mean_nobody_are_no_target_of_a_sentence(case):
    """What is refused or asked for stands in the quote; somebody who is only referred to is named."""
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    told = []
    for role in (Role(anchor=case.at("the strait")), Role(anchor=case.at("the Reed Guard"), mention="m2")):
        asked = replace(shot.content, type="REQUEST", targets=(role,))
        told.append(word_claim(replace(shot, content=asked, when=None), evidence).partition(" (")[0])

    assert ["Ardin made a demand or request", "Ardin asked or pressed the Reed Guard"] == told


@pytest.mark.parametrize(
    ("kind", "mode", "told"),
    [
        ("COERCE", None, "Ardin put Belmora under constraint"),
        ("COERCE", "restrict", "Ardin put restrictions on Belmora"),
        ("COERCE", "arrest", "Ardin detained Belmora"),
        ("RETREAT", "release", "Ardin released Belmora"),
        ("SANCTION", "expel", "Ardin expelled Belmora"),
        ("ACCUSE", "allege", "Ardin accused or complained to Belmora"),
    ],
)
def test_a_deed_is_told_by_how_it_was_done(case, kind: str, mode: str | None, told: str):
    """The mode of a deed chooses the verb; without one the verb says no more than any deed of the type does."""
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    deed = replace(shot.content, type=kind, mode=mode)

    assert told == word_claim(replace(shot, content=deed, when=None), evidence).partition(" (")[0]


def test_a_plan_towards_nobody_is_told_by_its_own_words(case, new_document):
    """What somebody promises to do is quoted where no other is named, not told as the sort of deed it amounts to."""
    document = new_document("Ardin offered to sell more boats, it said.", "offer.txt")
    shot = case.shot()
    trigger, anchor = case.at("sell", document), case.at("to sell more boats,", document)
    event = replace(shot.content, type="AGREE", alternates=("AID",), trigger=trigger, targets=())
    plan = replace(
        shot,
        doc=document.id,
        when=None,
        content=event,
        status=Status(modality="planned"),
        anchor=anchor,
        attribution=None,
    )
    case.documents = [document]

    assert word_claim(plan, Evidence(case.documents, [], case.weighed())) == "Ardin plans to “sell more boats”."


def test_a_deed_that_is_threatened_is_not_told_as_planned(case, new_document):
    """Who threatens to do something is not said to plan it, and a plan is not told as a threat."""
    text = "Ardin threatened to free Belmora. Ardin plans to free Belmora."
    document = new_document(text, "threats.txt")
    case.documents = [*case.documents, document]
    reading = replace(case.second_reading(), doc=document.id, sentences=case.sentences(document))
    evidence, shot = Evidence(case.documents, [reading], case.weighed()), case.shot()
    event = replace(shot.content, type="THREATEN", alternates=("COERCE",), trigger=case.at("free", document))
    told = [
        word_claim(
            replace(shot, doc=document.id, when=None, content=event, status=Status(modality="planned"), anchor=anchor),
            evidence,
        ).partition(" (")[0]
        for anchor in (case.at("threatened to free Belmora", document), case.at("plans to free Belmora", document))
    ]

    assert ["Ardin threatens to put Belmora under constraint", "Ardin plans to put Belmora under constraint"] == told


@pytest.mark.parametrize(
    ("target", "mode", "told"),
    [
        ("ARD~envoy", "withdraw", "Ardin broke off or cut back ties"),
        ("BEL~envoy", "withdraw", "Ardin broke off or cut back ties with Belmora"),
        ("ARD~envoy", "expel", "Ardin expelled Belmora"),
    ],
)
def test_an_envoy_called_home_is_nobody_with_whom_ties_are_cut(case, target: str, mode: str, told: str):
    """Ties are cut with another side, not with the own envoy; who is expelled stays told."""
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    deed = replace(
        shot.content, type="SANCTION", mode=mode, targets=(replace(case.role("Belmora", target), mention="m1"),)
    )

    assert told == word_claim(replace(shot, content=deed, when=None), evidence).partition(" (")[0]


@pytest.mark.parametrize(
    ("text", "hedge", "told"),
    [
        ("Ardin is likely to storm Belmora.", "likely", "will probably attack"),
        ("Ardin expects the storming of Belmora.", "expects", "will probably attack"),
        ("Ardin probably stormed Belmora.", "probably", "apparently attacked"),
        ("Ardin seems to storm Belmora.", "seems", "apparently attacked"),
        ("Ardin is likely to have stormed Belmora.", "likely", "apparently attacked"),
        ("A storming of Belmora by Ardin is likely.", "likely", "will probably attack"),
    ],
)
def test_what_is_probably_to_come_is_not_told_as_done(case, new_document, text: str, hedge: str, told: str):
    """A likely deed lies ahead by its verb or a word of expecting; what seems or may have been does not."""
    document = new_document(text, "likely.txt")
    case.documents = [*case.documents, document]
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    trigger = case.at(next(word for word in text.split() if word.startswith("storm")), document)
    event = replace(shot.content, type="ASSAULT", mode=None, trigger=trigger)
    status = Status(modality="probable", hedges=(Hedge(anchor=case.at(hedge, document), kind="modal"),))
    claim = replace(
        shot, doc=document.id, anchor=case.at(text, document), content=event, when=None, status=status, attribution=None
    )

    assert f"Ardin {told} Belmora" == word_claim(claim, evidence).partition(" (")[0]


@pytest.mark.parametrize(
    ("modality", "polarity", "told"),
    [
        ("probable", "-", "Told as unlikely"),
        ("possible", "+", "Told as possible"),
        ("feared", "+", "Told as feared"),
    ],
)
def test_a_deed_of_nobody_is_told_by_how_likely_it_is(case, new_document, modality: str, polarity: str, told: str):
    """Where nobody does or undergoes what may come, its words tell it, and ours how they hold it."""
    document = new_document("A truce is unlikely.", "truce.txt")
    case.documents = [*case.documents, document]
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    event = replace(shot.content, type="RETREAT", trigger=case.at("truce", document), sources=(), targets=())
    status = Status(modality=modality, polarity=polarity)
    claim = replace(shot, doc=document.id, anchor=case.at("A truce is unlikely", document), content=event)

    assert told == word_claim(replace(claim, status=status, when=None, attribution=None), evidence).partition(":")[0]


@pytest.mark.parametrize(
    ("text", "hedge", "told"),
    [
        ("Ardin is widely expected to storm Belmora.", "expected", "is expected to attack"),
        ("Ardin is not expected to storm Belmora.", "expected", "is not expected to attack"),
        ("Envoys expect Ardin to storm Belmora.", "expect", "is expected to attack"),
        ("Ardin had expected to storm Belmora.", "expected", "plans to attack"),
        ("Ardin expects to storm Belmora.", "expects", "plans to attack"),
        ("Ardin plans to storm Belmora.", "plans", "plans to attack"),
        ("Ardin tried to storm Belmora.", "tried", "tried to attack"),
        ("Ardin tries to storm Belmora.", "tries", "plans to attack"),
    ],
)
def test_what_others_expect_of_somebody_is_no_plan_of_his(case, new_document, text: str, hedge: str, told: str):
    """Who is expected to do something, or tried it, has no plan by that; who expects or plans to do it has."""
    document = new_document(text, "expected.txt")
    case.documents = [*case.documents, document]
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    event = replace(shot.content, type="ASSAULT", mode=None, trigger=case.at("storm", document))
    hedges = (Hedge(anchor=case.at(hedge, document), kind="verb"),)
    status = Status(polarity="-" if "not" in told else "+", modality="planned", hedges=hedges)
    claim = replace(
        shot, doc=document.id, anchor=case.at(text, document), content=event, when=None, status=status, attribution=None
    )

    assert f"Ardin {told} Belmora" == word_claim(claim, evidence).replace("told as not so: ", "").partition(" (")[0]


def test_a_deed_that_lies_ahead_is_told_by_how_it_is_done(case, new_document):
    """A promised release is a release that is planned."""
    document = new_document("Ardin will free Belmora.", "free.txt")
    case.documents = [*case.documents, document]
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    event = replace(shot.content, type="AGREE", alternates=("RETREAT",), trigger=case.at("free", document))
    planned = replace(shot, content=event, when=None, status=Status(modality="planned"))

    assert word_claim(planned, evidence).startswith("Ardin plans to release Belmora")


@pytest.mark.parametrize(
    ("kind", "own", "told"),
    [
        ("AGREE", "AID", "Ardin plans to help or protect Belmora"),
        ("AGREE", "ASSAULT", "Ardin does not plan to attack Belmora"),
        ("THREATEN", "ASSAULT", "Ardin plans to attack Belmora"),
        ("REJECT", "AID", "Ardin turned down or opposed Belmora"),
    ],
)
def test_a_deed_that_lies_ahead_is_told_as_itself(case, kind: str, own: str, told: str):
    """Not as the promise or the threat that it amounts to; one promised to be left undone is not planned."""
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    planned = replace(shot, content=replace(shot.content, type=kind, alternates=(own,)), when=None)
    sentence = word_claim(replace(planned, status=Status(modality="planned", factuality=2)), evidence)

    assert told == sentence.partition(" (")[0]


@pytest.mark.parametrize(
    ("alternate", "told"),
    [("AID", "Ardin turned down or opposed Belmora"), ("PROTEST", "Ardin plans to turn down or oppose Belmora")],
)
def test_a_refusal_ahead_is_told_as_ahead(case, alternate: str, told: str):
    """Who will not help has refused; who will turn something down has not yet."""
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    planned = replace(shot, content=replace(shot.content, type="REJECT", alternates=(alternate,)), when=None)
    sentence = word_claim(replace(planned, status=Status(modality="planned", factuality=2)), evidence)

    assert told == sentence.partition(" (")[0]


def test_a_pronoun_of_nobody_known_is_no_name(case, new_document):
    """Who is only "their" or "she" is somebody."""
    document = new_document("She helped Belmora.", "she.txt")
    case.documents = [*case.documents, document]
    evidence = Evidence(case.documents, case.readings(), case.weighed())
    shot = case.shot()
    aided = replace(shot.content, type="AID", sources=(Role(anchor=case.at("She", document), mention="m9"),))

    assert word_claim(replace(shot, content=aided, when=None), evidence).startswith(
        "Somebody helped or protected Belmora"
    )


@pytest.mark.parametrize("pronoun", ["We", "I"])
def test_what_a_speaker_nobody_knows_did_not_do_is_not_left_undone_by_all(case, new_document, pronoun: str):
    """Who says "we did not" speaks for himself, not for everybody."""
    document = new_document(f"{pronoun} did not fire on Belmora.", "we.txt")
    case.documents = [*case.documents, document]
    evidence = Evidence(case.documents, case.readings(), case.weighed())
    shot = case.shot()
    sources, trigger = (Role(anchor=case.at(pronoun, document), mention="m9"),), case.at("fire", document)
    unshot = replace(shot.content, sources=sources, trigger=trigger)
    denied = Status(polarity="-", modality="asserted", factuality=-3)
    told = word_claim(replace(shot, content=unshot, when=None, status=denied), evidence)

    assert told.startswith("Somebody did not ")


def test_what_is_delayed_is_told_as_the_time_it_takes(case):
    """More of the words would be less delay: the concept says what there is more of."""
    delay = replace(case.concepts[1], quantity="formation_time", label="time to form a government")
    case.concepts = (case.concepts[0], delay)
    evidence = Evidence(case.documents, case.readings(), replace(case.weighed(), concepts=case.concepts))

    assert word_claim(case.price(), evidence).endswith("more of “The shelling”, more of time to form a government).")


@pytest.mark.parametrize("name", ["pilots", "its pilots", "whose pilots", "our pilots", "your pilots"])
def test_a_group_known_by_its_role_is_told_by_whose_it_is(case, name: str):
    """Pilots who are only "pilots", "its pilots", "whose" or "our pilots" are the pilots of whoever has them."""
    pilots = Actor(id="ARD~pilot", name=name, kinds=("group",), provisional=True)
    case.actors = (*case.actors, pilots)
    named = Mention(id="p", anchor=case.at("pilots"), kind="nominal", sentence=1, head=0, actor=pilots.id, role="pilot")
    plain = case.first_reading()
    reading = replace(plain, actors=case.actors, mentions=(*plain.mentions, named))
    evidence = Evidence(case.documents, [reading], case.weighed())

    assert evidence.actor_name(pilots.id) == "the pilots of Ardin"


@pytest.mark.parametrize(
    ("name", "kinds", "text", "told"),
    [
        ("Halm Rovers", ("movement",), "The Halm Rovers met.", ("the Halm Rovers", True)),
        ("Halm River Rovers", ("movement",), "The Rovers met.", ("the Halm River Rovers", True)),
        ("Watch of the Quays", ("militia",), "The Watch of the Quays met.", ("the Watch of the Quays", False)),
        ("Reed Corps", ("military",), "The Reed Corps met.", ("the Reed Corps", False)),
        ("Quay Works", ("company",), "The Quay Works met.", ("the Quay Works", False)),
        ("Hamesh", ("movement",), "Hamesh met.", ("Hamesh", False)),
        ("Ahl Marabas", ("movement",), "Ahl Marabas met.", ("Ahl Marabas", False)),
    ],
)
def test_a_body_of_people_called_by_a_plural_is_many(case, new_document, name, kinds, text, *, told):
    """A band's name in the plural with an article is a plural, whether or not a list gives it that name."""
    document = new_document(text, "met.txt")
    words = text.removeprefix("The ").removesuffix(" met.")
    band = Actor(id="band", name=name, kinds=kinds)
    met = Mention(id="m9", anchor=case.at(words, document), kind="name", sentence=0, head=0, actor="band", entry="band")
    reading = replace(
        case.second_reading(),
        doc=document.id,
        segments=case.segments(document),
        sentences=case.sentences(document),
        actors=(band,),
        mentions=(met,),
        claims=(),
    )
    evidence = Evidence([document], [reading], case.weighed())

    assert told == (evidence.actor_name("band"), evidence.is_group("band"))


def test_two_called_by_one_plural_are_each_one(case):
    """A plural that goes back to two ("the two states") makes neither of them many."""
    both = [
        Mention(
            id=f"b{actor}", anchor=case.at("the strait"), kind="nominal", sentence=1, head=0, actor=actor, plural=True
        )
        for actor in ("ARD", "BEL")
    ]
    plain = case.first_reading()
    reading = replace(plain, mentions=(*plain.mentions, *both))
    evidence = Evidence(case.documents, [reading], case.weighed())

    assert not any(evidence.is_group(actor) for actor in ("ARD", "BEL"))


def test_whoever_is_chosen_is_told_in_the_text_s_own_words(case):
    """Nobody is said to back, or not to back, who won or lost where no words say who chose."""
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    chosen = replace(shot, when=None, content=replace(shot.content, type="SUPPORT", sources=()))
    told = [word_claim(replace(chosen, status=Status(polarity=way)), evidence) for way in "+-"]

    assert [True, True] == [one.startswith("Of Belmora, the text tells: ") for one in told]


def test_who_is_only_of_a_land_is_told_by_the_words(read_text, new_document):
    """Divers of Belmora are not Belmora: whom an adjective alone names is told as the text has it."""
    text = "Belmora waited. Ardin expelled two Belmoran divers."
    reading = read_text(text)
    evidence = Evidence([replace(new_document(text, "divers.txt"), id=reading.doc)], [reading], Weighed())
    [event] = [each.content for each in reading.claims if isinstance(each.content, Event)]

    assert ["two Belmoran divers"] == [evidence.name(role) for role in event.targets]
    assert all(map(evidence.is_many, event.targets))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Minister", "according to a minister"),
        ("Officials", "according to officials"),
        ("Police", "according to police"),
        ("Farmers in the delta", "according to farmers in the delta"),
        ("Western farmers", "according to Western farmers"),
        ("President Vale's aides", "according to President Vale's aides"),
    ],
)
def test_one_of_a_kind_of_people_has_an_article(case, name: str, told: str):
    """A headline leaves it out ("minister says"); a sentence does not."""
    readings = case.readings()
    chain = (Holder(name="Ardin Mail", kind="outlet"), Holder(name=name, kind="unnamed"))
    said = replace(readings[0].attributions[0], chain=chain)
    readings = [replace(readings[0], attributions=(said, *readings[0].attributions[1:])), *readings[1:]]
    evidence = Evidence(case.documents, readings, case.weighed())

    assert word_claim(case.closure(), evidence).endswith(f", {told}.")


@pytest.mark.parametrize(
    ("actor", "named_before", "kind"),
    [
        ("new:reed-guard", False, "named"),
        ("ARD~pilot", False, "unnamed"),
        ("ARD~pilot", True, "named"),
        (None, False, "unnamed"),
        ("new:gone", False, "unnamed"),
    ],
)
def test_words_without_a_name_for_somebody_who_has_one_are_a_named_source(case, actor, kind, *, named_before: bool):
    """A word that goes back to the Reed Guard is its name; pilots of Ardin have one where a text names them so."""
    case.actors = (*case.actors, Actor(id="ARD~pilot", name="pilots of Ardin", kinds=("people",)))
    readings = case.readings()
    said, *others = readings[0].attributions
    holder = Holder(name="the guard", kind="unnamed", actor=actor)
    told = replace(said, chain=(Holder(name="Ardin Mail", kind="outlet"), holder))
    other = replace(said, id="a8", chain=(replace(holder, kind="named"),))
    attributions = (told, *others, *([other] if named_before else []))
    evidence = Evidence(
        case.documents, [replace(readings[0], attributions=attributions), *readings[1:]], case.weighed()
    )

    assert (kind, kind == "unnamed") == (evidence.holders(case.closure())[-1][1], evidence.is_nameless(told))


def test_a_tie_is_quoted_as_far_as_its_sides(case):
    """Words that leave out whom they are about are told with him, where all of it is short."""
    tie = Relation(kind="controls", predicate=case.at("close"), holder=(case.role("pilots", "ARD"),))
    claim = replace(case.arming(), anchor=case.at("could close the strait"), content=tie, attribution=None)

    told = word_claim(claim, Evidence(case.documents, case.readings(), case.weighed()))

    assert told.endswith("(“pilots say that Ardin could close the strait”).")


def test_a_thing_plans_nothing(case):
    """What is told of a link as planned is expected of its cause."""
    price = replace(case.claims[3], status=Status(modality="planned"))

    assert link_sentence("sanctions", "income", "causal", -1, price) == "sanctions are expected to lower income"


def test_a_time_that_the_quote_tells_is_not_told_again(case):
    """Where the text's own words tell a deed, its time is told by them alone."""
    shot, evidence = case.shot(), Evidence(case.documents, case.readings(), case.weighed())
    untyped = replace(shot, content=replace(shot.content, type=None))
    inside = replace(untyped, when=replace(shot.when, anchor=shot.content.trigger))

    assert word_claim(replace(untyped, when=None), evidence) == word_claim(inside, evidence)
    assert word_claim(untyped, evidence) != word_claim(inside, evidence)


def test_a_tie_that_held_once_is_told_as_over(wardens):
    """Words that say themselves that a tie is over are no denial of it."""
    arms = Relation(
        kind="arms",
        predicate=wardens.at("a former friend of the crews"),
        holder=(wardens.role("Ardin arms", "ARD"),),
        target=(wardens.role("Tide Wardens", "new:tide-wardens"),),
    )

    assert "Ardin no longer arms the Tide Wardens (“a former friend of the crews”)." == wardens(
        arms, "a former friend of the crews", Status(polarity="-")
    )


def test_who_speaks_at_the_head_of_a_sentence_has_no_capital_within_one(wardens):
    """A group that the text names by its trade is told as within a sentence, with no capital."""
    pilots = Holder(name="Pilots of Ardin", kind="unnamed", actor="ARD~pilot")
    by = ("agreed", "Pilots of Ardin", "Pilots of Ardin")

    assert "according to pilots of Ardin" in wardens(shot(wardens), "they would fire on Belmora", Status(), by, pilots)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Unverified reports", "unverified reports"),
        ("Senior officers", "senior officers"),
        ("Kurdish officers", "Kurdish officers"),
        ("Orlan officers", "Orlan officers"),
    ],
)
def test_a_source_without_a_name_has_no_capital_within_a_sentence(wardens, name: str, told: str):
    """Words that qualify a source lose the capital that the head of a sentence gave them; names keep theirs."""
    by, source = ("agreed", "Pilots of Ardin", "Pilots of Ardin"), Holder(name=name, kind="unnamed")

    assert f"according to {told}" in wardens(shot(wardens), "they would fire on Belmora", Status(), by, source)


@pytest.mark.parametrize(("kind", "told"), [("person", "Mara Orlan"), ("militia", "Orlan")])
def test_who_speaks_by_a_surname_has_one_name(case, kind: str, told: str):
    """A person who is first told of by both names is one source by them, not another by the last."""
    case.actors = (*case.actors, Actor(id="new:orlan", name="Mara Orlan", kinds=(kind,)))
    readings = case.readings()
    said, *others = readings[0].attributions
    chain = (Holder(name="Ardin Mail", kind="outlet"), Holder(name="Orlan", kind="named", actor="new:orlan"))
    reading = replace(readings[0], attributions=(replace(said, chain=chain), *others))

    assert told == Evidence(case.documents, [reading, *readings[1:]], case.weighed()).speakers(case.closure())[-1]


@pytest.mark.parametrize(
    ("many", "told"), [((), "mediates for Belmora"), (("ARD",), "mediates between Belmora and Ardin")]
)
def test_between_takes_two(case, many: tuple[str, ...], told: str):
    """A tie between several, of whom one alone is named, is told without "between"."""
    arming = case.arming()
    targets = tuple(case.role("Belmora", one) for one in ("BEL", *many))
    tie = replace(arming.content, kind="mediates_between", holder=(case.role("Reed Guard", "new:reed-guard"),))
    claim = replace(arming, content=replace(tie, target=targets, trend=None), status=Status(), attribution=None)

    assert told in word_claim(claim, Evidence(case.documents, case.readings(), case.weighed())).partition(" (")[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ardin shelled Belmora as talks collapsed.", "A fall in consultation and talks is the setting for a rise in"),
        ("Ardin shelled Belmora as talks began.", "Consultation and talks are the setting for a rise in the attacks"),
    ],
)
def test_what_came_before_or_beside_is_told_as_it_came(read_text, ontology, text: str, told: str):
    """That talks collapsed as shells fell is no word on what came with more talks."""
    reading = read_text(text, "2031-05-12")
    document = Document(id=reading.doc, sha256="", name="t.txt", text=text, published="2031-05-12")
    weighed = weigh_readings((document,), (reading,))
    evidence, system = Evidence((document,), (reading,), weighed), build_system(weighed, (reading,), ontology)
    lines = [word_link(link, evidence.concepts(system), evidence) for link in system.links]

    assert any(line.startswith(told) for line in lines)


def test_a_verb_that_links_and_ends_stays_in_its_end(read_text, new_document):
    """Only a verb that opens a condition is left out of the words of an end."""
    text = "A war on Ardin soil would destabilize Ardin."
    reading = read_text(text)
    document = replace(new_document(text, "w.txt"), id=reading.doc)
    evidence = Evidence((document,), (reading,), Weighed())

    assert not any("more of “Ardin”" in word_claim(claim, evidence) for claim in reading.claims)
