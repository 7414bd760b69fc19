package vn.tinhgon.engine.cli;

import java.util.List;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.CannotRead;
import vn.tinhgon.engine.cli.Source.Unread;

/** Goes through files one by one; what one of them lacks does not stop the others. */
final class Run {

  /** What is done with each file, and what with those that cannot be read. */
  interface Work {
    void read(String name, BpmnFile file) throws java.io.IOException;

    void unread(Unread unread) throws java.io.IOException;
  }

  private final Screen screen;
  private final Lang lang;

  Run(Screen screen, Lang lang) {
    this.screen = screen;
    this.lang = lang;
  }

  /** Whether every file could be read. */
  boolean over(List<Source> sources, Work work) throws java.io.IOException {
    var progress = new Progress(screen, sources.size());
    boolean all = true;
    for (int i = 0; i < sources.size(); i++) {
      var source = sources.get(i);
      progress.at(i + 1, source.name());
      try {
        work.read(source.name(), source.read());
      } catch (CannotRead e) {
        all = false;
        progress.wipe();
        tell(e.unread());
        work.unread(e.unread());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        all = false;
        progress.wipe();
        if (Commands.debugging()) throw e;
        var unread = new Unread(source.name(), 0, ours(e));
        tell(unread);
        work.unread(unread);
      }
    }
    progress.wipe();
    return all;
  }

  private void tell(Unread unread) {
    screen.trouble(unread.file() + ": " + unread.in(lang));
  }

  private static Text ours(Throwable fault) {
    var name = fault.getClass().getSimpleName();
    return new Text(
        "Chương trình gặp lỗi với tệp này (%s). Đặt TINHGON_DEBUG=1 rồi chạy lại để xem chi tiết."
            .formatted(name),
        "The program failed on this file (%s). Set TINHGON_DEBUG=1 and run again for details."
            .formatted(name));
  }
}
