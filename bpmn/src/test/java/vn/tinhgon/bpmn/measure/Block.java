package vn.tinhgon.bpmn.measure;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.TimeUnit;

/** A block-structured procedure with its measures worked out by hand, as a tree. */
sealed interface Block {
  double expected();

  double worst();

  double effort();

  /** Draws the block from one node on; returns the node it ends at. */
  String draw(Sketch sketch, String from, Names names);

  /** Fresh ids. */
  final class Names {
    private final String prefix;
    private int count;

    Names(String prefix) {
      this.prefix = prefix;
    }

    String next() {
      return prefix + count++;
    }
  }

  record Work(double days) implements Block {
    public double expected() {
      return days;
    }

    public double worst() {
      return days;
    }

    public double effort() {
      return days;
    }

    public String draw(Sketch sketch, String from, Names names) {
      var id = names.next();
      var limit = new Limit(days, TimeUnit.WORKING_DAY);
      sketch.step(
          id,
          id,
          Type.USER_TASK,
          List.of(),
          Sketch.step(
              id, id, false, null, List.of(), null, null, limit, days, null, null, null, null));
      sketch.flow(from + " " + id);
      return id;
    }
  }

  record Sequence(List<Block> parts) implements Block {
    public double expected() {
      return parts.stream().mapToDouble(Block::expected).sum();
    }

    public double worst() {
      return parts.stream().mapToDouble(Block::worst).sum();
    }

    public double effort() {
      return parts.stream().mapToDouble(Block::effort).sum();
    }

    public String draw(Sketch sketch, String from, Names names) {
      var at = from;
      for (var part : parts) at = part.draw(sketch, at, names);
      return at;
    }
  }

  record Choice(List<Block> branches, double first) implements Block {
    double share(int i) {
      return i == 0 ? first : (1 - first) / (branches.size() - 1);
    }

    private double weighed(ToDoubleFunction<Block> measure) {
      double sum = 0;
      for (int i = 0; i < branches.size(); i++)
        sum += share(i) * measure.applyAsDouble(branches.get(i));
      return sum;
    }

    public double expected() {
      return weighed(Block::expected);
    }

    public double worst() {
      return branches.stream().mapToDouble(Block::worst).max().orElse(0);
    }

    public double effort() {
      return weighed(Block::effort);
    }

    public String draw(Sketch sketch, String from, Names names) {
      return split(sketch, from, names, Type.EXCLUSIVE_GATEWAY, branches, this::share);
    }
  }

  record Parallel(List<Block> branches) implements Block {
    public double expected() {
      return branches.stream().mapToDouble(Block::expected).max().orElse(0);
    }

    public double worst() {
      return branches.stream().mapToDouble(Block::worst).max().orElse(0);
    }

    public double effort() {
      return branches.stream().mapToDouble(Block::effort).sum();
    }

    public String draw(Sketch sketch, String from, Names names) {
      return split(sketch, from, names, Type.PARALLEL_GATEWAY, branches, null);
    }
  }

  /** Two inclusive branches: the first always, the other for a share of dossiers. */
  record Optional(Block always, Block sometimes, double share) implements Block {
    public double expected() {
      double both = Math.max(always.expected(), sometimes.expected());
      return share * both + (1 - share) * always.expected();
    }

    public double worst() {
      return Math.max(always.worst(), sometimes.worst());
    }

    public double effort() {
      return always.effort() + share * sometimes.effort();
    }

    public String draw(Sketch sketch, String from, Names names) {
      return split(
          sketch,
          from,
          names,
          Type.INCLUSIVE_GATEWAY,
          List.of(always, sometimes),
          i -> i == 0 ? 1 : share);
    }
  }

  /** Done, and done again with what must be mended for a share of dossiers. */
  record Again(Block body, Block mending, double share) implements Block {
    public double expected() {
      return (body.expected() + share * mending.expected()) / (1 - share);
    }

    public double worst() {
      return body.worst();
    }

    public double effort() {
      return (body.effort() + share * mending.effort()) / (1 - share);
    }

    public String draw(Sketch sketch, String from, Names names) {
      var first = names.next();
      var last = names.next();
      sketch
          .node(first, Type.EXCLUSIVE_GATEWAY)
          .node(last, Type.EXCLUSIVE_GATEWAY)
          .flow(from + " " + first);
      sketch.flow(body.draw(sketch, first, names) + " " + last);
      var way = names.next();
      sketch.node(way, Type.CATCH_EVENT).flow(last + " " + way + " " + share);
      sketch.flow(mending.draw(sketch, way, names) + " " + first);
      return last;
    }
  }

  private static String split(
      Sketch sketch,
      String from,
      Names names,
      Type type,
      List<Block> branches,
      @Nullable IntToDoubleFunction share) {
    var fork = names.next();
    var join = names.next();
    sketch.node(fork, type).node(join, type).flow(from + " " + fork);
    for (int i = 0; i < branches.size(); i++) {
      var way = names.next();
      sketch
          .node(way, Type.CATCH_EVENT)
          .flow(fork + " " + way + (share == null ? "" : " " + share.applyAsDouble(i)));
      sketch.flow(branches.get(i).draw(sketch, way, names) + " " + join);
    }
    return join;
  }

  /** The whole as a procedure. */
  default Sketch sketch(String prefix) {
    var sketch = new Sketch().node("s", Type.START_EVENT).node("e", Type.END_EVENT);
    return sketch.flow(draw(sketch, "s", new Names(prefix)) + " e");
  }
}
