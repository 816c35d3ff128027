"""How fast is minisgd, and compared with whom? What `make bench` runs.

Read the files in this order:

=========== ==========================================================================
problems    what is trained: the worked example, a small network
peers/      the same training written for PyTorch, JAX, Keras, scikit-learn, and in
            plain NumPy, each as a good user of that library would write it
ours        the same training through minisgd's public interface; norms and parts have
            what else is timed of it, fresh what happens when Python starts
rows/       who is measured against whom, and what must be reached: the goals
protocol    rounds, ratios within a round, medians, the check before any timing
workers     the processes in which the contestants live
machine     what the figures were measured on
report      tables and plots
=========== ==========================================================================

Nothing here gates a test. A ratio is only worth something next to its spread, and
next to the machine that it was measured on; both are written into every result.
"""
