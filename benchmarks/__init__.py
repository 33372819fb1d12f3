"""Named workloads -> CPU-seconds, memory and ratios. Run from a checkout: python -m benchmarks NAME --json."""
