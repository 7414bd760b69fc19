package vn.tinhgon.engine.register;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.dossier.Action;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Position;

/** Whose a dossier is, in units that the ministry has. */
final class Posts {
  private Posts() {}

  /** Who drafts, else who owns the procedure, else where the requester or whoever acts belongs. */
  static @Nullable String inCharge(Action.Call call, Organisation organisation) {
    var procedure = call.procedure();
    var drawn =
        Stream.of(Action.drafter(procedure), procedure.profile().owner())
            .filter(Objects::nonNull)
            .toList();
    return first(drawn, List.of(call.requester(), call.actor()), organisation);
  }

  /** The first of these units, else of those where these people have a post. */
  static @Nullable String first(
      List<String> drawn, List<String> people, Organisation organisation) {
    var posts =
        people.stream()
            .flatMap(person -> organisation.positions(person).stream())
            .map(Position::unit);
    return Stream.concat(drawn.stream(), posts)
        .filter(unit -> organisation.unit(unit).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** The unit somebody has a post in, by name; the person where there is none. */
  static String unitOf(String person, Organisation organisation) {
    return organisation.positions(person).stream()
        .findFirst()
        .map(Position::unitName)
        .orElse(person);
  }
}
