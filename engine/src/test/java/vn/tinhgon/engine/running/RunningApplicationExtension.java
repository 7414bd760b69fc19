package vn.tinhgon.engine.running;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Spring's own extension needs a newer JUnit, so the application is started as anybody starts it.
 */
final class RunningApplicationExtension
    implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    application(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    application(context).clock().set(MovableClock.START);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningApplication.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return application(context);
  }

  private static RunningApplication application(ExtensionContext context) {
    // Beside another fork each class is a run of its own, and ends what its root keeps.
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
        .getOrComputeIfAbsent(
            RunningApplication.class, key -> RunningApplication.start(), RunningApplication.class);
  }
}
