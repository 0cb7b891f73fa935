"""The page served to this machine's own browser, and to nobody else."""
