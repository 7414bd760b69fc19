package vn.tinhgon.engine.dossier;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Position;

/** Names and titles for one answer, each looked up once. */
final class People {
  private final Organisation organisation;
  private final Map<String, Shown.Person> known = new HashMap<>();

  People(Organisation organisation) {
    this.organisation = organisation;
  }

  Shown.Person of(String username) {
    return known.computeIfAbsent(username, this::find);
  }

  Shown.@Nullable Person orNobody(@Nullable String username) {
    return username == null ? null : of(username);
  }

  private Shown.Person find(String username) {
    if (username.isEmpty()) return new Shown.Person("", "Hệ thống", null, null);
    var name = organisation.person(username).map(person -> person.name()).orElse(username);
    var post = organisation.positions(username).stream().findFirst();
    return new Shown.Person(
        username,
        name,
        post.map(Position::title).orElse(null),
        post.map(Position::unitName).orElse(null));
  }
}
