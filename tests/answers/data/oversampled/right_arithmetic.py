import math

counts = [950, 40, 10]
balanced_rows = len(counts) * max(counts)
balanced_updates = math.ceil(balanced_rows / 64)
times_each = max(counts) // min(counts)
