package vn.tinhgon.bpmn.draw;

import java.util.Map;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;

/** The signs inside events, gateways and activities, as paths around 0,0 (BPMN 2.0.2, Annex B). */
final class Symbols {
  private static final Map<Trigger, String> TRIGGERS =
      Map.ofEntries(
          Map.entry(Trigger.MESSAGE, "M-8 -5.5H8V5.5H-8Z M-8 -5.5L0 1L8 -5.5"),
          Map.entry(
              Trigger.TIMER,
              "M0 -9A9 9 0 1 1 0 9A9 9 0 1 1 0 -9Z M0 -6V0L4 3 M0 -9V-7 M0 9V7 M9 0H7 M-9 0H-7"),
          Map.entry(Trigger.SIGNAL, "M0 -8L8 6H-8Z"),
          Map.entry(Trigger.ERROR, "M-8 7L-3 -7L2 2L8 -7L3 8L-2 -1Z"),
          Map.entry(Trigger.ESCALATION, "M0 -9L7 8L0 2L-7 8Z"),
          Map.entry(Trigger.COMPENSATION, "M0 -6L-8 0L0 6Z M8 -6L0 0L8 6Z"),
          Map.entry(Trigger.CONDITIONAL, "M-6 -8H6V8H-6Z M-4 -5H4 M-4 -2H4 M-4 1H4 M-4 4H4"),
          Map.entry(Trigger.LINK, "M-8 -3H1V-7L9 0L1 7V3H-8Z"),
          Map.entry(
              Trigger.CANCEL,
              "M-7 -4.5L-4.5 -7L0 -2.5L4.5 -7L7 -4.5L2.5 0L7 4.5L4.5 7L0 2.5L-4.5 7L-7 4.5L-2.5 0Z"),
          Map.entry(Trigger.TERMINATE, "M0 -9A9 9 0 1 1 0 9A9 9 0 1 1 0 -9Z"),
          Map.entry(Trigger.MULTIPLE, "M0 -8L8 -2L5 7H-5L-8 -2Z"),
          Map.entry(Trigger.NONE, ""));

  private static final String PLUS = "M-2 -10H2V-2H10V2H2V10H-2V2H-10V-2H-2Z";
  private static final String CROSS = "M-8 -6L-6 -8L0 -2L6 -8L8 -6L2 0L8 6L6 8L0 2L-6 8L-8 6L-2 0Z";

  private Symbols() {}

  static String of(Trigger trigger) {
    return TRIGGERS.getOrDefault(trigger, "");
  }

  static String ofGateway(Type type) {
    return switch (type) {
      case EXCLUSIVE_GATEWAY -> CROSS;
      case PARALLEL_GATEWAY -> PLUS;
      case INCLUSIVE_GATEWAY -> "M0 -10A10 10 0 1 1 0 10A10 10 0 1 1 0 -10Z";
      case COMPLEX_GATEWAY -> "M0 -11V11 M-11 0H11 M-8 -8L8 8 M8 -8L-8 8";
      case EVENT_BASED_GATEWAY ->
          "M0 -13A13 13 0 1 1 0 13A13 13 0 1 1 0 -13Z M0 -10A10 10 0 1 1 0 10A10 10 0 1 1 0 -10Z"
              + "M0 -6L6 -2L4 5H-4L-6 -2Z";
      default -> "";
    };
  }

  /** In the upper left corner of a task; none for a task of no declared kind. */
  static String ofTask(Type type) {
    return switch (type) {
      case USER_TASK -> "M0 -7A3.5 3.5 0 1 1 0 0A3.5 3.5 0 1 1 0 -7Z M-7 8C-7 -1 7 -1 7 8Z";
      case MANUAL_TASK -> "M-7 -2L-2 -6H3L1 -3H7V-1H2H7V1H2H6V3H2H5V5H-4L-7 3Z";
      case SERVICE_TASK ->
          "M0 -3A3 3 0 1 1 0 3A3 3 0 1 1 0 -3Z M-1.5 -8H1.5L2 -5.5L4.6 -6.8L6.8 -4.6L5.5 -2L8 -1.5"
              + "V1.5L5.5 2L6.8 4.6L4.6 6.8L2 5.5L1.5 8H-1.5L-2 5.5L-4.6 6.8L-6.8 4.6L-5.5 2L-8 1.5"
              + "V-1.5L-5.5 -2L-6.8 -4.6L-4.6 -6.8L-2 -5.5Z";
      case SCRIPT_TASK -> "M-4 -8H7C2 -3 9 2 4 8H-7C-2 2 -9 -3 -4 -8Z M-2 -4H4 M-2 0H4 M-2 4H4";
      case BUSINESS_RULE_TASK -> "M-8 -6H8V6H-8Z M-8 -2H8 M-8 2H8 M-3 -2V6";
      case SEND_TASK, RECEIVE_TASK -> TRIGGERS.getOrDefault(Trigger.MESSAGE, "");
      default -> "";
    };
  }

  /** At the bottom of an activity. */
  static String ofLoop(Node.Loop loop) {
    return switch (loop) {
      case NONE -> "";
      case STANDARD -> "M-3 6A6 6 0 1 1 3 6 M-3 6L-7 6 M-3 6V2";
      case PARALLEL -> "M-5 -6V6 M0 -6V6 M5 -6V6";
      case SEQUENTIAL -> "M-6 -5H6 M-6 0H6 M-6 5H6";
    };
  }

  static final String COLLAPSED = "M-7 -7H7V7H-7Z M0 -4V4 M-4 0H4";
  static final String AD_HOC = "M-8 2C-4 -6 -2 -2 0 0S4 4 8 -2";
}
