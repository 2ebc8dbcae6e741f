package ipstrategy.gateway.reviewing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A decision on one report, as a service takes it: what is wrong with one of many is told before anybody is asked, so
/// that a fault anywhere decides nothing anywhere.
///
/// @param ifMatch the tag of the report as it was read
/// @param reason why it is given back, or a comment on what is accepted
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewReview(
        @NotBlank @Size(max = 120) String id,
        @NotBlank @Size(max = 80) String ifMatch,
        @NotNull Decision decision,
        @Nullable @Size(max = 1000) String reason) {

    /// What the office can decide.
    enum Decision {
        ACCEPT,
        RETURN
    }

    @JsonIgnore
    @AssertTrue(message = "fault.return-without-reason")
    boolean isReasoned() {
        return decision != Decision.RETURN || (reason != null && !reason.isBlank());
    }
}
