# message: gap_of_look must be 4, but it is 1. There is one look per epoch
# points: 2
gap_of_update = 3
gap_of_look = 1
gap_of_iteration = 1
gap_of_step = 2
gap_of_generator = 1
gap_of_order = 2
