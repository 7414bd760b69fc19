package vn.tinhgon.engine.register;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** The books of the ministry. */
public enum Book {
  INCOMING(
      new Text("Văn bản đến", "Incoming documents"),
      "incoming_documents",
      "arrivedAt",
      Incoming.FIELDS),
  OUTGOING(
      new Text("Văn bản đi", "Outgoing documents"),
      "outgoing_documents",
      "issuedAt",
      Outgoing.FIELDS),
  TASKS(
      new Text("Nhiệm vụ được giao", "Assigned tasks"),
      "assigned_tasks",
      "assignedOn",
      Tasks.FIELDS),
  PLAN(
      new Text("Chương trình công tác", "Work programme"),
      "plan_items",
      "plannedOn",
      Programme.FIELDS),
  INTAKE(new Text("Tiếp nhận một cửa", "One-stop intake"), "intakes", "receivedAt", OneStop.FIELDS);

  private final Text label;
  private final String table;
  private final String begins;
  private final List<Field> fields;

  Book(Text label, String table, String begins, List<Field> fields) {
    this.label = label;
    this.table = table;
    this.begins = begins;
    this.fields = fields;
  }

  public Text label() {
    return label;
  }

  String table() {
    return table;
  }

  /** The field whose day an entry counts for, and whose year its number belongs to. */
  String begins() {
    return begins;
  }

  /** Its first field as a column. */
  String beginsColumn() {
    return Objects.requireNonNull(field(begins), begins).column();
  }

  List<Field> fields() {
    return fields;
  }

  @Nullable Field field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElse(null);
  }

  /** Its first field is a moment, so that it tells office hours from the others. */
  boolean timed() {
    return fields.stream().anyMatch(f -> f.name().equals(begins) && f.kind() == Field.Kind.MOMENT);
  }

  /** Only documents can be secret here. */
  boolean mayBeSecret() {
    return this == INCOMING || this == OUTGOING;
  }

  /** Carried over from period to period until it is done; others count where they came in. */
  boolean carriesOver() {
    return this == TASKS || this == PLAN;
  }
}
