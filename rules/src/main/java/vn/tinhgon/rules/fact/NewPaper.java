package vn.tinhgon.rules.fact;

/** A step writes a document it did not read: it makes something. */
public record NewPaper(String step, String document) {}
