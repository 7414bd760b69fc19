package vn.tinhgon.engine.review;

/** Somebody by the name they sign in with and the name they bear. */
record Who(String username, String name) {}
