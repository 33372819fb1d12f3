"""Record files of the PETRARCH family."""

import pytest

from evals.petrarch.gold import Coding, find_dictionaries, find_suite, find_verbs, load_records

FILE = """<?xml version='1.0'?>
# Loose text, as such files have & no markup <around> it.
<Environment><Verbfile>own.verbs.txt</Verbfile><Actorfile>own.actors.txt,other.txt</Actorfile><Agentfile>own.agents.txt</Agentfile></Environment>
<Sentence date="19950103" id="A-1" category="A" sentence="true">
<!-- <EventCoding sourcecode="OLD" targetcode="OLD" eventcode="010"/> -->
<EventCoding eventcode="1246" sourcecode="NRL" targetcode="---" />
<EventCoding eventcode="040" sourcecode="NRL" targetcode="SKE"></EventCoding>
<Text>
Norland's &quot;friends&quot;
met.
</Text>
</Sentence>
<Sentence category="B" date = "199501" id="B-1" evaluate="true"/>
<EventCoding noevents="True" />
<Text> </Text>
<Parse>
1	Ships	ship	NOUN	NNS	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_
</Parse>
</Sentence>
<Sentence date="19950103" id="C-1"><EventCoding error="dateline" /><Text>HAVEN: -- Ships left.</Text></Sentence>
"""


@pytest.fixture
def path(tmp_path):
    """A record file of two sentences and one that expects an error."""
    made = tmp_path / "deep" / "Some.records.2.0.xml"
    made.parent.mkdir()
    made.write_text(FILE, encoding="utf-8")
    return made


def test_sentences_are_plain_text(path):
    """Lines are joined and marks of the format undone; where only a parse is given its tokens are."""
    assert ['Norland\'s "friends" met.', "Ships left."] == [record.text for record in load_records(path)]


def test_expected_events_are_those_that_are_not_commented_out(path):
    """Comments hold no gold; a record may expect none."""
    expected = [(Coding("NRL", "---", "1246"), Coding("NRL", "SKE", "040")), ()]

    assert expected == [record.events for record in load_records(path)]


def test_a_record_that_expects_an_error_is_left_out(path):
    """What another coder's checks refuse is no question of reading."""
    assert ["A-1", "B-1"] == [record.id for record in load_records(path)]


def test_a_date_of_another_form_is_none(path):
    """Only eight digits are a day."""
    assert ["1995-01-03", None] == [record.date for record in load_records(path)]


def test_a_suite_is_found_wherever_it_lies(path, tmp_path):
    """The file's name tells the suite; a suite that is not there is none."""
    assert path == find_suite(tmp_path, "suite")
    assert find_suite(tmp_path, "gsr") is None


def test_dictionaries_are_those_that_the_file_names(path):
    """Of the named dictionaries those beside the file are taken, and no other."""
    for name in ("own.agents.txt", "unnamed.actors.txt"):
        path.with_name(name).write_text("", encoding="utf-8")

    assert (path.with_name("own.agents.txt"),) == find_dictionaries(path)


def test_the_dictionary_of_verbs_is_that_of_the_files_own_version(path):
    """Of the named dictionary that lies beside the file, the version in the file's name goes first."""
    assert () == find_verbs(path)
    path.with_name("own.verbs.txt").write_text("", encoding="utf-8")
    assert (path.with_name("own.verbs.txt"),) == find_verbs(path)
    path.with_name("own.verbs.2.0.txt").write_text("", encoding="utf-8")
    assert (path.with_name("own.verbs.2.0.txt"),) == find_verbs(path)
