package vn.tinhgon.rules.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the dossier is that goes to whoever decides.
 *
 * @param documents ids of the papers whose pages are known
 * @param pages A4 pages of all of them
 * @param summaryPages pages of the shortest summary; endless where there is none
 */
public record DossierLength(List<String> documents, int pages, double summaryPages) {

  /** Pages of the shortest summary, or null where there is none. */
  public @Nullable Double summary() {
    return Double.isInfinite(summaryPages) ? null : summaryPages;
  }
}
