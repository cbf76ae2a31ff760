"""What is wrong with a file that somebody wants to load."""

from collections.abc import Callable

from seeeca.words.i18n import Translator, translator


class FileError(Exception):
    """The file cannot be taken for an assessment.

    say: tells in the reader's language what is wrong and what to do; it is asked when the message is
    shown, so that a change of language changes the message too.
    """

    def __init__(self, say: Callable[[Translator], str]) -> None:
        super().__init__(say(translator("en")))
        self.say = say
