package org.jled.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import org.jled.core.Precision;
import org.jled.core.Tensor;

/** The elements of an array in NumPy's NPY format, to and from numbers. */
final class NpyValues {

  private NpyValues() {}

  static Tensor tensor(NpyHeader header, ByteBuffer bytes) {
    bytes.order(header.type().charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[(int) header.count()];
    String kind = header.type().substring(1);
    for (int i = 0; i < values.length; i++) {
      values[i] = next(kind, bytes);
    }
    Precision precision =
        switch (kind) {
          case "f8" -> Precision.FLOAT64;
          case "f2", "f4" -> Precision.FLOAT32;
          default -> Precision.INT64;
        };
    return new Tensor(
        header.shape(), header.fortran() ? toRowMajor(values, header.shape()) : values, precision);
  }

  private static double next(String kind, ByteBuffer bytes) {
    return switch (kind) {
      case "f8" -> bytes.getDouble();
      case "f4" -> bytes.getFloat();
      case "f2" -> half(bytes.getShort());
      case "i8" -> bytes.getLong();
      case "i4" -> bytes.getInt();
      case "i2" -> bytes.getShort();
      case "i1" -> bytes.get();
      case "u8" -> unsigned(bytes.getLong());
      case "u4" -> Integer.toUnsignedLong(bytes.getInt());
      case "u2" -> Short.toUnsignedInt(bytes.getShort());
      default -> Byte.toUnsignedInt(bytes.get());
    };
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : 2.0 * (bits >>> 1) + (bits & 1);
  }

  /** IEEE 754 half precision: 1 sign bit, 5 exponent bits, 10 fraction bits. */
  private static double half(short bits) {
    int exponent = (bits >> 10) & 0x1f;
    int fraction = bits & 0x3ff;
    double magnitude =
        switch (exponent) {
          case 0 -> fraction * 0x1p-24;
          case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> (1024 + fraction) * Math.scalb(1.0, exponent - 25);
        };
    return bits < 0 ? -magnitude : magnitude;
  }

  private static double[] toRowMajor(double[] columnMajor, int[] shape) {
    double[] out = new double[columnMajor.length];
    int[] index = new int[shape.length];
    for (double value : columnMajor) {
      int at = 0;
      for (int d = 0; d < shape.length; d++) {
        at = at * shape[d] + index[d];
      }
      out[at] = value;
      for (int d = 0; d < shape.length && ++index[d] == shape[d]; d++) {
        index[d] = 0;
      }
    }
    return out;
  }

  static String text(NpyHeader header, ByteBuffer bytes) {
    String encoding = header.type().charAt(0) == '>' ? "UTF-32BE" : "UTF-32LE";
    return Charset.forName(encoding).decode(bytes).toString().replace("\0", "");
  }

  static NpyHeader headerOf(Tensor tensor) {
    String type =
        switch (tensor.precision()) {
          case FLOAT32 -> "<f4";
          case FLOAT64 -> "<f8";
          case INT64 -> "<i8";
        };
    return new NpyHeader(type, false, tensor.shape());
  }

  static byte[] bytes(Tensor tensor) {
    NpyHeader header = headerOf(tensor);
    ByteBuffer out =
        ByteBuffer.allocate(Math.multiplyExact(tensor.values().length, header.itemSize()))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (double value : tensor.values()) {
      switch (tensor.precision()) {
        case FLOAT32 -> out.putFloat((float) value);
        case FLOAT64 -> out.putDouble(value);
        case INT64 -> out.putLong((long) value);
      }
    }
    return out.array();
  }
}
