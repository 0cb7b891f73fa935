"""The second reader asked from the page about one conversation: first where it would go, then asked."""

from __future__ import annotations

from screenplay import asking
from screenplay.errors import SettingsError
from screenplay.library import corrections_beside
from screenplay.review.lines import Json
from screenplay.review.session import Session
from screenplay.settings.file import settings_beside


def plan(session: Session, line: int) -> Json:
    """Return in words which model would read how much, and where that goes; nothing is sent."""
    model, _, asked = _asked(session, line)
    if not asked:
        return {"said": "Nothing to ask here: it was answered before, or nothing is unsure.", "open": 0}
    many = f"{len(asked)} {'passage' if len(asked) == 1 else 'passages'}, about {asking.tokens(asked)} tokens"
    return {"said": f"{model.name} {model.where}. {many}.", "open": len(asked)}


def ask(session: Session, line: int) -> Json:
    """Ask about the conversation of a line and keep the answers; return what became of it. Raises AskError.

    The session goes on meanwhile: the page hears of a new version when the answers are there.
    """
    model, inquiry, asked = _asked(session, line)
    answered = 0
    faults = []
    for outcome in asking.outcomes(inquiry, asked, model):
        answered += outcome.answered is not None
        faults += [outcome.fault] if outcome.fault else []
    session.refresh()
    if not answered:
        fault = faults[0] if faults else "there was nothing to ask"
        return {"said": [f"No answer that can be used: {fault}"]}
    return {"said": [f"{model.name} has answered; what his word weighs stands with each line."]}


def _asked(session: Session, line: int) -> tuple[asking.Model, asking.Inquiry, tuple[asking.Question, ...]]:
    work = session.work
    place = line - 1 - bool(work.script.title_page)
    if not 0 <= place < len(work.script.elements):
        raise SettingsError("there is no such line; reload the page")
    spans = work.script.elements[place].origin.spans
    named = next((each.model for each in work.answers), None)
    model = asking.load_model(named)
    inquiry = asking.Inquiry(work.path, work.story, settings_beside(work.path), corrections_beside(work.path))
    start = min((span.start for span in spans), default=-1)
    return model, inquiry, asking.questions_about(inquiry.open(model.name), start)
