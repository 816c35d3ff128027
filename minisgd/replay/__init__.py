"""Updates that were recorded once and are replayed: the fast way round the loop.

One update of a small model is a dozen operations on a handful of numbers. The plain loop
in `training` spends nearly all its time on the way to them: it makes new arrays, looks
up attributes, asks who listens. None of that changes from update to update. So before
the first one we write down what an update does, as a list of operations on arrays that
stay in place, and then go through that list again and again. A CUDA graph is the same
idea on a GPU.

What is computed stays what `training.train_step` says. Sums may be taken in another
order, so numbers can differ in their last digits, as they do between two machines.

============  ========================================================================
recording     the base: rows are brought into place, the list is gone through
line          one linear unit: prediction, error and move in three operations
maps          the same in one operation; many at the same time, if ``fit`` is asked to
walk          many in one program of a GPU, one after the other
lanes         many at the same time, where few numbers go into an update
network       any layers in a row
pieces        the same for large batches, which the processors share
desk          where rows go through a network, with all that is known of them
passage       the way of a batch through them, and back
inplace       the formulas on this way, as operations
plain         any model, or several: the plain update, which a GPU remembers
============  ========================================================================

``model.compile(run_eagerly=True)`` keeps a fit to the plain loop.
"""

from minisgd.layers import Dense
from minisgd.losses import LOSSES
from minisgd.metrics import METRICS, OfLoss
from minisgd.models import Sequential
from minisgd.regularizers import L1, L2
from minisgd.replay.lanes import LaneRecording
from minisgd.replay.line import LineRecording
from minisgd.replay.maps import MapRecording, ParallelRecording
from minisgd.replay.network import NetworkRecording
from minisgd.replay.pieces import PiecesRecording
from minisgd.replay.plain import PlainRecording
from minisgd.replay.walk import WalkRecording
from minisgd.sampling import SAMPLERS
from minisgd.sources import RowSource

KINDS = (
    WalkRecording,
    MapRecording,
    LineRecording,
    PiecesRecording,
    NetworkRecording,
    PlainRecording,
)
PARALLEL = LaneRecording, ParallelRecording
PENALTIES = L1, L2, type(None)


def kind_of_recording(model, source, parallel_in_time=False):
    """Return what a fit's updates are to be recorded as, or None for the plain loop.

    Only what this library does itself is recorded. A class that is derived from one of
    its own may do something else, and so may an object with a method put in its place.

    Parameters
    ----------
    parallel_in_time : bool
        Whether updates shall be computed at the same time.

    Raises
    ------
    ValueError
        If that is asked for, and they cannot.
    """
    known = (
        not model.run_eagerly
        and type(model) is Sequential
        and type(source) is RowSource
        and type(source.batches.sampler) in SAMPLERS
        and all(type(layer) is Dense for layer in model.layers)
        and all(type(layer.kernel_regularizer) in PENALTIES for layer in model.layers)
        and _is_known(model.loss)
        and all(_is_known(metric) for metric, _ in model.metrics.values())
        and not any(map(_is_altered, [model, model.loss, model.optimizer]))
        and not any(map(_is_altered, model.layers))
    )
    for kind in PARALLEL if parallel_in_time else KINDS:
        if known and kind.suits(model, source):
            return kind
    if parallel_in_time:
        raise ValueError(
            "parallel_in_time=True needs updates that are linear maps: samples in "
            "arrays, one Dense(1) layer without activation and regulariser, loss='mse', "
            "SGD without momentum and weight_decay, and no metrics; with seeds also "
            "backend='numpy' and at most 3 inputs. All of these and the sampler must be "
            "minisgd's own, and run_eagerly=False. Leave it out."
        )
    return None


def _is_known(measure):
    """Tell whether a loss or metric is one of this library's own."""
    if type(measure) is OfLoss:
        return _is_known(measure.loss)
    return type(measure) in {*LOSSES.values(), *METRICS.values()}


def _is_altered(thing):
    """Tell whether an object has a method that is not its class's."""
    return any(callable(getattr(type(thing), name, None)) for name in vars(thing))
