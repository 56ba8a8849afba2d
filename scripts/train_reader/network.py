"""The encoder's network in torch, with narrow matrices to be learned beside its own (Hu et al., "LoRA", 2021)."""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from octavo.ai.e5_file import DIMENSIONS, INNER, LAYERS, E5File
from octavo.ai.e5_reader import Together

#: The narrow side of what is learned; its product counts twice.
_RANK, _SCALE = 16, 2.0
_HEADS, _HEAD, _DROPOUT, _EPSILON = 12, 128, 0.05, 1e-12


class Batch(NamedTuple):
    """Questions, each with an article's lines, as the network reads them."""

    #: Shape (questions, longest, 384), and whose each piece is, 0 or 1, shape (questions, longest).
    given: Tensor
    sides: Tensor
    #: Pieces of each question and its article.
    lengths: Tensor
    #: What makes the mean over each line's pieces, shape (questions, most lines, longest); rows of 0 are no lines.
    means: Tensor


def batch(file: E5File, texts: Sequence[Together]) -> Batch:
    """Texts side by side, the shorter ones filled up."""
    longest = max(len(text.pieces) for text in texts)
    most = max(max(text.owners) for text in texts) + 1
    given = np.zeros((len(texts), longest, DIMENSIONS), np.float32)
    sides = np.zeros((len(texts), longest), np.int64)
    means = np.zeros((len(texts), most, longest), np.float32)
    for row, text in enumerate(texts):
        given[row, : len(text.pieces)] = file.inputs(text.pieces)
        sides[row, : len(text.pieces)] = text.sides
        owners = np.array(text.owners)
        for line in set(text.owners) - {-1, -2}:
            means[row, line, : len(owners)] = (owners == line) / (owners == line).sum()
    lengths = torch.tensor([len(text.pieces) for text in texts])
    return Batch(torch.from_numpy(given), torch.from_numpy(sides), lengths, torch.from_numpy(means))


class Reader(nn.Module):
    """A question and an article's lines to log odds."""

    def __init__(self, file: E5File) -> None:
        super().__init__()
        self.layers = nn.ModuleList(_Layer(file, number) for number in range(LAYERS))
        self.norm = _norm(file, "emb.ln")
        self.sides = nn.Parameter(torch.zeros(2, DIMENSIONS))
        self.head = head_of(2 * DIMENSIONS)

    def forward(self, read: Batch) -> Tensor:
        """Log odds that each line answers rather than none, shape (questions, most lines)."""
        there = torch.arange(read.given.shape[1])[None] < read.lengths[:, None]
        state = self.norm(read.given + self.sides[read.sides])
        for layer in self.layers:
            state = layer(state, there[:, None, None, :])
        lines = read.means @ state.float()
        return self.head(torch.cat([lines, state[:, :1].expand_as(lines)], 2))[..., 0]

    def learned(self) -> dict[str, Any]:
        """What octavo.ai.e5_reader loads: narrow matrices in 8 bits, heads in 16."""
        return self.narrow() | numbers_of(self.head)

    def narrow(self) -> dict[str, Any]:
        """What is added to the matrices, in 8 bits, and what tells the sides."""
        told: dict[str, Any] = {"sides": self.sides.detach().numpy().astype(np.float16)}
        for name, linear in self._linears():
            told |= _packed(f"{name} up", (linear.up * _SCALE).detach().numpy(), axis=0)
            told |= _packed(f"{name} down", linear.down.detach().numpy(), axis=1)
        return told

    def go_on_from(self, path: Path) -> None:
        """Begins with what another run learned, its head left out."""
        with np.load(path) as told:
            self.sides.data = torch.tensor(told["sides"].astype(np.float32))
            for name, linear in self._linears():
                linear.up.data = torch.tensor(told[f"{name} up"] * told[f"{name} up scale"] / _SCALE)
                linear.down.data = torch.tensor(told[f"{name} down"] * told[f"{name} down scale"])

    def _linears(self) -> Iterator[tuple[str, "_Linear"]]:
        for number, layer in enumerate(self.layers):
            for part, linear in layer.linears.items():
                yield f"l{number}.{part}", linear


def head_of(width: int) -> nn.Sequential:
    """A hidden layer and a number."""
    return nn.Sequential(nn.Linear(width, _HEAD), nn.Tanh(), nn.Dropout(0.1), nn.Linear(_HEAD, 1))


def numbers_of(head: nn.Sequential) -> dict[str, Any]:
    """A head as the file holds it."""
    told: dict[str, Any] = {}
    for name, linear in (("inner", head[0]), ("outer", head[3])):
        told[name] = linear.weight.detach().numpy().squeeze().astype(np.float16)
        told[f"{name} bias"] = linear.bias.detach().numpy().squeeze().astype(np.float32)
    return told


class _Layer(nn.Module):
    def __init__(self, file: E5File, number: int) -> None:
        super().__init__()
        rows = {"q": DIMENSIONS, "k": DIMENSIONS, "v": DIMENSIONS, "ao": DIMENSIONS, "fi": INNER, "fo": DIMENSIONS}
        self.linears = nn.ModuleDict({part: _Linear(file, f"l{number}.{part}", rows[part]) for part in rows})
        self.attended, self.thought = _norm(file, f"l{number}.aln"), _norm(file, f"l{number}.oln")
        self.drop = nn.Dropout(_DROPOUT)

    def forward(self, state: Tensor, there: Tensor) -> Tensor:
        count, longest, width = state.shape
        queries, keys, values = (
            self.linears[part](state).view(count, longest, _HEADS, -1).transpose(1, 2) for part in "qkv"
        )
        mixed = functional.scaled_dot_product_attention(queries, keys, values, attn_mask=there)
        mixed = self.linears["ao"](mixed.transpose(1, 2).reshape(count, longest, width))
        state = self.attended(state + self.drop(mixed))
        return self.thought(state + self.drop(self.linears["fo"](functional.gelu(self.linears["fi"](state)))))


class _Linear(nn.Module):
    """A matrix of the file, which stays, and two narrow ones, of which the second begins as nothing."""

    def __init__(self, file: E5File, name: str, rows: int) -> None:
        super().__init__()
        weight = torch.tensor(file.matrix(f"{name}.w", rows))
        self.register_buffer("weight", weight)
        self.register_buffer("bias", torch.tensor(file.vector(f"{name}.b").copy()))
        self.down = nn.Parameter(torch.randn(_RANK, weight.shape[1]) / math.sqrt(weight.shape[1]))
        self.up = nn.Parameter(torch.zeros(rows, _RANK))

    def forward(self, given: Tensor) -> Tensor:
        narrow = functional.linear(functional.linear(given, self.down), self.up)
        return functional.linear(given, self.weight, self.bias) + narrow * _SCALE


def _norm(file: E5File, name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(DIMENSIONS, eps=_EPSILON)
    norm.weight.data, norm.bias.data = (torch.tensor(file.vector(f"{name}.{part}").copy()) for part in "wb")
    return norm.requires_grad_(requires_grad=False)


def _packed(name: str, matrix: Any, *, axis: int) -> dict[str, Any]:
    scale = np.maximum(np.abs(matrix).max(axis=axis, keepdims=True) / 127, 1e-9).astype(np.float32)
    return {name: np.round(matrix / scale).astype(np.int8), f"{name} scale": scale}
