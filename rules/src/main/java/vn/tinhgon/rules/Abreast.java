package vn.tinhgon.rules;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on several things abreast, one a processor, and hands over what became of each in their
 * order. Few are ever ahead of the one handed over, so memory does not grow with their number.
 */
public final class Abreast {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final int AHEAD = 4 * PROCESSORS;

  private Abreast() {}

  /** Takes one after the other, on the caller's thread. */
  public interface Taking<S, T, E extends Exception> {
    void take(S thing, T result) throws E;
  }

  private record Begun<S, T>(S thing, Future<T> result) {}

  /**
   * Goes through all of them. What the work or the taking throws ends the whole; what is begun is
   * then given up.
   *
   * @param work done on threads of its own
   */
  public static <S, T, E extends Exception> void each(
      List<S> things, Function<S, T> work, Taking<S, T, E> taking) throws E {
    if (things.size() == 1) {
      taking.take(things.get(0), work.apply(things.get(0)));
      return;
    }
    var begun = new ArrayDeque<Begun<S, T>>();
    var workers = Executors.newFixedThreadPool(PROCESSORS);
    try {
      for (var thing : things) {
        begun.add(new Begun<>(thing, workers.submit(() -> work.apply(thing))));
        if (begun.size() > AHEAD) take(begun.remove(), taking);
      }
      while (!begun.isEmpty()) take(begun.remove(), taking);
    } finally {
      workers.shutdownNow();
    }
  }

  private static <S, T, E extends Exception> void take(Begun<S, T> one, Taking<S, T, E> taking)
      throws E {
    taking.take(one.thing(), result(one.result()));
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) throw fault;
      if (e.getCause() instanceof Error fault) throw fault;
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a result", e);
    }
  }
}
