"""Documents -> parsed or named by a network of transitions, all documents of a batch one step at a time.

The network's own loop lets go of the interpreter's lock and takes it again at every question it asks of a word, some
hundred times for each, and so takes twice as long. Each step here decides the same under the lock.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from spacy.language import Language
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc
from spacy.util import minibatch

from dragoman.read.parsing._products import ONE_THREAD

STEPS = "dragoman_steps"


class Steps:
    """A parser or a recogniser of names that looks at one way to go on at a time, taken step by step."""

    def __init__(self, component: Any) -> None:  # noqa: ANN401 - a component of a pipeline
        self._component = component

    def __call__(self, doc: Doc) -> Doc:
        """The document with what the component says of it."""
        self._annotate([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Each document, in turn, with what the component says of it."""
        for batch in minibatch(docs, batch_size):  # type: ignore[no-untyped-call]
            self._annotate(batch)
            yield from batch

    def _annotate(self, docs: Sequence[Doc]) -> None:
        states = self._component.moves.init_batch(docs)
        unfinished = [state for state in states if not state.is_final()]
        if unfinished:
            # Entered once for all products of the batch, since to enter takes as long as a small product.
            with ONE_THREAD:
                self._go_on(docs, unfinished)
        self._component.set_annotations(docs, states)

    def _go_on(self, docs: Sequence[Doc], unfinished: Sequence[Any]) -> None:
        """Take each state to its end."""
        model = self._component.model.predict(docs)
        while unfinished:
            unfinished = self._component.transition_states(unfinished, model.predict(unfinished))
        # It holds on to itself, and with itself to all that the network made of the batch.
        model.clear_memory()


@Language.factory(STEPS)
def make_steps(nlp: Language, name: str, of: str) -> Steps:  # noqa: ARG001 - as spaCy calls it
    """The component of that name, step by step."""
    return Steps(nlp.get_pipe(of))


def take_steps(nlp: Language) -> None:
    """Set a parser by steps in the place of a pipeline's own; one that looks at several ways at a time stays."""
    for name in list(nlp.pipe_names):
        if isinstance(nlp.get_pipe(name), DependencyParser) and _one_way(nlp.get_pipe(name)):
            nlp.disable_pipe(name)
            nlp.add_pipe(STEPS, config={"of": name}, after=name)


def stepped(component: Any) -> Any:  # noqa: ANN401 - a component of a pipeline
    """A recogniser of names step by step, any that cannot be taken so as it is."""
    return Steps(component) if isinstance(component, EntityRecognizer) and _one_way(component) else component


def _one_way(component: Any) -> bool:  # noqa: ANN401 - a component of a pipeline
    return bool(component.cfg["beam_width"] == 1)
