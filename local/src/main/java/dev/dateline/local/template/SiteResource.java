package dev.dateline.local.template;

import java.util.List;
import java.util.Map;

/**
 * The distribution with what belongs to it.
 *
 * @param originPath put before each path, such as {@code /public}
 * @param methods those that get through to the functions
 * @param compresses whether it packs what readers take packed
 * @param requestFunction JavaScript for viewer-request, empty for none
 * @param responseFunction JavaScript for viewer-response, empty for none
 * @param headersPolicy ResponseHeadersPolicyConfig, resolved
 * @param errors what takes the place of an origin's error
 */
public record SiteResource(
    String bucket,
    String originPath,
    List<String> methods,
    boolean compresses,
    String requestFunction,
    String responseFunction,
    Map<String, Object> headersPolicy,
    List<ErrorPage> errors) {

  /** The same with its files in another bucket. */
  public SiteResource in(String other) {
    return new SiteResource(
        other,
        originPath,
        methods,
        compresses,
        requestFunction,
        responseFunction,
        headersPolicy,
        errors);
  }

  /**
   * A custom error response.
   *
   * @param origin the status that the origin gives
   * @param status the one that the reader gets
   * @param path the page, empty where the origin's answer stays
   */
  public record ErrorPage(int origin, int status, String path) {}
}
