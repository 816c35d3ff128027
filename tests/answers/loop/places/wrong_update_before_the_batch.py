# message: In gap 2 the rows of the batch have not been taken yet.
# message: The iteration counts from the start of training and is never reset.
# message: One generator is made once, before all epochs
gap_of_update = 2
gap_of_look = 4
gap_of_iteration = 5
gap_of_step = 2
gap_of_generator = 4
gap_of_order = 2
