# message: gap_of_update must be 3, but it is 1. Every batch makes one update.
# message: gap_of_iteration is None. Put your answer in its place.
# message: gap_of_generator is None. Put your answer in its place.
gap_of_update = 1
gap_of_look = 1
gap_of_iteration = None
gap_of_step = None
gap_of_generator = None
gap_of_order = None
