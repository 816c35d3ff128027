"""The peers under the names that the table has for them."""

from benchmarks.protocol import Contestant

OURS = Contestant("minisgd", "numpy", "benchmarks.ours:Fit")
ON_TORCH = Contestant(
    "minisgd on torch", "torch", "benchmarks.ours:Fit", {"backend": "torch"}
)
PLAIN_LOOP = Contestant(
    "minisgd, plain loop",
    "numpy",
    "benchmarks.ours:Fit",
    {"compile": {"run_eagerly": True}},
)
TEXTBOOK = Contestant("textbook NumPy", "numpy", "benchmarks.peers.textbook:Textbook")
DATALOADER = Contestant(
    "PyTorch with DataLoader", "torch", "benchmarks.peers.pytorch:WithDataLoader"
)
HAND_SLICED = Contestant(
    "PyTorch hand-sliced", "torch", "benchmarks.peers.pytorch:HandSliced"
)
IN_KERAS = 1e-6  # also where it is told float64, Keras computes a part in float32
KERAS_TORCH = Contestant(
    "Keras on torch",
    "keras-torch",
    "benchmarks.peers.keras_:Fit",
    tolerance=IN_KERAS,
)
SCIKIT = Contestant(
    "scikit-learn SGDRegressor",
    "scikit-learn",
    "benchmarks.peers.scikit:Regressor",
    differs="updates after every sample, and records no loss",
)


def jax_scan(dtype="float32"):
    """Return JAX; for float64 it needs a process in which that is switched on."""
    return Contestant("JAX scan", _worker("jax", dtype), "benchmarks.peers.jax_:Scan")


def keras_jax(dtype="float32", steps_per_execution=1):
    """Return Keras on JAX."""
    name, settings = "Keras on JAX", {}
    if steps_per_execution > 1:
        name += f", {steps_per_execution} steps per execution"
        settings = {"steps_per_execution": steps_per_execution}
    worker = _worker("keras-jax", dtype)
    make = "benchmarks.peers.keras_:Fit"
    return Contestant(name, worker, make, settings, tolerance=IN_KERAS)


def _worker(name, dtype):
    return name if dtype == "float32" else f"{name}-{dtype}"
