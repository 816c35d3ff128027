import pickle
import sys
import warnings


class Checkpoint:
    def __init__(self, trainer):
        print("saving")
        warnings.warn("this takes a while")
        print("please wait", file=sys.stderr)
        self.file = pickle.dumps(trainer.__dict__)

    def restore(self, other):
        other.__dict__ = pickle.loads(self.file)
