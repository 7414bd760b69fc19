package vn.tinhgon.engine.print;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ministry's own words on paper ({@code print/ministry.json}, or its own), for pages and
 * command line alike. Bases are law and stand there with their source.
 *
 * @param symbol what follows the number of a decision, such as QĐ-BNV
 * @param carryingOut Điều 2 of a decision, one text a paragraph
 */
public record Ministry(
    @Nullable String parent,
    String agency,
    String symbol,
    String place,
    String issuer,
    Signing signing,
    String proposer,
    List<String> bases,
    List<String> carryingOut,
    String responsible,
    List<String> recipients,
    String source) {
  public static final String FILE = "ministry.json";

  /** Where somebody has still to write a name. */
  public static final String ROOM = "…";

  public static Ministry load(OwnFiles own) {
    return read(own.file(FILE));
  }

  /** The head of its decisions. */
  public Letterhead letterhead() {
    return new Letterhead(parent, agency, symbol, place);
  }

  /**
   * The head of another kind of document.
   *
   * @param kind as it stands in the number, such as BC
   */
  public Letterhead letterhead(String kind) {
    return new Letterhead(parent, agency, kind + symbol.substring(symbol.indexOf('-')), place);
  }

  public String signerTitle() {
    return signing.title();
  }

  /**
   * The same of another agency, which writes numbers of its own.
   *
   * @param ownSymbol null where it is not known: room to write it is left
   */
  public Ministry of(String other, @Nullable String ownSymbol, @Nullable String elsewhere) {
    return new Ministry(
        parent,
        other,
        ownSymbol == null ? symbol.substring(0, symbol.indexOf('-') + 1) + ROOM : ownSymbol,
        elsewhere == null ? place : elsewhere,
        issuer.replace(agency, other),
        signing,
        proposer,
        bases.stream().map(one -> one.replace(agency, other)).toList(),
        carryingOut,
        responsible,
        recipients,
        source);
  }

  public static Ministry read(byte[] json) {
    var root = new JsonMapper().readTree(json);
    var parent = root.path("parent").stringValue("").strip();
    var superior = root.at("/signing/superior").stringValue("").strip();
    // A file of an earlier edition says the title only.
    var title = root.at("/signing/title").stringValue(root.path("signerTitle").stringValue(""));
    return new Ministry(
        parent.isEmpty() ? null : parent,
        text(root, "agency"),
        text(root, "symbol"),
        text(root, "place"),
        text(root, "issuer"),
        new Signing(
            Signing.Capacity.valueOf(root.at("/signing/capacity").stringValue("OWN")),
            superior.isEmpty() ? null : superior,
            title,
            null),
        text(root, "proposer"),
        texts(root.path("bases")),
        texts(root.path("carryingOut")),
        text(root, "responsible"),
        texts(root.path("recipients")),
        root.path("source").stringValue(""));
  }

  private static String text(JsonNode root, String name) {
    return root.required(name).stringValue();
  }

  private static List<String> texts(JsonNode one) {
    return one.isArray()
        ? one.valueStream().map(JsonNode::stringValue).toList()
        : List.of(one.stringValue(""));
  }
}
