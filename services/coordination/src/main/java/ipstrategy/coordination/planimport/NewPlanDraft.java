package ipstrategy.coordination.planimport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A plan whose text was pasted.
///
/// @param plan what is said of it beside its text
/// @param text the official text
@Schema(name = "NewPlanDraft")
public record NewPlanDraft(
        @NotNull @Valid PlanHeader plan,
        @NotBlank @Size(max = LONGEST) String text) {

    static final int LONGEST = 1_000_000;
}
