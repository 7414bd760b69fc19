package vn.tinhgon.bpmn.xml;

/** The namespaces a procedure file speaks. */
public final class Namespaces {
  /** BPMN 2.0 (ISO/IEC 19510), semantic model. */
  public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  /** BPMN 2.0 diagram interchange. */
  public static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";

  /** Bounds and fonts of the diagram interchange. */
  public static final String DC = "http://www.omg.org/spec/DD/20100524/DC";

  /** Waypoints of the diagram interchange. */
  public static final String DI = "http://www.omg.org/spec/DD/20100524/DI";

  /** The annotations of this house; their vocabulary is {@code tg/tg.xsd}. */
  public static final String TG = "urn:tinhgon:bpmn:1";

  private Namespaces() {}
}
