package vn.tinhgon.engine.cli;

import java.io.IOException;
import java.util.List;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.CannotRead;
import vn.tinhgon.engine.cli.Source.Unread;
import vn.tinhgon.rules.Abreast;

/** Goes through files in their order; what one of them lacks does not stop the others. */
final class Run {

  /**
   * What is done with each file, and what with those that cannot be read.
   *
   * @param <T> what becomes of a file
   */
  interface Work<T> {
    default BpmnFile open(Source source) throws CannotRead {
      return source.read();
    }

    /** Several files at once, each on a thread of its own. */
    T of(String name, BpmnFile file);

    /** One after the other. */
    void tell(String name, BpmnFile file, T done) throws IOException;

    void unread(Unread unread) throws IOException;
  }

  private sealed interface Outcome<T> {
    record Done<T>(BpmnFile file, T result) implements Outcome<T> {}

    record CannotBeRead<T>(Unread unread) implements Outcome<T> {}

    /** A fault of the program's own. */
    record Failed<T>(Throwable fault) implements Outcome<T> {}

    static <T> Outcome<T> of(Source source, Work<T> work) {
      try {
        var file = work.open(source);
        return new Done<>(file, work.of(source.name(), file));
      } catch (CannotRead e) {
        return new CannotBeRead<>(e.unread());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return new Failed<>(e);
      }
    }
  }

  private final Screen screen;
  private final Lang lang;
  private boolean all = true;

  Run(Screen screen, Lang lang) {
    this.screen = screen;
    this.lang = lang;
  }

  /** Whether every file could be read. */
  <T> boolean over(List<Source> sources, Work<T> work) throws IOException {
    var progress = new Progress(screen, sources.size());
    Abreast.each(
        sources,
        source -> Outcome.of(source, work),
        (Source source, Outcome<T> outcome) -> {
          progress.next(source.name());
          take(source.name(), outcome, work, progress);
        });
    progress.wipe();
    return all;
  }

  private <T> void take(String name, Outcome<T> outcome, Work<T> work, Progress progress)
      throws IOException {
    if (outcome instanceof Outcome.Done<T> done) {
      try {
        work.tell(name, done.file(), done.result());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        leave(new Unread(name, 0, ours(e)), work, progress);
      }
    } else if (outcome instanceof Outcome.CannotBeRead<T> it) {
      leave(it.unread(), work, progress);
    } else if (outcome instanceof Outcome.Failed<T> failed) {
      leave(new Unread(name, 0, ours(failed.fault())), work, progress);
    }
  }

  private void leave(Unread unread, Work<?> work, Progress progress) throws IOException {
    all = false;
    progress.wipe();
    screen.trouble(unread.file() + ": " + unread.in(lang));
    work.unread(unread);
  }

  /**
   * @throws Error or RuntimeException the fault itself, where somebody looks for it
   */
  private static Text ours(Throwable fault) {
    if (Commands.debugging()) {
      if (fault instanceof Error error) throw error;
      throw new IllegalStateException(fault);
    }
    var name = fault.getClass().getSimpleName();
    return new Text(
        "Chương trình gặp lỗi với tệp này (%s). Đặt TINHGON_DEBUG=1 rồi chạy lại để xem chi tiết."
            .formatted(name),
        "The program failed on this file (%s). Set TINHGON_DEBUG=1 and run again for details."
            .formatted(name));
  }
}
