"""What may happen besides the training: callbacks.

============  ======================================================================
base          the hooks, in the order in which they are called; LambdaCallback
monitor       stop: EarlyStopping, TerminateOnNaN;
              slow down: ReduceLROnPlateau, LearningRateScheduler
progress      show and write down: a bar, lines, CSVLogger, LivePlot
checkpoints   save: ModelCheckpoint, BackupAndRestore
============  ======================================================================
"""

from minisgd.callbacks.base import Callback, LambdaCallback
from minisgd.callbacks.checkpoints import BackupAndRestore, ModelCheckpoint
from minisgd.callbacks.monitor import (
    EarlyStopping,
    LearningRateScheduler,
    ReduceLROnPlateau,
    TerminateOnNaN,
)
from minisgd.callbacks.progress import CSVLogger, LivePlot
from minisgd.history import History
from minisgd.not_ours import names_of

__all__ = [
    "BackupAndRestore",
    "CSVLogger",
    "Callback",
    "EarlyStopping",
    "History",
    "LambdaCallback",
    "LearningRateScheduler",
    "LivePlot",
    "ModelCheckpoint",
    "ReduceLROnPlateau",
    "TerminateOnNaN",
]

__getattr__ = names_of(__name__, __all__)
