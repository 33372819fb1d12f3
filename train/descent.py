"""A network and a plan -> steps down its loss: what was pretrained slowly, what starts from nothing faster."""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn


class Plan(NamedTuple):
    """How long and how fast to learn. pretrained_rate, head_rate: highest rates; warming: share of steps until then."""

    rounds: int
    batch: int
    pretrained_rate: float
    head_rate: float
    decay: float = 0.01
    warming: float = 0.1


class Descent(NamedTuple):
    """A network while it learns."""

    net: nn.Module
    optimiser: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler

    def step(self, loss: Tensor) -> None:
        """One step down the loss, with gradients no longer than 1."""
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()


def start_descent(net: nn.Module, pretrained: Sequence[nn.Parameter], plan: Plan, lessons: int) -> Descent:
    """AdamW (Loshchilov & Hutter 2019) with a warm-up and a long descent, over so many lessons in all rounds.

    pretrained: parameters that learn at a rate of their own; all others of the network are heads.
    """
    own = {id(one) for one in pretrained}
    heads = [one for one in net.parameters() if one.requires_grad and id(one) not in own]
    optimiser = torch.optim.AdamW([{"params": pretrained}, {"params": heads}], weight_decay=plan.decay)
    steps = plan.rounds * -(-lessons // plan.batch)
    rates = [plan.pretrained_rate, plan.head_rate]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rates, total_steps=steps, pct_start=plan.warming)
    return Descent(net, optimiser, schedule)
