package vn.tinhgon.engine.cli;

import java.time.Duration;

/** Shows on a terminal how far a long run has come, and wipes itself away. */
final class Progress {
  /** A short run needs no news. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final String WIPE = "\r\u001b[K";
  private static final int WIDTH = 70;

  private final Screen screen;
  private final int total;
  private final long started = System.nanoTime();
  private int number;
  private boolean shown;

  Progress(Screen screen, int total) {
    this.screen = screen;
    this.total = total;
  }

  void next(String file) {
    number++;
    if (!screen.watched() || System.nanoTime() - started < PATIENCE.toNanos()) return;
    var name = file.length() > WIDTH ? "…" + file.substring(file.length() - WIDTH) : file;
    screen.err().print(WIPE + "[" + number + "/" + total + "] " + name);
    screen.err().flush();
    shown = true;
  }

  /** Makes room for a line that stays. */
  void wipe() {
    if (!shown) return;
    screen.err().print(WIPE);
    screen.err().flush();
    shown = false;
  }
}
