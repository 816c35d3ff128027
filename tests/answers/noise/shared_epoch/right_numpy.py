import numpy as np


def shared_epoch(samples, workers, batch_size):
    places = np.arange(-(-samples // workers) * workers).reshape(-1, workers)
    starts = np.arange(0, len(places), batch_size)
    return np.array([len(starts), -samples % workers, places[starts[-1] :].size])
