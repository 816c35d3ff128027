import sys
import warnings


def walk(batch_size):
    updates = epochs = seen = 0
    while True:
        sizes = [min(batch_size, 1078 - row) for row in range(0, 1078, batch_size)]
        if updates + len(sizes) > 1000:
            return epochs, updates, 1000 - updates, seen
        epochs += 1
        updates += len(sizes)
        seen += sum(sizes)
        print("epoch", epochs, "is over")


epochs_32, updates_32, left_32, samples_seen_32 = walk(32)
warnings.warn("half of it is done")
sys.stderr.write("please wait")
epochs_128, updates_128, left_128, samples_seen_128 = walk(128)
