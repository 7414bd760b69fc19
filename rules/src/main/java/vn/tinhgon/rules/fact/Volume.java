package vn.tinhgon.rules.fact;

/** How many dossiers the procedure has in a year, of all its subjects. */
public record Volume(String process, double perYear) {}
