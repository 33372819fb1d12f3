"""Makes shipped weights from a checkout: `python -m train frames --data FOLDER`. Exit codes as Dragoman's: 0, 2."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from train.causes.write import train_causes
from train.frames.write import train_frames
from train.sentences.write import train_sentences

USAGE = 2
COMPONENTS = {"causes": train_causes, "frames": train_frames, "sentences": train_sentences}


def main(arguments: Sequence[str] | None = None) -> int:
    """Trains a component, writes its weights and card, and returns the exit code: 2 where the corpus is missing."""
    asked = _parser().parse_args(arguments)
    try:
        sys.stdout.write(COMPONENTS[asked.component](asked.data))
    except FileNotFoundError as missing:
        sys.stderr.write(f"{missing}\n")
        return USAGE
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m train", description="Weights from open corpora.")
    parser.add_argument("component", choices=sorted(COMPONENTS))
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpus")
    return parser


if __name__ == "__main__":
    sys.exit(main())
