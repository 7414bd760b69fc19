package vn.tinhgon.engine.review;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.AuthorityClass;
import vn.tinhgon.rules.Saving;

/**
 * An accepted finding that still stands.
 *
 * @param procedure code
 * @param version id of the version it stands in
 * @param finding id, such as {@code cut-middle-approval@b4}
 * @param code the rule's short name in print
 * @param guard laws and decrees in the way; then it can only be a proposal to amend them
 * @param edit as the contract shows it; null where only a person can say what to do
 * @param saving by itself; what a plan saves is measured on the whole model
 * @param again the evidence is another than was judged: it should be looked at again
 * @param person username of who accepted it
 */
public record Accepted(
    String procedure,
    long version,
    String finding,
    String rule,
    String code,
    List<String> elements,
    Text message,
    AuthorityClass authority,
    String guard,
    String source,
    @Nullable Map<String, Object> edit,
    Saving saving,
    boolean again,
    String reason,
    String person,
    LocalDateTime at) {}
