package vn.tinhgon.engine.plan.choice;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * A cover as a mixed integer program, for SCIP: its cutting planes close what branching on prices
 * leaves open. It reckons in decimal fractions, so a pick of its counts only where whole numbers
 * confirm that it covers; exceeding its tolerance of a millionth, a need cannot hide a better one.
 */
final class Program {
  /** The same on every machine, unlike seconds. */
  private static final int MOST_NODES = 2_000;

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

  /** The answer, or a better one, and a bound that is nearer. */
  static Cover.Answer cheaper(Cover cover, Cover.Answer answer) {
    if (answer.proven()) return answer;
    var solver = Native.scip();
    if (solver == null) return answer;
    try {
      return new Program(cover, solver).solved(answer);
    } finally {
      solver.delete();
    }
  }

  private Cover.Answer solved(Cover.Answer known) {
    write();
    if (known.found()) hint(known.pick());
    var status = solver.solve(parameters());
    if (status == ResultStatus.INFEASIBLE && !known.found()) {
      return new Cover.Answer(new int[0], Long.MAX_VALUE, Long.MAX_VALUE);
    }
    if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) return known;
    var pick = pick();
    boolean better = cover.covers(pick) && cover.costOf(pick) < known.value();
    long value = better ? cover.costOf(pick) : known.value();
    long bound = Math.max(known.bound(), cover.roundedUp(solver.objective().bestBound()));
    return new Cover.Answer(better ? pick : known.pick(), value, Math.min(bound, value));
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

  private MPSolverParameters parameters() {
    var parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
    solver.setTimeLimit(MOST_MILLIS);
    solver.setSolverSpecificParametersAsString("limits/nodes = %d".formatted(MOST_NODES));
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
