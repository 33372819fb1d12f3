"""A trained network -> its file in ONNX, matrices in whole numbers of eight bits."""

from pathlib import Path

import torch
from torch import Tensor, nn

from train.frames.base import WIDTH
from train.frames.export import export_part
from train.sentences.net import Top


class _Whole(nn.Module):
    """The network as Causes.score asks it: one sentence, its log odds."""

    def __init__(self, top: Top) -> None:
        super().__init__()
        self.top = top

    def forward(self, rows: Tensor) -> Tensor:
        """See Causes.score."""
        return self.top.judge(self.top.layer(rows[None], None)[0][None])[0]


def export_top(top: Top, path: Path) -> None:
    """Write the network to a file."""
    export_part(_Whole(top), (torch.zeros(5, WIDTH),), {"rows": {0: "pieces"}}, ["odds"], path)
