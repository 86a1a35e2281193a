package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;

/** The stores of one process, of which none is asked here. */
class ProductionTest {
  @Test
  void hasOneSiteWhoseLimitOfFilesAtOnceHoldsForAllOfTheProcess() {
    try (SdkHttpClient http = Production.newHttpClient()) {
      Production production =
          new Production(Map.of("BUCKET_NAME", "files", "AWS_REGION", "eu-west-1"), http);

      assertThat(production.site()).isSameAs(production.site());
    }
  }
}
