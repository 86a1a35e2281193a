package dev.dateline.openapi;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.json.ContentReader;
import dev.dateline.json.Json;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Action;
import dev.dateline.release.Actor;
import dev.dateline.release.AddAttachment;
import dev.dateline.release.Attachment;
import dev.dateline.release.Body;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Correction;
import dev.dateline.release.Dateline;
import dev.dateline.release.Disclosure;
import dev.dateline.release.FileType;
import dev.dateline.release.Finding;
import dev.dateline.release.Issuer;
import dev.dateline.release.Kind;
import dev.dateline.release.Moment;
import dev.dateline.release.Names;
import dev.dateline.release.Overriding;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Schedule;
import dev.dateline.release.Status;
import dev.dateline.release.TextRule;
import dev.dateline.release.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** openapi.yaml in itself, and against the domain and the pages about problems and findings. */
class ContractTest {
  private static final Set<String> SCHEMAS_BY_NAME = Set.of("properties", "schemas");
  private static final Set<String> SCHEMAS = Set.of("schema", "items", "propertyNames");

  private final Contract contract = Contract.read();
  private final Node root = contract.root();

  @Test
  void hasNoEmptyAndNoOpenSchema() {
    List<Node> schemas = new ArrayList<>();
    collectSchemas(root, schemas);

    assertThat(schemas).hasSizeGreaterThan(300);
    assertThat(schemas).filteredOn(schema -> !isClosed(schema)).extracting(Node::pointer).isEmpty();
  }

  @Test
  void saysWhichStatusEachAnswerHas() {
    for (Contract.Operation operation : contract.operations()) {
      assertThat(operation.node().at("responses").names())
          .as(operation.route())
          .allMatch(status -> status.matches("[2-5][0-9][0-9]"))
          .contains("500");
      assertThat(operation.node().at("responses").names().contains("401"))
          .isEqualTo(
              !operation.node().elements("security").isEmpty() || isSecuredByDefault(operation));
    }
  }

  @Test
  void hasExamplesOfAllJsonThatAreWhatTheirSchemasSay() {
    List<Node> media = new ArrayList<>();
    collect(root, "content", media);

    assertThat(media).hasSizeGreaterThan(50);
    for (Node content : media) {
      for (String type : content.names()) {
        if (type.endsWith("json")) {
          Set<String> names = content.at(type).at("examples").names();
          assertThat(names).as(content.pointer()).isNotEmpty();
          for (String name : names) {
            requireValid(
                content.at(type).at("schema"),
                content.at(type).at("examples").at(name).at("value"));
          }
        }
      }
    }
  }

  @Test
  void hasExamplesOfParametersHeadersAndTextsThatAreWhatTheirSchemasSay() {
    for (String kind : List.of("parameters", "headers")) {
      for (String name : root.at("components").at(kind).names()) {
        Node each = root.at("components").at(kind).at(name);
        each.find("example").ifPresent(example -> requireValid(each.at("schema"), example));
      }
    }
    for (Contract.Operation operation : contract.operations()) {
      for (Node each : operation.parameters()) {
        each.find("example").ifPresent(example -> requireValid(each.at("schema"), example));
      }
    }
    List<Node> schemas = new ArrayList<>();
    collectSchemas(root, schemas);
    for (Node schema : schemas) {
      schema.elements("examples").forEach(example -> requireValid(schema, example));
    }
  }

  @Test
  void namesEachProblemThatHasAPageUnderItsStatus() throws IOException {
    Set<String> named = new HashSet<>();
    Stream.concat(
            contract.operations().stream().map(operation -> operation.node().at("responses")),
            Stream.of(root.at("x-no-operation")))
        .forEach(responses -> named.addAll(problems(responses)));

    assertThat(named).isEqualTo(pages("problems"));
  }

  @Test
  void namesEachCodeThatHasAPage() throws IOException {
    assertThat(enumerated("FindingCode"))
        .isEqualTo(
            pages("findings").stream()
                .map(page -> page.replace('-', '_').toUpperCase(Locale.ROOT))
                .collect(toSet()));
  }

  @Test
  void namesWhatTheDomainNames() {
    assertThat(enumerated("Status")).isEqualTo(names(Status.values()));
    assertThat(enumerated("ListedStatus")).isEqualTo(names(Status.listed().toArray(Status[]::new)));
    assertThat(enumerated("CorrectionClass")).isEqualTo(names(Correction.Weight.values()));
    assertThat(enumerated("Kind")).isEqualTo(withNull(names(Kind.values())));
    assertThat(enumerated("Change/action")).isEqualTo(names(Action.values()));
    assertThat(enumerated("Actor/kind")).isEqualTo(names(Actor.Kind.values()));
    assertThat(enumerated("Body/format")).isEqualTo(names(Body.Format.values()));
    assertThat(enumerated("Finding/level")).isEqualTo(names(Finding.Level.values()));
    assertThat(enumerated("Schedule/precision")).isEqualTo(names(Schedule.Precision.values()));
    assertThat(enumerated("PublishAtLocalTime/overlap")).isEqualTo(names(Moment.Overlap.values()));
    assertThat(elements(schema("Problem/possible").at("items"))).isEqualTo(names(Verb.values()));
    assertThat(enumerated("ImageWish/mediaType")).isEqualTo(mediaTypes(true));
    assertThat(enumerated("DocumentWish/mediaType")).isEqualTo(mediaTypes(false));
    assertThat(elements(schema("Rules").at("additionalProperties")))
        .isEqualTo(names(RuleLevel.values()));
  }

  @Test
  void takesAsMuchAsTheDomain() {
    Map<String, TextRule> rules =
        Map.ofEntries(
            Map.entry("Draft/headline", ReleaseContent.HEADLINE),
            Map.entry("Draft/subheadline", ReleaseContent.SUBHEADLINE),
            Map.entry("Draft/summary", ReleaseContent.SUMMARY),
            Map.entry("Draft/endMark", ReleaseContent.END_MARK),
            Map.entry("ReleaseLine/text", ReleaseLine.TEXT),
            Map.entry("Dateline/place", Dateline.PLACE),
            Map.entry("Dateline/wire", Dateline.WIRE),
            Map.entry("Body/value", Body.VALUE),
            Map.entry("Contact/name", Contact.NAME),
            Map.entry("Contact/organisation", Contact.ORGANISATION),
            Map.entry("Contact/role", Contact.ROLE),
            Map.entry("Quote/text", Quote.TEXT),
            Map.entry("Quote/speaker", Quote.SPEAKER),
            Map.entry("Quote/title", Quote.TITLE),
            Map.entry("Boilerplate/about", Boilerplate.ABOUT),
            Map.entry("Boilerplate/text", Boilerplate.TEXT),
            Map.entry("Issuer/name", Issuer.NAME),
            Map.entry("Disclosure/registrant", Disclosure.REGISTRANT),
            Map.entry("Disclosure/principal", Disclosure.PRINCIPAL),
            Map.entry("Disclosure/principalCountry", Disclosure.PRINCIPAL_COUNTRY),
            Map.entry("Disclosure/text", Disclosure.TEXT),
            Map.entry("Attachment/mediaType", Attachment.MEDIA_TYPE),
            Map.entry("Attachment/alt", Attachment.ALT),
            Map.entry("Attachment/caption", Attachment.CAPTION),
            Map.entry("Attachment/credit", Attachment.CREDIT),
            Map.entry("ImageWish/filename", AddAttachment.FILENAME),
            Map.entry("ImageWish/alt", Attachment.ALT),
            Map.entry("ImageWish/caption", Attachment.CAPTION),
            Map.entry("ImageWish/credit", Attachment.CREDIT),
            Map.entry("DocumentWish/filename", AddAttachment.FILENAME),
            Map.entry("DocumentWish/alt", Attachment.ALT),
            Map.entry("DocumentWish/caption", Attachment.CAPTION),
            Map.entry("DocumentWish/credit", Attachment.CREDIT),
            Map.entry("Amendment/note", Correction.NOTE),
            Map.entry("Override/reason", Overriding.REASON));
    rules.forEach(
        (name, rule) ->
            assertThat(schema(name).at("maxLength").tree()).as(name).isEqualTo(rule.longest()));
    Map<String, Integer> most =
        Map.of(
            "tags", ReleaseContent.MOST_TAGS,
            "translations", ReleaseContent.MOST_TRANSLATIONS,
            "contacts", ReleaseContent.MOST_CONTACTS,
            "quotes", ReleaseContent.MOST_QUOTES,
            "boilerplate", ReleaseContent.MOST_BOILERPLATE,
            "attachments", ReleaseContent.MOST_ATTACHMENTS);
    most.forEach(
        (name, number) ->
            assertThat(schema("Draft/" + name).at("maxItems").tree()).as(name).isEqualTo(number));
    assertThat(schema("FileLength").at("maximum").tree())
        .isEqualTo(Math.toIntExact(AddAttachment.MOST_BYTES));
  }

  @Test
  void marksWhatTheServerSets() {
    Node members = schema("Draft").at("properties");
    for (String name : members.names()) {
      assertThat(members.at(name).find("readOnly").isPresent())
          .as(name)
          .isEqualTo(ContentReader.isOfTheServer(name));
    }
  }

  @Test
  void usesEachOfItsComponents() {
    String whole = String.valueOf(root.tree());
    for (String kind : root.at("components").names()) {
      if (!kind.equals("securitySchemes")) {
        for (String name : root.at("components").at(kind).names()) {
          assertThat(whole).containsPattern("#/components/%s/%s[,}]".formatted(kind, name));
        }
      }
    }
  }

  private boolean isSecuredByDefault(Contract.Operation operation) {
    return operation.node().find("security").isEmpty();
  }

  private static boolean isClosed(Node schema) {
    Set<String> names = schema.names();
    if (names.contains("$ref") || names.contains("oneOf")) {
      return true;
    }
    if (names.contains("allOf")) {
      return schema.elements("allOf").stream().anyMatch(ContractTest::isClosed);
    }
    String type = schema.find("type").map(each -> String.valueOf(each.tree())).orElse("");
    return !type.isEmpty()
        && (!type.contains("object") || names.contains("additionalProperties"))
        && (!type.contains("array") || names.contains("items"));
  }

  /** What narrows another schema down needs to be closed no more than that one is. */
  private static void collectSchemas(Node node, List<Node> found) {
    for (String name : node.names()) {
      Node child = inPlace(node, name);
      if (SCHEMAS.contains(name) || (name.equals("additionalProperties") && !isFlag(child))) {
        found.add(child);
      } else if (SCHEMAS_BY_NAME.contains(name)) {
        child.names().forEach(each -> found.add(inPlace(child, each)));
      } else if (name.equals("oneOf")) {
        found.addAll(node.elements(name));
      }
      if (!name.equals("examples") && !name.equals("example")) {
        collectSchemas(child, found);
      }
    }
    if (node.tree() instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collectSchemas(new Node(node.document(), node.pointer() + "/" + i, list.get(i)), found);
      }
    }
  }

  private static boolean isFlag(Node node) {
    return node.tree() instanceof Boolean;
  }

  private static void collect(Node node, String wanted, List<Node> found) {
    for (String name : node.names()) {
      Node child = inPlace(node, name);
      if (name.equals(wanted)) {
        found.add(child);
      }
      collect(child, wanted, found);
    }
  }

  /** Returns a member as it stands there, and not what it refers to. */
  private static Node inPlace(Node node, String name) {
    return new Node(
        node.document(),
        node.pointer() + "/" + name.replace("~", "~0").replace("/", "~1"),
        ((Map<?, ?>) node.tree()).get(name));
  }

  private void requireValid(Node schema, Node example) {
    assertThat(contract.faultsOf(schema, Json.write(example.tree())))
        .as(example.pointer())
        .isEmpty();
  }

  private static Set<String> problems(Node responses) {
    Set<String> problems = new HashSet<>();
    for (String status : responses.names()) {
      responses
          .at(status)
          .find("content")
          .flatMap(content -> content.find("application/problem+json"))
          .map(content -> content.at("examples"))
          .ifPresent(
              examples -> {
                for (String name : examples.names()) {
                  Node value = examples.at(name).at("value");
                  assertThat(value.text("type")).endsWith("/problems/" + name);
                  assertThat(value.text("status")).as(name).isEqualTo(status);
                  problems.add(name);
                }
              });
    }
    return problems;
  }

  private static Set<String> pages(String folder) throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("..", "docs", folder))) {
      return pages
          .map(page -> page.getFileName().toString().replace(".md", ""))
          .filter(name -> !name.equals("README"))
          .collect(toSet());
    }
  }

  /** Returns a schema, or with a slash one of its members. */
  private Node schema(String name) {
    String[] names = name.split("/", 2);
    Node schema = root.at("components").at("schemas").at(names[0]);
    return names.length == 1 ? schema : schema.at("properties").at(names[1]);
  }

  private Set<String> enumerated(String name) {
    return elements(schema(name));
  }

  private static Set<String> elements(Node schema) {
    return ((List<?>) schema.at("enum").tree()).stream().map(String::valueOf).collect(toSet());
  }

  private static Set<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Names::of).collect(toSet());
  }

  private static Set<String> mediaTypes(boolean ofImages) {
    return Arrays.stream(FileType.values())
        .filter(type -> type.isImage() == ofImages)
        .map(FileType::mediaType)
        .collect(toSet());
  }

  private static Set<String> withNull(Set<String> names) {
    Set<String> all = new HashSet<>(names);
    all.add("null");
    return all;
  }
}
