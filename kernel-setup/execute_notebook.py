"""Runs one notebook on the kernel jled; `jled notebooks` calls this.

Arguments: the notebook, the executed notebook to write, the HTML page to write.
Prints `cell NUMBER TOTAL` before each code cell. Exit status 0 when every cell ran, 4 when one
raised an error (which the executed notebook holds), 3 when the kernel itself failed, 1 when Python
or Jupyter did, for example at a full disk.
"""

import os
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert import HTMLExporter


class Client(NotebookClient):
    """Says which cell comes next."""

    async def async_execute_cell(self, cell, cell_index, *args, **kwargs):
        if cell.cell_type == "code":
            cells = self.nb.cells
            number = sum(c.cell_type == "code" for c in cells[: cell_index + 1])
            total = sum(c.cell_type == "code" for c in cells)
            print("cell", number, total, flush=True)
        return await super().async_execute_cell(cell, cell_index, *args, **kwargs)


def write(path, text):
    """Writes a file whole."""
    temporary = path + ".tmp"
    try:
        with open(temporary, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(temporary, path)
    finally:
        if os.path.exists(temporary):
            os.remove(temporary)


def run(source, executed, page):
    notebook = nbformat.read(source, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    client = Client(
        notebook,
        kernel_name="jled",
        timeout=None,
        startup_timeout=180,
        record_timing=False,
        resources={"metadata": {"path": os.path.dirname(os.path.abspath(source))}},
    )
    status = 0
    try:
        client.execute()
    except CellExecutionError:
        status = 4
    except RuntimeError as failure:
        print(failure, file=sys.stderr)
        status = 3
    write(executed, nbformat.writes(notebook) + "\n")
    write(page, HTMLExporter().from_notebook_node(notebook)[0])
    return status


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:4]))
