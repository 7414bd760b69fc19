package vn.tinhgon.engine.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.lexicon.Roles;

/**
 * Work that looks for its performer.
 *
 * @param procedure code of the procedure, for substitutions given for some procedures only
 * @param stepUnit code of the unit that does it
 * @param person somebody named for it, before role and level are looked at
 * @param owner code of the unit that answers for the procedure
 * @param requester username of who asked; he never handles his own dossier
 * @param requesterUnits codes of the units where he holds a post
 */
public record Errand(
    String procedure,
    @Nullable String stepUnit,
    @Nullable String role,
    @Nullable Integer level,
    @Nullable String person,
    @Nullable String owner,
    String requester,
    List<String> requesterUnits,
    LocalDate day,
    Matter matter) {

  public Errand {
    requesterUnits = List.copyOf(requesterUnits);
  }

  public Errand(
      String procedure,
      @Nullable String stepUnit,
      @Nullable String role,
      @Nullable Integer level,
      @Nullable String owner,
      String requester,
      LocalDate day,
      Matter matter) {
    this(procedure, stepUnit, role, level, null, owner, requester, List.of(), day, matter);
  }

  Errand askedFrom(List<String> units) {
    return new Errand(
        procedure, stepUnit, role, level, person, owner, requester, units, day, matter);
  }

  /** What the order leaves open stays as the procedure has it. */
  Errand as(Order order) {
    var post = order.toRole() != null || order.toLevel() != null;
    return new Errand(
        procedure,
        order.toUnit() == null ? stepUnit : order.toUnit(),
        post ? order.toRole() : role,
        post ? order.toLevel() : level,
        order.toPerson(),
        owner,
        requester,
        requesterUnits,
        day,
        matter);
  }

  /** Where neither role nor level is named, the work is an officer's. */
  private static final int OFFICER = 1;

  int levelOrOfficer() {
    return level == null && role == null ? OFFICER : Objects.requireNonNullElse(level, 0);
  }

  /** The post has the role and the level named, as far as they are. */
  public boolean names(Post post) {
    return (role == null || Roles.meets(role, post.role()))
        && (levelOrOfficer() == 0 || levelOrOfficer() == post.level());
  }

  /** The post has the level, whatever its role is called here. */
  public boolean matchesLevelOf(Post post) {
    return levelOrOfficer() != 0 && levelOrOfficer() == post.level();
  }

  public boolean matchesRoleOf(Post post) {
    return role != null && Roles.meets(role, post.role());
  }
}
