"""Document -> Reading. No network, no clock."""
