"""Right and wrong answers to the exercises, each in place of one answer cell.

<assignment>/<answer cell>/right_*.py gets all points of its question. wrong_*.py stands
for a misunderstanding; its comments say what the student must read and which points
remain::

    # message: The 50 left over are a batch too
    # points: 1

Nothing here is a test: tests/exercises/ runs the answers through nbgrader.
"""

collect_ignore_glob = ["*"]
