package vn.tinhgon.engine.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.Organisation;

/** Who the requester is, as the list of staff has it. */
@Component
class PeopleDatabase implements Database {
  private final Organisation organisation;

  PeopleDatabase(Organisation organisation) {
    this.organisation = organisation;
  }

  @Override
  public Source source() {
    return Source.ORGANISATION;
  }

  @Override
  public List<Action.Fact> about(Action.Call call) {
    var name = organisation.person(call.requester()).map(person -> person.name()).orElse("");
    return organisation.positions(call.requester()).stream()
        .map(
            post ->
                new Action.Fact(
                    "Người đề nghị",
                    name + ", " + post.title() + ", " + post.unitName(),
                    source().label()))
        .limit(1)
        .toList();
  }
}
