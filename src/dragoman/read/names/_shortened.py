"""Sentences -> shortened names: "the council" after "Tel Amun Council", "the Brotherhood" after its full name."""

from spacy.tokens import Token

from dragoman.ontology.roles import RoleNoun, load_roles
from dragoman.read.names._dispatched import dispatchers
from dragoman.read.names.drafts import Draft, Line

# Between the noun of a body's name and what it is of.
JOINING = frozenset({"of", "for"})
DEFINITE = frozenset({"the", "this", "that"})


def find_shortened(lines: list[Line]) -> None:
    """Take into each line the phrases "the …" whose noun is the last word of a name before them in the text."""
    latest: dict[str, Draft] = {}
    roles = load_roles()
    for line in lines:
        names = {draft.last: draft for draft in line.drafts if draft.noun is None and draft.kind == "name"}
        for token in line.tokens:
            word = token.lower_
            if token.i in names:
                name = names[token.i]
                if (
                    name.last > name.first
                    and "person" not in name.kinds
                    and any(short in roles.heads or short in roles.forms for short in short_words(name))
                ):
                    latest.update(dict.fromkeys(short_words(name), name))
            elif word in latest and _is_short(token, line):
                line.add(_draft(token, latest[word], line))
            elif word in latest and token.dep_ == "compound" and token.pos_ == "NOUN":
                line.short_owners[token.i] = latest[word]


def short_words(name: Draft) -> list[str]:
    """The words a body's name may be shortened to: the last, and the noun before its "of" ("League of Port Towns").

    One word after "of" names what the body is of, as "the Bank of X" does, unless it is a plural ("Union of Patriots").
    """
    words = [word.lower() for word in name.text.replace("-", " ").split()] or [name.head.lower_]
    place = next((n for n, word in enumerate(words) if word in JOINING and n), None)
    body = words[place - 1] if place else words[-1]
    owner = len(words) > 1 and words[-2] in JOINING and not words[-1].endswith("s")
    found = [*([] if owner else words[-1:]), *([body] if body in load_roles().heads and body != words[-1] else [])]
    return [word for word in found if not _is_foes(word, name)]


def _is_foes(word: str, name: Draft) -> bool:
    """Whether a word means a state's army and the name a militia's, which is seldom meant by "the army"."""
    return "militia" in name.kinds and "military" in load_roles().heads.get(word, ())


def _is_short(token: Token, line: Line) -> bool:
    """Whether a noun stands alone with "the", heads its phrase and belongs to no name."""
    if token.pos_ not in {"NOUN", "PROPN"} or token.i in line.named or token.i == line.tokens[0].i:
        return False
    if token.dep_ in {"compound", "nmod", "amod"} or any(child.lower_ == "of" for child in token.rights):
        return False
    return token.nbor(-1).lower_ in DEFINITE and not dispatchers(token)


def _draft(token: Token, name: Draft, line: Line) -> Draft:
    """A shortened name as a role phrase that goes back to the full one."""
    forms = load_roles().forms.get(token.lower_, ())
    found = next((form.noun for form in forms if not form.before), None)
    draft = line.draft(token.nbor(-1), token, "nominal", token)
    draft.noun = found or RoleNoun(token.lower_, name.kinds or ("group",), "org")
    draft.kinds, draft.plural = name.kinds or draft.noun.kinds, token.tag_ in {"NNS", "NNPS"}
    draft.antecedent, draft.score = name, 0.85
    draft.why = "repeats the last word of a name before it"
    return draft
