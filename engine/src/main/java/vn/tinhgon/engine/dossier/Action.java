package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;

/** Carries out one of the built-in actions; a room brings those that write into its own things. */
public interface Action {
  Automatic carriesOut();

  /**
   * Within the transaction of the step, so it counts exactly when the dossier goes on.
   *
   * @throws vn.tinhgon.engine.problem.Refusal what stands in the way, shown on the dossier's page
   */
  Done perform(Call call);

  /** The unit that drafts in a drawing; null where none is named. */
  static @Nullable String drafter(Procedure procedure) {
    return procedure.steps().stream()
        .filter(step -> step.kind() == StepKind.DRAFT && step.unit() != null)
        .map(Step::unit)
        .findFirst()
        .orElse(null);
  }

  /**
   * @param dossier its number
   * @param actor who did the step before; the requester where nobody did
   * @param approver who approved last; null where nobody has
   * @param came how the matter came in
   */
  record Call(
      long id,
      String dossier,
      String title,
      Procedure procedure,
      Step step,
      String requester,
      String actor,
      @Nullable String approver,
      Came came,
      LocalDateTime now) {

    /** The unit that answers for the step; null where the drawing names none. */
    public @Nullable String unit() {
      return step.unit() == null ? procedure.profile().owner() : step.unit();
    }
  }

  /**
   * @param sender null where the requester's own unit sent it
   * @param channel null where nobody said
   */
  record Came(
      @Nullable String sender, @Nullable Channel channel, Urgency urgency, LocalDateTime at) {}

  /**
   * @param told for the control slip
   * @param facts kept with the dossier
   */
  record Done(String told, List<Fact> facts, @Nullable Made file) {
    public Done {
      facts = List.copyOf(facts);
    }

    public static Done told(String told) {
      return new Done(told, List.of(), null);
    }
  }

  /** A datum of the dossier and where it comes from. */
  record Fact(String name, String value, String source) {}

  /** A file attached to the dossier. */
  record Made(String name, byte[] content) {}
}
