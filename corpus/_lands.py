"""Codes of real lands, as ISO 3166 has them."""

import re

from corpus._desk import ontology

CODE = re.compile(r"[A-Z]{3}")
# Codes of ISO 3166 for lands that our list of states leaves out.
LANDS = frozenset(
    re.findall(
        r"\w+",
        "ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN "
        "IOT JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SGS SHN SJM SPM SXM TCA TKL UMI VGB VIR WLF",
    )
)


def looks_iso(country: str) -> bool:
    """Whether a country is written as a code and not by a name."""
    return CODE.fullmatch(country) is not None


def is_iso(country: str) -> bool:
    """Whether a country is the code of a real land."""
    return looks_iso(country) and (country in ontology().actors or country in LANDS)
