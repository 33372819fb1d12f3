"""ToldAnswer -> Markdown, and plain text for a terminal."""

from collections.abc import Iterator, Sequence

from dragoman.tell._brief import Citation
from dragoman.tell._courses import course_words
from dragoman.tell._markdown_text import escape_markdown, escape_quote
from dragoman.tell._told import ToldAnswer, ToldEffect, ToldStep
from dragoman.tell.grammar import join_names
from dragoman.tell.statement import citation_words

NOTHING = "The texts do not say: no chain of stated effects leads from this to anything else."
_ARROWS = {"up": "↑", "down": "↓", "nowhere": "·"}
_MARKS = {"up": "↑", "down": "↓", "none": "=", "undetermined": "?"}


def answer_text(told: ToldAnswer) -> str:
    """The answer as plain text that ends in a newline; quotes stand under the step that rests on them."""
    lines = [told.question, _ensemble(told), ""]
    if not told.effects:
        lines += [NOTHING, ""]
    for effect in told.effects:
        lines += [f"{_MARKS[effect.direction]} {effect.text}", *_course(effect), *_chains(effect), ""]
    for title, sentences in _remarks(told):
        lines += [title, *(f"  · {sentence}" for sentence in sentences), ""]
    return "\n".join(lines).rstrip() + "\n"


def _ensemble(told: ToldAnswer) -> str:
    return f"{told.members:,} members, {told.steps} steps, seed {told.seed}: a share of members is no probability."


def _course(effect: ToldEffect) -> Iterator[str]:
    words = course_words(effect.course)
    if words:
        yield f"  over time: {words}"


def _chains(effect: ToldEffect) -> Iterator[str]:
    for chain in effect.chains:
        for place, step in enumerate(chain):
            yield f"  {'because' if place == 0 else 'and'} {_step(step)}"
            yield from (f"      [{q.number}] “{' '.join(q.anchor.exact.split())}” — {_printed(q)}" for q in step.quotes)
    if effect.hedges:
        yield f"  hedges on the way: {_hedged(effect.hedges)}"


def _printed(citation: Citation) -> str:
    """Where a quote was printed: the title, with the publisher where known, by whom, and the learned reader."""
    publisher = next(iter(citation.speaker), citation.document)
    where = citation.document if publisher == citation.document else f"{citation.document} ({publisher})"
    by = f"; by {' ← '.join(citation.speaker[1:])}" if citation.speaker[1:] else ""
    return where + by + (f"; read by {citation.read_by}" if citation.share != "none" else "")


def _step(step: ToldStep) -> str:
    notes = [f"{_ARROWS[step.cause_goes]} gives {_ARROWS[step.effect_goes]}", step.link_type]
    notes += ["the text states the opposite case"] if step.reversed else []
    notes += ["disputed"] if step.rival else []
    notes += ["put in by a person, no text says so"] if step.assumed else []
    notes += [_conditional(step.conditions)] if step.conditions else []
    return f"{step.text} ({', '.join(notes)})"


def _conditional(words: Sequence[str]) -> str:
    """Conditions as a note: "only “if trade stops”", but “unless it stops” says so by itself."""
    told = " or ".join(f"“{one}”" for one in words)
    return told if words[0].startswith("unless ") else f"only {told}"


def _capital(clause: str) -> str:
    return clause[:1].upper() + clause[1:]


def _hedged(words: Sequence[str]) -> str:
    return join_names([f"“{word}”" for word in words])


def _remarks(told: ToldAnswer) -> Iterator[tuple[str, Sequence[str]]]:
    if told.without is not None:
        yield f"Without {told.without}:", told.changed or ("nothing is answered otherwise",)
    if told.seen_by is not None:
        yield f"As seen by {told.seen_by}:", told.changed or ("nothing is answered otherwise",)
    if told.compared_with is not None:
        yield f"Compared: {told.compared_with}.", told.compared or ("nothing differs",)
    if told.hangs_on is not None:
        yield "What it hangs on:", told.hangs_on or ("no single link or origin",)
    if told.spread:
        yield "What explains the spread over members:", told.spread
    if told.disputes:
        yield "Disputes that decide it:", told.disputes
    if told.conditions:
        yield "Rests on conditions:", told.conditions
    if told.more:
        yield "Left out:", (f"{told.more} further effects; --json lists them all",)
    yield from (
        (title, sentences)
        for title, sentences in (
            ("What the texts do not say:", told.unsaid),
            ("Assumed, because no text says so:", told.assumptions),
            ("Warnings:", told.warnings),
        )
        if sentences
    )


def answer_markdown(told: ToldAnswer) -> str:
    """The answer as a Markdown document that ends in a newline; quotes stand as numbered notes at its end."""
    lines = [f"# {escape_markdown(told.question)}", "", escape_markdown(_ensemble(told)), ""]
    if not told.effects:
        lines += [NOTHING, ""]
    for effect in told.effects:
        lines += [f"## {_MARKS[effect.direction]} {escape_markdown(effect.text)}", "", *_markdown_chains(effect), ""]
    for title, sentences in _remarks(told):
        lines += [f"**{title}**", "", *(f"- {escape_markdown(sentence)}" for sentence in sentences), ""]
    lines += [
        f"[^{q.number}]: “{escape_quote(q.anchor.exact)}” — {escape_markdown(citation_words(q))}"
        for q in told.citations()
    ]
    return "\n".join(lines).rstrip() + "\n"


def _markdown_chains(effect: ToldEffect) -> Iterator[str]:
    if words := course_words(effect.course):
        yield f"- over time: {escape_markdown(words)}"
    for chain in effect.chains:
        for place, step in enumerate(chain):
            notes = "".join(f"[^{quote.number}]" for quote in step.quotes)
            yield f"{'- ' if place == 0 else '  - '}{escape_markdown(_capital(_step(step)))}{notes}"
    if effect.hedges:
        yield f"- hedges on the way: {escape_markdown(_hedged(effect.hedges))}"
