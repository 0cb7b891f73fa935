"""The charts and the tables as one page for a browser, drawn as SVG."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from screenplay.stats.charts import charts
from screenplay.stats.figures import Stats
from screenplay.stats.rows import Rows, headline, tables
from screenplay.stats.shapes import PALE, Box, Chart, Shape, Stroke
from screenplay.webpage import webpage

_WIDTH = 680.0  # points, which the page stretches to its own width


def stats_in_html(stats: Stats) -> bytes:
    """Return the page: one file that needs nothing else."""
    title = stats.title or "Untitled"
    drawn = "\n".join(_figure(chart) for chart in charts(stats, _WIDTH))
    told = "\n".join(_table(table) for table in tables(stats)[1:])
    body = (
        f"<header><h1>{escape(title)}</h1><p>{escape(headline(stats))}</p></header>\n"
        f"<main>\n{drawn}\n</main>\n<details><summary>The same as tables</summary>\n{told}\n</details>"
    )
    return webpage(f"{title}: figures", body, package="screenplay.stats", style="style.css")


def _figure(chart: Chart) -> str:
    """Return a chart as SVG under its title."""
    shapes = "".join(map(_shape, chart.shapes))
    return (
        f"<figure><figcaption>{escape(chart.title)}</figcaption>"
        f'<svg viewBox="0 0 {_number(chart.width)} {_number(chart.height)}" role="img" '
        f'aria-label="{escape(chart.title)}">{shapes}</svg></figure>'
    )


def _shape(shape: Shape) -> str:
    match shape:
        case Box():
            about = f"<title>{escape(shape.about)}</title>" if shape.about else ""
            colour = "pale" if shape.colour == PALE else f"c{shape.colour}"
            sides = _sides(x=shape.x, y=shape.y, width=shape.width, height=shape.height)
            return f'<rect class="{colour}" {sides}>{about}</rect>'
        case Stroke():
            return f"<line {_sides(x1=shape.x, y1=shape.y, x2=shape.to_x, y2=shape.to_y)}/>"
        case _:
            end = ' text-anchor="end"' if shape.end else ""
            at = _sides(x=shape.x, y=shape.y)
            return f'<text {at} font-size="{_number(shape.size + 1)}"{end}>{escape(shape.text)}</text>'


def _sides(**numbers: float) -> str:
    return " ".join(f'{name}="{_number(value)}"' for name, value in numbers.items())


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _table(table: Rows) -> str:
    head = "".join(f"<th>{escape(each)}</th>" for each in table.headings)
    return f"<table><caption>{escape(table.title)}</caption><tr>{head}</tr>{''.join(_rows(table))}</table>"


def _rows(table: Rows) -> Iterator[str]:
    for row in table.rows:
        yield f"<tr>{''.join(f'<td>{escape(each)}</td>' for each in row)}</tr>"
