package vn.tinhgon.rules.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.StepKind;

/**
 * What one procedure has in common with others. Channels of one procedure count as one.
 *
 * @param key of the procedure
 * @param elements ids in it
 * @param name of what is shared
 * @param procedures how many have it, this one included
 * @param units how many units answer for these
 * @param examples some of them, as people would look for them
 */
public sealed interface Shared {
  String key();

  List<String> elements();

  int procedures();

  int units();

  List<String> examples();

  /** A paper that several procedures ask for. */
  record SharedPaper(
      String key,
      List<String> elements,
      String name,
      boolean byRequester,
      boolean issuedHere,
      boolean available,
      int procedures,
      int units,
      List<String> examples)
      implements Shared {}

  /** What steps of one kind write in several procedures. */
  record SharedProduct(
      String key,
      List<String> elements,
      @Nullable StepKind kind,
      String name,
      int procedures,
      int units,
      List<String> examples)
      implements Shared {}

  /** Steps that follow each other in several procedures. */
  record SharedChain(
      String key, List<String> elements, int procedures, int units, List<String> examples)
      implements Shared {
    public int size() {
      return elements.size();
    }
  }
}
