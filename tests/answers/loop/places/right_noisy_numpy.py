import sys
import warnings

import numpy as np

print("thinking about gaps")
warnings.warn("this takes a while")
print("please wait", file=sys.stderr)
gap_of_update, gap_of_look = np.array([3, 4])
gap_of_iteration = np.int64(1)
gap_of_step = np.array(2)
gap_of_generator = np.uint8(1)
gap_of_order = np.int32(2)
