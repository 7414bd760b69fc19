package vn.tinhgon.engine.plan.choice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What ceilings leave open. Each was the least there could be of something, so hardly a pick stays
 * below it: at the prices that make the bound of that least, what the rows cost above the cheapest
 * of their groups must fit between bound and ceiling. Rows that alone take more are closed, and the
 * room for all is told: the needs imply it, but not when they are relaxed.
 */
final class Ceilings {
  private static final long PARTS = 10_000;
  private static final double ROUNDING = 1e-6;

  private Ceilings() {}

  static Cover.Narrow narrowed(Cover cover) {
    var open = cover.everythingOpen();
    while (true) {
      var narrow = cover.only(open);
      var rooms =
          IntStream.range(cover.ceilings, cover.need.length)
              .mapToObj(n -> room(narrow.cover(), n))
              .toList();
      // With fewer rows the others may lie nearer to their ceilings.
      if (!closes(narrow, rooms, open)) {
        return new Cover.Narrow(narrow.cover().with(rooms), narrow.kept());
      }
    }
  }

  private static boolean closes(Cover.Narrow narrow, List<Cover.Room> rooms, boolean[][] open) {
    boolean any = false;
    for (var room : rooms) {
      for (int g = 0; g < open.length; g++) {
        for (int r = 0; r < room.taken()[g].length; r++) {
          if (room.taken()[g][r] <= room.most()) continue;
          open[g][narrow.kept()[g][r]] = false;
          any = true;
        }
      }
    }
    return any;
  }

  private static Cover.Room room(Cover cover, int ceiling) {
    var other = cover.by(ceiling);
    long limit = -cover.need[ceiling];
    var relaxed = other.relaxed();
    double room = Math.max(0, limit - relaxed.best().bound()) + ROUNDING * Math.max(1, limit);
    var taken =
        Arrays.stream(relaxed.dearer())
            .map(row -> Arrays.stream(row).mapToLong(each -> parts(each / room)).toArray())
            .toArray(long[][]::new);
    return new Cover.Room(taken, PARTS);
  }

  private static long parts(double share) {
    return (long) Math.floor(Math.min(share, 2) * PARTS);
  }
}
