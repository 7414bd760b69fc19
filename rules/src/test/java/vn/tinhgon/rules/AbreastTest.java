package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbreastTest {
  private static final List<Integer> MANY = IntStream.range(0, 500).boxed().toList();

  @Test
  void resultsComeInOrderAndFewRunAhead() {
    var begun = new AtomicInteger();
    var taken = new ArrayList<Integer>();
    var furthest = new AtomicInteger();
    Abreast.each(
        MANY,
        one -> {
          begun.incrementAndGet();
          return one * 2;
        },
        (Integer one, Integer twice) -> {
          assertThat(twice).isEqualTo(one * 2);
          furthest.accumulateAndGet(begun.get() - taken.size(), Math::max);
          taken.add(one);
        });
    assertThat(taken).isEqualTo(MANY);
    assertThat(furthest.get()).isLessThan(MANY.size() / 2);
  }

  @Test
  void whatGoesWrongComesOutAsItWas() {
    assertThatThrownBy(
            () ->
                Abreast.each(
                    MANY,
                    one -> {
                      if (one == 7) throw new StackOverflowError("seven");
                      return one;
                    },
                    (Integer one, Integer same) -> assertThat(one).isLessThan(7)))
        .isInstanceOf(StackOverflowError.class)
        .hasMessage("seven");
    assertThatThrownBy(
            () ->
                Abreast.each(
                    MANY,
                    one -> one,
                    (Integer one, Integer same) -> {
                      throw new IOException("the paper is full");
                    }))
        .isInstanceOf(IOException.class);
  }
}
