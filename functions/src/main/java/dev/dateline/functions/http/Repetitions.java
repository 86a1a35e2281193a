package dev.dateline.functions.http;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Sha256;
import dev.dateline.release.Attempt;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Receipt;
import dev.dateline.release.Receipts;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.Releases;
import dev.dateline.release.Repeated;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries a request out once for each Idempotency-Key, and answers its repetitions alike.
 *
 * <p>The receipt joins the transaction of the change, so there is no time at which the one is there
 * without the other, and no lock that a process could leave behind: of two that run at once one is
 * carried out, and the other answers the same.
 */
public final class Repetitions {
  private final Receipts receipts;
  private final Releases releases;
  private final Consumer<PressRelease> converge;
  private final Problems problems;
  private final Clock clock;

  /** {@code converge} makes sure of what readers see of a release before an answer says so. */
  public Repetitions(
      Receipts receipts,
      Releases releases,
      Consumer<PressRelease> converge,
      Problems problems,
      Clock clock) {
    this.receipts = receipts;
    this.releases = releases;
    this.converge = converge;
    this.problems = problems;
    this.clock = clock;
  }

  /** Carries out {@code operation}, or answers as it was answered before. */
  public HttpResponse once(
      HttpRequest request,
      ApiKey caller,
      Function<@Nullable Attempt, PressRelease> operation,
      Function<PressRelease, HttpResponse> answer) {
    return carriedOut(
        request,
        caller,
        attempt -> answer.apply(operation.apply(attempt)),
        (attempt, outcome) -> answer.apply(asLeftBy(outcome)));
  }

  /**
   * Carries out {@code operation}, whose answer has a secret that no receipt holds, or else {@code
   * again}, which is told the id of what has the secret and answers with another one for it.
   */
  public HttpResponse onceWithSecret(
      HttpRequest request,
      ApiKey caller,
      Function<@Nullable Attempt, HttpResponse> operation,
      BiFunction<String, Attempt, HttpResponse> again) {
    return carriedOut(
        request,
        caller,
        operation,
        (attempt, outcome) -> {
          if (outcome instanceof Receipt.Granted(String id)) {
            return again.apply(id, attempt);
          }
          throw new IllegalStateException("the receipt of a secret is of something else");
        });
  }

  private HttpResponse carriedOut(
      HttpRequest request,
      ApiKey caller,
      Function<@Nullable Attempt, HttpResponse> operation,
      BiFunction<Attempt, Receipt.Outcome, HttpResponse> again) {
    Optional<Attempt> attempt = request.idempotencyKey().map(key -> attempt(request, caller, key));
    return attempt.isEmpty()
        ? operation.apply(null)
        : carriedOut(attempt.get(), request, operation, again);
  }

  private HttpResponse carriedOut(
      Attempt attempt,
      HttpRequest request,
      Function<@Nullable Attempt, HttpResponse> operation,
      BiFunction<Attempt, Receipt.Outcome, HttpResponse> again) {
    Optional<Receipt> receipt = receipts.find(attempt);
    if (receipt.isPresent()) {
      return replayed(attempt, receipt.get(), again);
    }
    try {
      return operation.apply(attempt);
    } catch (Repeated e) {
      Receipt winner = receipts.find(attempt).orElseThrow(() -> new IllegalStateException(e));
      return replayed(attempt, winner, again);
    } catch (ReleaseFailure.InvalidRelease
        | ReleaseFailure.InvalidOrder
        | ReleaseFailure.InvalidQuestion failure) {
      return kept(attempt, problems.explain(failure, request.path()));
    } catch (RequestFailure.MissingScope failure) {
      throw failure;
    } catch (RequestFailure failure) {
      return kept(attempt, problems.explain(failure, request.path()));
    } catch (ReleaseFailure failure) {
      // The same request may have been carried out since the receipt was looked for.
      Receipt winner = receipts.find(attempt).orElseThrow(() -> failure);
      return replayed(attempt, winner, again);
    }
  }

  private static HttpResponse replayed(
      Attempt attempt, Receipt receipt, BiFunction<Attempt, Receipt.Outcome, HttpResponse> again) {
    if (!receipt.fingerprint().equals(attempt.fingerprint())) {
      throw new ReleaseFailure.KeyReused();
    }
    return receipt.outcome() instanceof Receipt.Refused refused
        ? new HttpResponse(refused.status(), refused.headers(), refused.problem())
        : again.apply(attempt, receipt.outcome());
  }

  private PressRelease asLeftBy(Receipt.Outcome outcome) {
    if (outcome instanceof Receipt.Done done) {
      PressRelease release = releases.asLeftBy(done);
      if (release.status().hasBeenPublic()) {
        // Whoever carried it out may have ended before the page was there.
        converge.accept(release);
      }
      return release;
    }
    throw new IllegalStateException("the receipt of a change is of something else");
  }

  /** Keeps a refusal that depends on the request alone; those that time may mend are not kept. */
  private HttpResponse kept(Attempt attempt, HttpResponse refusal) {
    receipts.keep(
        attempt, new Receipt.Refused(refusal.status(), refusal.headers(), refusal.body()));
    return refusal;
  }

  private Attempt attempt(HttpRequest request, ApiKey caller, String key) {
    String body = new String(request.body(), StandardCharsets.ISO_8859_1);
    String whole =
        String.join(
            "\n",
            request.method(),
            request.path(),
            request.rawQuery(),
            request.header("if-match").orElse(""),
            request.header("if-none-match").orElse(""),
            request.header("content-type").orElse(""),
            body);
    return new Attempt(
        caller.newsroom(),
        Sha256.of(caller.hash().hex() + " " + key),
        Sha256.of(whole),
        clock.instant());
  }
}
