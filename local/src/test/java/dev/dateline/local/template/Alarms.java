package dev.dateline.local.template;

import static dev.dateline.local.json.Json.object;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Which functions the alarms of the template watch. */
public final class Alarms {
  private Alarms() {}

  /** Returns the functions of each alarm that adds one metric of several functions up. */
  public static List<List<String>> ofFunctions(Path template, String metric) throws IOException {
    Map<String, Object> document = object(YamlDocument.parse(Files.readString(template)));
    return object(document.get("Resources")).values().stream()
        .map(resource -> object(resource))
        .filter(resource -> "AWS::CloudWatch::Alarm".equals(resource.get("Type")))
        .map(alarm -> watched(object(alarm.get("Properties")), metric))
        .filter(functions -> !functions.isEmpty())
        .toList();
  }

  private static List<String> watched(Map<String, Object> alarm, String metric) {
    return YamlDocument.list(alarm, "Metrics").stream()
        .map(each -> object(object(object(each).get("MetricStat")).get("Metric")))
        .filter(each -> metric.equals(each.get("MetricName")))
        .map(each -> object(YamlDocument.list(each, "Dimensions").getFirst()))
        .map(dimension -> String.valueOf(object(dimension.get("Value")).get("Ref")))
        .toList();
  }
}
