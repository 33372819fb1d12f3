"""The Dragoman corpus: passages written for the purpose, labelled by hand, and the tools that check them.

Draft form -> Passages -> data/*.jsonl. A checkout has it, an installed wheel does not.
"""

from corpus.draft import read_drafts
from corpus.records import Passage
from corpus.store import load_part, load_passages

__all__ = ["Passage", "load_part", "load_passages", "read_drafts"]
