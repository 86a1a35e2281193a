package dev.dateline.local.template;

import static dev.dateline.local.json.Json.object;

import java.util.Locale;
import java.util.Map;

/**
 * What {@code Ref} and {@code Fn::GetAtt} give on this machine; what AWS alone knows gets a
 * like-looking name.
 */
final class LocalNames {
  static final String REGION = "us-east-1";
  static final String ACCOUNT = "000000000000";
  private static final String STACK = "dateline";

  private final Map<String, Object> resources;
  private final Addresses addresses;

  LocalNames(Map<String, Object> resources, Addresses addresses) {
    this.resources = resources;
    this.addresses = addresses;
  }

  String reference(String name) {
    return switch (name) {
      case "AWS::Region" -> REGION;
      case "AWS::AccountId" -> ACCOUNT;
      case "AWS::Partition" -> "aws";
      case "AWS::StackName" -> STACK;
      case "AWS::StackId" ->
          "arn:aws:cloudformation:" + REGION + ":" + ACCOUNT + ":stack/" + STACK + "/local";
      case "AWS::URLSuffix" -> "amazonaws.com";
      default -> physicalName(name);
    };
  }

  String attribute(String name, String attribute) {
    String type = type(name);
    String physical = physicalName(name);
    return switch (type + " " + attribute) {
      case "AWS::CloudFront::Distribution DomainName" -> addresses.site();
      case "AWS::Serverless::HttpApi ApiEndpoint" -> addresses.apiUrl();
      case "AWS::DynamoDB::Table StreamArn" ->
          arn("dynamodb", "table/" + physical + "/stream/local");
      case "AWS::DynamoDB::Table Arn" -> arn("dynamodb", "table/" + physical);
      case "AWS::S3::Bucket Arn" -> "arn:aws:s3:::" + physical;
      default ->
          attribute.endsWith("Arn") || attribute.endsWith("ARN")
              ? arn(type.replaceAll("^AWS::|::.*", "").toLowerCase(Locale.ROOT), physical)
              : physical + "." + attribute;
    };
  }

  /** A bucket's name may not have capitals, so none has. */
  private String physicalName(String name) {
    if (type(name).equals("AWS::S3::Bucket")) {
      return (STACK + "-" + name).toLowerCase(Locale.ROOT);
    }
    return STACK + "-" + name;
  }

  private String type(String name) {
    Object resource = resources.get(name);
    if (resource != null) {
      return String.valueOf(object(resource).get("Type"));
    }
    // SAM lets a template refer to what it makes of a resource, such as Api.Stage.
    int dot = name.indexOf('.');
    if (dot > 0 && resources.containsKey(name.substring(0, dot))) {
      return "AWS::Serverless::Part";
    }
    throw new TemplateProblem("Resources", "there is no " + name + ", which something refers to");
  }

  private static String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
  }
}
