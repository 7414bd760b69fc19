package vn.tinhgon.engine.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.SampleLoaded;

/** The sample ministry comes with its procedures. */
@Component
class SampleProcedures {
  private static final String FILES = "classpath*:procedures/*.bpmn";

  /** Nobody's hand brought them in. */
  static final String PROGRAM = "tinhgon";

  private final Catalogue catalogue;

  SampleProcedures(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @EventListener
  void on(SampleLoaded sample) {
    if (!catalogue.isEmpty()) return;
    try {
      var files = new PathMatchingResourcePatternResolver().getResources(FILES);
      Arrays.stream(files).sorted(Comparator.comparing(SampleProcedures::name)).forEach(this::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Resource file) {
    try {
      catalogue.takeIn(file.getContentAsByteArray(), name(file), PROGRAM, "Thủ tục mẫu");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Resource file) {
    return String.valueOf(file.getFilename());
  }
}
