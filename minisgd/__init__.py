"""minisgd: a small library in which the words of training are code.

Read the files in this order, each in one sitting:

============== ==================================================================
counting       how many: steps per epoch, the plan of a run
sampling       in which order: one seeded stream of row numbers
batching       which samples together: batches, the short last one, accumulation
activations    what bends the line
initializers   what the weights are before the first update
layers         what is trained: dense layers
regularizers   what keeps weights small
losses         what to make small, averaged per sample
metrics        what to look at besides
optimizers     how a gradient becomes an update: SGD, Adam, RMSprop
training       the loop: fit → epoch → step → update
history        what happened, per epoch and per iteration
callbacks      what may happen besides: stop early, save, show
network        layers in a row, and their weights in one vector
models         the training interface: compile, fit, evaluate, predict
data           what comes in, as batches: rows of arrays, or made by others
sources        what the loop draws its updates from
inputs         the checks that come before any work
saving         models in files, whole or not at all
interrupts     Ctrl-C between updates, not within one
replay         the fast way round the loop: updates recorded once
utils          a seed for all models, classes as one-hot rows
not_ours       what Keras has and this library leaves out
backends       where the arithmetic runs: NumPy or PyTorch, CPU or GPU
============== ==================================================================

The modules have the names of Keras', so that code written for Keras' documentation
runs when ``keras`` is replaced by ``minisgd`` in its imports.

Beside these, ``gradient_noise`` measures how much gradients differ from batch to batch,
``datasets`` has the data of the book, ``plotting`` its pictures, ``checking`` the tests
of its exercises, and ``mistakes`` the misunderstandings they know; they are imported on
their own. ``__main__`` is the command line, ``python -m minisgd``.
"""

from minisgd import (
    activations,
    callbacks,
    layers,
    losses,
    metrics,
    models,
    optimizers,
    regularizers,
    saving,
    utils,
)
from minisgd.batching import Batches, cut_into_batches
from minisgd.counting import TrainingPlan, even_batch_sizes, steps_per_epoch
from minisgd.history import History
from minisgd.layers import Dense, Input
from minisgd.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    MeanAbsoluteError,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)
from minisgd.models import Sequential, load_model
from minisgd.not_ours import names_of
from minisgd.optimizers import SGD, Adam, RMSprop
from minisgd.regularizers import L1, L2, l1, l2
from minisgd.sampling import (
    Balanced,
    InOrder,
    Shuffled,
    Stratified,
    Windows,
    WithReplacement,
)

__version__ = "0.1.0"

__all__ = [
    "Adam",
    "Balanced",
    "Batches",
    "BinaryCrossentropy",
    "CategoricalCrossentropy",
    "Dense",
    "History",
    "InOrder",
    "Input",
    "L1",
    "L2",
    "MeanAbsoluteError",
    "MeanSquaredError",
    "RMSprop",
    "SGD",
    "Sequential",
    "Shuffled",
    "SparseCategoricalCrossentropy",
    "Stratified",
    "TrainingPlan",
    "Windows",
    "WithReplacement",
    "activations",
    "callbacks",
    "cut_into_batches",
    "even_batch_sizes",
    "l1",
    "l2",
    "layers",
    "load_model",
    "losses",
    "metrics",
    "models",
    "optimizers",
    "regularizers",
    "saving",
    "steps_per_epoch",
    "utils",
]

__getattr__ = names_of(__name__, __all__)
