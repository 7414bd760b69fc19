package vn.tinhgon.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packagesOf = WallsTest.class, importOptions = DoNotIncludeTests.class)
class WallsTest {
  @ArchTest
  static final ArchRule rooms_do_not_go_in_circles =
      slices()
          .matching("vn.tinhgon.engine.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a room that needs its user can't be understood or changed alone");

  @ArchTest
  static final ArchRule one_door_to_the_process_engine =
      noClasses()
          .that()
          .resideOutsideOfPackage("..engine.dossier..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because("the process engine must stay exchangeable");

  @ArchTest
  static final ArchRule one_door_to_the_rule_engine =
      noClasses()
          .that()
          .resideOutsideOfPackage("..engine.routing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..")
          .because("rules are asked through the module of rules, and by routing");

  @ArchTest
  static final ArchRule commands_start_without_spring =
      noClasses()
          .that()
          .resideInAPackage("..engine.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "..engine.server..", "..engine.database..")
          .allowEmptyShould(true)
          .because("a command answers in seconds and needs no server");

  @ArchTest
  static final ArchRule the_calendar_is_pure =
      noClasses()
          .that()
          .resideInAPackage("..engine.calendar..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because("the command line counts days too");

  @ArchTest
  static final ArchRule only_web_faces_know_the_web =
      noClasses()
          .that()
          .areNotAnnotatedWith(RestController.class)
          .and()
          .resideOutsideOfPackages("..engine.problem..", "..engine.server..", "..engine.access..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "jakarta.servlet.."))
          .because("the same question may come from a page, a job or a command");

  @ArchTest
  static final ArchRule web_faces_are_nobodys_business =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .bePackagePrivate()
          .because("other rooms ask the room, not its web face");

  @ArchTest
  static final ArchRule nobody_needs_the_front_door =
      noClasses()
          .that()
          .resideOutsideOfPackages("..engine.server..", "vn.tinhgon.engine")
          .should()
          .dependOnClassesThat(resideInAPackage("..engine.server.."))
          .because("server puts the rooms together; no room knows the house");
}
