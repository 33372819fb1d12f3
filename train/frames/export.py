"""A trained network -> its two files in ONNX, matrices in whole numbers of eight bits."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from dragoman.read.frames_encoder_v1 import Labels
from dragoman.read.frames_encoder_v1.model import LABELS, LOWER, SIDES, WORDS, Answer
from train.frames.base import WIDTH
from train.frames.net import Asked, Net

OPSET = 17
Axes = dict[str, dict[int, str]]


class _Words(nn.Module):
    """The network as Model.answer asks it: one window, probabilities."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, firsts: Tensor, listed: Tensor) -> tuple[Tensor, ...]:
        """See Model.answer, and Model.lower for the last."""
        lower = self.net.start(ids)
        words = self.net.finish(lower)[0][firsts]
        return *(torch.softmax(one, 1) for one in self.net(words, listed)), words, lower[0]


class _Sides(nn.Module):
    """The network as Model.stand asks it."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, rows: Tensor, tellers: Tensor, paths: Tensor, kinds: Tensor) -> Tensor:
        """See Model.stand."""
        return torch.sigmoid(self.net.stand(rows, Asked(tellers, paths, kinds)))


def export_net(net: Net, labels: Labels, folder: Path) -> None:
    """Write both files into a folder; the labels stand in the first."""
    ids, firsts = torch.ones(1, 8, dtype=torch.long), torch.tensor([1, 3, 4])
    none = torch.zeros(2, 3, dtype=torch.long)
    axes: Axes = {"ids": {1: "pieces"}, "firsts": {0: "words"}, "listed": {0: "words"}}
    asked = (ids, firsts, torch.zeros(3, len(labels.deeds)))
    export_part(_Words(net), asked, axes, (*Answer._fields, LOWER), folder / WORDS)
    axes = {"rows": {0: "words"}, "tellers": {0: "tellers"}, "paths": {0: "tellers", 1: "words"}, "kinds": {0: "words"}}
    export_part(
        _Sides(net), (torch.zeros(3, WIDTH), torch.tensor([0, 1]), none, none[0]), axes, ["sides"], folder / SIDES
    )
    model = onnx.load(folder / WORDS)
    entry = model.metadata_props.add()
    entry.key, entry.value = LABELS, json.dumps(msgspec.to_builtins(labels))
    onnx.save(model, folder / WORDS)


def export_part(part: nn.Module, sample: tuple[Tensor, ...], axes: Axes, answers: Sequence[str], path: Path) -> None:
    """Write a network that answers as its forward does, to a file. axes: of what is asked, those of any length."""
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            part.eval(),
            sample,
            str(whole),
            input_names=list(axes),
            output_names=list(answers),
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        # Seven bits of eight: where a processor has no sums of eight-bit products, larger ones would be cut off.
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
