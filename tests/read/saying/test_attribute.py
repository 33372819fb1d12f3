"""Who says so, from the page inward: chains of holders, quotations over sentences, the page's own voice."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from dragoman.ontology import Ontology
from dragoman.read.names.mentions import find_mentions
from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import load_pipeline, parse_segments
from dragoman.read.saying.attribute import attribution_for, find_attributions
from dragoman.records import Attribution, Document, Segment


def _document(text: str, publisher: str | None = "Velda Today") -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=digest[:16], sha256=digest, name="page.txt", text=text, publisher=publisher)


def _names(attribution: Attribution) -> list[str]:
    return [holder.name for holder in attribution.chain]


@pytest.fixture
def attributed(nlp: Language, ontology: Ontology):
    """A function from a text to its attributions; the page is "Velda Today"."""

    def read(text: str, segments: tuple[Segment, ...] | None = None) -> tuple[Attribution, ...]:
        document = _document(text)
        parsed = parse_segments(document, segments or segment_document(document), nlp)
        return find_attributions(parsed, find_mentions(parsed, ontology))

    return read


@pytest.fixture
def told(attributed):
    """A function from a text to the type, the content and the holders' names of each attribution in it."""
    return lambda text: [(a.type, a.content.exact, _names(a)[1:]) for a in attributed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "According to the Ostrava Herald, Marlen moved troops.",
            ("indirect", "Marlen moved troops", ["the Ostrava Herald"]),
        ),
        (
            "Marlen moved troops, according to two officials.",
            ("indirect", "Marlen moved troops", ["two officials"]),
        ),
        ("Marlen, according to officials, moved troops.", ("indirect", "moved troops", ["officials"])),
        ("The envoy said that Marlen moved troops.", ("indirect", "Marlen moved troops", ["The envoy"])),
        ("“Marlen moved troops,” said the envoy.", ("direct", "Marlen moved troops", ["the envoy"])),
        ('"Marlen moved troops," said the envoy.', ("direct", "Marlen moved troops", ["the envoy"])),
        ("'Marlen moved troops,' said the envoy.", ("direct", "Marlen moved troops", ["the envoy"])),
        ("The envoy said: “Marlen moved troops.”", ("direct", "Marlen moved troops", ["The envoy"])),
        ("Critics warn that the pact could fail.", ("attitude", "the pact could fail", ["Critics"])),
        ("In Marlen's view, the pact is dead.", ("indirect", "the pact is dead", ["Marlen"])),
        ("Marlen and Ostrava said the pact was dead.", ("indirect", "the pact was dead", ["Marlen and Ostrava"])),
        ("Marlen reportedly moved troops.", ("evidential", "moved troops", ["unknown"])),
        ("Reportedly, Marlen moved troops.", ("evidential", "Marlen moved troops", ["unknown"])),
        ("Marlen has allegedly shelled the town.", ("evidential", "shelled the town", ["unknown"])),
        ("The alleged attack on Ostrava failed.", ("evidential", "attack on Ostrava", ["unknown"])),
        ("Clashes were reported near the border.", ("evidential", "Clashes", ["unknown"])),
        ("Marlen is said to have moved troops.", ("evidential", "to have moved troops", ["unknown"])),
        ("It is alleged that Marlen moved troops.", ("evidential", "Marlen moved troops", ["unknown"])),
        ("Marlen is believed to hold hostages.", ("evidential", "to hold hostages", ["unknown"])),
        (
            "Marlen was reported by the Ostrava Herald to have moved troops.",
            ("indirect", "to have moved troops", ["the Ostrava Herald"]),
        ),
    ],
)
def test_tells_who_says_what_and_how(told, text, expected):
    """Each way to report has its type and its content, and nobody named is "unknown"."""
    assert expected in told(text)


def test_evidential_adverb_reaches_its_own_clause_only(told):
    """What stands in another clause before a "reportedly" is no hearsay."""
    text = "Although Ostrava has closed its port, Marlen has reportedly moved troops."

    assert [("evidential", "moved troops", ["unknown"])] == told(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "According to sources consulted by the Ostrava Herald, Marlen moved troops.",
            ["the Ostrava Herald", "sources"],
        ),
        ("According to a report by the Ostrava Herald, Marlen moved troops.", ["the Ostrava Herald"]),
        ("Sources told the Ostrava Herald that Marlen moved troops.", ["the Ostrava Herald", "Sources"]),
        ("Sources told the envoy that Marlen moved troops.", ["Sources"]),
    ],
)
def test_a_medium_stands_between_the_page_and_its_sources(attributed, text, names):
    """A chain runs page, medium, source; only a medium that was told passes it on."""
    assert [["Velda Today", *names]] == [_names(a) for a in attributed(text)]


def test_a_chain_grows_with_each_speaker_inside_another(attributed):
    """What B says in what A says is held by the page, then A, then B, then C."""
    found = attributed(
        "The envoy said that the minister had told her that, according to officials, Marlen moved troops."
    )

    assert ["Velda Today", "The envoy", "the minister", "officials"] == _names(found[-1])
    assert "Marlen moved troops" == found[-1].content.exact


def test_hearsay_inside_somebodys_words_stays_theirs(attributed):
    """An agentless report within what somebody says ends their chain in "unknown"."""
    found = attributed("The envoy said that Marlen reportedly moved troops.")

    assert ["Velda Today", "The envoy", "unknown"] == _names(found[-1])


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""'])
def test_a_quotation_runs_on_to_its_closing_mark(told, opening, closing):
    """Every sentence up to the closing mark is the speaker's; what follows is the page's."""
    text = (
        f"The envoy said: {opening}Marlen moved troops. It shelled a town. Nobody fled.{closing} Velda closed its port."
    )

    assert [
        ("direct", words, ["The envoy"]) for words in ("Marlen moved troops", "It shelled a town", "Nobody fled")
    ] == (told(text))


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""'])
def test_a_speaker_named_last_has_said_all_of_it(told, opening, closing):
    """Sentences before the one that names the speaker are the speaker's too."""
    text = f"{opening}Marlen moved troops. It shelled a town,{closing} the envoy said. Velda closed its port."

    assert [("direct", words, ["the envoy"]) for words in ("Marlen moved troops", "It shelled a town")] == told(text)


def test_a_quotation_goes_on_after_its_speaker(told):
    """A quotation that fills the next sentence goes on with the one before; one behind other words is nobody's."""
    text = "“Marlen moved troops,” the envoy said. “It shelled a town.” Velda closed its port. “It shelled us.”"

    assert [
        ("Marlen moved troops", ["the envoy"]),
        ("It shelled a town", ["the envoy"]),
        ("It shelled us", ["unknown"]),
    ] == [(content, holders) for _, content, holders in told(text)]


def test_a_quotation_split_by_its_speaker_is_attributed_on_both_sides(told):
    """Words before and after “the envoy said” are both hers."""
    text = "“The pact is dead,” the envoy said, “and Marlen moved troops.”"

    assert ["The pact is dead", "Marlen moved troops"] == [content for _, content, _ in told(text)]


def test_each_quotation_belongs_to_the_speaker_beside_it(told):
    """Two speakers of one sentence keep their own words."""
    text = "“The pact is dead,” said the minister, while the envoy said “Marlen moved no troops.”"

    assert [("The pact is dead", ["the minister"]), ("Marlen moved no troops", ["the envoy"])] == [
        (content, names) for _, content, names in told(text)
    ]


def test_an_unclosed_quotation_goes_on_in_the_next_paragraph(told):
    """A paragraph that opens with a mark again goes on with the speaker of the one that was not closed."""
    text = "The envoy said: “Marlen moved troops.\n\n“It shelled a town.”\n\nVelda closed its port."

    assert ["Marlen moved troops", "It shelled a town"] == [content for _, content, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    ['"', "“”", "“““”””", '“" "”', 'The pipe is 5" wide. Marlen moved troops.', "”Marlen moved troops.“", "‘’’‘"],
)
def test_stray_marks_attribute_nothing(told, text):
    """Marks without a speaker, without words or in the wrong order are passed over."""
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "content", "rule"),
    [
        ("The attack was confirmed by officials in Ostrava.", "The attack", "attribute.confirmed.v1"),
        ("Officials confirmed that Marlen moved troops.", "Marlen moved troops", "attribute.confirmed.v1"),
        ("Reports confirmed by officials tell of losses.", "Reports", "attribute.confirmed.v1"),
        ("Officials expressed discontent with the pact.", "discontent with the pact", "attribute.voiced.v1"),
        ("Some ministers voiced concern over the deal.", "concern over the deal", "attribute.voiced.v1"),
    ],
)
def test_what_is_vouched_for_or_felt_stays_the_pages_word(attributed, text, content, rule):
    """Confirmations and feelings are recorded with their holders, and still told by the page itself."""
    found = attributed(text)

    assert [(content, rule)] == [(a.content.exact, a.rule) for a in found]
    assert attribution_for(found, found[0].content.start, found[0].content.end) is None


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("A 500-page report said that Marlen moved troops.", "A 500-page report"),
        ("State media reports said that Marlen moved troops.", "State media reports"),
        ("A police report said that Marlen moved troops.", "police"),
        ("Velda's report said that Marlen moved troops.", "Velda"),
    ],
)
def test_a_report_is_whose_the_words_before_it_say(told, text: str, holder: str):
    """A word before a report is its maker where it may be somebody, and not where it says what sort it is."""
    assert [[holder]] == [holders for _, _, holders in told(text)]


def test_a_summary_speaks_for_itself(attributed):
    """In a summary the first holder is the summary, not the page."""
    text = "The envoy said that Marlen moved troops."
    found = attributed(text, (Segment(number=0, kind="summary", start=0, end=len(text)),))

    assert [("summary", "summary"), ("The envoy", "unnamed")] == [(h.name, h.kind) for h in found[0].chain]


def test_a_dispatch_is_held_by_its_agency_first(attributed):
    """Inside an agency's dispatch the first holder is the agency."""
    text = "The envoy said that Marlen moved troops."
    found = attributed(text, (Segment(number=0, kind="dispatch", start=0, end=len(text), source="Ostrava Wire"),))

    assert ["Ostrava Wire", "The envoy"] == _names(found[0])


def test_a_page_without_a_publisher_goes_by_its_name(nlp: Language):
    """The document's name stands first where nobody is known to publish it, also when no mentions were found."""
    document = _document("The envoy said that Marlen moved troops.", publisher=None)
    found = find_attributions(parse_segments(document, segment_document(document), nlp), ())

    assert [("page.txt", "outlet"), ("The envoy", "unnamed")] == [(h.name, h.kind) for h in found[0].chain]


def test_holders_are_resolved_in_a_reading(read_text):
    """A reading's attributions know the actors behind the holders."""
    found = read_text("Officials in France said that Marlen moved troops.").attributions

    assert "FRA~official" == found[0].chain[-1].actor


def test_a_summary_holds_what_it_tells_of_the_article(attributed):
    """A summary that speaks of its article is a holder, and its words stay the page's own voice."""
    text = "The article examines the new toll, noting a drop in trade.\nMarlen moved troops to the ridge on Monday."
    found = attributed(text)

    assert [("The article examines", ["summary"])] == [(a.cue.exact, _names(a)) for a in found]
    assert found[0].content.exact.startswith("the new toll")
    assert attribution_for(found, found[0].content.start, found[0].content.end) is None


def test_a_footer_says_who_published_the_title(attributed):
    """A syndication footer attributes its title to the outlet it names."""
    text = "Marlen moved troops to the ridge.\nThe post Marlen Moves appeared first on Ostrava Herald."
    (found,) = attributed(text)

    assert ("The post", "Marlen Moves", ["Ostrava Herald"]) == (found.cue.exact, found.content.exact, _names(found))


def test_attribution_for_gives_the_innermost(attributed):
    """Of attributions that cover a passage the shortest counts; none covers the page's own words."""
    text = "The envoy said that the minister had denied that Marlen moved troops. Velda is calm."
    found = attributed(text)
    start = text.index("Marlen")
    inner = attribution_for(found, start, start + len("Marlen moved"))

    assert inner is not None
    assert ["Velda Today", "The envoy", "the minister"] == _names(inner)
    assert attribution_for(found, text.index("Velda"), len(text)) is None


WORDS = ("Marlen moved troops", "the pact was dead", "Ostrava closed its port", "soldiers shelled the town")
WHO = ("the envoy", "two officials", "the Ostrava Herald", "critics", "Marlen")
FRAMES = (
    "{who} said that {words}.",
    "{words}, {who} said.",
    "“{words},” said {who}.",
    "According to {who}, {words}.",
    "{words}, according to {who}.",
    "{who} warned that {words}, citing officials.",
    "{who} said: “{words}. {words}.”",
    "It is said that {words}.",
    "Reportedly, {words}, and {who} said so.",
    "{who} confirmed that {words}.",
    "In the view of {who}, {words}.",
    '"{words}," {who} said, "and {words}."',
)
SENTENCE = st.builds(
    lambda frame, who, words: frame.format(who=who, words=words), *map(st.sampled_from, (FRAMES, WHO, WORDS))
)
LAWS = st.one_of(
    st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join),
    st.lists(
        st.sampled_from([*WORDS, *WHO, "said", "“", "”", '"', ",", ".", "according to", "\n\n", "😀"]), max_size=12
    ).map(" ".join),
)


@settings(max_examples=60, deadline=None)
@given(text=LAWS)
def test_words_are_where_they_are_said_to_be(text):
    """Offsets give the exact words, no content meets its own cue's words, ids count up, and the page comes first."""
    document = _document(text)
    found = find_attributions(parse_segments(document, segment_document(document), load_pipeline()), ())

    assert [f"t{place}" for place in range(len(found))] == [a.id for a in found]
    for each in found:
        assert each.cue.exact == text[each.cue.start : each.cue.end]
        assert each.content.exact == text[each.content.start : each.content.end]
        assert each.content.end <= each.cue.start or each.cue.end <= each.content.start
        assert "Velda Today" == each.chain[0].name
        assert len(each.chain) > 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Orvian foreign minister, Mira Tolsen, said the army attacked Ruvia.", "named"),
        ("The Orvian interior ministry said police arrested ten men.", "named"),
        ("The Orvian army said it attacked Ruvia.", "named"),
        ("Orvian officials said the army attacked Ruvia.", "unnamed"),
        ("An official in the Orvian interior ministry said the army attacked Ruvia.", "unnamed"),
        ("Security sources said the army attacked Ruvia.", "unnamed"),
    ],
)
def test_who_is_called_by_a_name_or_is_an_owner_s_one_organ_is_named(read_text, text: str, kind: str):
    """A minister with his name beside him and a country's army can be asked; an official of it cannot."""
    assert {kind} == {each.chain[-1].kind for each in read_text(text).attributions}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Tidal Front’s lawyers said the army attacked Ruvia.", "new:tidal-front~lawyer"),
        ("The Tidal Front's archivist, Mira Tolsen, said the army attacked Ruvia.", "new:mira-tolsen"),
        ("Its greeter said the army attacked Ruvia.", None),
        ("A greeter at the Tidal Front said the army attacked Ruvia.", None),
    ],
)
def test_an_owner_is_not_the_source(read_text, text: str, actor: str | None):
    """Whose man or woman speaks is not who speaks; a name beside the words for him or her is."""
    assert {actor} == {each.chain[-1].actor for each in read_text(text).attributions}


@pytest.mark.parametrize(
    "text",
    [
        "As Mira Tolsen put it, Velda attacked Ostrel.",
        "Velda, as Mira Tolsen put it, attacked Ostrel.",
        "As Mira Tolsen sees it, Velda attacked Ostrel.",
        "“Velda attacked Ostrel,” as Mira Tolsen put it.",
    ],
)
def test_how_somebody_puts_it_is_his_word(read_text, text: str):
    """What stands beside "as X put it" is X's word."""
    assert {"Mira Tolsen"} == {each.chain[-1].name for each in read_text(text).attributions}


def test_what_somebody_puts_elsewhere_is_no_word(read_text):
    """Who puts pressure on another says nothing."""
    assert () == read_text("As Mira Tolsen put pressure on Velda, Velda attacked Ostrel.").attributions


def test_what_another_says_behind_but_is_not_the_word_of_the_first(read_text):
    """Who is cited by "according to" is not cited for what somebody else says against it."""
    told = read_text(
        "According to Mira Tolsen, Velda attacked Ostrel, but an envoy said that Sela had left."
    ).attributions

    assert [["Mira Tolsen"], ["an envoy"]] == [[holder.name for holder in each.chain[1:]] for each in told]


def test_what_stands_before_a_semicolon_is_not_the_word_of_whom_the_rest_is_according_to(told):
    """An "according to" at the end bears on what stands behind the last semicolon."""
    text = "Drivers blocked the bridge; police used gas, and two were hurt, according to a hospital."

    assert [("indirect", "police used gas, and two were hurt", ["a hospital"])] == told(text)


@pytest.mark.parametrize(("listener", "chain"), [("Today", []), ("the Herald", ["the Herald"])])
def test_a_page_that_is_told_passes_nothing_on_to_itself(attributed, listener: str, chain: list[str]):
    """Who tells the page's own paper tells the page; another paper passes it on."""
    [said] = attributed(f"Three miners told {listener} that Marlen had shelled the mill.")

    assert ["Velda Today", *chain, "Three miners"] == _names(said)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "According to the Sorn Gazette, which cited two officials, Velda left.",
            ["the Sorn Gazette", "two officials"],
        ),
        ("The Gazette, which quoted a general, said Velda left.", ["The Gazette", "a general"]),
        ("The Gazette, which cited a treaty, said Velda left.", ["The Gazette"]),
        ("The Gazette, which criticised two officials, said Velda left.", ["The Gazette"]),
        (
            "Velda left, the Gazette reported, citing officials close to Minister Tolsen.",
            ["the Gazette", "officials close to Minister Tolsen"],
        ),
        ("Velda left, according to envoys familiar with the plan, who said so.", ["envoys familiar with the plan"]),
    ],
)
def test_whom_a_paper_quotes_is_where_its_word_goes_back_to(read_text, text: str, chain: list[str]):
    """Whoever is cited by a relative clause, or described where he is cited, stands behind the paper."""
    [said] = [a for a in read_text(text).attributions if a.content.exact == "Velda left"]

    assert chain == [link.name for link in said.chain[1:]]


@pytest.mark.parametrize("people", ["envoys familiar with the plan, who", "diplomats close to the talks, who"])
def test_who_speaks_is_no_plan(read_text, people: str):
    """A "who" behind what people know of tells of the people."""
    [said] = list(read_text(f"The bishop met {people} said Velda would leave.").attributions)

    assert said.chain[-1].name.split()[0] in people
