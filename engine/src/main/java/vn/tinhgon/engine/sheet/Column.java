package vn.tinhgon.engine.sheet;

/**
 * A column to be written.
 *
 * @param width in characters
 */
public record Column(String title, int width, Kind kind) {

  /** How its values are shown; they are written as numbers and dates, not as text. */
  public enum Kind {
    TEXT,
    WHOLE,
    DECIMAL,
    /** Whole đồng. */
    MONEY,
    /** Hundredths: 12.26 is shown as 12,26 %. */
    PERCENT,
    DAY,
    MOMENT
  }

  public static Column text(String title, int width) {
    return new Column(title, width, Kind.TEXT);
  }

  public static Column whole(String title) {
    return new Column(title, 12, Kind.WHOLE);
  }

  public static Column decimal(String title) {
    return new Column(title, 12, Kind.DECIMAL);
  }

  public static Column money(String title) {
    return new Column(title, 18, Kind.MONEY);
  }

  public static Column percent(String title) {
    return new Column(title, 12, Kind.PERCENT);
  }

  public static Column day(String title) {
    return new Column(title, 13, Kind.DAY);
  }

  public static Column moment(String title) {
    return new Column(title, 18, Kind.MOMENT);
  }
}
