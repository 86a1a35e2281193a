package dev.dateline.local.template;

import static dev.dateline.local.json.Json.object;

import dev.dateline.local.template.SiteResource.ErrorPage;
import dev.dateline.local.template.Template.Resource;
import dev.dateline.local.template.Template.Resources;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the distributions with their functions, headers and error pages. */
final class Sites {
  private final Resources resources;
  private final List<BucketResource> buckets;

  Sites(Resources resources, List<BucketResource> buckets) {
    this.resources = resources;
    this.buckets = buckets;
  }

  List<SiteResource> all() {
    return resources.of("AWS::CloudFront::Distribution").stream().map(this::site).toList();
  }

  private SiteResource site(Resource distribution) {
    Map<String, Object> config = distribution.map("DistributionConfig");
    Map<String, Object> behavior = object(config.getOrDefault("DefaultCacheBehavior", Map.of()));
    Map<String, Object> caching =
        policy("CachePolicy", "CachePolicyConfig", behavior.get("CachePolicyId"));
    Map<String, Object> headers =
        policy(
            "ResponseHeadersPolicy",
            "ResponseHeadersPolicyConfig",
            behavior.get("ResponseHeadersPolicyId"));
    new SiteLimits(distribution.name()).require(config, caching, headers);
    Map<String, Object> origin =
        YamlDocument.list(config, "Origins").stream()
            .map(candidate -> object(candidate))
            .filter(o -> String.valueOf(o.get("Id")).equals(behavior.get("TargetOriginId")))
            .findFirst()
            .orElseThrow(() -> new TemplateProblem(distribution.name(), "has no such origin"));
    String host = String.valueOf(origin.get("DomainName"));
    BucketResource bucket =
        buckets.stream()
            .filter(candidate -> host.startsWith(candidate.name()))
            .findFirst()
            .orElseThrow(() -> new TemplateProblem(distribution.name(), host + " is no bucket's"));
    return new SiteResource(
        bucket.name(),
        String.valueOf(origin.getOrDefault("OriginPath", "")),
        YamlDocument.list(behavior, "AllowedMethods").stream().map(Object::toString).toList(),
        compresses(behavior, caching),
        code(distribution, behavior, "viewer-request"),
        code(distribution, behavior, "viewer-response"),
        headers,
        YamlDocument.list(config, "CustomErrorResponses").stream().map(Sites::errorPage).toList());
  }

  private String code(Resource distribution, Map<String, Object> behavior, String type) {
    for (Object association : YamlDocument.list(behavior, "FunctionAssociations")) {
      Map<String, Object> function = object(association);
      if (type.equals(function.get("EventType"))) {
        String arn = String.valueOf(function.get("FunctionARN"));
        return resources.of("AWS::CloudFront::Function").stream()
            .filter(candidate -> arn.endsWith(":dateline-" + candidate.name()))
            .map(candidate -> candidate.text("FunctionCode", ""))
            .findFirst()
            .orElseThrow(() -> new TemplateProblem(distribution.name(), "there is no " + arn));
      }
    }
    return "";
  }

  /** CloudFront packs by gzip only what it is also told to keep apart. */
  private static boolean compresses(Map<String, Object> behavior, Map<String, Object> caching) {
    Map<String, Object> key = object(caching.get("ParametersInCacheKeyAndForwardedToOrigin"));
    return Boolean.TRUE.equals(behavior.get("Compress"))
        && Boolean.TRUE.equals(key.get("EnableAcceptEncodingGzip"));
  }

  private Map<String, Object> policy(String type, String config, @Nullable Object id) {
    return resources.of("AWS::CloudFront::" + type).stream()
        .filter(policy -> ("dateline-" + policy.name()).equals(id))
        .map(policy -> policy.map(config))
        .findFirst()
        .orElse(Map.of());
  }

  private static ErrorPage errorPage(Object response) {
    Map<String, Object> page = object(response);
    int origin = Integer.parseInt(String.valueOf(page.get("ErrorCode")));
    Object status = page.get("ResponseCode");
    return new ErrorPage(
        origin,
        status == null ? origin : Integer.parseInt(status.toString()),
        String.valueOf(page.getOrDefault("ResponsePagePath", "")));
  }
}
