package dev.dateline.local.template;

import static dev.dateline.local.json.Json.object;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the embedded site does of CloudFront. A template that wants more is refused, or the site
 * would behave one way here and another way in the cloud.
 */
final class SiteLimits {
  /** Read by the site, or of no consequence on this machine. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "DistributionConfig",
          Set.of(
              "Comment",
              "Enabled",
              "HttpVersion",
              "IPV6Enabled",
              "Aliases",
              "ViewerCertificate",
              "Origins",
              "DefaultCacheBehavior",
              "CustomErrorResponses"),
          "DefaultCacheBehavior",
          Set.of(
              "TargetOriginId",
              "ViewerProtocolPolicy",
              "AllowedMethods",
              "CachedMethods",
              "Compress",
              "CachePolicyId",
              "ResponseHeadersPolicyId",
              "FunctionAssociations"),
          "Origins",
          Set.of("Id", "DomainName", "OriginPath", "OriginAccessControlId", "S3OriginConfig"),
          "CustomErrorResponses",
          Set.of("ErrorCode", "ErrorCachingMinTTL", "ResponseCode", "ResponsePagePath"),
          "ResponseHeadersPolicyConfig",
          Set.of("Name", "Comment", "SecurityHeadersConfig", "CustomHeadersConfig", "CorsConfig"),
          "CorsConfig",
          Set.of(
              "AccessControlAllowCredentials",
              "AccessControlAllowHeaders",
              "AccessControlAllowMethods",
              "AccessControlAllowOrigins",
              "AccessControlExposeHeaders",
              "OriginOverride"),
          "SecurityHeadersConfig",
          Set.of(
              "ContentSecurityPolicy",
              "ContentTypeOptions",
              "FrameOptions",
              "ReferrerPolicy",
              "StrictTransportSecurity"));

  private final String resource;

  SiteLimits(String resource) {
    this.resource = resource;
  }

  /** Refuses a distribution whose answers would not be those of the site. */
  void require(
      Map<String, Object> distribution, Map<String, Object> caching, Map<String, Object> headers) {
    known("DistributionConfig", distribution);
    known("DefaultCacheBehavior", object(distribution.get("DefaultCacheBehavior")));
    members(distribution, "Origins").forEach(origin -> known("Origins", origin));
    members(distribution, "CustomErrorResponses")
        .forEach(
            error -> {
              known("CustomErrorResponses", error);
              is(error, "ErrorCachingMinTTL", "0");
            });
    known("ResponseHeadersPolicyConfig", headers);
    for (String part : List.of("SecurityHeadersConfig", "CorsConfig")) {
      known(part, object(headers.get(part)));
    }
    if (!caching.isEmpty()) {
      requireThatNothingIsKept(caching);
    }
  }

  /** The site asks the bucket each time, and tells it nothing but the path. */
  private void requireThatNothingIsKept(Map<String, Object> caching) {
    is(caching, "MinTTL", "0");
    Map<String, Object> key = object(caching.get("ParametersInCacheKeyAndForwardedToOrigin"));
    is(object(key.get("QueryStringsConfig")), "QueryStringBehavior", "none");
    is(object(key.get("HeadersConfig")), "HeaderBehavior", "none");
    is(object(key.get("CookiesConfig")), "CookieBehavior", "none");
  }

  private void known(String place, Map<String, Object> properties) {
    for (String name : properties.keySet()) {
      if (!KNOWN.getOrDefault(place, Set.of()).contains(name)) {
        throw new TemplateProblem(
            resource, "%s of %s is not done by the embedded site".formatted(name, place));
      }
    }
  }

  private void is(Map<String, Object> properties, String name, String value) {
    if (!value.equals(String.valueOf(properties.get(name)))) {
      throw new TemplateProblem(
          resource, "the embedded site takes no other %s than %s".formatted(name, value));
    }
  }

  private static Stream<Map<String, Object>> members(Map<String, Object> map, String name) {
    List<Object> members = YamlDocument.list(map, name);
    return members.stream().map(member -> object(member));
  }
}
