package dev.dateline.intake.mail;

import java.util.Arrays;
import java.util.Locale;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.jspecify.annotations.Nullable;

/** What the header fields of a part say about its content. */
record PartType(
    String mimeType,
    @Nullable String boundary,
    @Nullable String charset,
    String transferEncoding,
    boolean flowed,
    boolean deletesSpace,
    boolean attached,
    @Nullable String fileName)
    implements BodyDescriptor {

  boolean isPlain() {
    return mimeType.equals("text/plain");
  }

  boolean isHtml() {
    return mimeType.equals("text/html");
  }

  boolean isText() {
    return isPlain() || isHtml();
  }

  /**
   * Whether its words are asked for an embargo, be it text that a release can be read from or not.
   */
  boolean isLookedThrough() {
    return getMediaType().equals("text")
        || hasEnding("txt", "text", "md", "rtf", "ics")
        || looksLikeHtml();
  }

  boolean looksLikeHtml() {
    return isHtml() || (!isText() && hasEnding("html", "htm"));
  }

  boolean looksLikeRtf() {
    return getSubType().endsWith("rtf") || hasEnding("rtf");
  }

  private boolean hasEnding(String... endings) {
    String name = fileName == null ? "" : fileName.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(endings).anyMatch(ending -> name.endsWith("." + ending));
  }

  /** Whether it is sent along as a file, so that a reader of the mail must open it. */
  boolean isFile() {
    return attached || fileName != null;
  }

  @Override
  public String getMimeType() {
    return mimeType;
  }

  @Override
  public String getMediaType() {
    return mimeType.substring(0, mimeType.indexOf('/'));
  }

  @Override
  public String getSubType() {
    return mimeType.substring(mimeType.indexOf('/') + 1);
  }

  @Override
  public @Nullable String getBoundary() {
    return boundary;
  }

  @Override
  public @Nullable String getCharset() {
    return charset;
  }

  @Override
  public String getTransferEncoding() {
    return transferEncoding;
  }

  @Override
  public long getContentLength() {
    return -1;
  }
}
