package vn.tinhgon.engine.dossier;

/** Told to other rooms, within the transaction, when a dossier has come to its end. */
public record DossierEnded(String dossier, Outcome outcome) {}
