package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.bpmn.Text;

/** Terms that another room keeps and the process engine watches, so that their owners are told. */
public interface Watched {
  /** Of all that are watched, this room's begin with it. */
  String kind();

  /** Empty where nothing is owed any more. */
  Optional<Term> term(String name);

  /** All that are owed. */
  List<Term> open();

  /**
   * @param name within its kind
   * @param owners told of it
   * @param what it is a term of
   * @param page where it is read
   * @param warned also before it ends, not only after
   */
  record Term(
      String name,
      LocalDateTime from,
      LocalDateTime due,
      List<String> owners,
      Text what,
      String page,
      boolean warned) {
    public Term {
      owners = List.copyOf(owners);
    }
  }
}
