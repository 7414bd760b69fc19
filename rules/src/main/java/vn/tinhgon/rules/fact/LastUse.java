package vn.tinhgon.rules.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a procedure was last used.
 *
 * @param day of the last dossier; null where none is known
 * @param yearsAgo whole years since; endless where it has no dossiers and never had
 */
public record LastUse(String process, @Nullable LocalDate day, double yearsAgo) {}
