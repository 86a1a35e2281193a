package dev.dateline.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of an authority that tests alone believe, made by the JDK's own keytool. */
public final class Certificates {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final KeyStore store;

  private Certificates(KeyStore store) {
    this.store = store;
  }

  /** Makes those of this host: one that is good, and one for each way of being bad. */
  public static Certificates of(String host, Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path file = folder.resolve("certificates.p12");
    keytool(file, "authority", "-ext", "bc:c");
    keytool(file, "good", "-signer", "authority", "-ext", "san=dns:" + host);
    keytool(file, "of-another", "-signer", "authority", "-ext", "san=dns:another.example");
    keytool(
        file,
        "expired",
        "-signer",
        "authority",
        "-ext",
        "san=dns:" + host,
        "-startdate",
        "-9d",
        "-validity",
        "3");
    keytool(file, "unknown", "-ext", "san=dns:" + host);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return new Certificates(store);
  }

  /** Returns what a server shows one of them by. */
  public SSLContext server(String alias) throws GeneralSecurityException, IOException {
    KeyStore only = KeyStore.getInstance("PKCS12");
    only.load(null, null);
    only.setKeyEntry(
        alias, store.getKey(alias, PASSWORD), PASSWORD, store.getCertificateChain(alias));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(only, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** Returns what believes the authority. */
  public SSLContext believing() throws GeneralSecurityException, IOException {
    KeyStore only = KeyStore.getInstance("PKCS12");
    only.load(null, null);
    only.setCertificateEntry("authority", store.getCertificate("authority"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(only);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static void keytool(Path file, String alias, String... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of(
            "-genkeypair",
            "-keystore",
            file.toString(),
            "-storepass",
            "changeit",
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + alias,
            "-alias",
            alias));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }
}
