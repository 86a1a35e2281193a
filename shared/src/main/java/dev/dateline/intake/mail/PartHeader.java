package dev.dateline.intake.mail;

import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/** Gathers the {@code Content-...} fields of a part while mime4j reads them; the first counts. */
final class PartHeader implements BodyDescriptorBuilder {
  /** RFC 2046 allows 70; what is much longer is there to make its search slow. */
  private static final int LONGEST_BOUNDARY = 200;

  private final String unsaid;
  private @Nullable String mimeType;
  private @Nullable String boundary;
  private @Nullable String charset;
  private @Nullable String transferEncoding;
  private @Nullable String disposition;
  private @Nullable String fileName;
  private @Nullable String name;
  private boolean flowed;
  private boolean deletesSpace;

  /**
   * @param unsaid what a part is that does not say so
   */
  PartHeader(String unsaid) {
    this.unsaid = unsaid;
  }

  @Override
  public void reset() {
    mimeType = null;
    boundary = null;
    charset = null;
    transferEncoding = null;
    disposition = null;
    fileName = null;
    name = null;
    flowed = false;
    deletesSpace = false;
  }

  @Override
  public @Nullable Field addField(RawField field) {
    switch (field.getNameLowerCase()) {
      case "content-type" -> {
        if (mimeType == null) {
          readType(new FieldValue(HeaderText.raw(field)));
        }
      }
      case "content-disposition" -> {
        if (disposition == null) {
          FieldValue value = new FieldValue(HeaderText.raw(field));
          disposition = value.main();
          fileName = value.parameter("filename");
        }
      }
      case "content-transfer-encoding" -> {
        if (transferEncoding == null) {
          transferEncoding = new FieldValue(HeaderText.raw(field)).main();
        }
      }
      default -> {}
    }
    return null;
  }

  private void readType(FieldValue value) {
    int slash = value.main().indexOf('/');
    boolean named = slash > 0 && slash + 1 < value.main().length();
    mimeType = named ? value.main() : "text/plain";
    boundary = value.parameter("boundary");
    charset = value.parameter("charset");
    name = value.parameter("name");
    flowed = "flowed".equalsIgnoreCase(value.parameter("format"));
    deletesSpace = "yes".equalsIgnoreCase(value.parameter("delsp"));
    if (boundary != null && boundary.length() > LONGEST_BOUNDARY) {
      throw MessageParser.refused(
          "the boundary between its parts has %d characters; at most %d are taken"
              .formatted(boundary.length(), LONGEST_BOUNDARY));
    }
  }

  @Override
  public BodyDescriptor build() {
    String type = mimeType == null ? unsaid : mimeType;
    boolean divided = type.startsWith("multipart/");
    // Parts without a boundary cannot be told apart: the whole is one part that is no text.
    String read = divided && isBlank(boundary) ? "application/x-" + type.replace('/', '-') : type;
    String shownName = fileName == null ? name : fileName;
    return new PartType(
        read,
        divided ? boundary : null,
        charset,
        transferEncoding == null ? "7bit" : transferEncoding,
        flowed,
        deletesSpace,
        "attachment".equals(disposition),
        shownName == null ? null : HeaderText.decoded(shownName));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  @Override
  public BodyDescriptorBuilder newChild() {
    return new PartHeader("multipart/digest".equals(mimeType) ? "message/rfc822" : "text/plain");
  }
}
