"""The set's folder -> scores of sentences, of spans and of the way from cause to effect."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from dragoman.read.causes_encoder_v1 import load_causes
from dragoman.read.causes_encoder_v1.model import NAME
from dragoman.read.causes_linear_v1 import CauseSpans, Weights, load_weights
from dragoman.read.causes_linear_v1.reader import NAME as LINEAR
from dragoman.read.parsing.parse import load_pipeline
from evals.cnc.fair import Counts, Parts, Place, count_best, count_parts
from evals.cnc.judge import Judgement, judge_all
from evals.pairing import f1
from evals.report import Layer
from train.causes import Example, Marked, corpus_files, load_corpus, make_examples, read_across, read_with
from train.causes.cross import Told

# Version of the rules in README.md; scores of different versions do not compare.
VERSION = "1"
CROSS, UNSEEN = "cross_validated", "unseen"


class Read(NamedTuple):
    """A sentence of the set with what weights that never saw it read there. part: by which weights.

    judged: by all judges together, where they were asked; the linear weights judge alone where not.
    """

    example: Example
    told: Told
    part: str
    judged: Judgement | None = None

    @property
    def probability(self) -> float:
        """How likely the sentence is causal."""
        return self.told.free.probability if self.judged is None else self.judged[0]

    @property
    def causal(self) -> bool:
        """Whether that is likely enough to say so."""
        return self.told.free.causal if self.judged is None else self.judged[1]


def cnc_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:
    """Every file the scores rest on. texts is not used: the tables hold their sentences."""
    del texts
    return corpus_files(data)


def score_cnc(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:
    """All layers. Raises FileNotFoundError where the folder has no table of the set."""
    del texts
    read = read_unseen(make_examples(load_corpus(data), load_pipeline()), load_weights())
    judged = judge_all([(each.example, each.told) for each in read], load_causes())
    together = [each._replace(judged=one) for each, one in zip(read, judged, strict=True)]
    linear = _sentence_f1([each for each in read if each.example.sentence.causal is not None])
    alone = Layer(name=f"sentences, {LINEAR} alone", scores={"sentence_f1.linear": linear}, counts={})
    return *score_read(together), alone


def read_unseen(examples: Sequence[Example], weights: Weights) -> list[Read]:
    """Every example read by weights that never saw it: given ones, or where those have seen it, ones made in folds."""
    seen = [example for example in examples if weights.has_seen(example.sentence.text)]
    new = [example for example in examples if not weights.has_seen(example.sentence.text)]
    crossed = zip(seen, read_across(seen) if seen else [], strict=True)
    shipped = zip(new, read_with(new, weights), strict=True)
    return [*(Read(*each, CROSS) for each in crossed), *(Read(*each, UNSEEN) for each in shipped)]


def score_read(read: Sequence[Read]) -> tuple[Layer, ...]:
    """The layers of sentences that were read."""
    return score_sentences(read), *score_spans(read)


def score_sentences(read: Sequence[Read]) -> Layer:
    """F1 of the causal class; where both parts are there, also of each."""
    labelled = [each for each in read if each.example.sentence.causal is not None]
    parts = sorted({each.part for each in labelled})
    named = {f"sentence_f1.{part}": _sentence_f1([r for r in labelled if r.part == part]) for part in parts}
    wrong = [each for each in labelled if each.example.sentence.causal != each.causal]
    right = f"{len(labelled) - len(wrong)}/{len(labelled)} right"
    parted = ", ".join(f"{sum(each.part == part for each in labelled)} {part}" for part in parts)
    return Layer(
        name=f"sentences, {NAME if any(each.judged for each in read) else LINEAR}",
        scores={"sentence_f1": _sentence_f1(labelled), **(named if len(parts) > 1 else {})},
        counts={"sentence_f1": f"{right} ({parted})", "sentences.brier": f"{brier(labelled):.3f}"},
        errors=tuple(_list_sentences(wrong)),
    )


def _sentence_f1(read: Sequence[Read]) -> float | None:
    gold, ours = sum(bool(r.example.sentence.causal) for r in read), sum(each.causal for each in read)
    right = sum(bool(r.example.sentence.causal) and r.causal for r in read)
    return f1(right, gold, ours) if gold else None


def brier(read: Sequence[Read]) -> float:
    """Mean squared error of the probability, 0 best; .25 for always saying one half."""
    missed = [(each.probability - bool(each.example.sentence.causal)) ** 2 for each in read]
    return sum(missed) / max(len(missed), 1)


def calibration_error(read: Sequence[Read]) -> float:
    """How far probabilities are from the share that is causal, over tenths of probability, each by its size."""
    tenths: dict[int, list[float]] = {}
    for each in read:
        told = each.probability
        tenths.setdefault(min(int(told * 10), 9), []).append(told - bool(each.example.sentence.causal))
    return sum(abs(sum(missed)) for missed in tenths.values()) / max(len(read), 1)


def score_spans(read: Sequence[Read]) -> tuple[Layer, Layer]:
    """Spans and directions of the sentences with gold relations, when it is given that they are causal."""
    marked = [each for each in read if each.example.sentence.relations]
    best = [count_best(gold_parts(each.example), our_parts(each)) for each in marked]
    total = Counts()
    for counts, _ in best:
        total = total.plus(counts)
    ways = [way for _, pairs in best for gold, ours in pairs if (way := _same_way(gold, ours)) is not None]
    figures = f"{total.right} right, {total.near} near, {total.wrong} wrong, {total.missed} missed"
    spans = Layer(
        name=f"spans, {LINEAR}",
        scores={"span_f1": total.fair_f1, "span_f1.strict": total.strict_f1},
        counts={"span_f1": figures, "spans.abstained": _abstained(marked)},
        errors=tuple(_list_spans(marked, best)),
    )
    right = f"{sum(ways)}/{len(ways)}" if ways else ""
    direction = Layer(
        name="direction",
        scores={"direction_acc": sum(ways) / len(ways) if ways else None},
        counts={"direction_acc": right},
    )
    return spans, direction


def _abstained(marked: Sequence[Read]) -> str:
    silent = sum(not each.told.free.relations for each in marked)
    return f"{silent}/{len(marked)} causal sentences, were it not given that they are"


def _same_way(gold: Parts, ours: Parts | None) -> bool | None:
    """Whether cause and effect are the right way round; None where ours does not touch both."""
    if ours is None:
        return None
    straight = min(_shared(gold.cause, ours.cause), _shared(gold.effect, ours.effect))
    crossed = min(_shared(gold.cause, ours.effect), _shared(gold.effect, ours.cause))
    return None if straight == crossed else straight > crossed


def _shared(one: Place, other: Place) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def gold_parts(example: Example) -> list[Parts]:
    """The gold relations in words."""
    return [_parts(example.sentence.text, relation) for relation in example.sentence.relations or ()]


def our_parts(read: Read) -> list[Parts]:
    """Our relations in words, the likeliest first."""
    return [_parts(read.example.sentence.text, _marked(read.example, spans)) for spans in read.told.given.relations]


def _marked(example: Example, spans: CauseSpans) -> Marked:
    """Places of tokens as places of characters."""
    cause, effect, *signal = (
        (example.starts[place[0]], example.ends[place[1] - 1])
        for place in (spans.cause, spans.effect, spans.signal)
        if place is not None
    )
    return Marked(cause, effect, tuple(signal))


def _parts(text: str, marked: Marked) -> Parts:
    signals = tuple(_words(text, place) for place in marked.signals)
    return Parts(_words(text, marked.cause), _words(text, marked.effect), signals)


def _words(text: str, place: Place) -> Place:
    """The words [start, end), split at spaces as the set's own rule does, that a place touches."""
    start, end = place
    return text.count(" ", 0, start), text.count(" ", 0, max(end - 1, start)) + 1


def _list_sentences(wrong: Iterable[Read]) -> Iterable[str]:
    for each in wrong:
        kind = "MISSED" if each.example.sentence.causal else "WRONG"
        yield f"{kind} {each.probability:.2f} {each.example.sentence.id} | {each.example.sentence.text}"


def _list_spans(marked: Sequence[Read], best: Sequence[tuple[Counts, list[tuple[Parts, Parts | None]]]]) -> list[str]:
    lines = []
    for each, (_, pairs) in zip(marked, best, strict=True):
        for gold, ours in pairs:
            if count_parts(gold, ours)[1:] != (0, 0, 0):
                text = each.example.sentence.text
                lines.append(f"{each.example.sentence.id}\n  gold {_show(text, gold)}\n  ours {_show(text, ours)}")
    return lines


def _show(text: str, parts: Parts | None) -> str:
    if parts is None:
        return "nothing"
    words = text.split(" ")
    named = [("cause", parts.cause), ("effect", parts.effect), *(("signal", place) for place in parts.signals)]
    return "; ".join(f"{name} “{' '.join(words[start:end])}”" for name, (start, end) in named)
