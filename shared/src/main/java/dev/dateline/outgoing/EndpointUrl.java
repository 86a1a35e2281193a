package dev.dateline.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where somebody listens.
 *
 * <p>What its name leads to is asked at each connection anew, and is judged there; here only an
 * address that stands in it.
 */
public record EndpointUrl(URI uri) {
  private static final int LONGEST = 2_000;
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads an address as an administrator writes it.
   *
   * @param loopback whether this machine may listen too, by http as well
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static EndpointUrl of(String text, boolean loopback) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "has %d characters; at most %d are taken".formatted(text.length(), LONGEST));
    }
    URI uri = parsed(text);
    String host = uri.getHost();
    if (host == null || host.isEmpty()) {
      throw new IllegalArgumentException(
          isAscii(text)
              ? "names no host; write it whole, as https://hooks.example.org/dateline"
              : "names a host by letters beyond ASCII; write it as xn--..., as browsers send it");
    }
    if (host.contains("%")) {
      throw new IllegalArgumentException(
          "has an IP address with a zone; take out '%' and what stands behind it");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "has a user in it; take it out: who sends is shown by the signature");
    }
    if (uri.getRawFragment() != null) {
      throw new IllegalArgumentException("has a fragment, which is never sent; take # out");
    }
    if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
      throw new IllegalArgumentException("has a port that is none; ports are 1 to " + HIGHEST_PORT);
    }
    boolean onThisMachine = loopback && isLoopback(host);
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    if (!"https".equalsIgnoreCase(uri.getScheme()) && !(http && onThisMachine)) {
      throw new IllegalArgumentException("must begin with https://");
    }
    if (!onThisMachine && isLiteral(host) && !PublicAddress.is(literal(host))) {
      throw new IllegalArgumentException("leads to an address that is not public");
    }
    return new EndpointUrl(uri);
  }

  /** Tells whether a host is this machine, by the one name or an address. */
  public static boolean isLoopback(String host) {
    return host.equals("localhost") || (isLiteral(host) && literal(host).isLoopbackAddress());
  }

  public boolean isEncrypted() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  /** Returns the host, without the brackets of an IPv6 address. */
  public String host() {
    return uri.getHost().replaceAll("[\\[\\]]", "");
  }

  public int port() {
    return uri.getPort() > 0 ? uri.getPort() : isEncrypted() ? 443 : 80;
  }

  @Override
  public String toString() {
    return uri.toString();
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "is no address; write it whole, as https://hooks.example.org/dateline", e);
    }
  }

  /** A name of the web ends with letters. */
  private static boolean isLiteral(String host) {
    return host.startsWith("[") || host.matches("[0-9.]+");
  }

  private static InetAddress literal(String host) {
    return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 0x80);
  }
}
