package vn.tinhgon.bpmn;

import org.jspecify.annotations.Nullable;

/**
 * A cost of one dossier besides its papers ({@code tg:cost}).
 *
 * @param hours hours of the requester
 * @param money whole đồng
 * @param document id of the document it belongs to
 */
public record Cost(
    @Nullable Item item,
    @Nullable Double hours,
    @Nullable Long money,
    @Nullable String service,
    @Nullable String document) {

  /** Lines of the Vietnamese SCM sheet (Thông tư 02/2017/TT-VPCP). */
  public enum Item {
    PREPARE,
    SUBMIT,
    FEE,
    INSPECTION,
    OTHER,
    COLLECT
  }
}
