package ipstrategy.coordination.evaluation;

import ipstrategy.coordination.step.Reason;
import ipstrategy.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An evaluation round to be planned.
///
/// @param subjects the plans or agencies, each once
/// @param grades from the highest to the lowest, which begins at 0
@Schema(name = "NewEvaluationRound")
record NewEvaluationRound(
        @NotNull @Size(max = 40) @Pattern(regexp = CODE) @Schema(examples = "EVALUATION-2017")
        String code,

        @NotNull @Valid Words title,
        EvaluationRound.@NotNull SubjectKind subjectKind,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Subject> subjects,
        @NotNull @Valid Basis basis,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Grade> grades,

        @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        String reason) {

    private static final String CODE = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";

    /// A text in both languages.
    @Schema(name = "EvaluationWords")
    record Words(
            @NotBlank @Size(max = 200) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String zh,

            @NotBlank @Size(max = 400) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String en) {

        Text text() {
            return new Text(zh, en);
        }
    }

    /// Who or what is evaluated.
    ///
    /// @param code of the plan or the agency
    /// @param agency who assesses itself; for a plan its issuer, for an agency itself, where none is given
    /// @param measures of a plan, the measures that are covered; all of them where none is given
    @Schema(name = "NewEvaluationSubject")
    record Subject(
            @NotBlank @Size(max = 40) @Schema(examples = "PATENT-2017")
            String code,

            @Nullable @Size(max = 40) @Schema(examples = "SIPO")
            String agency,

            @Nullable @Size(max = 500) List<@NotBlank @Size(max = 80) String> measures) {}

    /// The document by which is evaluated, and the place in it.
    @Schema(name = "NewEvaluationBasis")
    record Basis(
            @NotBlank @Size(max = 80) @Schema(examples = "FYP-13")
            String document,

            @NotBlank @Size(max = 80) @Schema(examples = "六(三)")
            String locator) {}

    /// One thing looked at.
    @Schema(name = "NewChecklistItem")
    record Item(
            @NotNull @Size(max = 40) @Pattern(regexp = CODE) @Schema(examples = "REPORTS-IN-TIME")
            String code,

            @NotNull @Valid Words text,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
            BigDecimal maximum) {}

    /// A grade and the least share of the maximum for it, in percent.
    @Schema(name = "NewEvaluationGrade")
    record Grade(
            @NotNull @Size(max = 40) @Pattern(regexp = CODE) @Schema(examples = "EXCELLENT")
            String code,

            @NotNull @Valid Words name,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal from) {}

    Checklist checklist() {
        return new Checklist(
                items.stream()
                        .map(item -> new Checklist.Item(item.code(), item.text().text(), item.maximum()))
                        .toList(),
                grades.stream()
                        .map(grade ->
                                new Checklist.Grade(grade.code(), grade.name().text(), grade.from()))
                        .toList());
    }
}
