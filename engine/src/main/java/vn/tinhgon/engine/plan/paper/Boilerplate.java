package vn.tinhgon.engine.plan.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.engine.print.Letterhead;
import vn.tinhgon.engine.print.Signing;
import vn.tinhgon.engine.print.Vietnamese;

/**
 * What a ministry's decision always says: agency, bases, articles, recipients ({@code
 * plan/decision.json}, or the ministry's own in its folder). Bases are law and stand there with
 * their source.
 *
 * @param articles with {count} and {year} to fill
 */
public record Boilerplate(
    Letterhead letterhead,
    String subject,
    String title,
    String issuer,
    List<String> bases,
    String proposer,
    List<List<String>> articles,
    Signing signing,
    List<String> recipients) {
  private static final String FILE = "decision.json";

  /**
   * @param folder of the ministry; its file wins over the one that ships
   */
  public static Boilerplate load(@Nullable Path folder) {
    try {
      var own = folder == null ? null : folder.resolve(FILE);
      if (own != null && Files.exists(own)) return read(Files.readAllBytes(own));
      try (var in =
          Objects.requireNonNull(Boilerplate.class.getResourceAsStream("/plan/" + FILE))) {
        return read(in.readAllBytes());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Boilerplate read(byte[] json) {
    var root = new JsonMapper().readTree(json);
    var parent = root.path("parent").stringValue("");
    var superior = root.at("/signing/superior").stringValue("");
    return new Boilerplate(
        new Letterhead(
            parent.isBlank() ? null : parent,
            text(root, "agency"),
            text(root, "symbol"),
            text(root, "place")),
        text(root, "subject"),
        text(root, "title"),
        text(root, "issuer"),
        texts(root.path("bases")),
        text(root, "proposer"),
        root.path("articles").valueStream().map(Boilerplate::texts).toList(),
        new Signing(
            Signing.Capacity.valueOf(root.at("/signing/capacity").stringValue("OWN")),
            superior.isBlank() ? null : superior,
            root.at("/signing/title").stringValue(""),
            null),
        texts(root.path("recipients")));
  }

  private static String text(JsonNode root, String name) {
    return root.required(name).stringValue();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }

  /** The same for another agency, as named on a command line. */
  public Boilerplate of(@Nullable String agency, @Nullable String place) {
    var head =
        new Letterhead(
            letterhead.parent(),
            agency == null ? letterhead.agency() : agency,
            letterhead.symbol(),
            place == null ? letterhead.place() : place);
    return new Boilerplate(
        head,
        subject,
        title,
        agency == null ? issuer : issuer.replace(letterhead.agency(), agency),
        agency == null
            ? bases
            : bases.stream().map(one -> one.replace(letterhead.agency(), agency)).toList(),
        proposer,
        articles,
        signing,
        recipients);
  }

  /** A draft, neither numbered nor dated. */
  public PlanPaper paper(List<Item> items, Summary summary, int year) {
    int count = items.stream().mapToInt(item -> item.procedures().size()).sum();
    return new PlanPaper(
        letterhead,
        null,
        null,
        filled(subject, count, year),
        filled(title, count, year),
        issuer,
        bases,
        proposer,
        articles.stream()
            .map(all -> new Article(all.stream().map(one -> filled(one, count, year)).toList()))
            .toList(),
        items,
        summary,
        signing,
        recipients);
  }

  private static String filled(String text, int count, int year) {
    return text.replace("{count}", Vietnamese.count(count))
        .replace("{year}", Integer.toString(year));
  }
}
