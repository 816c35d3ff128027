"""All points in one table, which ``nbgrader export`` writes."""

import csv
from itertools import product

from nbgrader.api import MissingEntry
from nbgrader.plugins import ExportPlugin

ABOUT = "student_id", "last_name", "first_name", "email"
POINTS = "raw_score", "late_submission_penalty", "score", "max_score"


class Grades(ExportPlugin):
    """Writes the table of nbgrader, but so that a name may have a comma in it."""

    def export(self, gradebook):
        with open(self.to or "grades.csv", "w", newline="", encoding="utf-8") as file:
            table = csv.writer(file)
            table.writerow(["assignment", "duedate", "timestamp", *ABOUT, *POINTS])
            for pair in product(gradebook.assignments, gradebook.students):
                if all(map(asked_for, pair, [self.assignment, self.student])):
                    table.writerow(row(gradebook, *pair))


def asked_for(item, names):
    """Whether one of these names is that of the item; all are asked for without names."""
    return not names or getattr(item, "name", item.id) in map(str, names)


def row(gradebook, assignment, student):
    """Return a row of the table; who has handed in nothing has no points."""
    about = student.id, student.last_name, student.first_name, student.email
    time, score, penalty = None, 0.0, 0.0
    try:
        found = gradebook.find_submission(assignment.name, student.id)
        time, score = found.timestamp, found.score
        penalty = found.late_submission_penalty
    except MissingEntry:
        pass
    points = score, penalty, max(0.0, score - penalty), assignment.max_score
    return [assignment.name, assignment.duedate, time, *about, *points]
