"""The network: a last layer of its own over the shipped encoder's lower ones, and a head over the whole sentence."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from train.frames.base import WIDTH
from train.frames.net import LAYERS, Layer, copy_layer

# What a piece stands in: nothing, cause, effect, signal. Learned beside the sentence, and not kept.
PLACES = 4
# Added to a piece that is not there, where the most of all pieces is taken.
ABSENT = -99.0


class Top(nn.Module):
    """A layer and its head. Rows in: the shipped encoder's, before its own last layer."""

    def __init__(self) -> None:
        """A network of random weights."""
        super().__init__()
        self.layer = Layer(0.1)
        self.whole = nn.Sequential(
            nn.Dropout(0.3), nn.Linear(2 * WIDTH, 128), nn.GELU(), nn.Dropout(0.3), nn.Linear(128, 1)
        )
        self.place = nn.Linear(WIDTH, PLACES)

    def forward(self, rows: Tensor, seen: Tensor) -> tuple[Tensor, Tensor]:
        """Log odds of each sentence, and scores of each piece's place. rows (sentences, pieces, width)."""
        rows = self.layer(rows, seen[:, None, None, :])
        return self.judge(rows, seen), self.place(rows)

    def judge(self, rows: Tensor, seen: Tensor | None = None) -> Tensor:
        """Log odds of each sentence by its rows after the layer, by their mean and the most of each column."""
        share = torch.ones_like(rows[..., :1]) if seen is None else seen[..., None].float()
        mean = (rows * share).sum(1) / share.sum(1)
        most = (rows + ABSENT * (1 - share)).amax(1)
        odds: Tensor = self.whole(torch.cat([mean, most], 1))[:, 0]
        return odds


def start_top(folder: Path, seed: int) -> Top:
    """A network whose layer is that of the pretrained encoder, at the height where it is put."""
    torch.manual_seed(seed)
    top = Top()
    arrays = {name.removeprefix("bert."): array for name, array in load_file(folder / "model.safetensors").items()}
    with torch.no_grad():
        copy_layer(top.layer, arrays, LAYERS - 1)
    return top
