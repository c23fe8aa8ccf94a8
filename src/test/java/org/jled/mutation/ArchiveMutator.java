package org.jled.mutation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages what is inside a ZIP file, and packs it again so that the damage gets through. */
final class ArchiveMutator implements Mutator {

  private record Entry(String name, byte[] content) {}

  private final Mutator inside = new ByteMutator().or(new HeadMutator());

  @Override
  public byte[] mutate(byte[] valid, SplittableRandom random) {
    try {
      List<Entry> entries = unpack(valid);
      for (int n = 1 + random.nextInt(3); n > 0 && !entries.isEmpty(); n--) {
        once(entries, random);
      }
      return pack(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void once(List<Entry> entries, SplittableRandom random) {
    int at = random.nextInt(entries.size());
    Entry entry = entries.get(at);
    Entry other = entries.get(random.nextInt(entries.size()));
    switch (random.nextInt(8)) {
      case 0 -> entries.remove(at);
      case 1 -> entries.set(at, new Entry(entry.name(), other.content()));
      case 2 -> entries.set(at, new Entry("../" + entry.name(), entry.content()));
      default -> entries.set(at, new Entry(entry.name(), inside.mutate(entry.content(), random)));
    }
  }

  private static List<Entry> unpack(byte[] archive) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.add(new Entry(entry.getName(), zip.readAllBytes()));
      }
    }
    return entries;
  }

  private static byte[] pack(List<Entry> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.size(); i++) {
        zip.putNextEntry(new ZipEntry(entries.get(i).name()));
        zip.write(entries.get(i).content());
      }
    }
    return out.toByteArray();
  }

  /** Edits the readable head of an NPY array by words, and leaves its numbers alone. */
  private static final class HeadMutator implements Mutator {

    private static final String[] SHAPES = {
      "(2147483647,)", "(0,)", "(1, 1)", "()", "(-1,)", "(65536, 65536)", "(99999999999,)", "(7, 3)"
    };
    private static final String[] TYPES = {"<f4", "<f2", ">f8", "|O", "<U9", "<i8", "<c16", "|b1"};

    @Override
    public byte[] mutate(byte[] valid, SplittableRandom random) {
      String text = new String(valid, java.nio.charset.StandardCharsets.ISO_8859_1);
      String edited =
          random.nextBoolean()
              ? text.replaceFirst("\\([0-9, ]*\\)", SHAPES[random.nextInt(SHAPES.length)])
              : text.replaceFirst(
                  "'[<>|][a-zA-Z][0-9]*'", "'" + TYPES[random.nextInt(TYPES.length)] + "'");
      return edited.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
  }
}
