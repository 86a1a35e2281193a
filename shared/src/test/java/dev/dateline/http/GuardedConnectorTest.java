package dev.dateline.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.outgoing.Connector.Answer;
import dev.dateline.outgoing.Connector.Answered;
import dev.dateline.outgoing.Connector.Unreached;
import dev.dateline.outgoing.EndpointUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedConnectorTest {
  private static final String HOST = "hooks.example";
  private static final Duration LONG = Duration.ofSeconds(60);

  /** Of what never answers; whoever waits for it waits so long. */
  private static final Duration SHORT = Duration.ofMillis(300);

  private static final Resolver HERE = host -> List.of(InetAddress.getLoopbackAddress());

  @TempDir private static Path folder;
  private static Certificates certificates;
  private static SSLContext believing;

  private final List<Subscriber> subscribers = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  @BeforeAll
  static void makeCertificates() throws Exception {
    certificates = Certificates.of(HOST, folder);
    believing = certificates.believing();
  }

  @AfterEach
  void end() throws IOException {
    ended.countDown();
    for (Subscriber subscriber : subscribers) {
      subscriber.close();
    }
  }

  @Test
  void sendsOneRequestByTlsToTheHostOfTheAddress() throws Exception {
    Subscriber subscriber = subscriber("good", Subscriber.status(204));

    Answer answer = post(HERE, url(subscriber, "/a/b?c=%20d"), LONG);

    assertThat(answer).isEqualTo(new Answered(204, null));
    assertThat(subscriber.got).hasSize(1);
    Subscriber.Got got = subscriber.got.getFirst();
    assertThat(got.line()).isEqualTo("POST /a/b?c=%20d HTTP/1.1");
    assertThat(got.headers())
        .containsEntry("host", HOST + ":" + subscriber.port())
        .containsEntry("webhook-id", "demo-1")
        .containsEntry("content-length", "2")
        .containsEntry("connection", "close");
    assertThat(got.body()).isEqualTo("{}".getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::a00:1",
        "64:ff9b:1::a00:1",
        "2002:a00:1::",
        "2001:0:a00:1::",
        "fe80::1",
        "fd00:ec2::254",
        "ff02::1"
      })
  void connectsToNoAddressThatIsNotPublic(String address) throws Exception {
    Resolver inside = host -> List.of(InetAddress.ofLiteral(address));

    assertThat(post(inside, EndpointUrl.of("https://hooks.example/", true), LONG))
        .isEqualTo(new Unreached("its name leads to an address that is not public"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"})
  void connectsToThisMachineOnlyWhereThatIsAllowed(String address) throws Exception {
    Subscriber subscriber = subscriber("good", Subscriber.status(200));
    Resolver loopback = host -> List.of(InetAddress.ofLiteral(address));
    GuardedConnector strict = new GuardedConnector(loopback, believing::getSocketFactory, false);

    assertThat(strict.post(url(subscriber, "/"), Map.of(), new byte[0], LONG))
        .isEqualTo(new Unreached("its name leads to an address that is not public"));
    assertThat(subscriber.connections).hasValue(0);
  }

  @Test
  void connectsToTheVeryAddressThatItJudgedWhateverTheNameLeadsToNext() throws Exception {
    Subscriber subscriber = subscriber("good", Subscriber.status(200));
    Iterator<String> answers = List.of("127.0.0.1", "10.0.0.1").iterator();
    Resolver rebinding = host -> List.of(InetAddress.ofLiteral(answers.next()));

    assertThat(post(rebinding, url(subscriber, "/"), LONG)).isEqualTo(new Answered(200, null));
    assertThat(post(rebinding, url(subscriber, "/"), LONG)).isInstanceOf(Unreached.class);
    assertThat(answers.hasNext()).isFalse();
    assertThat(subscriber.connections).hasValue(1);
  }

  @Test
  void connectsToNoneOfSeveralAddressesIfOneIsNotPublic() throws Exception {
    Subscriber subscriber = subscriber("good", Subscriber.status(200));
    Resolver both =
        host -> List.of(InetAddress.getLoopbackAddress(), InetAddress.ofLiteral("10.0.0.1"));

    assertThat(post(both, url(subscriber, "/"), LONG)).isInstanceOf(Unreached.class);
    assertThat(subscriber.connections).hasValue(0);
  }

  @Test
  void saysThatANameLeadsNowhere() throws Exception {
    Resolver nobody =
        host -> {
          throw new UnknownHostException(host);
        };

    assertThat(post(nobody, EndpointUrl.of("https://hooks.example/", false), LONG))
        .isEqualTo(new Unreached("its name leads nowhere"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', /",
    "/, /",
    "//, //",
    "//a//b?c=//d, //a//b?c=//d",
    "?c=d, /?c=d",
    "/a?, /a?",
    "/caf\u00e9?\u00e9, /caf%C3%A9?%C3%A9"
  })
  void asksForWhatTheAddressSays(String path, String asked) throws Exception {
    Subscriber subscriber = subscriber("good", Subscriber.status(200));

    assertThat(post(HERE, url(subscriber, path), LONG)).isEqualTo(new Answered(200, null));
    assertThat(subscriber.got.getFirst().line()).isEqualTo("POST " + asked + " HTTP/1.1");
  }

  @Test
  void endsNobodyWhoSendsToWhatNobodyForesaw() {
    Resolver broken =
        host -> {
          throw new IllegalStateException(host);
        };

    assertThat(post(broken, EndpointUrl.of("https://hooks.example/", false), LONG))
        .isEqualTo(new Unreached("nothing can be sent to its address"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired", "unknown", "of-another"})
  void believesNoCertificateThatIsExpiredUnknownOrOfAnotherName(String alias) throws Exception {
    Subscriber subscriber = subscriber(alias, Subscriber.status(200));

    assertThat(post(HERE, url(subscriber, "/"), LONG).text())
        .isEqualTo("its certificate is not good for its name, or nobody vouches for it");
    assertThat(subscriber.got).isEmpty();
  }

  @Test
  void sendsNothingUnencryptedWhereTlsIsExpected() throws Exception {
    Subscriber plain = new Subscriber(ServerSocketFactory.getDefault(), Subscriber.status(200));
    subscribers.add(plain);

    assertThat(post(HERE, url(plain, "/"), SHORT)).isInstanceOf(Unreached.class);
    assertThat(plain.got).isEmpty();
  }

  @Test
  void saysThatNoTlsCouldBeAgreedUpon() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerWithoutTls(plain));
      EndpointUrl url =
          EndpointUrl.of("https://localhost:%d/".formatted(plain.getLocalPort()), true);

      assertThat(post(HERE, url, LONG).text())
          .isEqualTo("no TLS can be agreed upon with it; it needs version 1.2 or 1.3");
    }
  }

  private static void answerWithoutTls(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400 Plain\r\n\r\n".getBytes(ISO_8859_1));
      socket.getInputStream().readAllBytes();
    } catch (IOException brokenOff) {
      return;
    }
  }

  @Test
  void followsNoRedirect() throws Exception {
    Subscriber inside = subscriber("good", Subscriber.status(200));
    Subscriber subscriber =
        subscriber("good", Subscriber.status(307, "location: " + url(inside, "/")));

    Answer answer = post(HERE, url(subscriber, "/"), LONG);
    assertThat(answer).isEqualTo(new Answered(307, null));
    assertThat(answer.text()).isEqualTo("it answered 307, and redirects are not followed");
    assertThat(inside.connections).hasValue(0);
  }

  @Test
  void tellsWhenToComeBack() throws Exception {
    Subscriber subscriber = subscriber("good", Subscriber.status(429, "Retry-After:  120"));

    assertThat(post(HERE, url(subscriber, "/"), LONG)).isEqualTo(new Answered(429, "120"));
  }

  @Test
  void passesAnswersOverThatOnlyAnnounceAnother() throws Exception {
    Subscriber subscriber =
        subscriber("good", text("HTTP/1.1 103 Early\r\nlink: x\r\n\r\nHTTP/1.1 410 Gone\r\n\r\n"));

    assertThat(post(HERE, url(subscriber, "/"), LONG)).isEqualTo(new Answered(410, null));
  }

  @Test
  void waitsNoLongerThanItsLimitForWhoeverSaysNothing() throws Exception {
    Subscriber subscriber = subscriber("good", out -> awaitEnd());

    assertThat(post(HERE, url(subscriber, "/"), SHORT))
        .isEqualTo(new Unreached("it did not answer in time"));
  }

  @Test
  void waitsNoLongerForWhoeverSpeaksSlowly() throws Exception {
    Subscriber subscriber =
        subscriber(
            "good",
            out -> {
              out.write("HTTP/1.1 200 Fine\r\n".getBytes(ISO_8859_1));
              while (!endsWithinAMillisecond()) {
                out.write("x: y\r\n".getBytes(ISO_8859_1));
                out.flush();
              }
            });

    assertThat(post(HERE, url(subscriber, "/"), SHORT))
        .isEqualTo(new Unreached("it did not answer in time"));
  }

  @Test
  void waitsNoLongerForANameServer() throws Exception {
    Resolver hanging =
        host -> {
          awaitEnd();
          throw new UnknownHostException(host);
        };

    assertThat(post(hanging, EndpointUrl.of("https://hooks.example/", false), SHORT))
        .isEqualTo(new Unreached("it did not answer in time"));
  }

  @Test
  void takesTheStatusWhoseBodyHasNoEnd() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    Subscriber subscriber =
        subscriber(
            "good",
            out -> {
              try {
                out.write("HTTP/1.1 200 Fine\r\n\r\n".getBytes(ISO_8859_1));
                while (true) {
                  out.write(new byte[1024]);
                }
              } finally {
                cut.countDown();
              }
            });

    assertThat(post(HERE, url(subscriber, "/"), LONG)).isEqualTo(new Answered(200, null));
    cut.await();
  }

  @Test
  void takesTheStatusWhoseBodyNeverComes() throws Exception {
    Subscriber subscriber =
        subscriber(
            "good",
            out -> {
              out.write("HTTP/1.1 200 Fine\r\ncontent-length: 9\r\n\r\n".getBytes(ISO_8859_1));
              out.flush();
              awaitEnd();
            });

    assertThat(post(HERE, url(subscriber, "/"), SHORT)).isEqualTo(new Answered(200, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Hello\r\n\r\n", "HTTP/1.1 2000 Fine\r\n\r\n", "HTTP/1.1 200 Fine\r\nx"})
  void takesNothingForAnAnswerThatIsNone(String said) throws Exception {
    Subscriber subscriber = subscriber("good", text(said));

    assertThat(post(HERE, url(subscriber, "/"), LONG)).isInstanceOf(Unreached.class);
  }

  @Test
  void readsNoHeadWithoutEnd() throws Exception {
    Subscriber subscriber =
        subscriber("good", text("HTTP/1.1 200 Fine\r\n" + "x: y\r\n".repeat(20_000) + "\r\n"));

    assertThat(post(HERE, url(subscriber, "/"), LONG)).isInstanceOf(Unreached.class);
  }

  private static Subscriber.Behaviour text(String said) {
    return out -> out.write(said.getBytes(ISO_8859_1));
  }

  private static Answer post(Resolver resolver, EndpointUrl url, Duration limit) {
    return new GuardedConnector(resolver, believing::getSocketFactory, true)
        .post(url, Map.of("webhook-id", "demo-1"), "{}".getBytes(UTF_8), limit);
  }

  private static EndpointUrl url(Subscriber subscriber, String path) {
    return EndpointUrl.of("https://%s:%d%s".formatted(HOST, subscriber.port(), path), false);
  }

  private Subscriber subscriber(String alias, Subscriber.Behaviour behaviour)
      throws GeneralSecurityException, IOException {
    Subscriber subscriber =
        new Subscriber(certificates.server(alias).getServerSocketFactory(), behaviour);
    subscribers.add(subscriber);
    return subscriber;
  }

  /** Lets as few bytes through that their number is never the limit. */
  private boolean endsWithinAMillisecond() {
    try {
      return ended.await(1, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void awaitEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
