"""The pipeline's rules of words, each word asked once, beside the pipeline as it was installed."""

from functools import lru_cache

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.read.parsing._word_rules import LEMMATIZER, RULER, WORD_RULES, WordRules, join_runs, keep_word_rules
from dragoman.read.parsing.parse import DEFAULT_PIPELINE


@lru_cache(maxsize=1)
def installed() -> Language:
    """The default pipeline as it comes."""
    return spacy.load(DEFAULT_PIPELINE)


def told(doc: Doc) -> list[tuple[str, ...]]:
    """What a document says of each of its words."""
    return [(token.text, token.tag_, token.dep_, token.pos_, str(token.morph), token.lemma_) for token in doc]


def with_rule(pattern: list[dict[str, str]]) -> Language:
    """A small pipeline of a ruler with one rule, and a lemmatizer."""
    nlp = spacy.blank("en")
    nlp.add_pipe(RULER).add([pattern], {"POS": "NOUN"})  # type: ignore[attr-defined]
    nlp.add_pipe(LEMMATIZER, config={"mode": "rule"})
    return nlp


@pytest.mark.parametrize(
    "text",
    [
        "The envoys of Velda, who had been leaving, said that they were better armed than their neighbours.",
        "There are no talks, and let's not say that there were any; it ain't so.",
        "  It is said\n\nthat Ardin's mice 'll do what they've done. ",
        "You gave it to me, but I've got ta go.",
        "",
    ],
)
def test_words_are_told_as_the_installed_pipeline_tells_them(nlp: Language, text: str):
    """Parts of speech, forms and lemmas are those of the pipeline's own ruler and lemmatizer."""
    assert told(installed()(text)) == told(nlp(text))


def test_a_word_is_asked_once():
    """A word that comes again under its tag and relation is not asked about again."""
    nlp, asked = installed(), []
    lemmatizer = nlp.get_pipe(LEMMATIZER)

    def counting(doc: Doc) -> Doc:
        asked.extend(token.text for token in doc)
        return lemmatizer(doc)

    rules = WordRules(nlp.get_pipe(RULER), counting)  # type: ignore[arg-type]
    for _ in range(2):
        rules(Doc(nlp.vocab, ["boats", "sank", "boats"], tags=["NNS", "VBD", "NNS"], deps=["dep"] * 3, heads=[0, 0, 0]))

    assert ["boats", "sank"] == asked


def test_words_that_a_rule_looks_at_together_are_asked_once():
    """A pair of words that comes again is not asked about again, nor are the words beside it."""
    nlp, asked = installed(), []
    lemmatizer = nlp.get_pipe(LEMMATIZER)

    def counting(doc: Doc) -> Doc:
        asked.append(doc.text.strip())
        return lemmatizer(doc)

    rules = WordRules(nlp.get_pipe(RULER), counting)  # type: ignore[arg-type]
    for _ in range(2):
        there = Doc(
            nlp.vocab, ["there", "is", "calm"], tags=["EX", "VBZ", "NN"], deps=["expl", "ROOT", "attr"], heads=[1] * 3
        )
        rules(there)

    assert asked.count("there is") == 1
    assert ("is", "VERB") == (there[1].text, there[1].pos_)


@pytest.mark.parametrize(
    ("spans", "runs"),
    [
        ([], []),
        ([(3, 5), (0, 2)], [(0, 2), (3, 5)]),
        ([(0, 2), (1, 4), (4, 6)], [(0, 4), (4, 6)]),
        ([(2, 9), (3, 4), (8, 10)], [(2, 10)]),
    ],
)
def test_runs_that_share_a_word_are_one(spans: list[tuple[int, int]], runs: list[tuple[int, int]]):
    """What two rules look at is asked about as a whole where they look at the same word."""
    assert runs == [*join_runs(spans)]


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ([{"TAG": "NN", "LOWER": "boat"}], [WORD_RULES]),
        ([{"TAG": "NN"}, {"LOWER": "boat"}], [WORD_RULES]),
        ([{"ENT_TYPE": "GPE"}], [RULER, LEMMATIZER]),
        ([{"LOWER": "boat", "OP": "+"}], [RULER, LEMMATIZER]),
    ],
)
def test_only_rules_that_look_at_words_alone_are_kept(pattern: list[dict[str, str]], names: list[str]):
    """A pipeline whose rules look at more than a word's letters, tag and relation stays as it is."""
    nlp = with_rule(pattern)
    keep_word_rules(nlp)

    assert names == nlp.pipe_names


def test_documents_in_a_row_are_told_as_each_alone():
    """The new words of several documents are asked about together, with the same outcome."""
    texts = ["The envoys of Velda were leaving.", "", "They left, and the envoys' boat sank."]
    nlp = spacy.load(DEFAULT_PIPELINE)
    keep_word_rules(nlp)

    assert [told(doc) for doc in nlp.pipe(texts, batch_size=2)] == [told(installed()(text)) for text in texts]


@pytest.mark.parametrize(
    "text", ["Boats sank.", "There are boats.", "Boats sank. There are boats.", "They're gon na sink."]
)
def test_rules_on_several_words_are_asked_wherever_one_may_begin(text: str):
    """Words met before without those that a rule looks at beside them are told as if they were new."""
    nlp = installed()
    rules = WordRules(nlp.get_pipe(RULER), nlp.get_pipe(LEMMATIZER))  # type: ignore[arg-type]
    with nlp.select_pipes(disable=[RULER, LEMMATIZER]):
        list(rules.pipe(map(nlp, ["They are gon to sink.", "There, boats sank.", "They're boats."]), batch_size=2))
        read = [rules(nlp(text)), *rules.pipe([nlp(text)], batch_size=1)]

    assert [told(nlp(text))] * 2 == [told(doc) for doc in read]
