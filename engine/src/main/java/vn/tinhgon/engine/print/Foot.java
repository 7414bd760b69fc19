package vn.tinhgon.engine.print;

import java.util.List;

/**
 * Recipients and signature as they print.
 *
 * @param signingLines "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"
 * @param signer empty in a draft
 */
public record Foot(List<String> recipients, List<String> signingLines, String signer) {

  public Foot {
    recipients = List.copyOf(recipients);
    signingLines = List.copyOf(signingLines);
  }

  public static Foot of(List<String> recipients, Signing signing) {
    return new Foot(recipients, signing.lines(), signing.name() == null ? "" : signing.name());
  }

  /** What the unit in charge of a procedure hands to the office that controls procedures. */
  public static Foot ofTheUnitInCharge() {
    return of(List.of("Văn phòng Bộ (KSTT);", "Lưu: VT."), Signing.by("Thủ trưởng đơn vị", null));
  }
}
