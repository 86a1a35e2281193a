package dev.dateline.local.stream;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A change as Lambda hands it to a function.
 *
 * @param partitionKey the value of that key, with its type
 * @param sequenceNumber names the record in a partial failure
 * @param event one element of {@code Records}
 */
record StreamRecord(String partitionKey, String sequenceNumber, Map<String, Object> event) {

  /** {@code partitionKey} is the name of that key in this table. */
  static StreamRecord of(Record record, String streamArn, String partitionKey) {
    software.amazon.awssdk.services.dynamodb.model.StreamRecord change = record.dynamodb();
    Map<String, Object> dynamodb = new LinkedHashMap<>();
    dynamodb.put(
        "ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    dynamodb.put("Keys", item(change.keys()));
    if (change.hasNewImage()) {
      dynamodb.put("NewImage", item(change.newImage()));
    }
    if (change.hasOldImage()) {
      dynamodb.put("OldImage", item(change.oldImage()));
    }
    dynamodb.put("SequenceNumber", change.sequenceNumber());
    dynamodb.put("SizeBytes", change.sizeBytes());
    dynamodb.put("StreamViewType", change.streamViewTypeAsString());
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventID", record.eventID());
    event.put("eventName", record.eventNameAsString());
    event.put("eventVersion", "1.1");
    event.put("eventSource", "aws:dynamodb");
    event.put("awsRegion", "us-east-1");
    event.put("dynamodb", dynamodb);
    if (record.userIdentity() != null) {
      event.put(
          "userIdentity",
          Map.of(
              "type", record.userIdentity().type(),
              "principalId", record.userIdentity().principalId()));
    }
    event.put("eventSourceARN", streamArn);
    return new StreamRecord(
        String.valueOf(change.keys().get(partitionKey)), change.sequenceNumber(), event);
  }

  private static Map<String, Object> item(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                attribute -> value(attribute.getValue()),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  private static Map<String, Object> value(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case B -> Map.of("B", base64(value.b()));
      case SS -> Map.of("SS", value.ss());
      case NS -> Map.of("NS", value.ns());
      case BS -> Map.of("BS", value.bs().stream().map(StreamRecord::base64).toList());
      case M -> Map.of("M", item(value.m()));
      case L -> Map.of("L", list(value.l()));
      case BOOL -> Map.of("BOOL", value.bool());
      case NUL -> Map.of("NULL", true);
      case UNKNOWN_TO_SDK_VERSION -> empty(value);
    };
  }

  /** The SDK gives no type to a map or a list that has nothing in it. */
  private static Map<String, Object> empty(AttributeValue value) {
    return value.hasM() ? Map.of("M", Map.of()) : Map.of("L", List.of());
  }

  private static List<Map<String, Object>> list(List<AttributeValue> values) {
    return values.stream().map(StreamRecord::value).toList();
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
  }
}
