"""A parser and a recogniser of names taken step by step, beside the pipeline as it was installed."""

import gc
from functools import lru_cache

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.ml.parser_model import ParserStepModel
from spacy.tokens import Doc, Span

from dragoman.read.parsing._steps import STEPS, scorer, stepped, take_steps
from dragoman.read.parsing.parse import DEFAULT_PIPELINE

TEXTS = [
    "The envoys of Velda, who had been leaving, said on Monday that they were better armed than Belmora.",
    "",
    "Rain.",
    "Maria Lopez met John Carter in Geneva. They spoke of Iran's oil; the European Union listened.",
]


@lru_cache(maxsize=1)
def installed() -> Language:
    """The default pipeline as it comes."""
    return spacy.load(DEFAULT_PIPELINE)


def with_parser(beam: int) -> Language:
    """A small pipeline of a parser that looks at so many ways at a time."""
    nlp = spacy.blank("en")
    nlp.add_pipe("parser" if beam == 1 else "beam_parser")
    return nlp


def test_steps_parse_as_the_installed_pipeline_does(nlp: Language):
    """Heads, relations and ends of sentences are those of the pipeline's own parser, for texts read together too."""
    told = [[(t.head.i, t.dep_, t.is_sent_start) for t in doc] for doc in nlp.pipe(TEXTS)]

    assert [[(t.head.i, t.dep_, t.is_sent_start) for t in installed()(text)] for text in TEXTS] == told


def test_steps_name_as_the_installed_pipeline_does():
    """Names and their kinds are those of the pipeline's own recogniser, whatever is read beside a text."""
    words = [installed().make_doc(text) for text in TEXTS]
    named = stepped(installed().get_pipe("ner")).pipe(words, batch_size=3)
    told = [[(name.text, name.label_) for name in doc.ents] for doc in named]

    assert [[(name.text, name.label_) for name in installed()(text).ents] for text in TEXTS] == told
    assert ("Maria Lopez", "PERSON") in told[-1]


def test_steps_keep_names_that_are_set_as_the_installed_pipeline_does():
    """Nothing goes past a word of a name that stands already, however likely that is."""
    told = []
    for recogniser in (installed().get_pipe("ner"), stepped(installed().get_pipe("ner"))):
        doc = installed().make_doc("Rain fell for days, and Maria Lopez left.")
        doc.set_ents([Span(doc, 1, 3, label="ORG")], default="missing")
        told.append([(name.text, name.label_) for name in recogniser(doc).ents])

    assert told[0] == told[1]
    assert ("fell for", "ORG") in told[1]


@pytest.mark.parametrize("unmet", [False, True])
def test_ways_are_scored_as_by_the_network(unmet: bool):  # noqa: FBT001 - a table of cases
    """Scores are those of the network's own step, also where it never met a way."""
    component = installed().get_pipe("ner")
    docs = [installed().make_doc(text) for text in TEXTS if text]
    model, states = component.model.predict(docs), component.moves.init_batch(docs)
    if unmet:
        model.mark_class_unseen(3)

    assert np.array_equal(model.predict(states), scorer(model)(states))


@pytest.mark.parametrize(("beam", "names"), [(1, [STEPS]), (2, ["beam_parser"])])
def test_a_parser_that_looks_at_several_ways_stays(beam: int, names: list[str]):
    """Only a parser that looks at one way to go on at a time is taken step by step."""
    nlp = with_parser(beam)
    take_steps(nlp)

    assert names == nlp.pipe_names


def test_what_the_network_made_of_a_batch_goes_with_it(nlp: Language):
    """No vectors of the words read stay behind, though the collector of rings does not come by."""
    gc.collect()
    gc.disable()
    try:
        list(nlp.pipe(TEXTS))
        left = [one for one in gc.get_objects() if isinstance(one, ParserStepModel)]
        assert not any(hasattr(one, "tokvecs") for one in left)
    finally:
        gc.enable()


def test_what_is_no_recogniser_stays():
    """A component of another kind that a pipeline names by is used as it is."""

    def name_nothing(doc: Doc) -> Doc:
        return doc

    assert name_nothing is stepped(name_nothing)
