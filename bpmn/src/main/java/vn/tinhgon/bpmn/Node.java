package vn.tinhgon.bpmn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A BPMN flow node as the flow sees it.
 *
 * @param scope id of the process or sub-process it lies in
 * @param attachedTo for a boundary event, the activity it sits on
 * @param interrupting for boundary events and starts of event sub-processes; true elsewhere
 * @param defaultFlow id of the default flow out
 * @param called the called element of a call activity, or the link name of a link event
 * @param eventRef id of the message, signal, error or escalation the trigger names
 * @param lanes names of the lanes around it, outermost first
 * @param timer when it fires, for a timer event; null elsewhere
 */
public record Node(
    String id,
    String name,
    Type type,
    String scope,
    Trigger trigger,
    @Nullable String attachedTo,
    boolean interrupting,
    Loop loop,
    @Nullable String defaultFlow,
    @Nullable String called,
    @Nullable String eventRef,
    boolean instantiates,
    boolean forCompensation,
    List<String> lanes,
    @Nullable Timer timer) {

  /** Anything but a timer event. */
  public Node(
      String id,
      String name,
      Type type,
      String scope,
      Trigger trigger,
      @Nullable String attachedTo,
      boolean interrupting,
      Loop loop,
      @Nullable String defaultFlow,
      @Nullable String called,
      @Nullable String eventRef,
      boolean instantiates,
      boolean forCompensation,
      List<String> lanes) {
    this(
        id,
        name,
        type,
        scope,
        trigger,
        attachedTo,
        interrupting,
        loop,
        defaultFlow,
        called,
        eventRef,
        instantiates,
        forCompensation,
        lanes,
        null);
  }

  public enum Type {
    TASK,
    USER_TASK,
    MANUAL_TASK,
    SERVICE_TASK,
    SCRIPT_TASK,
    BUSINESS_RULE_TASK,
    SEND_TASK,
    RECEIVE_TASK,
    CALL_ACTIVITY,
    SUB_PROCESS,
    EVENT_SUB_PROCESS,
    AD_HOC_SUB_PROCESS,
    TRANSACTION,
    START_EVENT,
    CATCH_EVENT,
    THROW_EVENT,
    BOUNDARY_EVENT,
    END_EVENT,
    EXCLUSIVE_GATEWAY,
    INCLUSIVE_GATEWAY,
    PARALLEL_GATEWAY,
    COMPLEX_GATEWAY,
    EVENT_BASED_GATEWAY;

    public boolean isStep() {
      return ordinal() <= CALL_ACTIVITY.ordinal();
    }

    public boolean isSubProcess() {
      return this == SUB_PROCESS
          || this == EVENT_SUB_PROCESS
          || this == AD_HOC_SUB_PROCESS
          || this == TRANSACTION;
    }

    public boolean isActivity() {
      return isStep() || isSubProcess();
    }

    public boolean isEvent() {
      return this == START_EVENT
          || this == CATCH_EVENT
          || this == THROW_EVENT
          || this == BOUNDARY_EVENT
          || this == END_EVENT;
    }

    public boolean isGateway() {
      return ordinal() >= EXCLUSIVE_GATEWAY.ordinal();
    }

    /** People do it: the steps that are counted (DESIGN section 8). */
    public boolean isHuman() {
      return this == TASK || this == USER_TASK || this == MANUAL_TASK || this == CALL_ACTIVITY;
    }
  }

  /** What an event waits for or throws; several definitions make it MULTIPLE. */
  public enum Trigger {
    NONE,
    MESSAGE,
    TIMER,
    SIGNAL,
    ERROR,
    ESCALATION,
    COMPENSATION,
    CONDITIONAL,
    LINK,
    CANCEL,
    TERMINATE,
    MULTIPLE
  }

  /** Loop marker of an activity. */
  public enum Loop {
    NONE,
    STANDARD,
    PARALLEL,
    SEQUENTIAL
  }
}
