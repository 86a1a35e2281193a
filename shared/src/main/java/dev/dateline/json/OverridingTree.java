package dev.dateline.json;

import dev.dateline.release.Overriding;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That an error is overridden, as a tree. */
final class OverridingTree {
  private OverridingTree() {}

  static Map<String, Object> of(Overriding overriding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", overriding.code());
    tree.put("reason", overriding.reason());
    return tree;
  }

  /** Reads what {@link #of} wrote, or a client. */
  static @Nullable Overriding read(Fields fields) {
    String code = fields.requiredText("code", Overriding.CODE);
    String reason = fields.requiredText("reason", Overriding.REASON);
    return fields.build(() -> new Overriding(code, reason));
  }
}
