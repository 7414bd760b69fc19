package vn.tinhgon.engine.catalogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a procedure; its model is never changed once it is there.
 *
 * @param id stays the same for ever; other rooms refer to it
 * @param number 1, 2, … within the procedure
 * @param bpmn the file as it came in
 * @param inForceFrom null until it is published
 */
public record Version(
    long id,
    String code,
    int number,
    String name,
    @Nullable String groupCode,
    @Nullable String field,
    @Nullable String owner,
    byte[] bpmn,
    String author,
    String reason,
    LocalDateTime madeAt,
    State state,
    @Nullable LocalDate inForceFrom) {}
