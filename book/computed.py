"""Hand what the code of a page has computed to its text, and to its reader."""

import json
from html import escape

import numpy as np
from IPython.display import HTML
from myst_nb import glue


def computed(**values):
    """Make each value usable in the text, under its name with dashes for underscores.

    ``computed(w_after_1=0.93)`` can be written as ``{glue:text}`w-after-1:.2f` ``.
    """
    for name, value in values.items():
        if isinstance(value, np.generic):
            value = value.item()
        glue(name.replace("_", "-"), value, display=False)


def explorer(runs, across, up, about):
    """Show curves that the reader can choose from and read off, without a kernel.

    Parameters
    ----------
    runs : dict of str to dict of str to sequence of float
        For every curve, by its label, its columns, all of one length.
    across, up : sequence of str
        The columns that the reader may choose for the axes; the first are shown first.
    about : str
        One sentence that says what the picture shows.
    """

    def short(column):
        """Five digits: nobody reads more off a curve. It may have gaps."""
        return [
            float(f"{value:.5g}") if np.isfinite(value) else None
            for value in np.asarray(column, float)
        ]

    wanted = {*across, *up}
    settings = {
        "runs": {
            label: {name: short(columns[name]) for name in wanted}
            for label, columns in runs.items()
        },
        "across": list(across),
        "up": list(up),
        "about": about,
    }
    return HTML(
        f'<div class="try-it" data-kind="curves" '
        f'data-settings="{escape(json.dumps(settings))}">'
        "<noscript>This needs JavaScript.</noscript></div>"
    )
