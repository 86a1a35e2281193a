package dev.dateline.json;

import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Fault;
import dev.dateline.release.Language;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.TextRule;
import dev.dateline.release.UpdateNewsroom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a newsroom out of a tree, with all of their faults at once. */
public final class NewsroomReader {
  /** Members that the server sets: what GET gives may be sent again. */
  private static final Set<String> OF_THE_SERVER = Set.of("name", "version");

  private static final TextRule TITLE = TextRule.line(Newsroom.LONGEST_TITLE);
  private static final TextRule NAME = TextRule.line(DisclosurePolicy.Fara.LONGEST_NAME);
  private static final TextRule COUNTRY = TextRule.line(DisclosurePolicy.Principal.LONGEST_COUNTRY);
  private static final TextRule WORDING = TextRule.line(DisclosurePolicy.Fara.LONGEST_WORDING);
  static final TextRule LANGUAGE = TextRule.line(DisclosurePolicy.Fara.LONGEST_LANGUAGE);

  private NewsroomReader() {}

  private enum Regime {
    NONE,
    FARA
  }

  /**
   * Reads a document that a client sent; it says all settings, so that none is lost by silence.
   *
   * @param requireSettable refuses codes that a newsroom may give no level to, with {@link
   *     IllegalArgumentException}
   * @throws ReleaseFailure.InvalidNewsroom with every member that is unknown, missing, doubled, of
   *     another type or out of its limits
   */
  public static UpdateNewsroom.Settings read(Json.Text text, Consumer<String> requireSettable) {
    List<Fault> faults = new ArrayList<>();
    text.doubled().forEach(pointer -> faults.add(new Fault(pointer, "stands twice in its object")));
    UpdateNewsroom.Settings settings =
        Fields.object(
            text.tree(),
            "#",
            faults,
            fields -> {
              fields.ignore(OF_THE_SERVER);
              fields.requireAll("disclosure", "rules");
              return settings(fields, requireSettable);
            });
    if (settings == null || !faults.isEmpty()) {
      throw new ReleaseFailure.InvalidNewsroom(faults);
    }
    return settings;
  }

  /** Reads what {@link NewsroomTree} wrote beside name and version, codes of former rules too. */
  static UpdateNewsroom.@Nullable Settings stored(Fields fields) {
    return settings(fields, Newsroom::requireCode);
  }

  private static UpdateNewsroom.@Nullable Settings settings(
      Fields fields, Consumer<String> requireCode) {
    String title = fields.requiredText("title", TITLE);
    fields.require("zone");
    ZoneId zone = fields.value("zone", Times::zone);
    Profile profile = ProfileTree.read(fields);
    DisclosurePolicy disclosure = fields.object("disclosure", NewsroomReader::disclosure);
    Map<String, RuleLevel> rules =
        fields.valuesByName(
            "rules",
            Newsroom.MOST_RULES,
            code -> {
              requireCode.accept(code);
              return code;
            },
            level -> Fields.constantOf(level, RuleLevel.class));
    return fields.build(
        () ->
            new UpdateNewsroom.Settings(
                title,
                Objects.requireNonNull(zone),
                profile,
                disclosure == null ? new DisclosurePolicy.None() : disclosure,
                rules));
  }

  private static @Nullable DisclosurePolicy disclosure(Fields fields) {
    fields.require("regime");
    Regime regime = fields.constant("regime", Regime.class);
    if (regime == Regime.NONE) {
      return fields.build(DisclosurePolicy.None::new);
    }
    if (regime == Regime.FARA) {
      fields.requireAll("registrant", "principals");
    }
    String registrant = fields.value("registrant", NewsroomReader::name);
    fields.requireElement("principals");
    List<String> names = new ArrayList<>();
    List<DisclosurePolicy.Principal> principals =
        fields.objects(
            "principals",
            DisclosurePolicy.Fara.MOST_PRINCIPALS,
            principal -> principal(principal, names));
    Map<String, String> wordings =
        fields.valuesByName(
            "wordings",
            DisclosurePolicy.Fara.MOST_WORDINGS,
            NewsroomReader::language,
            NewsroomReader::wording);
    return fields.build(
        () -> new DisclosurePolicy.Fara(Objects.requireNonNull(registrant), principals, wordings));
  }

  private static DisclosurePolicy.@Nullable Principal principal(
      Fields fields, List<String> others) {
    fields.require("name");
    String name = fields.value("name", text -> nameBeside(others, text));
    String country = fields.text("country", COUNTRY);
    return fields.build(
        () -> new DisclosurePolicy.Principal(Objects.requireNonNull(name), country));
  }

  private static String nameBeside(List<String> others, String text) {
    String name = name(text);
    if (others.stream().anyMatch(other -> DisclosurePolicy.Principal.areSame(other, name))) {
      throw new IllegalArgumentException("is the name of another principal too");
    }
    others.add(name);
    return name;
  }

  private static String name(String text) {
    DisclosurePolicy.Fara.requireLetters(Fields.checked(text, NAME));
    return text;
  }

  private static String language(String tag) {
    return new Language(Fields.checked(tag, LANGUAGE)).tag();
  }

  private static String wording(String text) {
    DisclosurePolicy.Fara.requireWording(Fields.checked(text, WORDING));
    return text;
  }
}
