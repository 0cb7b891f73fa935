"""Learn the weights of attribution from labelled prose: `python -m screenplay.learning GOLD`.

Development only: needs numpy and scipy, the extra `[learn]`. Conversion never imports it.
"""
