"""The Dragoman corpus -> weights of `events.learned.v1` and their card. One seed, no network, no clock."""
