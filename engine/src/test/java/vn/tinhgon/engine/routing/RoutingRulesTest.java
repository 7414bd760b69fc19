package vn.tinhgon.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.routing.Proposal.Fit;

class RoutingRulesTest {
  private static final RoutingRules RULES = RoutingRules.load();
  private static final Errand HEAD_SIGNS =
      new Errand(
          "P",
          "HTQT",
          "LANH_DAO_CUC",
          3,
          "HTQT",
          "linh",
          LocalDate.of(2026, 11, 23),
          Matter.ORDINARY);

  @Test
  void theHolderOfThePostNamedIsProposedFirst() {
    assertThat(proposals(HEAD_SIGNS, head("dung", false), officer("son")))
        .contains("NAMED_POST dung", "HEAD_OF_UNIT dung")
        .noneMatch(line -> line.endsWith("son"));
  }

  @Test
  void whoIsAwayIsStoodInFor() {
    assertThat(proposals(HEAD_SIGNS, head("dung", true), deputy("dung", "oanh")))
        .contains("NAMED_POST oanh for dung")
        .noneMatch(line -> line.endsWith(" dung") && !line.contains("for"));
  }

  @Test
  void theRequesterNeverHandlesHisOwnDossier() {
    assertThat(proposals(HEAD_SIGNS, head("linh", false))).isEmpty();
  }

  @Test
  void nobodyStandsInForTheRequester() {
    assertThat(proposals(HEAD_SIGNS, head("linh", true), deputy("linh", "oanh"))).isEmpty();
  }

  @Test
  void theRequesterStandsInForNobody() {
    assertThat(proposals(HEAD_SIGNS, head("dung", true), deputy("dung", "linh"))).isEmpty();
  }

  @Test
  void aSubstituteWhoIsAwayHimselfIsNobody() {
    var away = new Deputy("dung", "oanh", "ký thay", List.of("dung", "oanh"), true);

    assertThat(proposals(HEAD_SIGNS, head("dung", true), away)).isEmpty();
  }

  @Test
  void theLevelFindsThePostWhereRolesAreCalledDifferently() {
    var director = new Post("khoi", "VP", "Văn phòng", "CHANH_VAN_PHONG", 3, true, 0, false);

    assertThat(proposals(HEAD_SIGNS, director)).contains("SAME_LEVEL khoi");
  }

  @Test
  void theLeaderOfAUnitIsCalledByTheKindOfTheUnit() {
    var assigns =
        new Errand(
            "P",
            "PC",
            "LANH_DAO_DON_VI",
            3,
            null,
            "x",
            LocalDate.of(2026, 11, 23),
            Matter.ORDINARY);
    var deputy = new Post("pho", "PC", "Vụ Pháp chế", "PHO_LANH_DAO_VU", 3, false, 0, false);

    for (var role : List.of("LANH_DAO_VU", "LANH_DAO_CUC", "CHANH_VAN_PHONG")) {
      var leader = new Post("tri", "PC", "Vụ Pháp chế", role, 3, true, 0, false);
      assertThat(proposals(assigns, leader, deputy))
          .contains("NAMED_POST tri", "SAME_LEVEL pho")
          .doesNotContain("NAMED_POST pho");
    }
  }

  @Test
  void theHeadAboveTakesWhatTheUnitCannot() {
    var minister = new Post("hai", "BO", "Bộ", null, 0, true, 1, false);

    assertThat(proposals(HEAD_SIGNS, head("dung", true), minister))
        .containsExactly("HEAD_ABOVE hai");
  }

  @Test
  void aStepThatNamesNeitherRoleNorLevelIsAnOfficers() {
    var plain =
        new Errand("P", "HTQT", null, null, null, "x", LocalDate.of(2026, 11, 23), Matter.ORDINARY);

    assertThat(proposals(plain, head("dung", false), officer("linh"))).contains("NAMED_POST linh");
  }

  @Test
  void theOrderOfTheFactsDoesNotMatter() {
    var facts =
        Arrays.asList(HEAD_SIGNS, head("dung", true), deputy("dung", "oanh"), officer("son"));
    var asWritten = lines(facts);
    Collections.reverse(facts);

    assertThat(lines(facts)).isEqualTo(asWritten);
  }

  private static Post head(String person, boolean away) {
    return new Post(person, "HTQT", "Vụ Hợp tác quốc tế", "LANH_DAO_CUC", 3, true, 0, away);
  }

  private static Post officer(String person) {
    return new Post(person, "HTQT", "Vụ Hợp tác quốc tế", "CHUYEN_VIEN", 1, false, 0, false);
  }

  private static Deputy deputy(String absent, String person) {
    return new Deputy(absent, person, "ký thay", List.of(absent, person), false);
  }

  private static Set<String> proposals(Errand errand, Object... facts) {
    var all = new java.util.ArrayList<Object>(List.of(facts));
    all.add(errand);
    return lines(all);
  }

  private static Set<String> lines(List<?> facts) {
    return RULES.ask(Proposal.class, facts).stream()
        .map(RoutingRulesTest::line)
        .collect(Collectors.toSet());
  }

  private static String line(Proposal proposal) {
    Fit fit = proposal.fit();
    var deputy = proposal.able().deputy();
    return fit + " " + proposal.able().person() + (deputy == null ? "" : " for " + deputy.absent());
  }
}
