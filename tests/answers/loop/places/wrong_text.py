# message: gap_of_update is 'gap 3', a str, but must be a whole number.
# message: gap_of_iteration is 'gap 1', a str
# message: gap_of_generator is 'gap 1', a str
gap_of_update = "gap 3"
gap_of_look = "gap 4"
gap_of_iteration = "gap 1"
gap_of_step = "gap 2"
gap_of_generator = "gap 1"
gap_of_order = "gap 2"
