package vn.tinhgon.engine.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The row of a procedure, locked by whoever is about to change it. */
record Known(
    long id,
    String code,
    State state,
    @Nullable Long current,
    @Nullable Long draft,
    @Nullable Long coming,
    @Nullable LocalDate comingFrom,
    @Nullable LocalDate abolishedFrom,
    int edition) {}
