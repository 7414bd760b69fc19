package vn.tinhgon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.rules.Rulebook;

/** The program ships what runs rules, not what compiles them. */
class RulesAreCompiledTest {

  @Test
  void rulesLoadFromWhatTheBuildMade() {
    assertThat(Rulebook.load().pages()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.drools.drl.parser.DrlParser",
        "org.drools.model.codegen.ExecutableModelProject",
        "org.drools.mvel.MVELDialectRuntimeData",
        "org.eclipse.jdt.internal.compiler.Compiler",
        "com.github.javaparser.JavaParser",
        "com.thoughtworks.xstream.XStream"
      })
  void noCompilerOfRulesIsThere(String compiler) {
    assertThatThrownBy(() -> Class.forName(compiler)).isInstanceOf(ClassNotFoundException.class);
  }
}
