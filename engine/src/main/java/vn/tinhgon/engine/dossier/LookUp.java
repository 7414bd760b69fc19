package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up what the ministry's own databases hold already, so that nobody types it again. */
@Component
class LookUp implements Action {
  private final Map<Database.Source, Database> databases = new EnumMap<>(Database.Source.class);

  LookUp(List<Database> databases) {
    databases.forEach(database -> this.databases.put(database.source(), database));
  }

  @Override
  public Automatic carriesOut() {
    return Automatic.LOOK_UP;
  }

  @Override
  public Done perform(Call call) {
    var facts = new ArrayList<Fact>();
    var empty = new ArrayList<String>();
    for (var source : Automatic.sources(call.procedure(), call.step())) {
      var database = databases.get(source);
      var found = database == null ? List.<Fact>of() : database.about(call);
      facts.addAll(found);
      if (found.isEmpty()) empty.add(source.label());
    }
    var told =
        facts.stream()
            .map(fact -> fact.name() + ": " + fact.value())
            .collect(Collectors.joining("; "));
    if (!empty.isEmpty()) {
      told += (told.isEmpty() ? "" : "; ") + "không có dữ liệu trong " + String.join(", ", empty);
    }
    return new Done("Đã tra cứu: " + told, facts, null);
  }
}
