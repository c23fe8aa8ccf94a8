package org.jled.kernel;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/**
 * Libraries from Maven's local repository or, where they are missing there, from Maven Central; as
 * the user's {@code settings.xml} says (mirrors, proxies, servers' passwords, offline, place of the
 * local repository).
 */
final class MavenLibraries {

  private static final RemoteRepository CENTRAL =
      new RemoteRepository.Builder("central", "default", "https://repo.maven.apache.org/maven2")
          .build();

  private final RepositorySystem system = new RepositorySystemSupplier().get();
  private final DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();

  private MavenLibraries(Settings settings, Path maven) {
    session.setOffline(settings.isOffline());
    setMirrors(settings);
    setProxies(settings);
    setPasswords(settings);
    String local = settings.getLocalRepository();
    File place = local == null ? maven.resolve("repository").toFile() : new File(local);
    session.setLocalRepositoryManager(
        system.newLocalRepositoryManager(session, new LocalRepository(place)));
  }

  /** Reads the user's settings; a missing file means Maven's defaults. */
  static MavenLibraries fromSettings() {
    return from(Path.of(System.getProperty("user.home"), ".m2"));
  }

  /** Reads the settings in a folder such as {@code ~/.m2}. */
  static MavenLibraries from(Path maven) {
    DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
    request.setUserSettingsFile(maven.resolve("settings.xml").toFile());
    request.setSystemProperties(System.getProperties());
    try {
      Settings settings =
          new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
      return new MavenLibraries(settings, maven);
    } catch (SettingsBuildingException broken) {
      throw new MagicError("Maven's settings cannot be read: " + broken.getMessage());
    }
  }

  /** The jars of a library and of all it needs to run. */
  List<Path> resolve(String coordinates) throws DependencyResolutionException {
    Dependency library = new Dependency(new DefaultArtifact(coordinates), JavaScopes.RUNTIME);
    List<RemoteRepository> from = system.newResolutionRepositories(session, List.of(CENTRAL));
    DependencyRequest request = new DependencyRequest(new CollectRequest(library, from), null);
    return system.resolveDependencies(session, request).getArtifactResults().stream()
        .map(found -> found.getArtifact().getFile().toPath())
        .toList();
  }

  private void setMirrors(Settings settings) {
    DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
    for (Mirror m : settings.getMirrors()) {
      mirrors.add(
          m.getId(),
          m.getUrl(),
          m.getLayout(),
          false,
          m.isBlocked(),
          m.getMirrorOf(),
          m.getMirrorOfLayouts());
    }
    session.setMirrorSelector(mirrors);
  }

  private void setProxies(Settings settings) {
    DefaultProxySelector proxies = new DefaultProxySelector();
    for (Proxy p : settings.getProxies()) {
      if (p.isActive()) {
        proxies.add(
            new org.eclipse.aether.repository.Proxy(
                p.getProtocol(), p.getHost(), p.getPort(), login(p.getUsername(), p.getPassword())),
            p.getNonProxyHosts());
      }
    }
    session.setProxySelector(proxies);
  }

  private void setPasswords(Settings settings) {
    DefaultAuthenticationSelector passwords = new DefaultAuthenticationSelector();
    for (Server server : settings.getServers()) {
      passwords.add(server.getId(), login(server.getUsername(), server.getPassword()));
    }
    session.setAuthenticationSelector(passwords);
  }

  private static Authentication login(String user, String password) {
    return new AuthenticationBuilder().addUsername(user).addPassword(password).build();
  }
}
