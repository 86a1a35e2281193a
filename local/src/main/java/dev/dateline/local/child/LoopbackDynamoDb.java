package dev.dateline.local.child;

import java.io.File;
import java.lang.reflect.Field;
import java.util.List;

/**
 * DynamoDB Local has no option for its address and would listen on every one; nor for the journal
 * of its database, which would wait for the disk twice in each transaction instead of once.
 */
final class LoopbackDynamoDb {
  private static final String DATABASE = "shared-local-instance.db";

  private LoopbackDynamoDb() {}

  static void start(String[] arguments) throws ReflectiveOperationException {
    int path = List.of(arguments).indexOf("-dbPath") + 1;
    writeAhead(new File(arguments[path], DATABASE));
    Class<?> runner = Class.forName("software.amazon.dynamodb.services.local.main.ServerRunner");
    Object proxy =
        runner
            .getMethod("createServerFromCommandLineArgs", String[].class)
            .invoke(null, (Object) arguments);
    Field field = proxy.getClass().getDeclaredField("server");
    field.setAccessible(true);
    Object jetty = field.get(proxy);
    for (Object connector : (Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty)) {
      connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
    }
    proxy.getClass().getMethod("start").invoke(proxy);
  }

  /**
   * The file keeps this setting. It is made before any other thread uses SQLite, which cannot be
   * loaded by two at once.
   */
  private static void writeAhead(File database) throws ReflectiveOperationException {
    Class.forName(
            "software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader")
        .getMethod("initialize")
        .invoke(null);
    Class<?> sqlite = Class.forName("com.almworks.sqlite4java.SQLiteConnection");
    Object connection = sqlite.getConstructor(File.class).newInstance(database);
    sqlite.getMethod("open").invoke(connection);
    try {
      sqlite.getMethod("exec", String.class).invoke(connection, "PRAGMA journal_mode = WAL");
    } finally {
      sqlite.getMethod("dispose").invoke(connection);
    }
  }
}
