package dev.dateline.local.template;

/**
 * Where the two hosts of the stack answer on this machine, each as {@code host:port}.
 *
 * @param api what API Gateway's domain name is on AWS
 * @param site what the distribution's domain name is on AWS
 */
public record Addresses(String api, String site) {
  public String apiUrl() {
    return "http://" + api;
  }

  public String siteUrl() {
    return "http://" + site;
  }

  /**
   * The template says {@code https}, as is right on AWS; nothing on this machine has a certificate.
   */
  String withoutTls(String value) {
    return value.replace("https://" + site, siteUrl()).replace("https://" + api, apiUrl());
  }
}
