package dev.dateline.release;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where, and perhaps when, a release was issued: "GENEVA, 3 May 2026 /ExampleWire/ -".
 *
 * @param wire the wire service that is named in it
 */
public record Dateline(String place, @Nullable LocalDate date, @Nullable String wire) {
  public static final TextRule PLACE = TextRule.line(200);
  public static final TextRule WIRE = TextRule.line(100);

  public Dateline {
    PLACE.check("place", place);
    WIRE.checkIfPresent("wire", wire);
  }
}
