"""Small changes to a solution, as somebody makes them by mistake.

A test that a mutant passes has not looked closely enough. Of each place in the solution
a mutant is made in which one thing is otherwise: an operator, a number, a condition, an
argument, a statement that is gone.
"""

import ast
import re
from collections import Counter
from dataclasses import dataclass

SWAPPED = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
}
NAMES = [
    ("min", "max"),
    ("any", "all"),
    ("ceil", "floor"),
    ("mean", "sum"),
    ("argmin", "argmax"),
    ("zeros", "ones"),
    ("append", "extend"),
]
RENAMED = dict(NAMES) | {new: old for old, new in NAMES}
ORDERED = ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow
COMMUTATIVE = "min", "max"
REMOVABLE = ast.Expr, ast.Assign, ast.AugAssign, ast.Break, ast.Continue, ast.Raise


@dataclass
class Mutant:
    """A solution with one change.

    Attributes
    ----------
    change : str
        The statement before and after, as in "return a + b → return a - b".
    source : str
        The whole cell.
    """

    change: str
    source: str


def mutants(source):
    """List the mutants of an answer cell.

    Parameters
    ----------
    source : str
        With the lines ``### BEGIN SOLUTION`` and ``### END SOLUTION``, between which
        changes are made.

    Examples
    --------
    >>> cell = '''def double(number):
    ...     ### BEGIN SOLUTION
    ...     return 2 * number
    ...     ### END SOLUTION'''
    >>> for mutant in mutants(cell):
    ...     print(mutant.change)
    return 2 * number → return
    return 2 * number → return 2
    return 2 * number → return number
    return 2 * number → return 3 * number
    return 2 * number → return 1 * number
    return 2 * number → return 2 / number
    """
    solution = lines_of_solution(source)
    tree, found = ast.parse(source), {ast.unparse(ast.parse(source))}
    changes, result = Counter(), []
    for place, statement in places(tree):
        if statement.lineno not in solution:
            continue
        before, node = first_line(statement), place.get()
        for variant in variants(node):
            place.set(variant)
            mutated = ast.unparse(ast.fix_missing_locations(tree))
            after = first_line(variant if node is statement else statement)
            place.set(node)
            if mutated in found:
                continue
            found.add(mutated)
            change = f"{before} → {'nothing' if after == 'pass' else after}"
            changes[change] += 1
            if changes[change] > 1:
                change += f" (#{changes[change]})"
            result.append(Mutant(change, mutated))
    return result


def lines_of_solution(source):
    """Return the numbers of the lines between the marks, all regions together."""
    inside, numbers = False, set()
    for number, line in enumerate(source.splitlines(), 1):
        if re.match(r"\s*### (BEGIN|END) SOLUTION", line):
            inside = "BEGIN" in line
        elif inside:
            numbers.add(number)
    return numbers


@dataclass
class Place:
    """Where a node stands in the tree."""

    parent: ast.AST
    field: str
    index: int | None = None

    def get(self):
        value = getattr(self.parent, self.field)
        return value if self.index is None else value[self.index]

    def set(self, node):
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def places(tree):
    """List the place of every node, with the statement that it belongs to."""

    def below(node, statement):
        for field, value in ast.iter_fields(node):
            for index, item in enumerate(value if isinstance(value, list) else [value]):
                if isinstance(item, ast.AST):
                    around = item if isinstance(item, ast.stmt) else statement
                    if around is not None:
                        index = index if isinstance(value, list) else None
                        yield Place(node, field, index), around
                    yield from below(item, around)

    return list(below(tree, None))


def first_line(statement):
    return ast.unparse(statement).splitlines()[0].strip()


def variants(node):
    """Yield what could stand in the place of a node by mistake."""
    if type(node) in SWAPPED:
        yield SWAPPED[type(node)]()
    elif isinstance(node, ast.Constant):
        yield from other_constants(node.value)
    elif isinstance(node, ast.Name) and node.id in RENAMED:
        yield ast.Name(RENAMED[node.id], node.ctx)
    elif isinstance(node, ast.Attribute) and node.attr in RENAMED:
        yield ast.Attribute(node.value, RENAMED[node.attr], node.ctx)
    elif isinstance(node, ast.UnaryOp) and not isinstance(node.operand, ast.Constant):
        yield node.operand
    elif isinstance(node, ast.BinOp):
        yield node.left
        yield node.right
        if isinstance(node.op, ORDERED):
            yield ast.BinOp(node.right, node.op, node.left)
    elif isinstance(node, ast.Call):
        if len(node.args) > 1 and ast.unparse(node.func) not in COMMUTATIVE:
            first, second, *others = node.args
            yield ast.Call(node.func, [second, first, *others], node.keywords)
        for number in range(len(node.keywords)):
            others = node.keywords[:number] + node.keywords[number + 1 :]
            yield ast.Call(node.func, node.args, others)
    elif isinstance(node, ast.Slice):
        if node.lower:
            yield ast.Slice(None, node.upper, node.step)
        if node.upper:
            yield ast.Slice(node.lower, None, node.step)
    elif isinstance(node, ast.IfExp):
        yield ast.IfExp(node.test, node.orelse, node.body)
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield ast.comprehension(node.target, node.iter, [], node.is_async)
    elif isinstance(node, ast.If):
        yield ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
    elif isinstance(node, ast.Return) and node.value:
        yield ast.Return()
    elif isinstance(node, REMOVABLE) and not is_docstring(node):
        yield ast.Pass()


def other_constants(value):
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1)
    elif isinstance(value, float):
        yield ast.Constant(2 * value or 1.0)


def is_docstring(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
