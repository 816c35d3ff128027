class Steps(int):
    """A whole number with a name."""

    def __repr__(self):
        return f"{int(self)} steps"


def count_steps(samples, batch_size):
    """Count the updates of one pass over the data."""
    return Steps((samples - 1) // batch_size + 1)
