package dev.dateline.local.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.local.lambda.LocalContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes the handler that the argument names, in a new process, and calls it with the event on
 * standard input if there is one; prints how many ns that took.
 */
public final class InitMain {
  private InitMain() {}

  public static void main(String[] arguments) throws IOException {
    byte[] event = System.in.readAllBytes();
    // Whatever threads a handler has begun, this ends.
    System.exit(make(arguments[0], event) ? 0 : 1);
  }

  private static boolean make(String handlerClass, byte[] event) throws IOException {
    long begin = System.nanoTime();
    try {
      Object handler = Class.forName(handlerClass).getConstructor().newInstance();
      if (event.length > 0) {
        ((RequestStreamHandler) handler)
            .handleRequest(
                new ByteArrayInputStream(event),
                OutputStream.nullOutputStream(),
                new LocalContext(handlerClass, "first", 60));
      }
    } catch (ReflectiveOperationException unfit) {
      unfit.printStackTrace();
      return false;
    }
    System.out.println(System.nanoTime() - begin);
    return true;
  }
}
