"""Many texts at once: on every core of this machine or on a cluster, and only what is not done already."""
