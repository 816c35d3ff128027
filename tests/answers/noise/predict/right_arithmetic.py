import math

noise_of_32 = 6 / math.sqrt(32 / 8)
rows_for_1 = 8 * (6 / 1) ** 2
square_of_32 = 2**2 + noise_of_32**2

noise_of_all = 6 * math.sqrt(8 / 200) * math.sqrt((200 - 200) / (200 - 1))

slopes = [-1, 2, 3, 4, 12]
plain_mean = (sum(slopes[:4]) / 4 + sum(slopes[4:]) / 1) / 2
full_slope = sum(slopes) / 5
