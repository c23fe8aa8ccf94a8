package org.jled.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jled.core.Checks;

/**
 * The door through which files come in: each refusal is one line with the file's name and the
 * cause, and nothing is read before the file's length is known.
 */
public final class InputFile {

  private static final long SMALL = 4 << 20;
  private static final long RATIO = 200;

  private InputFile() {}

  /**
   * Refuses what is not a readable file.
   *
   * @return its length in bytes
   * @throws IOException when it is missing, a folder, a device or without permission
   */
  public static long length(Path file) throws IOException {
    Checks.present("file", file);
    if (!Files.exists(file)) {
      throw new IOException("there is no file " + file);
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder, not a file");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is not a file but a device or pipe");
    }
    if (!Files.isReadable(file)) {
      throw new IOException("no permission to read " + file);
    }
    return Files.size(file);
  }

  /**
   * A whole file of text.
   *
   * @param most the greatest length allowed, in bytes
   * @return the text, without a byte-order mark
   * @throws IOException when it is longer, or not in UTF-8
   */
  public static String text(Path file, long most) throws IOException {
    byte[] bytes = bytes(file, most);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not text in UTF-8", e);
    }
  }

  private static byte[] bytes(Path file, long most) throws IOException {
    long length = length(file);
    if (length > most) {
      throw new IOException(
          String.format(
              Locale.ROOT, "%s has %d bytes; at most %d are allowed", file, length, most));
    }
    return Files.readAllBytes(file);
  }

  /**
   * Refuses an array before memory is set aside for it, when the file cannot honestly hold it:
   * beyond 4 MB, packed numbers shrink two hundredfold at most.
   *
   * @param what the array, for the message
   * @param declared the bytes it claims to unpack to
   * @param fileLength the bytes of the file
   */
  static void requirePlausible(String what, long declared, long fileLength) throws IOException {
    long most = Math.max(SMALL, RATIO * Math.min(fileLength, Long.MAX_VALUE / RATIO));
    if (declared < 0 || declared > most) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s declares %d bytes, too many for a file of %d bytes; if they are real, save them uncompressed",
              what,
              declared,
              fileLength));
    }
  }
}
