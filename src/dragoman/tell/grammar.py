"""Words -> sentences: number, articles, third person, mood."""

import re
from collections.abc import Sequence

from dragoman.ontology import verb_forms
from dragoman.ontology.roles import load_roles
from dragoman.records import Status

_IRREGULAR = {"be": "is", "have": "has"}
# Heads of proper names that English gives an article. Not a list of actors: "Coordination Framework" and "Union of
# Patriots" get theirs by the noun they are built on.
_ARTICLE_HEADS = re.compile(
    r"^(?:United|[Gg]overnment|[Pp]arliament|Houthis|Taliban|Netherlands|Philippines|Maldives|Bahamas|Gambia)\b"
    r"|\b(?:[Gg]overnment|[Pp]arliament|Council|Assembly|Movement|Framework|Party|Front|[Aa]rmy|Forces|Force|Union|League"
    r"|Kingdom|Organi[sz]ation|Bloc|Guards?|Corps|Brigades?|Agency|[Mm]inistry|Court|[Aa]dministration|Alliance|Coalition"
    r"|Republic|Authority|Nations|Emirates|Islands|Command|Bank|Fund|Office|Mission|Brotherhood|Times|Post|States"
    r"|Committee|Axis)(?:$| of\b)"
    # A post or a group of somebody: "prime minister of Ardin", not "ships of Ardin".
    r"|^[a-z][\w-]*(?: [a-z][\w-]*)*(?<!s) of\b"
)
# Words that stand where an article would.
_DETERMINED = re.compile(
    r"^(?:an?|all|any|both|each|every|few|her|his|its|many|most|my|no|one|other|our|several|some|such|that|their|these"
    r"|this|those|two|three|your|\d\S*)\s|^\S+(?:['’]s|s['’])\s",
    re.IGNORECASE,
)


_OWN = re.compile(r"(?:our|my)\s", re.IGNORECASE)
# Words before a number ("At least 14 migrants").
_QUALIFIED = re.compile(
    r"^(?:about|almost|around|at (?:least|most)|(?:fewer|more) than|nearly|over|up to) (?:\d|dozens|hundreds)",
    re.IGNORECASE,
)


# Those of them that have a capital only at the head of a sentence.
_SMALL = frozenset(
    {"a", "an", "all", "any", "both", "each", "every", "few", "her", "his", "its", "many", "most", "my"}
) | {
    *("no", "one", "other", "our", "several", "some", "such", "that", "their", "these", "this", "those", "two", "three")
}


# Words that name nobody where nothing tells whom they go back to.
_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "his", "hers", "its", "their", "theirs", "himself", "themselves"}
    | {"i", "we", "me", "us", "my", "our", "you", "your", "who", "whom", "whose", "which", "that"}
)


# Of what may be these leave open that it may not be.
MIGHT = frozenset({"may", "might", "perhaps", "maybe", "possibly"})


DENIED = re.compile(r"(?:\b(?:not|never|no longer)|n['’]t)\s+(?:\w+\s+)?\Z", re.IGNORECASE)


def is_pronoun(words: str) -> bool:
    """Whether words are a lone pronoun, which names nobody."""
    return words.lower() in _PRONOUNS and words != "US"


def with_article(name: str) -> str:
    """A name as it stands inside a sentence; what a text calls its own is not ours, and stands in quotes."""
    if _OWN.match(name):
        return f"“{name[:1].lower()}{name[1:]}”"
    if _DETERMINED.match(name):
        return name[:1].lower() + name[1:] if name.partition(" ")[0].lower() in _SMALL else name
    if _QUALIFIED.match(name):
        return name[:1].lower() + name[1:]
    bare = name.removeprefix("The ").removeprefix("the ")
    return f"the {bare}" if bare != name or _ARTICLE_HEADS.search(bare) else name


def is_plural_name(name: str) -> bool:
    """Whether one word names many: "Houthis" with its article, not "Hamas"."""
    return " " not in name and name.endswith("s") and with_article(name) != name


def has_plural_head(name: str) -> bool:
    """Whether a name of several words is built on a plural: "Halm Rovers", "Guards of the Quay", not "Reed Corps"."""
    head = name.partition(" of ")[0]
    return " " in name and re.search(r"(?<![siu])(?<!ic)(?<![Cc]orp)s$", head) is not None


def is_plural_role(name: str) -> bool:
    """Whether the last word of a name is a role in the plural ("government forces")."""
    forms = load_roles().forms.get(name.rsplit(maxsplit=1)[-1].lower(), ()) if name else ()
    return any(form.plural for form in forms)


def join_names(names: Sequence[str]) -> str:
    """Names in a row: "a", "a and b", "a, b and c"; "" for none."""
    unique = list(dict.fromkeys(names))
    return " and ".join(filter(None, (", ".join(unique[:-1]), unique[-1]))) if unique else ""


def third_person(base: str) -> str:
    """A base form after "it": "carry weight" gives "carries weight", "be allied" gives "is allied"."""
    verb, _, rest = base.partition(" ")
    form = _IRREGULAR.get(verb) or verb_forms.third_person(verb)
    return f"{form} {rest}".rstrip()


def present(base: str, *, plural: bool) -> str:
    """A base form after one subject or several."""
    if not plural:
        return third_person(base)
    return re.sub(r"^be\b", "are", base)


def negated(base: str, *, plural: bool) -> str:
    """A base form denied, in the present."""
    if base.startswith("be "):
        return ("are not " if plural else "is not ") + base.removeprefix("be ")
    return ("do not " if plural else "does not ") + base


def say_ended(subject: str, base: str, *, plural: bool) -> str:
    """A sentence on what held once: "X no longer supports Y"; no full stop."""
    if base.startswith("be "):
        return f"{subject} {'are' if plural else 'is'} no longer {base.removeprefix('be ')}"
    return f"{subject} no longer {present(base, plural=plural)}"


def say_present(subject: str, base: str, status: Status, *, plural: bool) -> str:
    """A sentence in the present, in the mood the text uses; no full stop."""
    return _mood(subject, base, status, plural=plural, plain=present(base, plural=plural)) or (
        f"{subject} {negated(base, plural=plural)}"
    )


def say_past(subject: str, past: str, base: str, status: Status, *, plural: bool) -> str:
    """A sentence in the past, in the mood the text uses; no full stop."""
    return _mood(subject, base, status, plural=plural, plain=past) or f"{subject} did not {base}"


def say_ahead(subject: str, base: str, status: Status) -> str:
    """A sentence on what probably is to come; no full stop."""
    return f"{subject} will probably {'not ' if status.polarity == '-' else ''}{base}"


def say_case(subject: str, base: str, status: Status) -> str:
    """A condition, of which nobody says that it holds; no full stop."""
    return f"told only as a condition: should {subject} {'not ' if status.polarity == '-' else ''}{base}"


def say_expected(subject: str, base: str, status: Status, *, plural: bool) -> str:
    """A sentence on what others expect of somebody; no full stop."""
    return f"{subject} {'are' if plural else 'is'} {'not ' if status.polarity == '-' else ''}expected to {base}"


def _mood(subject: str, base: str, status: Status, *, plural: bool, plain: str) -> str:
    """The sentence for every mood that is not a plain denial; "" for that."""
    no = "not " if status.polarity == "-" else ""
    beside = {
        "possible": f"{subject} {_could(status)} {no}{base}",
        "probable": f"{subject} {_beside_verb('apparently', 'did not ' + base if no else plain)}",
        "conditional": f"{subject} would {no}{base}",
        "counterfactual": f"in a case that did not come about, {subject} would {no}{base}",
        "planned": f"{subject} {negated('plan', plural=plural) if no else present('plan', plural=plural)} to {base}",
        "requested": f"{subject} {'are' if plural else 'is'} asked {no}to {base}",
        "feared": _feared(subject, base, status),
    }
    if status.modality in beside:
        return beside[status.modality]
    if no:
        return ""
    return f"{subject} {_beside_verb('reportedly', plain)}" if status.modality == "reported" else f"{subject} {plain}"


def _feared(subject: str, base: str, status: Status) -> str:
    """What is feared; a denial may be of the fear, or of what is feared."""
    unfeared = any(hedge.kind == "feared" and DENIED.search(hedge.anchor.prefix) for hedge in status.hedges)
    if status.polarity == "-" and unfeared:
        return f"it is not feared that {subject} will {base}"
    return f"it is feared that {subject} will {'not ' if status.polarity == '-' else ''}{base}"


def _could(status: Status) -> str:
    """The word for what is possible: what may not happen might not, which is less than that it cannot."""
    open_to_both = any(hedge.anchor.exact.lower() in MIGHT for hedge in status.hedges)
    return "might" if status.polarity == "-" and open_to_both else "could"


def say_perhaps(subject: str, past: str, base: str, status: Status) -> str:
    """A sentence on what may have been done; no full stop."""
    return f"{subject} {_beside_verb('perhaps', 'did not ' + base if status.polarity == '-' else past)}"


def say_open(subject: str, past: str, base: str, status: Status, *, done: bool) -> str:
    """A sentence on what a text leaves open; no full stop."""
    no = status.polarity == "-"
    told = ("did not " + base if no else past) if done else f"will {'not ' if no else ''}{base}"
    return f"it is left open whether {subject} {told}"


def say_set(subject: str, base: str, status: Status, *, plural: bool) -> str:
    """A sentence on what is to be, by whosever plan; no full stop."""
    return f"{subject} {'are' if plural else 'is'} {'not ' if status.polarity == '-' else ''}to {base}"


def _beside_verb(adverb: str, plain: str) -> str:
    """An adverb where English puts it: after "is" and "are", before any other verb."""
    verb, _, rest = plain.partition(" ")
    return f"{verb} {adverb} {rest}" if verb in {"is", "are"} else f"{adverb} {plain}"


def without_target(phrase: str) -> str:
    """A wording with its target left out: "trade with {t}" gives "trade"; "" where the verb cannot do without."""
    bare = re.sub(r" (?:in|on|of|to|with|over|between|into|from|for)$", "", phrase.removesuffix(" {t}"))
    return "" if bare == phrase.removesuffix(" {t}") else bare


def is_plural_label(label: str) -> bool:
    """Whether a verb after a concept's label is plural: "attacks of …", "consultation and talks"; no quote is."""
    if label.startswith("“"):
        return False
    head = re.split(
        r" (?:(?:of|on|in|over|with|to|for|by|from|against|towards|between|among|about|abroad|made|held)\b|\w+ed\b)",
        label,
    )[0]
    return re.search(r"(?<![siu])(?<!ic)s$", head) is not None or " and " in head


def capital(sentence: str) -> str:
    """A sentence with a capital first letter and a full stop."""
    ended = sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
    return ended[:1].upper() + ended[1:]


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 document", "3 documents"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
