package vn.tinhgon.engine.running;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the whole application, with its own PostgreSQL and the sample ministry, once for all tests
 * of this JVM; a test takes it as a parameter of type {@link RunningApplication}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningApplicationExtension.class)
public @interface WithRunningApplication {}
