package vn.tinhgon.engine.catalogue;

/** Told within the transaction in which an abolition takes force. */
public record ProcedureAbolished(String code) {}
