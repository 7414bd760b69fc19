package vn.tinhgon.engine.access;

import java.util.List;

/** A sign-in of the sample ministry, password and all: everybody may know it. */
public record SampleAccount(
    String username,
    String password,
    String name,
    String title,
    String unit,
    List<Permission> permissions) {}
