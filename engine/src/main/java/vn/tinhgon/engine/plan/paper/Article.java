package vn.tinhgon.engine.plan.paper;

import java.util.List;

/**
 * A Điều of the decision, numbered by its place.
 *
 * @param paragraphs the first follows "Điều n." on its line
 */
public record Article(List<String> paragraphs) {

  public Article {
    paragraphs = List.copyOf(paragraphs);
  }

  public static Article of(String... paragraphs) {
    return new Article(List.of(paragraphs));
  }
}
