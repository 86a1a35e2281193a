package dev.dateline.local.child;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * S3Mock opens a second port, and on every address: here both are on the loopback address. Spring
 * is reached by reflection since it is on the child's class path only.
 */
final class LoopbackS3Mock {
  private LoopbackS3Mock() {}

  static void start(String[] arguments) throws ReflectiveOperationException {
    Class<?> application = Class.forName("org.springframework.boot.SpringApplication");
    Class<?> initializer =
        Class.forName("org.springframework.context.ApplicationContextInitializer");
    Object spring =
        application
            .getConstructor(Class[].class)
            .newInstance(
                (Object)
                    new Class<?>[] {Class.forName("com.adobe.testing.s3mock.S3MockApplication")});
    application
        .getMethod("addInitializers", initializer.arrayType())
        .invoke(spring, arrayOf(initializer, argument -> watchBeans(argument)));
    application.getMethod("run", String[].class).invoke(spring, (Object) arguments);
  }

  private static void watchBeans(Object context) {
    try {
      Class<?> processor =
          Class.forName("org.springframework.beans.factory.config.BeanPostProcessor");
      Object factory = call(context, "getBeanFactory");
      for (Method method : factory.getClass().getMethods()) {
        if (method.getName().equals("addBeanPostProcessor")) {
          method.invoke(factory, implementing(processor, LoopbackS3Mock::bindToLoopback));
          return;
        }
      }
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("S3Mock is not as expected", changed);
    }
  }

  private static void bindToLoopback(Object bean) {
    if (bean.getClass().getName().equals("org.apache.catalina.connector.Connector")) {
      try {
        bean.getClass()
            .getMethod("setProperty", String.class, String.class)
            .invoke(bean, "address", "127.0.0.1");
      } catch (ReflectiveOperationException changed) {
        throw new IllegalStateException("Tomcat is not as expected", changed);
      }
    }
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }

  private static Object arrayOf(Class<?> type, Consumer<Object> action) {
    Object array = java.lang.reflect.Array.newInstance(type, 1);
    java.lang.reflect.Array.set(array, 0, implementing(type, action));
    return array;
  }

  /** Every method of the interface does the action with its first argument and gives it back. */
  private static Object implementing(Class<?> type, Consumer<Object> action) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> answer(proxy, method, arguments, action));
  }

  private static @Nullable Object answer(
      Object proxy, Method method, Object @Nullable [] arguments, Consumer<Object> action) {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "hashCode" -> System.identityHashCode(proxy);
        case "equals" -> false;
        default -> "loopback";
      };
    }
    if (arguments == null) {
      return null;
    }
    if (!method.getName().equals("postProcessAfterInitialization")) {
      action.accept(arguments[0]);
    }
    return method.getReturnType() == void.class ? null : arguments[0];
  }
}
