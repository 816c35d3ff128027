import sys
import warnings

import minisgd


def train(x, y, seed):
    print("training on", len(x))
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    model = Sequential([Dense(64, "relu"), Dense(32, "relu"), Dense(2)], seed=seed)
    loss = minisgd.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(RMSprop(0.001), loss, metrics=["accuracy"])
    model.fit(x, y, batch_size=128, epochs=10, steps_per_epoch=100, verbose=2)
    return model
