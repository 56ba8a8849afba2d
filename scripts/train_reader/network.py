"""The encoder's network in torch, with narrow matrices to be learned beside its own (Hu et al., "LoRA", 2021)."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from octavo.ai.e5_file import DIMENSIONS, INNER, LAYERS, E5File
from octavo.ai.e5_reader import together

#: The narrow side of what is learned; its product counts twice.
_RANK, _SCALE = 16, 2.0
_HEADS, _HEAD, _DROPOUT, _EPSILON = 12, 128, 0.05, 1e-12
#: Two texts as the network reads them: pieces, and for each the text that it is of, 0 or 1.
Pair = tuple[list[int], list[int]]


class Texts:
    """Cuts texts into pieces and puts them side by side."""

    def __init__(self, path: Path) -> None:
        self.file = E5File(path)

    def pair(self, question: str, line: str) -> Pair:
        """As the reader is given them."""
        return together(self.file.tokenizer, question, line)

    def batch(self, pairs: Sequence[Pair]) -> tuple[Tensor, Tensor, Tensor]:
        """What the network reads, shape (pairs, longest, 384), how long each pair is, and whose each piece is."""
        longest = max(len(pieces) for pieces, _ in pairs)
        given = np.zeros((len(pairs), longest, DIMENSIONS), np.float32)
        sides = np.zeros((len(pairs), longest), np.int64)
        for row, (pieces, side) in enumerate(pairs):
            given[row, : len(pieces)] = self.file.inputs(pieces)
            sides[row, : len(side)] = side
        return torch.from_numpy(given), torch.tensor([len(pieces) for pieces, _ in pairs]), torch.from_numpy(sides)


class Reader(nn.Module):
    """Two texts to log odds."""

    def __init__(self, file: E5File) -> None:
        super().__init__()
        self.layers = nn.ModuleList(_Layer(file, number) for number in range(LAYERS))
        self.norm = _norm(file, "emb.ln")
        self.sides = nn.Parameter(torch.zeros(2, DIMENSIONS))
        self.head = nn.Sequential(nn.Linear(2 * DIMENSIONS, _HEAD), nn.Tanh(), nn.Dropout(0.1), nn.Linear(_HEAD, 1))

    def forward(self, given: Tensor, lengths: Tensor, sides: Tensor) -> Tensor:
        """Log odds, one a pair."""
        there = torch.arange(given.shape[1])[None] < lengths[:, None]
        state = self.norm(given + self.sides[sides])
        for layer in self.layers:
            state = layer(state, there[:, None, None, :])
        whole = (state * there[..., None]).sum(1) / lengths[:, None]
        return self.head(torch.cat([whole, state[:, 0]], 1))[:, 0]

    def learned(self) -> dict[str, Any]:
        """What octavo.ai.e5_reader loads: narrow matrices in 8 bits, heads in 16."""
        told: dict[str, Any] = {"sides": self.sides.detach().numpy().astype(np.float16)}
        for number, layer in enumerate(self.layers):
            for part, linear in layer.linears.items():
                name = f"l{number}.{part}"
                told |= _packed(f"{name} up", (linear.up * _SCALE).detach().numpy(), axis=0)
                told |= _packed(f"{name} down", linear.down.detach().numpy(), axis=1)
        for name, linear in (("inner", self.head[0]), ("outer", self.head[3])):
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
