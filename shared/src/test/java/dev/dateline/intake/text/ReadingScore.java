package dev.dateline.intake.text;

import dev.dateline.intake.Reading;
import dev.dateline.release.Body;
import dev.dateline.release.Contact;
import dev.dateline.release.Names;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import dev.dateline.render.BodyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts fields read right of fields expected, for each part of a release. */
public final class ReadingScore {
  private final Map<String, int[]> parts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  public String table() {
    StringBuilder table = new StringBuilder("part: fields right of fields expected\n");
    parts.forEach((part, n) -> table.append("%-14s %3d of %3d%n".formatted(part, n[0], n[1])));
    int right = parts.values().stream().mapToInt(n -> n[0]).sum();
    int all = parts.values().stream().mapToInt(n -> n[1]).sum();
    return table + "%-14s %3d of %3d%n".formatted("all", right, all) + String.join("\n", wrong);
  }

  public void add(String name, Map<String, Object> expected, Reading reading) {
    ReleaseContent content = reading.content();
    String body = content.body() == null ? "" : words(shown(content.body()));
    expected.forEach(
        (part, value) -> {
          switch (part) {
            case "kind" -> same(name, part, value, Names.of(content.kind()));
            case "language" -> same(name, part, value, String.valueOf(content.language()));
            case "headline" ->
                oneOf(name, part, value, expected.get("headlineAlternatives"), content.headline());
            case "subheadline" -> same(name, part, value, content.subheadline());
            case "endMark" -> same(name, part, value, content.endMark());
            case "wire" ->
                same(
                    name,
                    part,
                    value,
                    content.dateline() == null ? null : content.dateline().wire());
            case "disclosure" -> same(name, part, value, content.disclosure() != null);
            case "registrant", "principal" ->
                same(
                    name,
                    "disclosure",
                    value,
                    content.disclosure() == null
                        ? null
                        : part.equals("registrant")
                            ? content.disclosure().registrant()
                            : content.disclosure().principal());
            case "firstWords" ->
                check(name, "body", body.startsWith(words((String) value)), value, head(body));
            case "lastWords" -> {
              boolean right = ends(body, value);
              for (Object other : list(expected.get("lastWordsAlternatives"))) {
                right |= ends(body, other);
              }
              check(name, "body", right, value, tail(body));
            }
            case "markdown" ->
                list(value)
                    .forEach(
                        text ->
                            check(
                                name,
                                part,
                                String.valueOf(content.body()).contains((String) text),
                                text,
                                content.body()));
            case "notInBody" ->
                list(value)
                    .forEach(
                        text ->
                            check(
                                name,
                                "body",
                                !body.contains(words((String) text)),
                                "not " + text,
                                "it"));
            case "boilerplateAbout" ->
                same(
                    name, part, value, content.boilerplate().stream().map(b -> b.about()).toList());
            case "tickers" ->
                same(
                    name,
                    part,
                    value,
                    content.issuer() == null
                        ? List.of()
                        : content.issuer().tickers().stream()
                            .map(t -> Map.of("exchange", t.exchange(), "symbol", t.symbol()))
                            .toList());
            case "releaseLine" -> releaseLine(name, map(value), content);
            case "dateline" -> dateline(name, value, content);
            case "contacts" -> contacts(name, list(value), content.contacts());
            case "quotes" ->
                list(value).forEach(quote -> quote(name, map(quote), content.quotes()));
            case "findings" ->
                list(value)
                    .forEach(
                        code ->
                            check(
                                name,
                                part,
                                reading.findings().stream().anyMatch(f -> f.code().equals(code)),
                                code,
                                reading.findings().stream().map(f -> f.code()).toList()));
            default -> {}
          }
        });
  }

  private void releaseLine(String name, Map<String, Object> expected, ReleaseContent content) {
    var line = content.releaseLine();
    Map<String, Object> read = new TreeMap<>();
    if (line != null) {
      read.put("immediate", line.immediate());
      read.put("embargo", line.embargo());
      read.put("date", String.valueOf(line.date()));
      read.put("time", String.valueOf(line.time()));
      read.put("zone", String.valueOf(line.zone()));
    }
    expected.forEach((field, value) -> same(name, "releaseLine", value, read.get(field)));
  }

  private void dateline(String name, Object expected, ReleaseContent content) {
    var dateline = content.dateline();
    if (expected.equals("none")) {
      check(name, "dateline", dateline == null, "none", dateline);
      return;
    }
    Map<String, Object> fields = map(expected);
    same(name, "dateline", fields.get("place"), dateline == null ? null : dateline.place());
    if (fields.containsKey("date")) {
      same(
          name,
          "dateline",
          fields.get("date"),
          dateline == null ? null : String.valueOf(dateline.date()));
    }
  }

  private void contacts(String name, List<Object> expected, List<Contact> read) {
    check(name, "contacts", expected.size() == read.size(), expected.size() + " contacts", read);
    for (Object one : expected) {
      Map<String, Object> fields = map(one);
      Contact contact =
          read.stream().filter(c -> c.name().equals(fields.get("name"))).findFirst().orElse(null);
      check(name, "contacts", contact != null, fields.get("name"), read);
      if (contact == null) {
        continue;
      }
      same(name, "contacts", fields.getOrDefault("role", null), contact.role());
      same(name, "contacts", fields.getOrDefault("organisation", null), contact.organisation());
      same(
          name,
          "contacts",
          fields.get("emails"),
          contact.emails().stream().map(Object::toString).toList());
      same(
          name,
          "contacts",
          fields.get("phones"),
          contact.phones().stream().map(Object::toString).toList());
    }
  }

  private void quote(String name, Map<String, Object> expected, List<Quote> read) {
    List<Object> speakers = new ArrayList<>(list(expected.get("speakerAlternatives")));
    speakers.add(expected.get("speaker"));
    List<Quote> found = read.stream().filter(q -> speakers.contains(q.speaker())).toList();
    List<String> all = read.stream().map(q -> q.speaker() + ", " + q.title()).toList();
    check(name, "quotes", !found.isEmpty(), expected.get("speaker"), all);
    if (expected.containsKey("title")) {
      boolean right = found.stream().anyMatch(q -> expected.get("title").equals(q.title()));
      check(name, "quotes", right, expected.get("title"), all);
    }
  }

  private void oneOf(String name, String part, Object value, Object others, Object read) {
    check(name, part, value.equals(read) || list(others).contains(read), value, read);
  }

  private void same(String name, String part, Object expected, Object read) {
    check(name, part, Objects.equals(expected, read), expected, read);
  }

  private void check(String name, String part, boolean right, Object expected, Object read) {
    int[] count = parts.computeIfAbsent(part, key -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1]++;
    if (!right) {
      wrong.add("%s: %s: expected %s, read %s".formatted(name, part, expected, read));
    }
  }

  private static boolean ends(String body, Object words) {
    return body.endsWith(words((String) words))
        || stripped(body).endsWith(stripped(words((String) words)));
  }

  private static String stripped(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+$", "");
  }

  static String words(String markdown) {
    return markdown
        .replaceAll("(?m)^- ", "")
        .replaceAll("<(https?://[^>]*)>", "$1")
        .replaceAll("\\[(www\\.[^\\]]*)\\]\\(https://[^)]*\\)", "$1")
        .replaceAll("(?m)^\\|(?: --- \\|)+$|(?<!\\\\)\\|", " ")
        .replaceAll("\\\\(\\p{Punct})", "$1")
        .replaceAll("[\\s\\h]+", " ")
        .strip();
  }

  private static String head(String text) {
    return text.substring(0, Math.min(60, text.length()));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 60));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }

  private static String shown(Body body) {
    return body.format() == Body.Format.MARKDOWN
        ? body.value()
        : BodyText.of(body).paragraphs().stream()
            .map(BodyText.Paragraph::text)
            .collect(Collectors.joining("\n\n"));
  }
}
