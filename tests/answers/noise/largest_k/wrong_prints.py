# message: It printed 6, but print only shows a value: return it.
def largest_k(learning_rate):
    print(int(1 / learning_rate))
