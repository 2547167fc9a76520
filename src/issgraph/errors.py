"""The errors a person can cause: each is one line that says where, what, and what else there is."""

from __future__ import annotations


class IssgraphError(Exception):
    """Anything that went wrong and can be told in one line; the command line prints it and exits with status 2."""


class InputError(IssgraphError):
    """A file that cannot be read as what it should be: names the file, the line where known, and what was expected."""

    def __init__(self, where: str, what: str, line: int | None = None) -> None:
        self.where, self.what, self.line = where, what, line
        super().__init__(f"{where}:{line}: {what}" if line is not None else f"{where}: {what}")

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.where, self.what, self.line), self.__dict__


class QuestionError(IssgraphError):
    """An unknown question, a wrong or missing parameter, or SPARQL that does not parse."""


class GraphError(IssgraphError):
    """A graph folder that is missing, damaged or cannot be written."""


class RuleError(IssgraphError):
    """A rule, lexicon or reference row that does not load: names the file and line."""
