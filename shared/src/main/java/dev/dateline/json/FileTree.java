package dev.dateline.json;

import dev.dateline.release.AddAttachment;
import dev.dateline.release.Attachment;
import dev.dateline.release.AttachmentId;
import dev.dateline.release.Names;
import dev.dateline.release.ReleaseFile;
import dev.dateline.release.TextRule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of a release as a tree. */
public final class FileTree {
  private static final TextRule HASH = TextRule.line(64);

  private FileTree() {}

  /** Returns all of it. */
  public static Map<String, Object> of(ReleaseFile file) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", file.id().value());
    tree.put("filename", file.filename());
    tree.put("attachment", ContentTree.attachment(file.attachment()));
    tree.put("bytes", file.bytes());
    tree.put("sha256", file.sha256());
    tree.put("announcedAt", file.announcedAt().toString());
    tree.put("stage", Names.of(file.stage()));
    return tree;
  }

  /** Returns what its uploader is told of it. */
  public static Map<String, Object> told(ReleaseFile file) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", file.id().value());
    tree.putAll(ContentTree.attachment(file.attachment()));
    tree.put("bytes", file.bytes());
    tree.put("sha256", file.sha256());
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  static @Nullable ReleaseFile read(Fields fields) {
    fields.requireAll("id", "attachment", "bytes", "announcedAt", "stage");
    AttachmentId id = fields.value("id", AttachmentId::new);
    String filename = fields.requiredText("filename", AddAttachment.FILENAME);
    Attachment attachment = fields.object("attachment", ContentReader::attachment);
    long bytes = fields.number("bytes");
    String sha256 = fields.requiredText("sha256", HASH);
    Instant announcedAt = fields.value("announcedAt", Instant::parse);
    ReleaseFile.Stage stage = fields.constant("stage", ReleaseFile.Stage.class);
    return fields.build(
        () ->
            new ReleaseFile(
                Objects.requireNonNull(id),
                filename,
                Objects.requireNonNull(attachment),
                bytes,
                sha256,
                Objects.requireNonNull(announcedAt),
                Objects.requireNonNull(stage)));
  }
}
