package ipstrategy.coordination.permissions;

import org.jspecify.annotations.Nullable;

/// What a caller is to be answered.
enum Verdict {
    /// it is done; a list shows the row
    ALLOWED("✓"),
    /// the list is shown, without the row
    LEFT_OUT("∅"),
    /// not without signing in
    UNAUTHENTICATED("401"),
    /// not for this caller
    FORBIDDEN("403"),
    /// for this caller the thing is not there
    UNSEEN("404");

    private final String sign;

    Verdict(String sign) {
        this.sign = sign;
    }

    /// As the published matrix shows it.
    String sign() {
        return sign;
    }

    /// What an answer has against this verdict, or null.
    @Nullable
    String against(Answer answer, Subject subject) {
        return switch (this) {
            case ALLOWED -> answer.isSuccess() && subject.isShownIn(answer) ? null : answer.toString();
            case LEFT_OUT -> answer.isSuccess() && !subject.isShownIn(answer) ? null : answer.toString();
            case UNAUTHENTICATED, FORBIDDEN, UNSEEN ->
                answer.status() == Integer.parseInt(sign) ? null : answer.toString();
        };
    }
}
