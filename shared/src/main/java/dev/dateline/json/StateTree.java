package dev.dateline.json;

import dev.dateline.release.Address;
import dev.dateline.release.Correction;
import dev.dateline.release.Filing;
import dev.dateline.release.Finding;
import dev.dateline.release.Moment;
import dev.dateline.release.Names;
import dev.dateline.release.Original;
import dev.dateline.release.Overriding;
import dev.dateline.release.ReleaseFile;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.RevisionSummary;
import dev.dateline.release.Schedule;
import dev.dateline.release.State;
import dev.dateline.release.Status;
import dev.dateline.release.TextRule;
import dev.dateline.release.Withdrawal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a release stands, as a tree. */
public final class StateTree {
  private static final TextRule ANY = Finding.MESSAGE;

  private StateTree() {}

  /** Returns all of it, under the names that the API uses too. */
  public static Map<String, Object> of(State state) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", state.version());
    tree.put("status", Names.of(state.status()));
    ContentTree.put(tree, "address", state.address() == null ? null : state.address().path());
    ContentTree.putAll(tree, "aliases", state.aliases().stream().map(Address::path).toList());
    ContentTree.putAll(tree, "inbound", state.inbound().stream().map(ReleaseId::value).toList());
    tree.putAll(publicFacts(state));
    ContentTree.putAll(tree, "files", state.files().stream().map(FileTree::of).toList());
    if (state.schedule() != null) {
      ContentTree.putAll(
          tree,
          "overrides",
          state.schedule().overridings().stream().map(OverridingTree::of).toList());
    }
    return tree;
  }

  /** Returns the members of which an answer of the API is made as they stand here. */
  public static Map<String, Object> publicFacts(State state) {
    Map<String, Object> tree = new LinkedHashMap<>();
    ContentTree.put(tree, "schedule", state.schedule(), StateTree::schedule);
    ContentTree.putAll(
        tree, "corrections", state.corrections().stream().map(StateTree::correction).toList());
    ContentTree.put(tree, "withdrawal", state.withdrawal(), StateTree::withdrawal);
    ContentTree.put(tree, "filing", state.filing(), StateTree::filing);
    ContentTree.putAll(tree, "filings", state.filings().stream().map(StateTree::filing).toList());
    tree.put("createdAt", state.createdAt().toString());
    tree.put("updatedAt", state.updatedAt().toString());
    ContentTree.put(tree, "publishedAt", state.publishedAt());
    return tree;
  }

  /** Reads what {@link #of} wrote; at first it wrote the one filing that was known. */
  public static State read(Map<String, Object> tree) {
    return Fields.stored(
        tree,
        fields -> {
          fields.requireAll("version", "status", "createdAt", "updatedAt");
          long version = fields.number("version");
          Status status = fields.constant("status", Status.class);
          Address address = fields.value("address", Address::of);
          List<Address> aliases = fields.values("aliases", State.MOST_ALIASES, Address::of);
          List<ReleaseId> inbound = fields.values("inbound", State.MOST_INBOUND, ReleaseId::new);
          List<Overriding> overridings =
              fields.objects("overrides", Overriding.MOST, OverridingTree::read);
          Schedule schedule = fields.object("schedule", each -> schedule(each, overridings));
          List<Correction> corrections =
              fields.objects("corrections", State.MOST_CORRECTIONS, StateTree::correction);
          Withdrawal withdrawal = fields.object("withdrawal", StateTree::withdrawal);
          Filing filing = fields.object("filing", StateTree::filing);
          List<Filing> filings = fields.objects("filings", State.MOST_FILINGS, StateTree::filing);
          List<ReleaseFile> files = fields.objects("files", State.MOST_FILES, FileTree::read);
          Instant createdAt = fields.value("createdAt", Instant::parse);
          Instant updatedAt = fields.value("updatedAt", Instant::parse);
          Instant publishedAt = fields.value("publishedAt", Instant::parse);
          return fields.build(
              () ->
                  new State(
                      version,
                      Objects.requireNonNull(status),
                      address,
                      aliases,
                      inbound,
                      schedule,
                      corrections,
                      withdrawal,
                      filings.isEmpty() && filing != null ? List.of(filing) : filings,
                      files,
                      Objects.requireNonNull(createdAt),
                      Objects.requireNonNull(updatedAt),
                      publishedAt));
        });
  }

  /** Writes findings. */
  public static List<Map<String, Object>> findings(List<Finding> findings) {
    return findings.stream().map(StateTree::finding).toList();
  }

  /**
   * Reads one finding of those that {@link #findings} wrote; one that does not say where it is of
   * may be of the source, and must not be forgotten.
   */
  static @Nullable Finding readFinding(Fields fields) {
    fields.requireAll("level");
    String code = fields.requiredText("code", ANY);
    Finding.Level level = fields.constant("level", Finding.Level.class);
    String message = fields.requiredText("message", ANY);
    String pointer = fields.text("pointer", ANY);
    boolean ofSource = !fields.has("ofSource") || fields.flag("ofSource");
    return fields.build(
        () -> new Finding(code, Objects.requireNonNull(level), message, pointer, ofSource));
  }

  /** Writes a revision as a list shows it. */
  public static Map<String, Object> revision(RevisionSummary revision) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", revision.number());
    tree.put("headline", revision.headline());
    tree.put("at", revision.at().toString());
    ContentTree.put(tree, "original", revision.original(), StateTree::original);
    return tree;
  }

  /** Writes of which bytes a revision was read. */
  static Map<String, Object> original(Original original) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("sha256", original.sha256());
    tree.put("mediaType", original.mediaType());
    return tree;
  }

  /** Reads what {@link #original(Original)} wrote. */
  static @Nullable Original original(Fields fields) {
    String sha256 = fields.requiredText("sha256", ANY);
    String mediaType = fields.requiredText("mediaType", ANY);
    return fields.build(() -> new Original(sha256, mediaType));
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", finding.code());
    tree.put("level", Names.of(finding.level()));
    tree.put("message", finding.message());
    ContentTree.put(tree, "pointer", finding.pointer());
    tree.put("ofSource", finding.ofSource());
    return tree;
  }

  private static Map<String, Object> schedule(Schedule schedule) {
    Moment moment = schedule.moment();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", moment.at().toString());
    tree.put("local", moment.local().toString());
    tree.put("zone", moment.zone().getId());
    tree.put("offset", moment.offset().getId());
    tree.put("precision", Names.of(schedule.precision()));
    ContentTree.put(tree, "failure", schedule.failure(), StateTree::failure);
    return tree;
  }

  private static @Nullable Schedule schedule(Fields fields, List<Overriding> overridings) {
    fields.requireAll("at", "local", "zone", "offset", "precision");
    Instant at = fields.value("at", Instant::parse);
    LocalDateTime local = fields.value("local", LocalDateTime::parse);
    ZoneId zone = fields.value("zone", ZoneId::of);
    ZoneOffset offset = fields.value("offset", ZoneOffset::of);
    Schedule.Precision precision = fields.constant("precision", Schedule.Precision.class);
    Schedule.Failure failure = fields.object("failure", StateTree::failure);
    return fields.build(
        () ->
            new Schedule(
                new Moment(
                    Objects.requireNonNull(at),
                    Objects.requireNonNull(local),
                    Objects.requireNonNull(zone),
                    Objects.requireNonNull(offset)),
                Objects.requireNonNull(precision),
                overridings,
                failure));
  }

  /** Writes why a release is not public although its time has come. */
  static Map<String, Object> failure(Schedule.Failure failure) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("reason", failure.reason());
    tree.put("at", failure.at().toString());
    tree.put("tries", failure.tries());
    tree.put("nextTry", failure.nextTry().toString());
    return tree;
  }

  /** Reads what {@link #failure(Schedule.Failure)} wrote. */
  static Schedule.@Nullable Failure failure(Fields fields) {
    fields.requireAll("at", "tries", "nextTry");
    String reason = fields.requiredText("reason", ANY);
    Instant at = fields.value("at", Instant::parse);
    long tries = fields.number("tries");
    Instant nextTry = fields.value("nextTry", Instant::parse);
    return fields.build(
        () ->
            new Schedule.Failure(
                reason,
                Objects.requireNonNull(at),
                Math.toIntExact(tries),
                Objects.requireNonNull(nextTry)));
  }

  private static Map<String, Object> correction(Correction correction) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("class", Names.of(correction.weight()));
    tree.put("note", correction.note());
    tree.put("at", correction.at().toString());
    tree.put("replaced", correction.replaced());
    return tree;
  }

  private static @Nullable Correction correction(Fields fields) {
    fields.requireAll("class", "at", "replaced");
    Correction.Weight weight = fields.constant("class", Correction.Weight.class);
    String note = fields.requiredText("note", Correction.NOTE);
    Instant at = fields.value("at", Instant::parse);
    long replaced = fields.number("replaced");
    return fields.build(
        () ->
            new Correction(
                Objects.requireNonNull(weight),
                note,
                Objects.requireNonNull(at),
                Math.toIntExact(replaced)));
  }

  private static Map<String, Object> withdrawal(Withdrawal withdrawal) {
    Map<String, Object> tree = new LinkedHashMap<>();
    ContentTree.put(tree, "explanation", withdrawal.explanation());
    ContentTree.put(tree, "redirectTo", withdrawal.redirectTo());
    tree.put("at", withdrawal.at().toString());
    return tree;
  }

  private static @Nullable Withdrawal withdrawal(Fields fields) {
    fields.requireAll("at");
    String explanation = fields.text("explanation", Withdrawal.EXPLANATION);
    ReleaseId redirectTo = fields.value("redirectTo", ReleaseId::new);
    Instant at = fields.value("at", Instant::parse);
    return fields.build(() -> new Withdrawal(explanation, redirectTo, Objects.requireNonNull(at)));
  }

  /** Writes what is owed, and the same by Washington's clocks. */
  static Map<String, Object> filing(Filing filing) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("due", filing.due().toString());
    tree.put("dueLocal", filing.dueLocal().toString());
    tree.put("dueDate", filing.dueDate().toString());
    ContentTree.put(tree, "filedAt", filing.filedAt());
    ContentTree.put(tree, "reference", filing.reference());
    return tree;
  }

  /** Reads what {@link #filing(Filing)} wrote. */
  static @Nullable Filing filing(Fields fields) {
    fields.requireAll("due");
    Instant due = fields.value("due", Instant::parse);
    fields.passOver("dueLocal", "dueDate");
    Instant filedAt = fields.value("filedAt", Instant::parse);
    String reference = fields.text("reference", Filing.REFERENCE);
    return fields.build(() -> new Filing(Objects.requireNonNull(due), filedAt, reference));
  }
}
