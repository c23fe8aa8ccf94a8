package org.jled.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jled.core.Checks;

/**
 * A Jupyter notebook (format 4) as its code cells and what they put out.
 *
 * @param path the file
 * @param cells the code cells, in order; kept
 */
public record NotebookFile(Path path, List<Cell> cells) {

  private static final long LONGEST = 1 << 29;
  private static final int DEEPEST = 64;
  private static final String RAISES = "raises-exception";

  public NotebookFile {
    Checks.present("cells", cells);
    Checks.present("path", path);
  }

  /**
   * A code cell.
   *
   * @param number the cell's place among the code cells, from 1
   * @param source the code
   * @param mayFail whether the cell shows an error on purpose (it has the tag {@code
   *     raises-exception})
   * @param outputs what it put out, in order; kept
   */
  public record Cell(int number, String source, boolean mayFail, List<Output> outputs) {

    public Cell {
      Checks.present("source", source);
      Checks.present("outputs", outputs);
    }

    /** The first error or text on the error stream, if that is not what the cell is for. */
    public Optional<Output> failure() {
      return outputs.stream().filter(output -> output.isFailure() && !mayFail).findFirst();
    }
  }

  /**
   * One output of a cell.
   *
   * @param kind {@code stdout}, {@code stderr}, {@code error}, or {@code data} for anything shown
   * @param text its plain text, without colour codes
   * @param png its picture, or an empty array
   */
  public record Output(String kind, String text, byte[] png) {

    /** Whether it tells of something that went wrong. */
    public boolean isFailure() {
      return kind.equals("error") || kind.equals("stderr");
    }
  }

  /**
   * Reads a notebook.
   *
   * @throws IOException when the file cannot be read or is no notebook of format 4
   */
  public static NotebookFile read(Path path) throws IOException {
    Checks.present("path", path);
    try {
      String text = InputFile.text(path, LONGEST);
      requireShallow(text);
      JsonObject notebook = JsonParser.parseString(text).getAsJsonObject();
      List<Cell> cells = new ArrayList<>();
      for (JsonElement cell : notebook.getAsJsonArray("cells")) {
        if (cell.getAsJsonObject().get("cell_type").getAsString().equals("code")) {
          cells.add(cell(cells.size() + 1, cell.getAsJsonObject()));
        }
      }
      return new NotebookFile(path, cells);
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | ClassCastException
        | IllegalArgumentException
        | NullPointerException
        | StackOverflowError broken) {
      throw new IOException(path + " is not a Jupyter notebook of format 4", broken);
    }
  }

  /** The parser calls itself for each bracket, so a file of brackets would take megabytes. */
  private static void requireShallow(String json) {
    int depth = 0;
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        inText = !inText;
      } else if (!inText) {
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      }
      if (depth > DEEPEST) {
        throw new IllegalArgumentException("nested more than " + DEEPEST + " deep");
      }
    }
  }

  /** The file's name without its ending. */
  public String name() {
    return path.getFileName().toString().replaceAll("\\.ipynb$", "");
  }

  /** Every picture that the cells put out, in order, as PNG files' bytes. */
  public List<byte[]> pictures() {
    return cells.stream()
        .flatMap(cell -> cell.outputs().stream())
        .map(Output::png)
        .filter(png -> png.length > 0)
        .toList();
  }

  /** The first cell that failed. */
  public Optional<Cell> failedCell() {
    return cells.stream().filter(cell -> cell.failure().isPresent()).findFirst();
  }

  private static Cell cell(int number, JsonObject cell) {
    List<Output> outputs =
        items(cell.get("outputs")).map(output -> output(output.getAsJsonObject())).toList();
    JsonObject metadata = cell.getAsJsonObject("metadata");
    boolean mayFail =
        items(metadata == null ? null : metadata.get("tags"))
            .anyMatch(tag -> tag.getAsString().equals(RAISES));
    return new Cell(number, text(cell.get("source")), mayFail, outputs);
  }

  private static Output output(JsonObject output) {
    return switch (output.get("output_type").getAsString()) {
      case "stream" ->
          new Output(
              output.get("name").getAsString(), plain(text(output.get("text"))), new byte[0]);
      case "error" -> new Output("error", plain(report(output)), new byte[0]);
      default -> shown(output.getAsJsonObject("data"));
    };
  }

  private static String report(JsonObject error) {
    return String.join("\n", items(error.get("traceback")).map(NotebookFile::text).toList());
  }

  private static Output shown(JsonObject data) {
    byte[] png = Base64.getMimeDecoder().decode(text(data.get("image/png")));
    return new Output("data", plain(text(data.get("text/plain"))), png);
  }

  private static Stream<JsonElement> items(JsonElement array) {
    JsonArray items = array == null ? new JsonArray() : array.getAsJsonArray();
    return StreamSupport.stream(items.spliterator(), false);
  }

  /** A text, which the format may hold as one string or as one a line. */
  private static String text(JsonElement text) {
    if (text == null) {
      return "";
    }
    return text.isJsonArray()
        ? String.join("", items(text).map(JsonElement::getAsString).toList())
        : text.getAsString();
  }

  private static String plain(String text) {
    return text.replaceAll("\u001B\\[[;\\d]*m", "");
  }
}
