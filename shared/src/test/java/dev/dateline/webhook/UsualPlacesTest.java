package dev.dateline.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsualPlacesTest {
  private static final Pattern ROW = Pattern.compile("\\| `([a-zA-Z]+)` \\| (`/[^|]+`) \\|");

  @ParameterizedTest
  @EnumSource(value = Provider.class, mode = EnumSource.Mode.EXCLUDE, names = "GHOST_LEGACY")
  void areThoseOfTheGuide(Provider provider) throws IOException {
    Map<String, List<Place>> told = new LinkedHashMap<>();
    ROW.matcher(Files.readString(Path.of("../docs/guides/%s.md".formatted(provider.text()))))
        .results()
        .forEach(row -> told.put(row.group(1), places(row.group(2))));

    assertThat(Mapping.usual(provider).places()).isEqualTo(told);
  }

  private static List<Place> places(String listed) {
    return Arrays.stream(listed.split(", ", -1))
        .map(place -> new Place(place.substring(1, place.length() - 1)))
        .toList();
  }
}
