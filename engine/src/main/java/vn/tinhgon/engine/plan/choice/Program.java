package vn.tinhgon.engine.plan.choice;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/**
 * A cover as a mixed integer program, for SCIP: its cutting planes close what branching on prices
 * leaves open. It reckons in decimal fractions, so a pick of its counts only where whole numbers
 * confirm that it covers; exceeding its tolerance of a millionth, a need cannot hide a better one.
 */
final class Program {
  /** The same on every machine, unlike seconds. */
  private static final int MOST_NODES = 2_000;

  private static final int FEW_NODES = 200;

  /** Rows looked at first, beside one of each group. */
  private static final int NEAR = 300;

  private static final long MOST_MILLIS = 20_000;

  /** Larger needs are reckoned in parts of so many. */
  private static final double PARTS = 1_000;

  private final Cover cover;
  private final MPSolver solver;
  private final List<MPVariable[]> rows = new ArrayList<>();

  private Program(Cover cover, MPSolver solver) {
    this.cover = cover;
    this.solver = solver;
  }

  /**
   * The answer, or a better one, and a bound that is nearer. Among the rows hardly dearer than the
   * cheapest of their groups a good pick is soon found, and it closes most of the others.
   */
  static Cover.Answer cheaper(Cover cover, Cover.Answer known) {
    if (known.proven() || !Native.available()) return known;
    var dearer = cover.relaxed().dearer();
    double least = cover.relaxed().best().bound();
    double near = nth(dearer, cover.groups() + NEAR);
    var few = among(cover, known, each -> each <= near, FEW_NODES);
    boolean found = few.found() && few.value() < known.value();
    var better = found ? few : known;
    if (!better.found()) return among(cover, known, each -> true, MOST_NODES);
    DoublePredicate promising = each -> cover.roundedUp(least + each) < better.value();
    boolean lookedAt = all(dearer).filter(promising).allMatch(each -> each <= near);
    boolean done = lookedAt && few.found() && few.proven();
    var last = done ? few : among(cover, better, promising, MOST_NODES);
    var best = last.found() && last.value() < better.value() ? last : better;
    long bound = Math.max(known.bound(), Math.min(last.bound(), best.value()));
    return new Cover.Answer(best.pick(), best.value(), Math.min(bound, best.value()));
  }

  private static DoubleStream all(double[][] dearer) {
    return Arrays.stream(dearer).flatMapToDouble(Arrays::stream);
  }

  private static double nth(double[][] dearer, int n) {
    var sorted = all(dearer).sorted().toArray();
    return sorted[Math.min(n, sorted.length - 1)];
  }

  /** The cheapest of the rows that are dearer by what is wanted, and of the known pick. */
  private static Cover.Answer among(
      Cover cover, Cover.Answer known, DoublePredicate wanted, int nodes) {
    var dearer = cover.relaxed().dearer();
    var open = cover.everythingOpen();
    for (int g = 0; g < open.length; g++) {
      for (int r = 0; r < open[g].length; r++) {
        boolean picked = known.found() && known.pick()[g] == r;
        open[g][r] = picked || wanted.test(dearer[g][r]);
      }
    }
    var narrow = cover.only(open);
    var solver = Native.scip();
    try {
      var program = new Program(narrow.cover(), solver);
      return narrow.original(program.solved(narrow.own(known.pick()), nodes));
    } finally {
      solver.delete();
    }
  }

  private Cover.Answer solved(int[] known, int nodes) {
    write();
    if (known.length > 0) hint(known);
    var status = solver.solve(parameters(nodes));
    if (status == ResultStatus.INFEASIBLE && known.length == 0) {
      return new Cover.Answer(new int[0], Long.MAX_VALUE, Long.MAX_VALUE);
    }
    if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
      return new Cover.Answer(new int[0], Long.MAX_VALUE, Long.MIN_VALUE);
    }
    var pick = pick();
    long bound = cover.roundedUp(solver.objective().bestBound());
    return cover.covers(pick)
        ? new Cover.Answer(pick, cover.costOf(pick), Math.min(bound, cover.costOf(pick)))
        : new Cover.Answer(new int[0], Long.MAX_VALUE, bound);
  }

  private void write() {
    var needs = new MPConstraint[cover.need.length];
    for (int n = 0; n < needs.length; n++) {
      needs[n] = solver.makeConstraint(cover.need[n] / unit(n), Double.POSITIVE_INFINITY);
    }
    var objective = solver.objective();
    objective.setMinimization();
    for (int g = 0; g < cover.groups(); g++) {
      var one = solver.makeConstraint(1, 1);
      var variables = new MPVariable[cover.cost[g].length];
      for (int r = 0; r < variables.length; r++) {
        variables[r] = solver.makeBoolVar("");
        one.setCoefficient(variables[r], 1);
        objective.setCoefficient(variables[r], cover.cost[g][r]);
        for (int n = 0; n < needs.length; n++) {
          if (cover.gain[g][r][n] != 0) {
            needs[n].setCoefficient(variables[r], cover.gain[g][r][n] / unit(n));
          }
        }
      }
      rows.add(variables);
    }
    for (var room : cover.rooms) {
      var within = solver.makeConstraint(Double.NEGATIVE_INFINITY, room.most());
      for (int g = 0; g < cover.groups(); g++) {
        for (int r = 0; r < rows.get(g).length; r++) {
          if (room.taken()[g][r] > 0) within.setCoefficient(rows.get(g)[r], room.taken()[g][r]);
        }
      }
    }
  }

  /** Small whole numbers stay whole: their rows give the sharpest cuts. */
  private double unit(int n) {
    double need = Math.abs((double) cover.need[n]);
    return need <= PARTS * 100 ? 1 : need / PARTS;
  }

  private void hint(int[] pick) {
    var variables = new ArrayList<MPVariable>();
    var values = new ArrayList<Double>();
    for (int g = 0; g < pick.length; g++) {
      for (int r = 0; r < rows.get(g).length; r++) {
        variables.add(rows.get(g)[r]);
        values.add(r == pick[g] ? 1.0 : 0.0);
      }
    }
    solver.setHint(
        variables.toArray(MPVariable[]::new),
        values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private MPSolverParameters parameters(int nodes) {
    var parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
    solver.setTimeLimit(MOST_MILLIS);
    solver.setSolverSpecificParametersAsString(
        """
        limits/nodes = %d
        propagating/probing/maxprerounds = 0
        """
            .formatted(nodes));
    return parameters;
  }

  private int[] pick() {
    var pick = new int[rows.size()];
    for (int g = 0; g < pick.length; g++) {
      for (int r = 0; r < rows.get(g).length; r++) {
        if (rows.get(g)[r].solutionValue() > 0.5) pick[g] = r;
      }
    }
    return pick;
  }
}
