package org.jled.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;

/** Checks of the network, which only the build needs; but a notebook talks to its kernel by it. */
final class NetworkChecks {

  private static final int MILLIS = 2000;

  private NetworkChecks() {}

  /** Every address of this machine that others could reach. */
  static List<InetAddress> addresses() {
    try (Stream<NetworkInterface> interfaces = NetworkInterface.networkInterfaces()) {
      return interfaces
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLoopbackAddress())
          .toList();
    } catch (SocketException noInterface) {
      return List.of();
    }
  }

  /** Whether there is a network at all; nothing is asked of it. */
  static Diagnosis network(List<InetAddress> addresses) {
    return Diagnosis.ok(
        "network",
        (addresses.isEmpty() ? "none" : "there is one")
            + "; once built, nothing is downloaded, so none is needed");
  }

  /** Whether this machine can talk to itself. */
  static Diagnosis answers(InetAddress self) {
    try (ServerSocket server = new ServerSocket(0, 1, self);
        Socket client = new Socket()) {
      client.connect(server.getLocalSocketAddress(), MILLIS);
      return Diagnosis.ok("loopback", self.getHostAddress() + " answers");
    } catch (IOException e) {
      return Diagnosis.fail(
          "loopback",
          self.getHostAddress() + " does not answer: " + Failures.oneLine(e),
          "notebooks talk to their kernel by it; as root: ip link set lo up");
    }
  }
}
