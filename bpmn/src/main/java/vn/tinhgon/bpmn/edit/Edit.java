package vn.tinhgon.bpmn.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;

/** One way to simplify a procedure (phương án cắt giảm): what is to change, not yet carried out. */
public sealed interface Edit {

  /** The elements it is about, the first one first: steps, papers, a flow, or the process. */
  List<String> elements();

  /** The steps go; what came before them leads on to what came after. */
  record RemoveStep(List<String> steps) implements Edit {
    @Override
    public List<String> elements() {
      return steps;
    }
  }

  /** The steps of a chain become its first one. */
  record MergeSteps(List<String> steps) implements Edit {
    @Override
    public List<String> elements() {
      return steps;
    }
  }

  /** Steps done one after the other are done side by side. */
  record Parallelise(List<String> steps) implements Edit {
    @Override
    public List<String> elements() {
      return steps;
    }
  }

  /** The steps take each other's places, in the order given. */
  record Resequence(List<String> steps) implements Edit {
    @Override
    public List<String> elements() {
      return steps;
    }
  }

  /** A lower level signs (thừa lệnh, thừa ủy quyền). */
  record Delegate(String step, int level) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(step);
    }
  }

  /** A lower level does the work. */
  record Reassign(String step, int level) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(step);
    }
  }

  /** A step or the procedure gets a shorter term. */
  record ShortenLimit(String element, Limit limit) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(element);
    }
  }

  /** A step or the procedure gets a term where it had none. */
  record AddLimit(String element, Limit limit) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(element);
    }
  }

  /** An opinion not given within the term counts as consent (Nghị định 191/2026). */
  record DeemConsent(String step, Limit limit) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(step);
    }
  }

  /** A system does the step. */
  record Automate(String step) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(step);
    }
  }

  /** The step works on e-documents with digital signatures. */
  record Digitise(String step) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(step);
    }
  }

  /** The paper need not be handed in. */
  record RemoveDocument(String document) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(document);
    }
  }

  /** One electronic copy is enough. */
  record ReduceCopies(String document) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(document);
    }
  }

  /**
   * The paper is filled in on a form.
   *
   * @param prepareHours hours the form leaves to prepare it; null where they are not known
   */
  record Standardise(String document, @Nullable Double prepareHours) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(document);
    }
  }

  /** A returned dossier goes back to the step given. */
  record RetargetRework(String flow, String step) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(flow);
    }
  }

  /** One unit of several answers for the step. */
  record AssignLead(String step, String unit) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(step);
    }
  }

  /** The whole procedure goes. */
  record AbolishProcedure(String process) implements Edit {
    @Override
    public List<String> elements() {
      return List.of(process);
    }
  }
}
