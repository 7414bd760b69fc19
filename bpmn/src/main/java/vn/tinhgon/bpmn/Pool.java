package vn.tinhgon.bpmn;

import org.jspecify.annotations.Nullable;

/**
 * A process of the file, with the participant that shows it.
 *
 * @param process id of the process; null for a black-box participant
 * @param participant id of the participant; null where the file has no collaboration
 */
public record Pool(
    @Nullable String process, @Nullable String participant, String name, boolean executable) {}
