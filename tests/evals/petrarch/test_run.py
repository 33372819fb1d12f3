"""Scores of the PETRARCH suites on invented sentences."""

import pytest

from evals.petrarch.gold import Coding, Record
from evals.petrarch.ours import Triple
from evals.petrarch.roots import same_root
from evals.petrarch.run import Scored, pair_dyads, pair_roots, score_crashes, score_petrarch, score_roots

MET, SHELLED = Coding("NRL", "SKE", "040"), Coding("NRL", "SKE", "190")


def record(*events: Coding) -> Record:
    """A sentence with expected events."""
    return Record("A-1", None, "Norland did it.", events)


@pytest.mark.parametrize(
    ("code", "event_type", "same"),
    [
        ("190", "ASSAULT", True),
        ("183", "ASSAULT", True),
        ("111", "ACCUSE", True),
        ("090", "ACCUSE", True),
        ("163", "SANCTION", True),
        ("163", "COERCE", True),
        ("080", "RETREAT", True),
        ("023", "REQUEST", True),
        ("012", "CONSULT", False),
        ("345", "REJECT", False),
    ],
)
def test_a_type_stands_for_its_roots(code, event_type, same):
    """A type is right for every root it stands for, and for codes that convert to it."""
    assert same == same_root(code, event_type)


def test_a_triple_needs_source_target_and_root():
    """One of the three wrong is a miss and a wrong one."""
    ours = [Triple("NRL", "SKE", "CONSULT"), Triple("NRL", "FJO", "ASSAULT")]
    pairing = pair_dyads(record(MET, SHELLED), ours)

    assert ({0: 0}, (1,), (1,)) == (dict(pairing.pairs), pairing.wrong, pairing.missed)


def test_half_dyads_of_the_gold_are_left_out():
    """An expected event without a target asks for no triple, but for its root."""
    half = Coding("NRL", "---", "190")

    assert 0 == pair_dyads(record(half), []).recall_of
    assert 1 == pair_roots(record(half), []).recall_of


def test_the_other_order_of_a_symmetric_event_is_never_wrong():
    """A meeting that the gold writes in one order only costs nothing in the other."""
    ours = [Triple("SKE", "NRL", "CONSULT"), Triple("NRL", "SKE", "CONSULT", other_way=True)]
    pairing = pair_dyads(record(Coding("SKE", "NRL", "040")), ours)

    assert (1, 1) == (pairing.recall_of, pairing.precision_of)


def test_a_root_counts_once_in_a_sentence():
    """Two events of one root are one, on both sides."""
    ours = [Triple("NRL", "SKE", "ASSAULT"), Triple("NRL", "FJO", "ASSAULT")]
    pairing = pair_roots(record(SHELLED, Coding("NRL", "FJO", "193")), ours)

    assert (1, 1) == (pairing.recall_of, pairing.precision_of)


def test_events_where_none_is_expected_are_wrong():
    """A sentence that expects no event costs precision."""
    sentences = [Scored(record(MET), [Triple("NRL", "SKE", "CONSULT")], None)]
    sentences.append(Scored(record(), [Triple("NRL", "SKE", "ASSAULT")], None))

    assert pytest.approx(2 / 3) == score_roots("root_f1", sentences).scores["root_f1"]


def test_crashes_are_counted_and_named():
    """Every sentence the reader died of is listed with its error."""
    layer = score_crashes([Scored(record(), [], "ValueError: no"), Scored(record(), [], None)])

    assert {"crashes": 1.0} == layer.scores
    assert "ValueError: no" in layer.errors[0]


def test_a_plain_suite_is_scored_from_its_words(tmp_path):
    """End to end, with invented actors from dictionaries: codes of country and role, and the root."""
    (tmp_path / "a.records.2.0.xml").write_text(
        "<Actorfile>own.actors.txt</Actorfile><Agentfile>own.agents.txt</Agentfile>"
        '<Sentence date="20200103" id="A-1"><EventCoding eventcode="111" sourcecode="NRLGOV" targetcode="SKE"/>'
        "<Text>Norland's minister condemned Skerria on Monday.</Text></Sentence>",
        encoding="utf-8",
    )
    (tmp_path / "own.actors.txt").write_text("NORLAND [NRL]\nSKERRIA [SKE]\n", encoding="utf-8")
    (tmp_path / "own.agents.txt").write_text("MINISTER [~GOV]\n", encoding="utf-8")

    scores = {name: value for layer in score_petrarch(tmp_path) for name, value in layer.scores.items()}

    assert {"dyad_f1": 1.0, "root_f1": 1.0, "root_f1_gsr": None, "crashes": 0.0} == scores


def test_a_suite_is_read_a_second_time_with_its_dictionary_of_verbs(tmp_path):
    """The scores with verbs follow the dictionary, the others do not."""
    (tmp_path / "a.records.2.0.xml").write_text(
        "<Verbfile>own.verbs.txt</Verbfile><Actorfile>own.actors.txt</Actorfile>"
        '<Sentence date="20200103" id="A-1"><EventCoding eventcode="057" sourcecode="NRL" targetcode="SKE"/>'
        "<Text>Norland condemned Skerria on Monday.</Text></Sentence>",
        encoding="utf-8",
    )
    (tmp_path / "own.actors.txt").write_text("NORLAND [NRL]\nSKERRIA [SKE]\n", encoding="utf-8")
    (tmp_path / "own.verbs.txt").write_text("--- CONDEMN [057] ---\nCONDEMN\n", encoding="utf-8")

    scores = {name: value for layer in score_petrarch(tmp_path) for name, value in layer.scores.items()}

    assert {"dyad_f1": 0.0, "root_f1": 0.0, "dyad_f1_with_verbs": 1.0, "root_f1_with_verbs": 1.0} == {
        name: value for name, value in scores.items() if name not in {"root_f1_gsr", "crashes"}
    }


def test_a_folder_without_suites_is_told_with_the_next_step(tmp_path):
    """Where no record file is found, the message names the patterns."""
    with pytest.raises(FileNotFoundError, match="got none; pass the folder that holds them"):
        score_petrarch(tmp_path)
