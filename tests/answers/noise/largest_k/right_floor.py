import math


def largest_k(learning_rate):
    return math.floor(1 / learning_rate)
