package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;

/** Told to other rooms, within the transaction, when somebody has put a file into a dossier. */
public record PaperAttached(String dossier, String person, LocalDateTime at) {}
