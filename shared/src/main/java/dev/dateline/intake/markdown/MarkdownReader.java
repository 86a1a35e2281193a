package dev.dateline.intake.markdown;

import dev.dateline.intake.Losses;
import dev.dateline.intake.Reading;
import dev.dateline.intake.Unsaid;
import dev.dateline.intake.html.BodyLosses;
import dev.dateline.intake.text.PreparedReader;
import dev.dateline.intake.text.PreparedReading;
import dev.dateline.intake.text.UnreadEmbargo;
import dev.dateline.json.ContentReader;
import dev.dateline.json.ContentTree;
import dev.dateline.release.Body;
import dev.dateline.release.Fault;
import dev.dateline.release.Finding;
import dev.dateline.release.Kind;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.release.SourcePart;
import dev.dateline.release.Understanding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a release from Markdown: its front matter, and for what that leaves unsaid its text.
 *
 * <p>The front matter has the members that JSON has, or those of site generators ({@code title},
 * {@code lang}). {@code body: {format: markdown}} or {@code html} in it says that all of the text
 * is the body; otherwise headline, dateline, contacts and the like are looked for in the text.
 */
public final class MarkdownReader {
  private static final String REFUSAL =
      "The Markdown does not say a release; 'errors' names each member that is wrong. A headline is 'headline: ...' in the front matter, or '# ...' above the text.";
  private static final Set<String> FILLED = Set.of("dateline", "issuer");

  /**
   * Reads what a newsroom wrote.
   *
   * @throws InvalidRelease if the front matter is no YAML or says what no release can have, or if
   *     there is no headline
   */
  public Reading read(String source) {
    return new Source(source).read();
  }

  /** One source while it is read. */
  private static final class Source {
    private final Losses losses = new Losses();
    private final List<Finding> findings = new ArrayList<>();
    private final List<SourcePart> parts = new ArrayList<>();
    private final String whole;
    private int bodyLine = 1;

    Source(String source) {
      Characters.Fit fit = Characters.of(source);
      this.whole = fit.text();
      findings.addAll(fit.findings());
    }

    Reading read() {
      FrontMatter front = FrontMatter.of(whole).orElse(null);
      if (front == null) {
        refuseOtherForms();
        return readText();
      }
      YamlTree.Document yaml = YamlTree.read(front.yaml(), 1);
      if (yaml.root() instanceof String) {
        // Two rules with words between them.
        return readText();
      }
      return read(front, yaml);
    }

    private Reading readText() {
      FrontMembers none = FrontMembers.none();
      return reading(none, textOf(none, whole, 1), List.of());
    }

    private Reading read(FrontMatter front, YamlTree.Document yaml) {
      if (yaml.root() == null && !yaml.faults().isEmpty()) {
        throw new InvalidRelease(REFUSAL, yaml.faults());
      }
      if (yaml.root() != null && !(yaml.root() instanceof Map<?, ?>)) {
        ContentReader.read(yaml.root(), yaml.faults(), REFUSAL);
      }
      Map<?, ?> root = yaml.root() instanceof Map<?, ?> members ? members : Map.of();
      FrontMembers members = FrontMembers.of(root, yaml.lines(), losses);
      findings.addAll(members.findings());
      locate(members, front);
      Map<String, @Nullable Object> body = FrontBody.of(members.tree().get("body"));
      if (body == null) {
        return reading(members, textOf(members, front.text(), front.textLine()), yaml.faults());
      }
      Map<String, @Nullable Object> tree = members.tree();
      tree.put("body", body);
      bodyLine = members.lines().getOrDefault("body", 1);
      takeWholeText(front, body);
      return finished(members, tree, yaml.faults());
    }

    /** Puts the text into the body that the front matter announces. */
    private void takeWholeText(FrontMatter front, Map<String, @Nullable Object> body) {
      String text = front.wholeText();
      Object value = body.get("value");
      if (value == null && !text.isEmpty()) {
        body.put("value", text);
        bodyLine = front.textLine() + (front.text().startsWith(front.lineBreak()) ? 1 : 0);
        int last = front.textLine() + (int) front.text().strip().lines().count();
        parts.add(new SourcePart("#/body", front.textLine(), last));
      } else if (value instanceof String said
          && !text.isBlank()
          && !said.strip().equals(text.strip())) {
        findings.add(Disagreements.disagreement("#/body", said, text.strip()));
        losses.add(text, "the front matter has a body, which was taken", front.textLine());
      }
    }

    /** What is read as text holds nothing back: of no front matter may a 'draft: true' get lost. */
    private void refuseOtherForms() {
      boolean toml = FrontMatter.isToml(whole);
      if (toml || FrontMatter.isJson(whole)) {
        refuse(
            "The source opens with a front matter of %s, and only YAML is read; write it as 'title: ...' between two lines '---'."
                .formatted(toml ? "TOML" : "JSON"));
      }
      if (FrontMatter.isLate(whole)) {
        refuse("Above the front matter are blank lines; its '---' is the first line.");
      }
      if (FrontMatter.isOpen(whole)) {
        refuse("The front matter that line 1 opens is not closed; put a line '---' below it.");
      }
    }

    private static void refuse(String detail) {
      throw new InvalidRelease(REFUSAL, List.of(new Fault("#", detail)));
    }

    private void locate(FrontMembers members, FrontMatter front) {
      TreeSet<Integer> starts = new TreeSet<>(members.starts());
      int end = front.textLine() - 1;
      members
          .lines()
          .forEach(
              (name, line) -> {
                Integer next = starts.higher(line);
                int last = next == null ? end - 1 : next - 1;
                if (members.say(name)) {
                  parts.add(new SourcePart("#/" + name, line, Math.max(line, last)));
                }
              });
      parts.sort((a, b) -> Integer.compare(a.firstLine(), b.firstLine()));
    }

    /** Returns the members that the text says. */
    private Map<String, Object> textOf(FrontMembers front, String text, int firstLine) {
      if (text.isBlank()) {
        return Map.of();
      }
      MarkdownLines lines = MarkdownLines.of(text, firstLine);
      String headline = front.tree().get("headline") instanceof String said ? said : null;
      PreparedReading read = PreparedReader.read(lines.prepared(), headline);
      read.findings().stream().filter(found -> !isSaid(front, found)).forEach(findings::add);
      parts.addAll(read.parts());
      report(lines, read);
      Map<String, Object> tree = new LinkedHashMap<>(ContentTree.of(read.content()));
      if (!read.headlined()) {
        tree.remove("headline");
      }
      if (read.content().kind() == Kind.RELEASE) {
        tree.remove("kind");
      }
      String body = BodyLines.of(lines, read.body());
      if (!body.isBlank()) {
        tree.put("body", Map.of("format", "markdown", "value", body));
      }
      return tree;
    }

    private void report(MarkdownLines lines, PreparedReading read) {
      for (int i = 0; i < lines.size(); i++) {
        int number = lines.number(i);
        if (read.leftOut().containsKey(number)) {
          losses.add(lines.raw(i), "belongs to no member of a release", number);
        } else if (!read.body().containsKey(number)) {
          Links.reportLost(lines.raw(i), lines.plain(i).text(), losses, number);
        }
      }
      lines.reportHtml(losses, i -> read.body().containsKey(lines.number(i)));
    }

    private static boolean isSaid(FrontMembers front, Finding finding) {
      String pointer = finding.pointer() == null ? "#" : finding.pointer();
      String[] names = pointer.split("/", -1);
      return names.length > 1 && front.say(names[1]);
    }

    private Reading reading(FrontMembers front, Map<String, Object> text, List<Fault> faults) {
      Map<String, @Nullable Object> tree = front.tree();
      text.forEach(
          (name, said) -> {
            Object member = tree.get(name);
            if (member == null) {
              tree.put(name, said);
              return;
            }
            findings.addAll(Disagreements.of(name, member, said));
            if (FILLED.contains(name)) {
              tree.put(name, filled(member, said));
            }
          });
      return finished(front, tree, faults);
    }

    /** Adds to an object what only the text says of it. */
    private static Object filled(Object front, Object text) {
      if (!(front instanceof Map<?, ?> members) || !(text instanceof Map<?, ?> more)) {
        return front;
      }
      Map<Object, @Nullable Object> both = new LinkedHashMap<>(members);
      more.forEach(both::putIfAbsent);
      return both;
    }

    private Reading finished(
        FrontMembers front, Map<String, @Nullable Object> tree, List<Fault> faults) {
      FrontTiming timing = front.timing();
      Object ownDateline = front.tree().get("dateline");
      timing.date().ifPresent(date -> date.place(tree, ownDateline, losses, findings));
      ReleaseContent content = timing.keptBack(ContentReader.read(tree, faults, REFUSAL));
      findings.addAll(timing.findings());
      if (content.body() == null) {
        findings.add(Unsaid.body());
      }
      if (content.language() == null) {
        findings.add(Unsaid.language());
      }
      if (content.body() != null && content.body().format() == Body.Format.HTML) {
        BodyLosses.report(content.body().value(), bodyLine, losses);
      }
      timing
          .lineOf(content)
          .ifPresent(line -> parts.addFirst(new SourcePart("#/releaseLine", line, line)));
      List<SourcePart> first = parts.stream().limit(Understanding.MOST_PARTS).toList();
      if (findings.stream().noneMatch(finding -> finding.code().equals(UnreadEmbargo.CODE))) {
        UnreadEmbargo.in(timing.withoutDenied(whole), content).ifPresent(findings::add);
      }
      return new Reading(content, findings, new Understanding(first, losses.list()));
    }
  }
}
