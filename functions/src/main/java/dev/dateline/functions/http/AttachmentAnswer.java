package dev.dateline.functions.http;

import dev.dateline.json.FileTree;
import dev.dateline.release.AddAttachment;
import dev.dateline.release.UploadPermits;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files to be uploaded as the API answers with them. */
public final class AttachmentAnswer {
  private AttachmentAnswer() {}

  /** Answers with a file and what lets it be uploaded; so nobody may keep it. */
  public static HttpResponse of(AddAttachment.Announced announced) {
    UploadPermits.Permit permit = announced.permit();
    Map<String, Object> upload = new LinkedHashMap<>();
    upload.put("url", permit.url().toString());
    upload.put("method", permit.method());
    upload.put("headers", permit.headers());
    upload.put("expiresAt", permit.expiresAt().toString());
    Map<String, Object> tree = FileTree.told(announced.file());
    tree.put("upload", upload);
    return HttpResponse.json(201, tree).with("cache-control", "no-store");
  }
}
