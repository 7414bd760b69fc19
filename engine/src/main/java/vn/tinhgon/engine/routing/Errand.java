package vn.tinhgon.engine.routing;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Work that looks for its performer.
 *
 * @param procedure code of the procedure, for substitutions given for some procedures only
 * @param unit code of the unit that does it
 * @param owner code of the unit that answers for the procedure
 * @param requester username of who asked; he never handles his own dossier
 */
public record Errand(
    String procedure,
    @Nullable String unit,
    @Nullable String role,
    @Nullable Integer level,
    @Nullable String owner,
    String requester,
    LocalDate day) {

  /** Where neither role nor level is named, the work is an officer's. */
  private static final int OFFICER = 1;

  int levelOrOfficer() {
    return level == null && role == null ? OFFICER : Objects.requireNonNullElse(level, 0);
  }

  /** The post has the role and the level named, as far as they are. */
  public boolean names(Post post) {
    return (role == null || role.equals(post.role()))
        && (levelOrOfficer() == 0 || levelOrOfficer() == post.level());
  }

  /** The post has the level, whatever its role is called here. */
  public boolean matchesLevelOf(Post post) {
    return levelOrOfficer() != 0 && levelOrOfficer() == post.level();
  }

  public boolean matchesRoleOf(Post post) {
    return role != null && role.equals(post.role());
  }
}
