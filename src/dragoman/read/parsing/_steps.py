"""Documents -> parsed or named by a network of transitions, all documents of a batch one step at a time.

The network's own loop lets go of the interpreter's lock and takes it again at every question it asks of a word, some
hundred times for each, and so takes twice as long. Each step here decides the same under the lock.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc
from spacy.util import minibatch

from dragoman.read.parsing._products import ONE_THREAD

STEPS = "dragoman_steps"
# The way past a word that is no part of a name.
PAST = "O"

Scores = NDArray[np.float32]


class Steps:
    """A parser or a recogniser of names that looks at one way to go on at a time, taken step by step."""

    def __init__(self, component: Any) -> None:  # noqa: ANN401 - a component of a pipeline
        self._component = component
        names = [component.moves.get_class_name(way) for way in range(component.moves.n_moves)]
        # Of a recogniser: to go past a word that is no part of a name, as it does with most.
        self._past = names.index(PAST) if PAST in names else None

    def _step(self, states: Sequence[Any], scores: Scores) -> list[Any]:
        """Take each state one step on, the likeliest way that may be gone; those that are not at their end by then.

        To ask of each of some seventy ways whether it may be gone takes longer than all else, so where the likeliest of
        all is the most common one, it alone is asked about.
        """
        if self._past is None:
            return self._component.transition_states(states, scores)  # type: ignore[no-any-return]
        likeliest = enumerate(scores.argmax(axis=1).tolist())
        rest = [place for place, way in likeliest if not self._goes_past(states[place], way)]
        if rest:
            self._component.transition_states([states[place] for place in rest], scores[rest])
        return [state for state in states if not state.is_final()]

    def _goes_past(self, state: Any, way: int) -> bool:  # noqa: ANN401 - of a network of transitions
        """Take a state past a word where that is the way and may be gone; whether it was."""
        moves = self._component.moves
        if way != self._past or not moves.is_valid(state, PAST):
            return False
        moves.apply_transition(state, PAST)
        return True

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
        score = scorer(model)
        while unfinished:
            unfinished = self._step(unfinished, score(unfinished))
        # It holds on to itself, and with itself to all that the network made of the batch.
        model.clear_memory()


def scorer(model: Any) -> Callable[[Sequence[Any]], Scores]:  # noqa: ANN401 - a network of transitions
    """What tells how likely each way is from each state.

    The network's own step looks for the least score at each step, for ways never met in training to get; where all
    were met, that changes nothing.
    """
    # Under this name it tells of each way whether it was met.
    if not model.attrs["has_upper"] or not all(map(model.class_is_unseen, range(model.nO))):
        return model.predict  # type: ignore[no-any-return]
    return lambda states: model.vec2scores.predict(model.state2vec.predict(model.get_token_ids(states)))


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
