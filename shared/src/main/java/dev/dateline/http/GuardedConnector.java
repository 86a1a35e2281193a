package dev.dateline.http;

import dev.dateline.outgoing.Connector;
import dev.dateline.outgoing.EndpointUrl;
import dev.dateline.outgoing.PublicAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends to the public internet alone.
 *
 * <p>A host's name is asked for once for each connection, each address that comes is judged, and to
 * one of these very addresses it connects, by TLS that proves the name: whoever changes what a name
 * leads to gains nothing. One connection has one request; no redirect is followed, no proxy asked,
 * and all of it together, the question for the name too, has one limit.
 */
public final class GuardedConnector implements Connector {
  private final Resolver resolver;
  private final Supplier<SSLSocketFactory> tls;
  private final boolean loopback;

  /**
   * Takes what it connects by.
   *
   * @param tls whose certificates are believed; asked for only when something is sent
   * @param loopback whether this machine may listen too
   */
  public GuardedConnector(Resolver resolver, Supplier<SSLSocketFactory> tls, boolean loopback) {
    this.resolver = resolver;
    this.tls = tls;
    this.loopback = loopback;
  }

  /** Why it is not connected at all. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  @Override
  public boolean reachesThisMachine() {
    return loopback;
  }

  @Override
  public Answer post(EndpointUrl url, Map<String, String> headers, byte[] body, Duration limit) {
    Socket socket = new Socket(Proxy.NO_PROXY);
    AtomicReference<@Nullable Answer> head = new AtomicReference<>();
    FutureTask<Answer> exchange =
        new FutureTask<>(
            () -> new Exchange(opened(socket, url, limit), head::set).post(url, headers, body));
    Thread.ofVirtual().name("webhook").start(exchange);
    try {
      return exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      Answer begun = head.get();
      return begun == null ? new Unreached("it did not answer in time") : begun;
    } catch (ExecutionException e) {
      return new Unreached(reason(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unreached("this process was ended meanwhile");
    } finally {
      close(socket);
    }
  }

  private Socket opened(Socket socket, EndpointUrl url, Duration limit) throws IOException {
    connect(socket, url, limit);
    if (!url.isEncrypted()) {
      return socket;
    }
    SSLSocket encrypted = (SSLSocket) tls.get().createSocket(socket, url.host(), url.port(), true);
    SSLParameters parameters = encrypted.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    encrypted.setSSLParameters(parameters);
    encrypted.startHandshake();
    return encrypted;
  }

  private void connect(Socket socket, EndpointUrl url, Duration limit) throws IOException {
    List<InetAddress> addresses = resolver.addresses(url.host());
    if (addresses.isEmpty()) {
      throw new UnknownHostException(url.host());
    }
    for (InetAddress address : addresses) {
      if (!PublicAddress.is(address) && !(loopback && address.isLoopbackAddress())) {
        throw new Refused("its name leads to an address that is not public");
      }
    }
    int milliseconds = Math.max(1, Math.toIntExact(limit.toMillis()));
    socket.connect(new InetSocketAddress(addresses.getFirst(), url.port()), milliseconds);
  }

  private static String reason(@Nullable Throwable failure) {
    return switch (failure) {
      case Refused refused -> String.valueOf(refused.getMessage());
      case UnknownHostException unknown -> "its name leads nowhere";
      case SSLException tls when causes(tls, CertificateException.class) ->
          "its certificate is not good for its name, or nobody vouches for it";
      case SSLException tls -> "no TLS can be agreed upon with it; it needs version 1.2 or 1.3";
      case NoHttp noHttp -> "it does not speak HTTP";
      case IOException io -> "it cannot be reached, or broke off";
      case RuntimeException unforeseen -> "nothing can be sent to its address";
      case null, default -> throw new IllegalStateException(failure);
    };
  }

  private static boolean causes(Throwable failure, Class<? extends Throwable> kind) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      return;
    }
  }
}
