"""Hand numbers from the code of a page to its text."""

import numpy as np
from myst_nb import glue


def computed(**values):
    """Make each value usable in the text, under its name with dashes for underscores.

    ``computed(w_after_1=0.93)`` can be written as ``{glue:text}`w-after-1:.2f` ``.
    """
    for name, value in values.items():
        if isinstance(value, np.generic):
            value = value.item()
        glue(name.replace("_", "-"), value, display=False)
