"""Directives that write Markdown."""

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective


class MarkdownDirective(SphinxDirective):
    """A directive whose content is Markdown that this class writes."""

    has_content = True

    def parse(self, lines):
        """Return the nodes that lines of Markdown make."""
        parent = nodes.container()
        self.state.nested_parse(StringList(lines), self.content_offset, parent)
        return parent.children
