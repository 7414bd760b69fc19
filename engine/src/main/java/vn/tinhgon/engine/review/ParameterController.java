package vn.tinhgon.engine.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.RulePage;
import vn.tinhgon.rules.fact.Parameter;

/** The thresholds of the ministry: seen, tried out on the catalogue, and only then set. */
@RestController
@RequestMapping("/api/parameters")
@PreAuthorize("hasAuthority('MODEL')")
class ParameterController {
  private final RuleBase rules;
  private final Thresholds thresholds;
  private final Trying trying;
  private final Trials trials;
  private final Organisation organisation;

  ParameterController(
      RuleBase rules,
      Thresholds thresholds,
      Trying trying,
      Trials trials,
      Organisation organisation) {
    this.rules = rules;
    this.thresholds = thresholds;
    this.trying = trying;
    this.trials = trials;
    this.organisation = organisation;
  }

  record ParameterRow(
      String name,
      Text label,
      double value,
      double shipped,
      Text unit,
      double min,
      double max,
      boolean whole,
      String source,
      boolean ofTerms,
      List<RuleName> rules) {}

  record ChangedValue(String name, Text label, double before, double after) {}

  record ChangeRow(
      int revision, LocalDateTime at, Who person, String reason, List<ChangedValue> values) {}

  record ParameterTable(int revision, List<ParameterRow> items, List<ChangeRow> history) {}

  record NewTrial(@NotNull @Size(max = 200) Map<String, Double> values) {}

  record NewThresholds(@NotNull UUID trial, @NotBlank @Size(max = 2000) String reason) {}

  record TrialState(
      UUID id,
      int revision,
      Map<String, Double> values,
      Trials.State state,
      int done,
      int total,
      @Nullable TrialEffect effect) {}

  @GetMapping
  ParameterTable parameters() {
    var now = rules.current();
    var pages = now.pages().stream().collect(Collectors.toMap(RulePage::id, Function.identity()));
    var shipped =
        rules.shipped().parameters().stream()
            .collect(Collectors.toMap(Parameter::name, Function.identity()));
    return new ParameterTable(
        now.revision(),
        now.rules().parameters().stream()
            .map(one -> row(one, shipped.getOrDefault(one.name(), one), pages))
            .toList(),
        history(shipped));
  }

  private static ParameterRow row(Parameter one, Parameter shipped, Map<String, RulePage> pages) {
    return new ParameterRow(
        one.name(),
        one.label(),
        one.value(),
        shipped.value(),
        one.unit(),
        one.min(),
        one.max(),
        one.whole(),
        one.source(),
        // Each threshold belongs to rules of one kind.
        one.rules().stream().noneMatch(id -> pages.get(id).looksAtModels()),
        one.rules().stream().filter(pages::containsKey).map(pages::get).map(RuleName::of).toList());
  }

  private List<ChangeRow> history(Map<String, Parameter> known) {
    var values = thresholds.values();
    return thresholds.changes().stream()
        .map(
            change ->
                new ChangeRow(
                    change.revision(),
                    change.changedAt(),
                    person(change.changedBy()),
                    change.reason(),
                    values.getOrDefault(change.revision(), List.of()).stream()
                        .map(value -> changed(value, known.get(value.name())))
                        .toList()))
        .toList();
  }

  private static ChangedValue changed(Thresholds.Value value, @Nullable Parameter known) {
    var label = known == null ? new Text(value.name(), value.name()) : known.label();
    return new ChangedValue(value.name(), label, value.oldValue(), value.newValue());
  }

  private Who person(String username) {
    return new Who(
        username, organisation.person(username).map(known -> known.name()).orElse(username));
  }

  @PostMapping("/trials")
  TrialState tryOut(@Valid @RequestBody NewTrial wanted, Principal me) {
    return state(trying.start(wanted.values(), me.getName()));
  }

  @GetMapping("/trials/{id}")
  TrialState trial(@PathVariable UUID id) {
    return state(trials.require(id));
  }

  @DeleteMapping("/trials/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancelTrial(@PathVariable UUID id) {
    trials.end(trials.require(id).id(), Trials.State.CANCELLED);
  }

  @PutMapping
  ParameterTable setThresholds(@Valid @RequestBody NewThresholds wanted, Principal me) {
    var trial = trials.require(wanted.trial());
    if (trial.state() != Trials.State.DONE) {
      throw Refusal.conflict(
          new Text(
              "Chưa tính xong tác động; hãy xem tác động rồi mới lưu.",
              "The effect is not known yet; look at it first, then save."));
    }
    var now =
        rules.current().rules().parameters().stream()
            .filter(parameter -> trial.values().containsKey(parameter.name()))
            .map(
                parameter ->
                    new Thresholds.Value(
                        0,
                        parameter.name(),
                        parameter.value(),
                        trial.values().get(parameter.name())))
            .toList();
    thresholds.change(trial.revision(), now, wanted.reason().strip(), me.getName());
    return parameters();
  }

  private static TrialState state(Trials.Trial it) {
    return new TrialState(
        it.id(), it.revision(), it.values(), it.state(), it.done(), it.total(), it.effect());
  }
}
