package vn.tinhgon.bpmn;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "vn.tinhgon.bpmn", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule the_model_knows_no_framework =
      ArchRuleDefinition.noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "org.kie..", "org.drools..", "org.camunda..", "java.sql..")
          .because("the model is read by rules, engine and command line alike, and needs none");

  @ArchTest
  static final ArchRule what_a_procedure_is_depends_on_nothing_done_with_it =
      ArchRuleDefinition.noClasses()
          .that()
          .resideInAPackage("vn.tinhgon.bpmn")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.tinhgon.bpmn.*..")
          .because("every other package speaks its words");

  @ArchTest
  static final ArchRule the_rooms_form_no_cycle =
      slices().matching("vn.tinhgon.bpmn.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule judging_and_measuring_need_no_file =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("files")
          .definedBy("vn.tinhgon.bpmn.xml..", "vn.tinhgon.bpmn.edit..", "vn.tinhgon.bpmn.draw..")
          .optionalLayer("judgement")
          .definedBy(
              "vn.tinhgon.bpmn.lexicon..",
              "vn.tinhgon.bpmn.soundness..",
              "vn.tinhgon.bpmn.measure..",
              "vn.tinhgon.bpmn.compare..")
          .whereLayer("files")
          .mayNotBeAccessedByAnyLayer()
          .because("a procedure is judged by what it says, wherever it was read from");
}
