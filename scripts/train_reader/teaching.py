"""One pass over batches by AdamW (Loshchilov and Hutter, 2019); the rate rises, then falls to next to nothing."""

import time
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn

Batch = TypeVar("Batch")
_RATE, _DECAY, _BETAS = 6e-4, 0.01, (0.9, 0.98)
#: The share of the batches in which the rate rises, and of the rate that is left at the end.
_WARM = 0.04
_STEEPEST = 1.0
_TOLD_EVERY = 50


def teach(
    network: nn.Module, batches: Sequence[Batch], loss_of: Callable[[Batch], Tensor], *, last: float = 0.01
) -> None:
    """Goes through the batches once, and prints their mean loss now and then. ``last``: the rate's share at the end."""
    learned = [each for each in network.parameters() if each.requires_grad]
    steps = torch.optim.AdamW(learned, lr=_RATE, weight_decay=_DECAY, betas=_BETAS)
    network.train()
    began, losses = time.monotonic(), list[float]()
    for at, given in enumerate(batches):
        done = at / len(batches)
        for group in steps.param_groups:
            group["lr"] = _RATE * min(1, (done + 1 / len(batches)) / _WARM) * max(last, 1 - done)
        loss = loss_of(given)
        loss.backward()
        losses.append(loss.item())
        torch.nn.utils.clip_grad_norm_(learned, _STEEPEST)
        steps.step()
        steps.zero_grad()
        if at % _TOLD_EVERY == _TOLD_EVERY - 1:
            print(f"{at + 1} of {len(batches)}: {np.mean(losses):.3f}, {time.monotonic() - began:.0f} s", flush=True)
            losses = []
    network.eval()
