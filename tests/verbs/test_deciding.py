"""Decisions written down, and refused."""

import shutil

import msgspec
import pytest

import dragoman
from dragoman.records import Event, Influence
from dragoman.verbs import UnknownTargetError


def test_a_decision_on_something_unknown_is_not_kept(fresh):
    """What the dossier does not hold cannot be decided on."""
    dragoman.build_dossier(fresh)
    with pytest.raises(UnknownTargetError):
        dragoman.decide(fresh, "accept", ["nope"], by="me")

    assert "" == (fresh / "decisions.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("target", "fix"),
    [
        ("The iran", "give the id of who is called so: IRN"),
        ("Somebody Else", "see: dragoman show DOSSIER actors; for claims see: dragoman show DOSSIER events --json"),
    ],
)
def test_a_name_in_the_place_of_an_id_is_told_with_the_id(fresh, target, fix):
    """Whoever merges two by their names learns their ids, or where these are listed."""
    dragoman.build_dossier(fresh)
    with pytest.raises(UnknownTargetError, match=f'got "{target}"; {fix}'):
        dragoman.decide(fresh, "merge", ["USA", target], by="me")


def test_a_document_left_out_is_out_of_the_brief(fresh):
    """Rejecting the only document leaves nothing to tell; undoing it brings all back."""
    dragoman.build_dossier(fresh)
    before = dragoman.brief_dossier(fresh)
    [document] = dragoman.load_built(fresh).documents
    decision = dragoman.decide(fresh, "reject", [document.id], by="me", why="not ours")
    without = dragoman.brief_dossier(fresh)
    dragoman.decide(fresh, "undo", [decision.id], by="me")

    assert (False, True) == (before.empty, without.empty)
    assert before == dragoman.brief_dossier(fresh)


def test_a_decision_is_undone_once(fresh):
    """What is undone already is refused, and told to be so; its undoing can be undone."""
    dragoman.build_dossier(fresh)
    [document] = dragoman.load_built(fresh).documents
    decision = dragoman.decide(fresh, "reject", [document.id], by="me")
    undoing = dragoman.decide(fresh, "undo", [decision.id], by="me")

    with pytest.raises(UnknownTargetError, match=r"expected a decision in force, got .*undone already"):
        dragoman.decide(fresh, "undo", [decision.id], by="me")
    dragoman.decide(fresh, "undo", [undoing.id], by="me")

    assert dragoman.brief_dossier(fresh).empty


def test_merged_actors_are_one_in_what_is_told(fresh):
    """After a merge, claims speak of the actor that was kept."""
    dragoman.build_dossier(fresh)
    dragoman.decide(fresh, "merge", ["IRN", "USA"], by="me")
    actors = {row["id"] for row in dragoman.list_tables(fresh).table("actors").records()}

    assert ("IRN" in actors, "USA" in actors) == (True, False)


def test_everything_that_was_read_can_be_decided_on(built, tmp_path):
    """Documents, their claims, and every actor that a reading or the findings speak of are known as targets."""
    folder = shutil.copytree(built, tmp_path / "own")
    made = dragoman.load_built(folder)
    claims = {claim.id for reading in made.readings for claim in reading.claims}
    actors = {actor.id for parts in (*made.readings, made.weighed) for actor in parts.actors}
    targets = sorted({document.id for document in made.documents} | claims | actors)

    assert tuple(targets) == dragoman.decide(folder, "unsure", targets, by="me").targets


def test_a_finding_is_rejected_with_all_its_claims(fresh):
    """The decision names each claim of the finding, which is gone from what is read next; others stay."""
    dragoman.build_dossier(fresh)
    first, second, *_ = sorted(dragoman.load_built(fresh).weighed.findings, key=lambda found: -len(found.claims))
    decision = dragoman.decide(fresh, "reject", [first.id, second.claims[0], first.claims[0]], by="me")
    dragoman.build_dossier(fresh)

    assert (*first.claims, second.claims[0]) == decision.targets
    assert first.id not in {finding.id for finding in dragoman.load_built(fresh).weighed.findings}


def test_a_finding_is_no_target_of_what_is_done_to_claims_one_by_one(fresh):
    """Nobody can say what an edit of many claims at once should change."""
    dragoman.build_dossier(fresh)
    finding = dragoman.load_built(fresh).weighed.findings[0]
    line = f"expected the id of a claim, got that of a finding.* see: dragoman show DOSSIER finding {finding.id}"
    with pytest.raises(UnknownTargetError, match=line):
        dragoman.decide(fresh, "edit", [finding.id], by="me", changes={"status.polarity": "-"})


def test_an_edit_that_puts_in_somebody_unknown_is_refused(fresh):
    """Only whom the dossier holds can fill a place in a claim; whom it holds is taken."""
    dragoman.build_dossier(fresh)
    event = next(c for r in dragoman.load_built(fresh).readings for c in r.claims if isinstance(c.content, Event))
    line = 'decide edit: expected the id of an actor of the dossier, got "nobody_here"; see: dragoman show DOSSIER'
    with pytest.raises(UnknownTargetError, match=line):
        dragoman.decide(fresh, "edit", [event.id], by="me", changes={"content.sources.0.actor": "nobody_here"})
    decision = dragoman.decide(fresh, "edit", [event.id], by="me", changes={"content.sources.0.actor": "USA"})

    assert 1 == (fresh / "decisions.jsonl").read_text(encoding="utf-8").count("\n")
    assert {"content.sources.0.actor": "USA"} == decision.changes


def test_somebody_unknown_in_a_part_that_was_not_read_is_refused_too(fresh):
    """A side put in as a whole is looked through for whom it names."""
    dragoman.build_dossier(fresh)
    event = next(c for r in dragoman.load_built(fresh).readings for c in r.claims if isinstance(c.content, Event))
    side = {"anchor": msgspec.to_builtins(event.content.trigger), "inferred": True, "actor": "nobody_here"}
    with pytest.raises(UnknownTargetError, match='got "nobody_here"'):
        dragoman.decide(fresh, "edit", [event.id], by="me", changes={"content.targets": [side]})


def test_a_link_is_led_to_concepts_of_the_dossier_alone(tmp_path):
    """A concept that no text tells of cannot be an end of a link; the line names where concepts are listed."""
    folder = tmp_path / "dossier"
    dragoman.init_dossier(folder).close()
    (tmp_path / "tolls.txt").write_text("Protests weaken President Amund. Tolls reduce trade.", encoding="utf-8")
    dragoman.add_documents(folder, [tmp_path / "tolls.txt"])
    dragoman.build_dossier(folder)
    built = dragoman.load_built(folder)
    link = next(c for r in built.readings for c in r.claims if isinstance(c.content, Influence))
    known = next(one.id for one in built.system.concepts if one.id != link.content.effect.concept)
    line = 'expected the id of a concept of the dossier, got "snow\\(\\)"; see: dragoman show DOSSIER concepts'
    with pytest.raises(UnknownTargetError, match=line):
        dragoman.decide(folder, "edit", [link.id], by="me", changes={"content.effect.concept": "snow()"})
    dragoman.decide(folder, "edit", [link.id], by="me", changes={"content.effect.concept": known})

    assert known in {one.effect for one in dragoman.load_built(folder).system.links}


@pytest.mark.parametrize(
    ("verb", "changes", "expected"),
    [
        ("reject", {}, "the id of a finding, a claim or a document, got that of an actor"),
        ("edit", {"type": "AID"}, "the id of a claim, got that of an actor"),
    ],
)
def test_what_would_do_nothing_to_an_actor_is_refused_with_what_does(fresh, verb, changes, expected):
    """The line names merging, and the claims about it."""
    dragoman.build_dossier(fresh)
    with pytest.raises(UnknownTargetError, match=f"{expected}.* merge WHO IRN; or reject or edit its claims"):
        dragoman.decide(fresh, verb, ["IRN"], by="me", changes=changes)

    assert not (fresh / "decisions.jsonl").read_text(encoding="utf-8")


def test_an_actor_is_accepted_as_looked_at(fresh):
    """Accepting an actor keeps it out of the queue of new names; so it is no mistake."""
    dragoman.build_dossier(fresh)

    assert ("IRN",) == dragoman.decide(fresh, "accept", ["IRN"], by="me").targets


@pytest.mark.parametrize("verb", ["merge", "split"])
def test_documents_are_neither_merged_nor_parted(fresh, verb):
    """Nothing would come of it."""
    dragoman.build_dossier(fresh)
    [document] = dragoman.load_built(fresh).documents
    with pytest.raises(UnknownTargetError, match="got that of a document"):
        dragoman.decide(fresh, verb, [document.id, "IRN"], by="me")


@pytest.mark.parametrize("path", ["content.first", "content.sources.9.actor", "content.type.deeper", "content.0"])
def test_a_field_that_is_not_there_is_named_with_where_fields_stand(fresh, path):
    """The line names the path as given, the finding that shows the claim's fields, and the page of codes."""
    dragoman.build_dossier(fresh)
    built = dragoman.load_built(fresh)
    event = next(c for r in built.readings for c in r.claims if isinstance(c.content, Event))
    [finding] = [one.id for one in built.weighed.findings if event.id in one.claims]
    line = (
        f'got no field "{path}"; for fields see: dragoman show DOSSIER finding {finding} --json; for values docs/codes'
    )
    with pytest.raises(UnknownTargetError, match=line):
        dragoman.decide(fresh, "edit", [event.id], by="me", changes={path: "AID"})


def test_a_grade_takes_effect_at_once_and_changes_no_finding(fresh):
    """The dossier stays current; the table of sources tells who said so and why."""
    dragoman.build_dossier(fresh)
    name = next(dragoman.list_tables(fresh).table("sources").records())["name"]
    before = dragoman.load_built(fresh).weighed
    dragoman.decide(fresh, "grade", [name], by="ida", why="right before", changes={"reliability": "B"})
    row = next(dragoman.list_tables(fresh).table("sources").records())

    assert ("B", "ida", "right before") == (row["reliability"], row["assessed_by"], row["basis"])
    assert before == dragoman.load_built(fresh).weighed


@pytest.mark.parametrize(
    ("targets", "why", "changes", "expected"),
    [
        (["war.txt"], "", {"reliability": "B"}, "the ground of the grade"),
        (["war.txt"], "so", {"reliability": "best"}, "a reliability from A to F"),
        (["nobody"], "so", {"reliability": "B"}, "the name of a source"),
    ],
)
def test_a_grade_of_nobody_or_without_ground_is_refused(fresh, targets, why, changes, expected):
    """One line says what was expected, and nothing is written."""
    dragoman.build_dossier(fresh)
    with pytest.raises(UnknownTargetError, match=expected):
        dragoman.decide(fresh, "grade", targets, by="ida", why=why, changes=changes)

    assert not (fresh / "decisions.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("targets", "why", "expected"),
    [
        (["war.txt"], "so", "two sources or more"),
        (["war.txt", "ferry.txt"], " ", "the reason of the argument"),
        (["war.txt", "nobody"], "each was there", "the name of a source"),
    ],
)
def test_an_argument_without_sides_or_reason_is_refused(fresh, targets, why, expected):
    """Independence is argued of two known sources at least, and for a reason."""
    dragoman.build_dossier(fresh)
    with pytest.raises(UnknownTargetError, match=expected):
        dragoman.decide(fresh, "argue", targets, by="ida", why=why)

    assert not (fresh / "decisions.jsonl").read_text(encoding="utf-8")


def test_a_merged_actor_s_concepts_are_one(tmp_path):
    """What the model says of one name it says of the other: the chain goes on through both."""
    folder = tmp_path / "dossier"
    dragoman.init_dossier(folder).close()
    text = tmp_path / "heads.txt"
    text.write_text("Protests weaken President Amund. Josef Amund attacked Ruvia.", encoding="utf-8")
    dragoman.add_documents(folder, [text])
    dragoman.build_dossier(folder)
    dragoman.decide(folder, "merge", ["new:josef-amund", "new:amund"], by="ida")
    dragoman.build_dossier(folder)

    holders = {concept.holder for concept in dragoman.load_built(folder).system.concepts} - {None}
    assert {"new:josef-amund"} == holders


def test_an_edit_to_a_type_that_there_is_not_is_refused(fresh):
    """The line names those there are, and nothing is written."""
    dragoman.build_dossier(fresh)
    event = next(c for r in dragoman.load_built(fresh).readings for c in r.claims if isinstance(c.content, Event))
    with pytest.raises(
        UnknownTargetError, match=r'expected a content.type that there is, got "FOO"; name one of ACCUSE'
    ):
        dragoman.decide(fresh, "edit", [event.id], by="ida", changes={"content.type": "FOO"})

    assert not (fresh / "decisions.jsonl").read_text(encoding="utf-8")
