"""What runs a cell: when the book is built, and again in the page when a reader changes it.

Only the standard library: this file is sent to the page, beside `minisgd.counting`.
"""

import ast
import io
import traceback
from contextlib import redirect_stdout


def run(code, printed=None):
    """Return what the code prints, and the value of its last line as a notebook shows it.

    Examples
    --------
    >>> run("n = 3; print('n is', n); n + 1")
    'n is 3\\n4\\n'
    """
    statements = ast.parse(code)
    last = statements.body[-1] if statements.body else None
    if isinstance(last, ast.Expr):
        statements.body.pop()
    names, printed = {"__name__": "__main__"}, printed or io.StringIO()
    with redirect_stdout(printed):
        exec(compile(statements, "<cell>", "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)
            if value is not None:
                print(repr(value))
    return printed.getvalue()


def run_and_tell(code):
    """Return what the code prints, and the complaint of Python with the line it is about.

    Examples
    --------
    >>> run_and_tell("print('before'); 1 / 0")
    ('before\\n', 'Line 1: ZeroDivisionError: division by zero')
    """
    printed, complaint = io.StringIO(), ""
    try:
        run(code, printed)
    except BaseException as problem:  # also those of exit()
        frames = traceback.extract_tb(problem.__traceback__)
        lines = [frame.lineno for frame in frames if frame.filename == "<cell>"]
        if isinstance(problem, SyntaxError):
            lines = [problem.lineno]
            said = f"SyntaxError: {problem.msg}"
        else:
            said = "".join(traceback.format_exception_only(problem)).strip()
        complaint = f"Line {lines[0]}: {said}" if lines else said
    return printed.getvalue(), complaint
