from fractions import Fraction

rate = Fraction(1, 10)
loss_before = Fraction(25, 2)
w_one_batch = rate * 11
w_two_batches = Fraction(3, 5) + rate * Fraction(56, 5)

w_four_mean = w_one_batch
w_four_sum = 4 * w_one_batch
