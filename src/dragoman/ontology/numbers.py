"""Numbers as words or digits -> a value."""

import re

SMALL_NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
            *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        )
    )
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "dozen": 12,
}
# Longest first, so that "seventeen" is not read as "seven".
NUMBER_WORD = "|".join(sorted((*SMALL_NUMBERS, *TENS), key=len, reverse=True))
SCALE_WORD = "hundred|thousand|million|billion|trillion|dozen"
SCALE_WORDS = frozenset(SCALE_WORD.split("|"))


def number_value(words: str) -> float | None:
    """The value of a cardinal in digits or words ("1.5 million", "twenty-one"); None for no number."""
    text = words.strip().lower().replace(",", "")
    if text.endswith(" and a half"):
        whole = number_value(text.removesuffix(" and a half"))
        return None if whole is None else whole + 0.5
    total, current = 0.0, None
    for word in re.findall(r"[0-9]+(?:\.[0-9]+)?|[a-z]+", text):
        value = _word_value(word)
        if value is not None:
            current = value if current is None else current + value
        elif word in SCALES and current is not None:
            current *= SCALES[word]
            if SCALES[word] > SCALES["hundred"]:
                total, current = total + current, None
        elif word == "half":
            current = 0.5
        elif word in {"a", "an"}:
            current = 1.0 if current is None else current
        elif word != "and":
            return None
    return total + (current or 0.0) if total or current is not None else None


def _word_value(word: str) -> float | None:
    if word[0].isdigit():
        return float(word)
    found = SMALL_NUMBERS.get(word, TENS.get(word))
    return None if found is None else float(found)
