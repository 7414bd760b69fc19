package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dossier about to be started.
 *
 * @param procedure code
 * @param requester username; never handles his own dossier
 * @param charge what came with the matter
 * @param consult units to be asked, by the id of the step that asks them; may be empty
 */
public record Opening(
    String procedure,
    String title,
    @Nullable String note,
    String requester,
    Facts facts,
    Map<String, List<String>> consult,
    Charge charge) {

  public Opening {
    consult = Map.copyOf(consult);
  }

  public Opening(
      String procedure,
      String title,
      @Nullable String note,
      String requester,
      Facts facts,
      Map<String, List<String>> consult) {
    this(procedure, title, note, requester, facts, consult, Charge.NONE);
  }

  /**
   * Who is in charge, and by when.
   *
   * @param unit does what is drawn for the unit that drafts
   * @param due stays, whatever the procedure's own term
   * @param sender who sent it in; null where the requester's own unit did
   * @param channel through which it came in; null where nobody says
   */
  public record Charge(
      @Nullable String unit,
      @Nullable LocalDate due,
      @Nullable String sender,
      @Nullable Channel channel) {
    public static final Charge NONE = new Charge(null, null, null, null);
  }

  public static Opening of(String procedure, String title, String requester) {
    return new Opening(procedure, title, null, requester, Facts.PLAIN, Map.of());
  }

  /**
   * What is known of the matter at the start.
   *
   * @param field lĩnh vực; the procedure's own where it is left out
   * @param value whole đồng
   * @param stated null where nobody says how urgent it is
   */
  public record Facts(
      @Nullable String field, @Nullable Long value, @Nullable Urgency stated, Secrecy secrecy) {
    public static final Facts PLAIN = new Facts(null, null, null, Secrecy.OPEN);

    Urgency urgency() {
      return Objects.requireNonNullElse(stated, Urgency.NORMAL);
    }
  }
}
