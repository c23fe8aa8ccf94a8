package org.jled.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/** What Jupyter starts: a kernel for the connection that a file describes. */
public final class KernelMain {

  private KernelMain() {}

  /**
   * Serves one connection until the front end shuts the kernel down.
   *
   * @param args the connection file's path
   * @throws IOException when the connection file cannot be read
   * @throws GeneralSecurityException when the messages cannot be signed as the file asks
   */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    String properties = Files.readString(Path.of(args[0]));
    JledKernel kernel = new JledKernel(version(), System.getProperty("java.class.path"));
    JupyterConnection connection =
        new JupyterConnection(KernelConnectionProperties.parse(properties));
    kernel.becomeHandlerForConnection(connection);
    kernel.onStartup();
    endWithParent();
    connection.connect();
    connection.waitUntilClose();
    System.exit(0);
  }

  private static String version() {
    String version = KernelMain.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  /** A kernel whose front end has died is of no use to anybody. */
  private static void endWithParent() {
    String parent = System.getenv("JPY_PARENT_PID");
    if (parent != null) {
      ProcessHandle.of(Long.parseLong(parent))
          .map(ProcessHandle::onExit)
          .ifPresent(end -> end.thenRun(() -> Runtime.getRuntime().halt(1)).isDone());
    }
  }
}
