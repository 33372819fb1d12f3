"""Actor and agent dictionaries in PETRARCH's format, as files of a dossier."""

from pathlib import Path

import pytest

from dragoman.ontology import DatedCode, Ontology, OntologyError, load_ontology

ACTORS = """<!-- actors of the
fjord --> # and their neighbours
NORLAND_  [NRL]  ; looked up in May
+NORLANDIC # adjective
+OLD_NORLAND

OLE_BERG  [NRLELI]
    [NRLGOV 20120101-20161231]
    [NRLOPP >161231]

SKERRY_TRUST [SKE/FJO]
FIFTH COLUMN [---]
FRANCE [FRC]
+THE_HEXAGON_LANDS
"""
AGENTS = """!FOLK! = MAN, WOMEN
CRAFTS!FOLK! {} [~LAB]
HARBOUR_MASTER [~GOV]
SEA_WOLF {SEA_WOLVES} [~REB]
AID_SHIP {} [ NGO~ ]
"""


@pytest.fixture
def load(tmp_path: Path):
    """The ontology with dictionaries of the given texts."""

    def make(*texts: str) -> Ontology:
        paths = []
        for number, text in enumerate(texts):
            paths.append(tmp_path / f"own{number}.txt")
            paths[-1].write_text(text, encoding="utf-8")
        return load_ontology(tuple(paths))

    return make


def test_an_actor_is_listed_with_its_names_and_its_code(load):
    """Names in capitals and underscores become names as texts write them; a state's adjective is one."""
    norland = load(ACTORS).actors["norland"]

    assert (DatedCode(code="NRL"),) == norland.codes
    assert ("state",) == norland.kinds
    assert [("Norland", "name"), ("Old Norland", "name"), ("Norlandic", "adjective")] == [
        (form.surface, form.kind) for form in norland.names
    ]


def test_codes_keep_their_dates(load):
    """A range holds on both its days, "before" and "after" leave the day itself out; two digits are a year, too."""
    expected = (
        DatedCode(code="NRLELI"),
        DatedCode(code="NRLGOV", since="2012-01-01", until="2016-12-31"),
        DatedCode(code="NRLOPP", since="2017-01-01"),
    )

    assert expected == load(ACTORS).actors["ole_berg"].codes


def test_a_name_that_is_listed_already_gives_its_actor_the_code(load):
    """No second France is made; its further names become names of the listed one."""
    ontology = load(ACTORS)

    assert (DatedCode(code="FRC"),) == ontology.actors["FRA"].codes
    assert {"FRA"} == {row.actor for row in ontology.names if row.surface == "the Hexagon Lands"}
    assert "france" not in ontology.actors


def test_nobody_is_an_actor_without_a_code(load):
    """A name that the dictionary marks as nobody is known and has no code."""
    assert () == load(ACTORS).actors["fifth_column"].codes


@pytest.mark.parametrize(
    ("code", "kinds"),
    [
        ("SEAGOV", ("government",)),
        ("SEAREBMIL", ("militia", "military")),
        ("NGO", ("ngo",)),
        ("SEA", ("state",)),
        ("XYZ", ("group",)),
    ],
)
def test_the_code_tells_the_kind(load, code, kinds):
    """Three letters each say what somebody is; a bare country code made of the name makes a state."""
    assert kinds == load(f"SEALANDIA [{code}]\n").actors["sealandia"].kinds


def test_the_country_is_that_of_the_code_where_the_dictionary_codes_it_so(load):
    """The letters count as a state's only where the dictionary gives that state those letters."""
    assert "NOR" == load("NORWAY [NOR]\nQUAY_BANK [NORBUS]\n").actors["quay_bank"].country
    assert None is load("NORDLAND [NOR]\n").actors["nordland"].country


def test_agents_have_their_plurals(load):
    """A regular plural is made, an irregular one taken, and none where the braces are empty."""
    agents = load(AGENTS).agents

    assert {
        "craftsman": "~LAB",
        "craftswomen": "~LAB",
        "harbour master": "~GOV",
        "harbour masters": "~GOV",
        "sea wolf": "~REB",
        "sea wolves": "~REB",
        "aid ship": "NGO~",
    } == agents


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("NORLAND [NRL]\n--- RAID [180] ---\n", "own0.txt:2: expected NAME [CODE], +NAME or [CODE DATES]"),
        ("NORLAND [190]\n", "own0.txt:1: expected a code of letters, with dates as YYYYMMDD, got '[190]'"),
        ("NORLAND [NRL <20251399]\n", "own0.txt:1: expected a code of letters, with dates as YYYYMMDD"),
        ("NORLAND\n\nSKERRY [SKE]\n", "own0.txt:1: expected a code for the actor, got 'NORLAND'"),
        ("+NORLANDIC_ [~]\n", "own0.txt:1: expected an agent as NAME [~CODE] or NAME [CODE~]"),
        ("SEA!FOLK! [~LAB]\n", "own0.txt:1: expected a set !FOLK! above, got 'none'"),
        ("COOK {} [LAB]\n", "own0.txt:1: expected an agent as NAME [~CODE] or NAME [CODE~], got 'COOK {} [LAB]'"),
        ("__\n", "own0.txt:1: expected NAME [CODE], +NAME or [CODE DATES], got '__'"),
        ("[NRL]\n", "own0.txt:1: expected an actor before its codes, got '[NRL]'"),
        ("SKERRY [SKE]\nSKERRY [FJO]\n", "own0.txt:2: expected one code for 'SKERRY', got another one than before"),
    ],
)
def test_a_bad_line_is_told_and_stops_no_other(load, text, line):
    """Each line that is no entry is reported with its place and what to do; the rest is taken."""
    ontology = load(text + "FIRTH [FRT]\n")

    assert "firth" in ontology.actors
    assert [line] == [str(rejected)[: len(line)] for rejected in ontology.rejected]


def test_two_dictionaries_share_their_names(load):
    """A name of an earlier file is known in a later one."""
    ontology = load("SKERRY [SKE]\n", "SKERRY [SKE]\n+SKERRY_ROCKS\n")

    assert () == ontology.rejected
    assert ["skerry"] == [key for key in ontology.actors if key.startswith("skerry")]


def test_a_dictionary_beside_a_toml_file(tmp_path):
    """Names of the dossier's own TOML file are known to its dictionaries."""
    (tmp_path / "own.toml").write_text('[actors.league]\nname = "Skerry League"\nkinds = ["movement"]\n', "utf-8")
    (tmp_path / "own.txt").write_text("SKERRY_LEAGUE [SKEOPP]\n", "utf-8")

    ontology = load_ontology((tmp_path / "own.txt", tmp_path / "own.toml"))

    assert (DatedCode(code="SKEOPP"),) == ontology.actors["league"].codes


def test_without_dictionaries_there_are_no_agents():
    """What ships has no codes of its own."""
    assert {} == dict(load_ontology().agents)
    assert () == load_ontology().rejected


def test_a_mark_of_the_byte_order_is_no_part_of_a_name(load):
    """A file that begins with one gives the same actors."""
    assert "norland" in load("\ufeffNORLAND [NRL]\n").actors


def test_many_blanks_do_not_slow_a_line_down(load):
    """A line with very many blanks is read like one with a single blank."""
    assert "long_gap" in load("LONG" + " " * 200_000 + "GAP" + "\t" * 200_000 + "[GAP]\n").actors


def test_bytes_that_are_no_text_are_refused(tmp_path):
    """A dictionary must be UTF-8."""
    (tmp_path / "own.txt").write_bytes(b"NORLAND \xff [NRL]\n")

    with pytest.raises(OntologyError, match=r"own\.txt: expected UTF-8 text"):
        load_ontology((tmp_path / "own.txt",))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("LEAGUE_OF_THE_HARBOUR", "League of the Harbour"),
        ("AL-SKERRI", "al-Skerri"),
        ("U.N.F.", "U.N.F."),
        ("SKERRY_GUNMEN", "Skerry gunmen"),
        ("NORDISK-HAVN", "Nordisk-Havn"),
    ],
)
def test_names_are_written_as_in_texts(load, written, name):
    """Small words and nouns for roles stay small, so that either way of writing them is found."""
    ontology = load(f"{written} [SKE]\n")

    assert name in {actor.name for key, actor in ontology.actors.items() if actor.codes}
