"""What misunderstandings give, and what to say about them: a module per assignment.

Every function here stands for one that a student writes, and takes the same arguments.
It returns a dict from wrong results to the sentence that helps. The first entry that
equals the student's result is the one that is said.
"""
