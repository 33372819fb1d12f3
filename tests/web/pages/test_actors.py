"""An invented quarrel between three ports, told in one letter."""

import pytest
from msgspec.structs import replace

from benchmarks.invented_dossier import Told, invent_dossier, write_dossier
from dragoman.records import Actor, Attribution, Concept, Holder, Link, SystemModel
from dragoman.verbs import Built
from dragoman.web.pages.actor import AROUND, ActorPage, make_actor
from dragoman.web.pages.actors import ActorNode, make_actors
from dragoman.web.pages.unknown import UnknownIdError

ARDIN = Actor(id="ARD", name="Ardin", kinds=("state",), country="NLD")
BELMORA = Actor(id="BEL", name="Belmora", kinds=("state",), country="PER")
GUARD = Actor(id="new:reed-guard", name="Reed Guard", kinds=("militia",), part_of=("BEL",), provisional=True)
QUIET = Actor(id="quiet", name="Quiet Isle", kinds=("place",))
SUPPORT = Told(ARDIN, "allied_with", "is allied with", BELMORA)
ATTACK = Told(ARDIN, "ASSAULT", "shelled", BELMORA, ("2031-05-04", "on 4 May 2031"), 4)


def dossier_of(*told: Told) -> Built:
    """A dossier that says these sentences of the three ports, and nothing of the isle."""
    return write_dossier(told, [ARDIN, BELMORA, GUARD, QUIET])


def sign_between(*told: Told) -> str:
    """How the only two actors that are tied stand."""
    (edge,) = make_actors(dossier_of(*told)).edges
    return edge.sign


def node_of(built: Built, actor: str) -> ActorNode:
    """One actor of the page."""
    return next(node for node in make_actors(built).nodes if node.id == actor)


def merged(built: Built, support: str) -> Built:
    """A dossier whose findings all have one state of support."""
    findings = tuple(replace(finding, support=support) for finding in built.weighed.findings)
    return built._replace(weighed=replace(built.weighed, findings=findings))


@pytest.mark.parametrize(
    ("told", "sign"),
    [
        ((SUPPORT,), "friendly"),
        ((ATTACK,), "hostile"),
        ((SUPPORT, ATTACK), "mixed"),
        ((Told(ARDIN, "influences", "has influence over", BELMORA),), "unknown"),
        ((Told(ARDIN, "REQUEST", "made demands of", BELMORA, quad=3),), "unknown"),
        ((ATTACK._replace(denied=True),), "unknown"),
        ((ATTACK._replace(modality="feared"),), "unknown"),
        ((SUPPORT, ATTACK._replace(modality="planned")), "friendly"),
    ],
)
def test_sign_of_a_tie_is_what_is_told_as_so(told, sign):
    """Only findings told as so give a tie its sign; demands, denials, plans and fears do not."""
    assert sign == sign_between(*told)


def test_tie_counts_findings_and_ways():
    """A tie goes from who acts more, and says how many findings there are of each kind and the other way round."""
    back = Told(BELMORA, "ACCUSE", "accused", ARDIN, quad=3)

    (edge,) = make_actors(dossier_of(SUPPORT, ATTACK, back)).edges

    assert ("ARD", "BEL") == (edge.source, edge.target)
    assert (2, 1, 1, 3) == (edge.events, edge.relations, edge.back, len(edge.findings))


def test_tie_is_cited_by_its_words():
    """Each tie carries words of a document, and where they stand."""
    built = dossier_of(ATTACK)

    (edge,) = make_actors(built).edges

    (cite,) = edge.cites
    text = built.documents[0].text
    assert "Ardin shelled Belmora on 4 May 2031" == cite.quote == text[cite.start : cite.start + len(cite.quote)]


@pytest.mark.parametrize("support", ["retracted", "superseded"])
def test_what_is_taken_back_ties_nobody(support):
    """A finding that was retracted or overtaken makes no tie."""
    assert () == make_actors(merged(dossier_of(ATTACK), support)).edges


def test_actor_nobody_speaks_of_is_left_out():
    """An actor that no text mentions is on no page, and is not counted."""
    page = make_actors(dossier_of(ATTACK))

    assert (2, 0) == (page.actors, page.left_out)
    assert {"ARD", "BEL"} == {node.id for node in page.nodes}


def test_limit_keeps_the_weightiest_and_counts_the_others():
    """With a limit, those most spoken of are shown, ties to others are not, and the others are counted."""
    page = make_actors(dossier_of(ATTACK, SUPPORT, Told(ARDIN, "ACCUSE", "accused", GUARD, quad=3)), limit=2)

    assert ["ARD", "BEL"] == [node.id for node in page.nodes]
    assert (3, 1, 2, 1) == (page.actors, page.left_out, page.ties, len(page.edges))


def test_actor_of_no_list_is_marked():
    """An actor taken from the texts alone is provisional."""
    built = dossier_of(Told(GUARD, "ACCUSE", "accused", ARDIN, quad=3))

    assert node_of(built, GUARD.id).provisional
    assert not node_of(built, ARDIN.id).provisional


def test_page_of_nothing_is_empty():
    """A dossier without documents has a page without actors."""
    page = make_actors(write_dossier([], []))

    assert ((), (), 0, 0) == (page.nodes, page.edges, page.actors, page.left_out)


def test_same_case_gives_the_same_page():
    """The page is the same each time it is made."""
    built = invent_dossier(40, 80)

    assert make_actors(built) == make_actors(built)


def page_of(actor: str, *told: Told) -> ActorPage:
    """The page of one actor of a dossier."""
    return make_actor(dossier_of(*told), actor)


def test_actor_is_source_and_target():
    """An actor's page tells what it does and what is done to it, by the side it is on."""
    page = page_of("ARD", ATTACK, Told(BELMORA, "ACCUSE", "accused", ARDIN, quad=3))

    assert {("source", "hostile"), ("target", "hostile")} == {(deed.side, deed.sign) for deed in page.events}
    assert {("BEL",)} == {tuple(party.id for party in deed.others) for deed in page.events}


def test_relations_stand_apart_from_events():
    """Ties that stand are no events."""
    page = page_of("BEL", ATTACK, SUPPORT)

    assert (["event"], ["relation"]) == ([deed.kind for deed in page.events], [deed.kind for deed in page.relations])


def test_names_are_counted_and_say_why():
    """Each way to name an actor is told with how often and why, and opens at its words."""
    (name,) = page_of("ARD", ATTACK, SUPPORT).names

    assert ("Ardin", "name", 2, "by its name") == (name.words, name.kind, name.count, name.why)
    assert ["Ardin"] == [cite.quote for cite in name.cites]


def test_belonging_is_told_from_both_ends():
    """A militia that is part of a state stands on both pages."""
    told = Told(GUARD, "ACCUSE", "accused", ARDIN, quad=3)

    up, down = (page_of(actor, ATTACK, told).belongs for actor in ("new:reed-guard", "BEL"))

    assert [("part of", "BEL", False)] == [(one.how, one.party.id, one.listed) for one in up]
    assert [("has as part", "new:reed-guard", False)] == [(one.how, one.party.id, one.listed) for one in down]


def test_listed_state_is_placed_and_says_whose_it_is():
    """Of a state on a list the page tells what bodies it is in, though no text here names them."""
    norway = Actor(id="NOR", name="Norway", kinds=("state",), country="NOR", member_of=("nato",))
    built = write_dossier([Told(norway, "ACCUSE", "accused", ARDIN, quad=3)], [norway, ARDIN])

    page = make_actor(built, "NOR")

    assert "listed so" == page.country_why
    assert [("member of", None, True)] == [(one.how, one.party.id, one.listed) for one in page.belongs]


def test_influences_of_its_quantities_are_told():
    """A link with a concept that an actor holds stands on its page, with the end that is the actor's."""
    built = dossier_of(ATTACK)
    claim = built.readings[0].claims[0].id
    concepts = (
        Concept(id="trade(ARD>)", label="trade of Ardin", quantity="trade", holder="ARD"),
        Concept(id="fear(BEL>)", label="fear in Belmora", quantity="fear", holder="BEL"),
    )
    ends = {"cause": "trade(ARD>)", "effect": "fear(BEL>)"}
    link = Link(id="l1", **ends, sign=-1, link_type="causal", runs=True, support=0.7, claims=(claim,))

    (told,) = make_actor(built._replace(system=SystemModel(concepts=concepts, links=(link,))), "BEL").influences

    assert ("l1", "effect", -1) == (told.id, told.own, told.sign)
    assert [claim] == [cite.claim for cite in told.cites]


def test_what_an_actor_says_stands_on_its_page():
    """A claim that an actor is the source of is told on its page."""
    built = dossier_of(ATTACK)
    (reading,) = built.readings
    (claim,) = reading.claims
    holder = Holder(name="Belmora", kind="named", actor="BEL", anchor=reading.mentions[1].anchor)
    said = Attribution(id="a1", chain=(holder,), cue=claim.anchor, content=claim.anchor, type="indirect")
    changed = replace(reading, attributions=(said,), claims=(replace(claim, attribution="a1"),))

    (told,) = make_actor(built._replace(readings=(changed,)), "BEL").said

    assert (claim.id, True) == (told.claim, told.first)


def test_around_an_actor_are_its_neighbours_and_their_ties():
    """The small picture holds whom an actor is tied to, and what ties those."""
    between = Told(BELMORA, "ACCUSE", "accused", GUARD, quad=3)
    page = page_of("ARD", ATTACK, Told(ARDIN, "AID", "aided", GUARD, quad=2), between)

    assert {"ARD", "BEL", "new:reed-guard"} == {node.id for node in page.around.nodes}
    assert (3, 0) == (len(page.around.edges), page.around.more)


def test_too_many_neighbours_are_counted():
    """Of an actor with many neighbours the nearest are drawn and the others counted."""
    towns = [Actor(id=f"town{number}", name=f"Town {number}") for number in range(AROUND + 5)]
    built = write_dossier([Told(ARDIN, "AID", "aided", town, quad=2) for town in towns], [ARDIN, *towns])

    around = make_actor(built, "ARD").around

    assert (AROUND, 6) == (len(around.nodes), around.more)


def test_unknown_actor_is_refused():
    """An id that nobody has is told so."""
    with pytest.raises(UnknownIdError, match="the id of an actor"):
        make_actor(dossier_of(ATTACK), "nobody")


def test_words_of_a_mixed_tie_show_both_signs():
    """A tie that is friendly and hostile is cited with words of each, not with two of one."""
    again = Told(ARDIN, "THREATEN", "threatened", BELMORA, quad=3)

    (edge,) = make_actors(dossier_of(ATTACK, again, SUPPORT)).edges

    assert "mixed" == edge.sign
    assert {True, False} == {"allied" in cite.quote for cite in edge.cites}


def test_kinds_count_every_kind_an_actor_is_of():
    """A movement that is a party too counts for both kinds."""
    movement = Actor(id="mov", name="Tide", kinds=("movement", "party"))
    page = make_actors(write_dossier([Told(movement, "ACCUSE", "accused", ARDIN, quad=3)], [movement, ARDIN]))

    assert {("movement", 1), ("party", 1), ("state", 1)} == {(one.kind, one.actors) for one in page.kinds}
