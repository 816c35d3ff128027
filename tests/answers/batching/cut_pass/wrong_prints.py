# message: It printed [3, 0, 8, 1] [6, 2, 5, 10] [4, 7, 9], but print only shows a value: return it.
def cut_pass(order, batch_size, drop_last=False):
    for first in range(0, len(order), batch_size):
        print(order[first : first + batch_size])
