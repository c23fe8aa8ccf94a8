package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.jled.core.Precision;

/** Memory that Java writes and native arrays look at, without a copy between. */
final class NativeBuffer {

  private final DataType type;
  private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

  NativeBuffer(Precision precision) {
    type = precision == Precision.FLOAT32 ? DataType.FLOAT32 : DataType.FLOAT64;
  }

  /** Empties the buffer and makes room for a number of values. */
  NativeBuffer reserve(int size) {
    int needed = size * type.getNumOfBytes();
    if (bytes.capacity() < needed) {
      bytes = ByteBuffer.allocateDirect(needed).order(ByteOrder.nativeOrder());
    }
    bytes.clear().limit(needed);
    return this;
  }

  /** Writes values at a position. */
  void put(int position, double[] values) {
    if (type == DataType.FLOAT64) {
      DoubleBuffer out = bytes.asDoubleBuffer();
      out.put(position, values);
    } else {
      FloatBuffer out = bytes.asFloatBuffer();
      for (int i = 0; i < values.length; i++) {
        out.put(position + i, (float) values[i]);
      }
    }
  }

  /** An array over the buffer's memory, valid until the next {@link #reserve}. */
  NDArray array(NDManager manager, Shape shape) {
    return manager.create(bytes.slice().order(ByteOrder.nativeOrder()), shape, type);
  }

  /** The values of an array of this type. */
  void read(NDArray array, double[] out) {
    if (type == DataType.FLOAT64) {
      System.arraycopy(array.toDoubleArray(), 0, out, 0, out.length);
    } else {
      float[] values = array.toFloatArray();
      for (int i = 0; i < out.length; i++) {
        out[i] = values[i];
      }
    }
  }

  /** The value of a scalar array of this type. */
  double scalar(NDArray array) {
    return type == DataType.FLOAT64 ? array.getDouble() : array.getFloat();
  }
}
