package dev.dateline.local.child;

import java.io.IOException;
import java.util.Arrays;

/**
 * Runs in the child's own process: starts the server that the first argument names, and ends the
 * process when standard input does, which happens however the parent ends.
 */
public final class ChildMain {
  private ChildMain() {}

  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().name("parent").start(ChildMain::endWithParent);
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    try {
      switch (arguments[0]) {
        case "dynamodb" -> LoopbackDynamoDb.start(rest);
        case "s3mock" -> LoopbackS3Mock.start(rest);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    } catch (ReflectiveOperationException failed) {
      failed.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever written; only the end counts.
      }
    } catch (IOException broken) {
      // As good as the end.
    }
    Runtime.getRuntime().halt(0);
  }
}
