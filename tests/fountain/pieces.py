"""What chance writes Fountain scripts with: marks, and words that mean something."""

from __future__ import annotations

MARKS = (
    *("\n", "\n\n", "\n  \n", " ", "JOE", "Joe", "É", "INT. HOUSE - DAY", "CUT TO:", "Title:", "#1#"),
    *("*", "_", "\\", "]]", "*/", "~", "!", "@", ".", ">", "<", "(", ")", "^", "#", "=", "==="),
)
