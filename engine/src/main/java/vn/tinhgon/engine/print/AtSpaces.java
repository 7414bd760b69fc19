package vn.tinhgon.engine.print;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Vietnamese lines break at spaces only: "170/2025/NĐ-CP" and "NB-TCCB-07" stay whole. */
final class AtSpaces implements FSTextBreaker {
  private String text = "";
  private int at;

  @Override
  public void setText(String newText) {
    text = newText;
    at = 0;
  }

  /** The place after the next space; -1 where there is none. */
  @Override
  public int next() {
    int space = text.indexOf(' ', at);
    if (space < 0 || space + 1 >= text.length()) return -1;
    at = space + 1;
    return at;
  }
}
