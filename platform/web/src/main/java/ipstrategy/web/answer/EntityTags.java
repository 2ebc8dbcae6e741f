package ipstrategy.web.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Strong entity tags: the hash of the very bytes a caller was given. A compressed answer is another representation
/// and has another tag.
@ApplicationScoped
public final class EntityTags {

    private static final String COMPRESSED = "-gzip";

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    static String of(byte[] body, boolean compressed) {
        String hash = HexFormat.of().formatHex(sha256(body), 0, 16);
        return '"' + hash + (compressed ? COMPRESSED : "") + '"';
    }

    /// Whether an `If-None-Match` or `If-Match` header names this tag.
    static boolean names(String header, String tag) {
        return header.trim().equals("*")
                || Arrays.stream(header.split(",")).map(String::trim).anyMatch(tag::equals);
    }

    /// Lets an update through only where the caller has seen the current representation.
    public void requireMatch(@Nullable String ifMatch, Object currentView) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.because(
                    ProblemType.PRECONDITION_REQUIRED, Fault.header("If-Match", "fault.if-match-missing"));
        }
        byte[] body = bytes(currentView);
        if (!names(ifMatch, of(body, false)) && !names(ifMatch, of(body, true))) {
            throw Refusal.because(ProblemType.PRECONDITION_FAILED, Fault.header("If-Match", "fault.if-match-stale"));
        }
    }

    byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a view that cannot be written: " + view.getClass(), unwritable);
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
