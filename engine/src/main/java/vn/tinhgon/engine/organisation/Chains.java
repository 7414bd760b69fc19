package vn.tinhgon.engine.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tinhgon.bpmn.Text;

/** Substitutes may have substitutes; such a chain must be short and never lead back. */
final class Chains {
  /** Whoever stands in for a substitute's substitute is nobody's choice any more. */
  static final int LONGEST = 3;

  private Chains() {}

  /**
   * @param away the substitute is not here either
   */
  record Link(String substitute, String signature, boolean away) {}

  /**
   * The first of a chain who is here, since a substitute passes on only when away himself; the last
   * where all are away. Whatever the data say, it ends before it leads back or gets too long.
   */
  static Optional<StandIn> follow(String absent, Function<String, Optional<Link>> next) {
    var chain = new ArrayList<>(List.of(absent));
    var last = Optional.<Link>empty();
    while (chain.size() <= LONGEST) {
      var link = next.apply(chain.get(chain.size() - 1));
      if (link.isEmpty() || chain.contains(link.get().substitute())) break;
      last = link;
      chain.add(link.get().substitute());
      if (!link.get().away()) break;
    }
    return last.map(link -> new StandIn(link.substitute(), link.signature(), List.copyOf(chain)));
  }

  /** What speaks against a further substitution beside the others; empty where nothing does. */
  static Optional<Text> objection(Substitution wanted, List<Substitution> others) {
    var all = new ArrayList<>(others);
    all.add(wanted);
    return all.stream()
        .flatMap(link -> objection(List.of(link.absent()), link, all).stream())
        .findFirst();
  }

  private static Optional<Text> objection(
      List<String> chain, Substitution link, List<Substitution> all) {
    var longer = new ArrayList<>(chain);
    longer.add(link.substitute());
    var shown = String.join(" → ", longer);
    if (chain.contains(link.substitute())) {
      return Optional.of(
          new Text(
              "Ủy quyền vòng tròn: %s. Hãy chọn người khác hoặc thời gian khác.".formatted(shown),
              "The substitution leads back: %s. Choose somebody else or another time."
                  .formatted(shown)));
    }
    if (chain.size() > LONGEST) {
      return Optional.of(
          new Text(
              "Chuỗi thay thế quá %d người: %s. Hãy ủy quyền thẳng cho người cuối."
                  .formatted(LONGEST, shown),
              "The chain has more than %d substitutes: %s. Name the last one directly."
                  .formatted(LONGEST, shown)));
    }
    return all.stream()
        .filter(next -> next.absent().equals(link.substitute()) && link.meets(next))
        .flatMap(next -> objection(longer, link.then(next), all).stream())
        .findFirst();
  }
}
