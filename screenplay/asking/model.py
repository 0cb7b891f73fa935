"""The one place that speaks with a model: the library `llm`, loaded when somebody asks."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple, Protocol
from urllib.parse import urlsplit

from screenplay.asking.patience import in_time
from screenplay.errors import AskError
from screenplay.resources import read_grammar

_HERE = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})
_STEADY: Mapping[str, Any] = {"temperature": 0, "seed": 1}
WAIT = 600.0  # seconds until the next part of an answer: the first takes minutes on an old machine
_INSTALL = 'pip install "screenplay-draft[ask]"'


class Model(Protocol):
    """A model that can be asked."""

    name: str
    where: str  # in words: "runs on this machine", "is at api.example.com", ...
    local: bool

    def ask(self, prompts: list[str], most: int) -> str:
        """Return at most `most` characters of the answer to the last of `prompts`, whose answers precede it.

        Prompts and answers take turns. Raises AskError.
        """


class _Place(NamedTuple):
    where: str
    local: bool


class _Asked:
    """A model of the library `llm`."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self.name = str(model.model_id)
        self.where, self.local = _place_of(model)

    def ask(self, prompts: list[str], most: int) -> str:
        """See `Model.ask`."""
        told = "\n\n".join(prompts)
        parts: list[str] = []
        length = 0
        try:
            for part in in_time(lambda: self._model.prompt(told, **self._options()), WAIT):
                parts.append(part)
                length += len(part)
                if length > most:
                    break
        except Exception as error:  # a plugin may raise anything
            reason = " ".join(str(error).split())[:200] or type(error).__name__
            raise AskError(f"{self.name} gave no answer: {reason}") from None
        return "".join(parts)

    def _options(self) -> dict[str, Any]:
        known = getattr(getattr(self._model, "Options", None), "model_fields", {})
        return {name: value for name, value in _STEADY.items() if name in known}


def is_installed() -> bool:
    """Tell whether the library is there that reaches the models: the extra `[ask]`."""
    return find_spec("llm") is not None


def load_model(name: str | None = None) -> Model:
    """Return the model called `name`, or the one that the library is set to. Raises AskError."""
    if not is_installed():
        raise AskError(f"to ask a model, install what reaches it: {_INSTALL}")
    try:
        import llm  # noqa: PLC0415  (the extra may not be there)

        return _Asked(llm.get_model(name) if name else llm.get_model())
    except ImportError as error:
        raise AskError(f"the library llm cannot be loaded: {error}; {_INSTALL}") from None
    except KeyError:
        raise AskError(
            f"there is no model {name or 'set'}; `llm models` lists those that are there, "
            "and a plugin brings more: `llm install llm-ollama`"
        ) from None
    except Exception as error:  # a broken plugin raises what it likes
        raise AskError(f"the library llm cannot be used: {' '.join(str(error).split())[:200]}") from None


def _place_of(model: Any) -> _Place:
    """Return where the passages go: to this machine, to a host, or nobody can tell."""
    base = getattr(model, "api_base", None)
    plugin = type(model).__module__.partition(".")[0]
    host = os.environ.get(_plugins().get(plugin, "") or "-") or base
    if host:
        address = str(host) if "//" in str(host) else f"//{host}"
        name = urlsplit(address).hostname or str(host)
        return _here() if name in _HERE else _Place(f"is another machine: {name}", False)
    if plugin in _plugins():
        return _here()
    if getattr(model, "needs_key", None):
        return _Place("is a service on the network: what you send leaves this machine", False)
    return _Place("may be on the network: its plugin does not say", False)


def _here() -> _Place:
    return _Place("runs on this machine: nothing leaves it", True)


@cache
def _plugins() -> Mapping[str, str]:
    rows = (row.split("\t") for row in read_grammar("asking/plugins.tsv").splitlines() if row[:1] != "#")
    return {row[0]: row[1] if len(row) > 1 else "" for row in rows}
