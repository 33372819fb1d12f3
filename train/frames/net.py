"""The network: lower layers of a pretrained encoder, and heads that say what words tell of, and whose.

Encoder: Devlin et al. 2019 (BERT), Wang et al. 2020 (MiniLM). Sides by a product of two views of the words: Dozat &
Manning 2017; the way between two words in the parse as evidence: Gildea & Jurafsky 2002.
"""

from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dragoman.read.frames_encoder_v1 import Labels
from train.frames.base import HEADS, PIECES, PLACES, WIDER, WIDTH, kept_pieces

LAYERS = 3
# Sides of each family: who does it and whom it is done to, holder and target, cause and effect.
SIDES = 6
VIEW = 96
# How far apart two words are, as far as it counts.
FAR = 20
# Most pairs of words are no side; training starts from there.
RARE = -3.0
# Names of a layer's parts here, and in the pretrained file.
PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "first_norm": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "second_norm": "output.LayerNorm",
}


class Scores(NamedTuple):
    """Of the words of one window, before they are made probabilities; shapes as in the component's Answer."""

    deeds: Tensor
    ties: Tensor
    links: Tensor
    polarity: Tensor
    modality: Tensor
    sign: Tensor


class Asked(NamedTuple):
    """Which words stand on the sides of what other words tell: as the component's Model.stand takes it."""

    tellers: Tensor
    paths: Tensor
    kinds: Tensor


class Layer(nn.Module):
    """One layer of the encoder, with the normalisation after each step."""

    def __init__(self, dropped: float) -> None:
        """A layer of random weights; dropped: share of values left out while learning."""
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, WIDER), nn.Linear(WIDER, WIDTH)
        self.first_norm, self.second_norm = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.dropped = nn.Dropout(dropped)

    def forward(self, rows: Tensor, seen: Tensor | None) -> Tensor:
        """Rows (windows, pieces, width) after the layer; seen (windows, 1, 1, pieces): which pieces there are."""
        queries, keys, values = (self._split(part(rows)) for part in (self.query, self.key, self.value))
        weights = queries @ keys.transpose(2, 3) * (WIDTH // HEADS) ** -0.5
        if seen is not None:
            weights = weights.masked_fill(~seen, float("-inf"))
        mixed = (self.dropped(torch.softmax(weights, -1)) @ values).transpose(1, 2)
        rows = self.first_norm(rows + self.dropped(self.out(mixed.reshape(rows.shape))))
        return self.second_norm(rows + self.dropped(self.narrow(functional.gelu(self.wide(rows)))))

    @staticmethod
    def _split(rows: Tensor) -> Tensor:
        return rows.view(rows.shape[0], -1, HEADS, WIDTH // HEADS).transpose(1, 2)


def _head(inputs: int, units: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(inputs, units), nn.GELU(), nn.Dropout(0.3), nn.Linear(units, outputs))


class Net(nn.Module):
    """Encoder and heads. labels: what the heads tell apart."""

    def __init__(self, labels: Labels) -> None:
        """A network of random weights."""
        super().__init__()
        self.pieces, self.places = nn.Embedding(PIECES, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.norm, self.dropped = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(0.1) for _ in range(LAYERS))
        listed = len(labels.deeds)
        self.families = nn.ModuleList(
            _head(WIDTH + listed, 256, 1 + len(names)) for names in (labels.deeds, labels.ties, labels.links)
        )
        self.cuts = [2, len(labels.modalities), len(labels.signs)]
        self.held = _head(WIDTH, 128, sum(self.cuts))
        self.telling, self.standing = nn.Linear(WIDTH, SIDES * VIEW), nn.Linear(WIDTH, SIDES * VIEW)
        # What a path alone says, what it says to words like the telling one, how far, and what kind of mention.
        self.path, self.path_view = _zeros(1 + len(labels.paths), SIDES), _zeros(1 + len(labels.paths), SIDES * VIEW)
        self.apart, self.kind = nn.Embedding(2 * FAR + 1, SIDES), _zeros(1 + len(labels.kinds), SIDES)
        self.rare = nn.Parameter(torch.full((SIDES,), RARE))
        self.left_out = nn.Dropout(0.3)

    def encode(self, ids: Tensor, seen: Tensor | None = None) -> Tensor:
        """Pieces (windows, pieces) -> rows (windows, pieces, width); seen: which pieces there are, all by default."""
        return self.finish(self.start(ids, seen), seen)

    def start(self, ids: Tensor, seen: Tensor | None = None) -> Tensor:
        """Pieces as all layers but the last leave them, likewise."""
        rows = self.dropped(self.norm(self.pieces(ids) + self.places.weight[: ids.shape[1]]))
        for layer in self.layers[:-1]:
            rows = layer(rows, _mask(seen))
        return rows

    def finish(self, rows: Tensor, seen: Tensor | None = None) -> Tensor:
        """What the last layer makes of these rows."""
        last: Tensor = self.layers[-1](rows, _mask(seen))
        return last

    def forward(self, words: Tensor, listed: Tensor) -> Scores:
        """Words of one window (words, width), and the types that lists give them -> scores."""
        told = torch.cat([words, listed], 1)
        held = torch.split(self.held(words), self.cuts, 1)
        return Scores(*(family(told) for family in self.families), *held)

    def stand(self, words: Tensor, asked: Asked) -> Tensor:
        """Scores of sides (6, tellers, words)."""
        telling = self.left_out(functional.gelu(self.telling(words[asked.tellers]))).view(-1, SIDES, VIEW)
        standing = self.left_out(functional.gelu(self.standing(words))).view(-1, SIDES, VIEW)
        ways = self.left_out(self.path_view(asked.paths)).view(asked.paths.shape[0], -1, SIDES, VIEW)
        alike = torch.einsum("tsv,wsv->stw", telling, standing) + torch.einsum("tsv,twsv->stw", telling, ways)
        places = torch.arange(words.shape[0])
        apart = (places[None] - asked.tellers[:, None]).clamp(-FAR, FAR) + FAR
        near = (self.apart(apart) + self.path(asked.paths)).permute(2, 0, 1)
        return alike / VIEW**0.5 + near + self.kind(asked.kinds).permute(1, 0)[:, None] + self.rare[:, None, None]


def _mask(seen: Tensor | None) -> Tensor | None:
    """Which pieces there are, as a layer takes it."""
    return None if seen is None else seen[:, None, None, :]


def _zeros(rows: int, width: int) -> nn.Embedding:
    """A table that says nothing before training."""
    table = nn.Embedding(rows, width)
    nn.init.zeros_(table.weight)
    return table


def start_net(labels: Labels, folder: Path, seed: int) -> Net:
    """A network whose encoder is the lower layers of the pretrained one; the pieces that ship stay as they are."""
    torch.manual_seed(seed)
    net = Net(labels)
    arrays = {name.removeprefix("bert."): array for name, array in load_file(folder / "model.safetensors").items()}
    kind = arrays["embeddings.token_type_embeddings.weight"][0]
    with torch.no_grad():
        net.pieces.weight.copy_(arrays["embeddings.word_embeddings.weight"])
        net.places.weight.copy_(arrays["embeddings.position_embeddings.weight"] + kind)
        _copy(net.norm, arrays, "embeddings.LayerNorm")
        for number, layer in enumerate(net.layers):
            copy_layer(layer, arrays, number)
    net.pieces = nn.Embedding.from_pretrained(net.pieces.weight.detach()[kept_pieces(folder)], freeze=True)
    return net


def copy_layer(layer: nn.Module, arrays: dict[str, Tensor], number: int) -> None:
    """Give a layer the pretrained weights of the layer of this number, counted from the lowest, 0."""
    for own, name in PARTS.items():
        _copy(getattr(layer, own), arrays, f"encoder.layer.{number}.{name}")


def _copy(part: nn.Module, arrays: dict[str, Tensor], name: str) -> None:
    part.weight.copy_(arrays[f"{name}.weight"])
    part.bias.copy_(arrays[f"{name}.bias"])
