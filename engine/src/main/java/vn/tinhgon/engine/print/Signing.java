package vn.tinhgon.engine.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signature block.
 *
 * @param superior for whom is signed, such as Bộ trưởng; null where the signer signs for himself
 * @param title the signer's own, such as Thứ trưởng
 * @param name null in a draft
 */
public record Signing(
    Capacity capacity, @Nullable String superior, String title, @Nullable String name) {

  /** In what right somebody signs (Nghị định 30/2020/NĐ-CP, Điều 13). */
  public enum Capacity {
    /** Người đứng đầu ký. */
    OWN(""),
    /** Thay mặt tập thể. */
    COLLECTIVE("TM. "),
    /** Quyền. */
    ACTING("Q. "),
    /** Ký thay. */
    DEPUTY("KT. "),
    /** Thừa lệnh. */
    ORDER("TL. "),
    /** Thừa ủy quyền. */
    DELEGATED("TUQ. ");

    private final String mark;

    Capacity(String mark) {
      this.mark = mark;
    }
  }

  public static Signing by(String title, @Nullable String name) {
    return new Signing(Capacity.OWN, null, title, name);
  }

  /** "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG": one or two lines in capitals. */
  public List<String> lines() {
    var own = title.toUpperCase(Vietnamese.LOCALE);
    if (capacity == Capacity.OWN) return List.of(own);
    if (superior == null) return List.of(capacity.mark + own);
    return List.of(capacity.mark + superior.toUpperCase(Vietnamese.LOCALE), own);
  }
}
