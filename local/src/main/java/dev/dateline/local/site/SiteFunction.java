package dev.dateline.local.site;

import static dev.dateline.local.json.Json.object;

import dev.dateline.local.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeJSON;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** A CloudFront Function: JavaScript with a {@code handler} that takes an event. */
final class SiteFunction {
  /** What every function finds: made once, since that takes longer than a call. */
  private static final ScriptableObject STANDARD;

  private static final Script CONSOLE;

  static {
    try (Context context = Context.enter()) {
      context.setLanguageVersion(Context.VERSION_ES6);
      STANDARD = context.initSafeStandardObjects(null, true);
      CONSOLE = context.compileString("var console = { log: function () {} };", "console", 1, null);
    }
  }

  private final Script script;

  /** Fails for what is no JavaScript. */
  SiteFunction(String name, String code) {
    try (Context context = Context.enter()) {
      script = context.compileString(code, name, 1, null);
    }
  }

  /** What the handler returns for the event. */
  Map<String, Object> call(Map<String, Object> event) throws IOException {
    try (Context context = Context.enter()) {
      context.setLanguageVersion(Context.VERSION_ES6);
      Scriptable scope = context.newObject(STANDARD);
      scope.setPrototype(STANDARD);
      scope.setParentScope(null);
      CONSOLE.exec(context, scope, scope);
      script.exec(context, scope, scope);
      Object argument =
          NativeJSON.parse(
              context,
              scope,
              new String(Json.write(event), StandardCharsets.UTF_8),
              (c, s, self, arguments) -> arguments[1]);
      if (!(scope.get("handler", scope) instanceof Function handler)) {
        throw new IOException("no function handler");
      }
      Object result = handler.call(context, scope, scope, new Object[] {argument});
      String json = String.valueOf(NativeJSON.stringify(context, scope, result, null, null));
      return object(Json.read(json.getBytes(StandardCharsets.UTF_8)));
    } catch (org.mozilla.javascript.RhinoException thrown) {
      throw new IOException(thrown.getMessage(), thrown);
    }
  }
}
