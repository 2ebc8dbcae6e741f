package ipstrategy.measures.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a participating agency answers.
///
/// @param text what it adds, or why it dissents; may be left out only where it countersigns
@Schema(name = "NewContribution")
public record NewContribution(
        @NotNull ContributionView.Answer answer,

        @Nullable @Size(max = 10000) String text) {}
