"""The self-assessment: the official questionnaire of SDG indicator 10.7.2, its scoring rule, its files.

Pure values and functions, without a screen and without a place to keep anything. Imports words only.
"""

from seeeca.assessment.answers import Answer as Answer
from seeeca.assessment.answers import Assessment as Assessment
from seeeca.assessment.answers import Question as Question
from seeeca.assessment.answers import choices as choices
from seeeca.assessment.answers import clean as clean
from seeeca.assessment.answers import differing as differing
from seeeca.assessment.answers import questions as questions
from seeeca.assessment.errors import FileError as FileError
from seeeca.assessment.files import read as read
from seeeca.assessment.files import to_json as to_json
from seeeca.assessment.scoring import ALL as ALL
from seeeca.assessment.scoring import Change as Change
from seeeca.assessment.scoring import Score as Score
from seeeca.assessment.scoring import Step as Step
from seeeca.assessment.scoring import changes as changes
from seeeca.assessment.scoring import next_steps as next_steps
from seeeca.assessment.scoring import scores as scores
from seeeca.assessment.workbook import to_xlsx as to_xlsx
