package vn.tinhgon.engine.organisation;

import java.util.List;
import java.util.Map;

/**
 * The sample ministry has just been put into an empty database; listeners add their part in the
 * same transaction. {@code permissions}: by username, names as in the sample file.
 */
public record SampleLoaded(Map<String, List<String>> permissions) {}
