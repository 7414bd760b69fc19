package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A dossier's row. */
record DossierLine(
    long id,
    String number,
    String procedure,
    String procedureName,
    long version,
    String title,
    @Nullable String note,
    String requester,
    LocalDateTime startedAt,
    @Nullable LocalDateTime due,
    @Nullable LocalDateTime endedAt,
    String[] currentSteps) {}
