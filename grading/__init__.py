"""What stands around nbgrader: notebooks, courses, and answers that are tried.

========== =====================================================================
notebooks  the notebooks of the assignments, and the answers on file
course     a copy of the course, graded by nbgrader
kernels    kernels that start, also where many start side by side
mutants    small changes to a solution, none of which may pass
trial      answers tried against the test cells at once, without nbgrader
handed_in  what students hand in, made ready for nbgrader
grades     all points in one table
feedback   the page that a student gets back
bundle     what students get to begin with
battery    all answers graded by nbgrader at once
demo       a class of three, graded to see it work
========== =====================================================================
"""
