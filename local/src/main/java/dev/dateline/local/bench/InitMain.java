package dev.dateline.local.bench;

/** Makes the handler that the argument names, in a new process, and prints how many ns it took. */
public final class InitMain {
  private InitMain() {}

  public static void main(String[] arguments) {
    // Whatever threads a handler has begun, this ends.
    System.exit(make(arguments[0]) ? 0 : 1);
  }

  private static boolean make(String handlerClass) {
    long begin = System.nanoTime();
    try {
      Class.forName(handlerClass).getConstructor().newInstance();
    } catch (ReflectiveOperationException unfit) {
      unfit.printStackTrace();
      return false;
    }
    System.out.println(System.nanoTime() - begin);
    return true;
  }
}
