package vn.tinhgon.engine.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.engine.dossier.Action;
import vn.tinhgon.engine.dossier.DossierOpened;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;

/**
 * A dossier that came in through a door stands in the book of the one-stop desk; a document that is
 * registered stands in the book of incoming documents instead.
 */
@Component
class IntakeBook {
  private static final int LONGEST_APPLICANT = 200;

  private final Registers registers;
  private final Organisation organisation;

  IntakeBook(Registers registers, Organisation organisation) {
    this.registers = registers;
    this.organisation = organisation;
  }

  @EventListener
  void on(DossierOpened opened) {
    var channel = opened.channel();
    var procedure = opened.procedure();
    if (channel == null) return;
    if (procedure.steps().stream().anyMatch(step -> step.kind() == StepKind.REGISTER)) return;
    var due = opened.due();
    var typed = new LinkedHashMap<String, @Nullable String>();
    typed.put("receivedAt", opened.at().toString());
    typed.put("title", opened.title());
    typed.put("applicant", applicant(opened));
    typed.put("procedure", procedure.profile().code());
    typed.put("channel", channel.name());
    typed.put("unit", unit(opened));
    typed.put("due", due == null ? null : due.toLocalDate().toString());
    registers.add(Book.INTAKE, typed, opened.requester(), opened.dossier());
  }

  private String applicant(DossierOpened opened) {
    if (opened.sender() != null) return opened.sender();
    var person = opened.requester();
    var named =
        Stream.of(
                organisation.person(person).map(Person::name).orElse(person),
                Posts.unitOf(person, organisation))
            .distinct()
            .collect(Collectors.joining(", "));
    return named.length() <= LONGEST_APPLICANT ? named : named.substring(0, LONGEST_APPLICANT);
  }

  private @Nullable String unit(DossierOpened opened) {
    var drawn =
        Stream.of(
                opened.unit(),
                Action.drafter(opened.procedure()),
                opened.procedure().profile().owner())
            .filter(Objects::nonNull)
            .toList();
    return Posts.first(drawn, List.of(opened.requester()), organisation);
  }
}
