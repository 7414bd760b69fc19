package vn.tinhgon.engine.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTest {
  @ParameterizedTest
  @CsvSource({
    "2026-02-05, ngày 05 tháng 02 năm 2026",
    "2026-01-10, ngày 10 tháng 01 năm 2026",
    "2026-03-09, ngày 09 tháng 3 năm 2026",
    "2026-12-31, ngày 31 tháng 12 năm 2026"
  })
  void onlyDaysBelowTenAndTheFirstTwoMonthsCarryAZero(LocalDate day, String printed) {
    assertThat(Vietnamese.day(day)).isEqualTo(printed);
  }

  @Test
  void aDeputySignsForHisSuperiorAndAHeadForHimself() {
    assertThat(new Signing(Signing.Capacity.DEPUTY, "Bộ trưởng", "Thứ trưởng", null).lines())
        .containsExactly("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG");
    assertThat(new Signing(Signing.Capacity.ORDER, "Bộ trưởng", "Chánh Văn phòng", null).lines())
        .containsExactly("TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG");
    assertThat(Signing.by("Bộ trưởng", null).lines()).containsExactly("BỘ TRƯỞNG");
    assertThat(new Signing(Signing.Capacity.ACTING, null, "Bộ trưởng", null).lines())
        .containsExactly("Q. BỘ TRƯỞNG");
  }

  @ParameterizedTest
  @CsvSource({"1, I", "4, IV", "9, IX", "14, XIV", "39, XXXIX"})
  void annexesAreNumberedInRomanNumerals(int number, String roman) {
    assertThat(Vietnamese.roman(number)).isEqualTo(roman);
  }
}
