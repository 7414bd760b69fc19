package vn.tinhgon.engine.cli;

import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"Tinh Gọn " + (version == null ? "" : version)};
  }
}
