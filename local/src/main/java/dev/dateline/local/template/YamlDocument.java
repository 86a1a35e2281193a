package dev.dateline.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML as maps, lists, strings and booleans, with CloudFormation's short tags in their long form.
 */
final class YamlDocument {
  private YamlDocument() {}

  /**
   * {@code !Ref X} becomes {@code {Ref: X}}, {@code !GetAtt X.Y} becomes {@code {Fn::GetAtt: [X,
   * Y]}}.
   */
  static Object parse(String yaml) {
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel("template.yaml").build()).composeString(yaml);
      return root.map(YamlDocument::value).orElse(Map.of());
    } catch (YamlEngineException broken) {
      throw new TemplateProblem(
          "YAML", String.valueOf(broken.getMessage()).lines().findFirst().orElse("broken"));
    }
  }

  private static Object value(Node node) {
    String tag = node.getTag().getValue();
    boolean local = tag.startsWith("!");
    Object plain =
        switch (node) {
          case MappingNode mapping -> mapping(mapping);
          case SequenceNode sequence ->
              sequence.getValue().stream().map(YamlDocument::value).toList();
          case ScalarNode scalar -> scalar(scalar);
          default -> throw new TemplateProblem("YAML", "cannot read " + node.getNodeType());
        };
    return local ? function(tag.substring(1), plain) : plain;
  }

  private static Map<String, Object> mapping(MappingNode mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (NodeTuple member : mapping.getValue()) {
      if (!member.getValueNode().getTag().equals(Tag.NULL)) {
        map.put(((ScalarNode) member.getKeyNode()).getValue(), value(member.getValueNode()));
      }
    }
    return map;
  }

  private static Object scalar(ScalarNode scalar) {
    return scalar.getTag().equals(Tag.BOOL)
        ? Boolean.valueOf(scalar.getValue().toLowerCase(Locale.ROOT))
        : scalar.getValue();
  }

  private static Map<String, Object> function(String name, Object argument) {
    return switch (name) {
      case "Ref", "Condition" -> Map.of(name, argument);
      case "GetAtt" ->
          Map.of(
              "Fn::GetAtt",
              argument instanceof String dotted ? List.of(dotted.split("\\.", 2)) : argument);
      default -> Map.of("Fn::" + name, argument);
    };
  }

  /** The member as a list; one value counts as a list of one, a missing one as an empty list. */
  static List<Object> list(Map<String, Object> map, String name) {
    Object value = map.get(name);
    return switch (value) {
      case null -> List.of();
      case List<?> list -> new ArrayList<>(list);
      default -> List.of(value);
    };
  }
}
