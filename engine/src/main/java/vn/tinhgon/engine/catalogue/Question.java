package vn.tinhgon.engine.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the catalogue.
 *
 * @param words all must be in code or name, diacritics or not
 * @param group A or B
 * @param page from 0
 */
public record Question(
    @Nullable String words,
    @Nullable String field,
    @Nullable String owner,
    @Nullable String group,
    @Nullable Level level,
    @Nullable State state,
    Order order,
    boolean descending,
    int page,
    int size) {
  private static final int LARGEST_PAGE = 200;

  /** What a list may be sorted by. */
  public enum Order {
    CODE("p.code"),
    NAME("p.folded"),
    OWNER("p.owner"),
    FIELD("p.field"),
    UPDATED("p.updated_at");

    private final String column;

    Order(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  public Question {
    page = Math.max(0, page);
    size = Math.max(1, Math.min(LARGEST_PAGE, size));
  }

  /** The whole catalogue, by code. */
  public static Question everything(int page, int size) {
    return new Question(null, null, null, null, null, null, Order.CODE, false, page, size);
  }
}
