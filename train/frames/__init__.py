"""The Dragoman corpus -> weights of `frames.encoder.v1` and their card. One seed, no clock; needs the group `train`."""
