package ipstrategy.web.problem;

import java.util.Locale;

/// The kinds of problem the platform answers with. The slug is part of the contract: a client may switch on it.
public enum ProblemType {
    INVALID_PARAMETER(400),
    MALFORMED_BODY(400),
    INVALID_BODY(400),
    UNAUTHENTICATED(401),
    INVALID_TOKEN(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    GONE(410),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    ANSWER_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    NOT_COMPARABLE(422),
    SEMANTIC(422),
    NOT_ADDITIVE(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    TOO_MANY_STREAMS(429),
    INTERNAL(500),
    NOT_OFFERED(501),
    BAD_GATEWAY(502),
    UNAVAILABLE(503),
    GATEWAY_TIMEOUT(504);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// The last part of the problem's `type`, such as `invalid-parameter`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The problem's `type`: a reference relative to the host, answered by the gateway with an explanation.
    public String uri() {
        return "/problems/" + slug();
    }

    /// The kind that fits a bare HTTP status.
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : INVALID_PARAMETER;
    }
}
