package dev.dateline.json;

import dev.dateline.release.Overriding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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

  /** Reads what {@link #of} wrote. */
  static @Nullable Overriding read(Fields fields) {
    return read(fields, code -> {});
  }

  /** Reads what a client wrote; {@code requireCode} refuses what no finding has. */
  static @Nullable Overriding read(Fields fields, Consumer<String> requireCode) {
    fields.require("code");
    String code =
        fields.value(
            "code",
            text -> {
              requireCode.accept(Fields.checked(text, Overriding.CODE));
              return text;
            });
    String reason = fields.requiredText("reason", Overriding.REASON);
    return fields.build(() -> new Overriding(Objects.requireNonNull(code), reason));
  }
}
