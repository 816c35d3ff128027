"""minisgd: a small library in which the words of training are code.

Read the files in this order, each in one sitting:

============== ==================================================================
counting       how many: steps per epoch, the plan of a run
sampling       in which order: one seeded stream of row numbers
batching       which samples together: batches, the short last one, accumulation
losses         what to make small, averaged per sample
layers         what is trained: dense layers, activations, l2
optimizers     how a gradient becomes an update: SGD
training       the loop: fit → epoch → step → update
history        what happened, per epoch and per iteration
model          layers in a row: compile, fit, evaluate, predict
inputs         the checks that come before any work
backends       where the arithmetic runs: NumPy or PyTorch, CPU or GPU
============== ==================================================================

Beside these, ``datasets`` has the data of the book, ``plotting`` its pictures,
``checking`` the tests of its exercises, and ``mistakes`` the misunderstandings they
know; they are imported on their own.
"""

from minisgd import callbacks, layers, losses, metrics, models, optimizers, regularizers
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
from minisgd.optimizers import SGD, Adam
from minisgd.regularizers import L2, l2
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
    "L2",
    "MeanAbsoluteError",
    "MeanSquaredError",
    "SGD",
    "Sequential",
    "Shuffled",
    "SparseCategoricalCrossentropy",
    "Stratified",
    "TrainingPlan",
    "Windows",
    "WithReplacement",
    "callbacks",
    "cut_into_batches",
    "even_batch_sizes",
    "l2",
    "layers",
    "load_model",
    "losses",
    "metrics",
    "models",
    "optimizers",
    "regularizers",
    "steps_per_epoch",
]
