package ipstrategy.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

    /// The lists of words and the code lists of the contract that they are for.
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("measure-status", "MeasureStatus"),
            Map.entry("deadline-kind", "DeadlineKind"),
            Map.entry("deliverable-kind", "DeliverableKind"),
            Map.entry("deliverable-state", "DeliverableProgress"),
            Map.entry("obligation", "ObligationKind"),
            Map.entry("role", "ResponsibilityRole"),
            Map.entry("report-state", "ReportState"),
            Map.entry("assessment", "Assessment"),
            Map.entry("contribution-state", "ContributionState"),
            Map.entry("errand-kind", "ErrandKind"),
            Map.entry("person-role", "Role"),
            Map.entry("plan-kind", "PlanKind"),
            Map.entry("metric-kind", "MetricKind"),
            Map.entry("attribute", "MetricAttribute"),
            Map.entry("operator", "TargetOperator"),
            Map.entry("target-state", "TargetState"),
            Map.entry("observation-state", "ObservationState"),
            Map.entry("qualifier", "ObservationQualifier"),
            Map.entry("origin", "ObservationOrigin"),
            Map.entry("agency-kind", "AgencyKind"),
            Map.entry("region-kind", "RegionKind"),
            Map.entry("client-state", "ClientState"),
            Map.entry("client-sign-in", "SignIn"),
            Map.entry("webhook-state", "WebhookState"),
            Map.entry("webhook-scheme", "WebhookScheme"),
            Map.entry("webhook-delivery-state", "WebhookDeliveryState"),
            Map.entry("webhook-failure", "WebhookFailure"),
            Map.entry("day-kind", "Kind"),
            Map.entry("audit-damage", "AuditDamage"),
            Map.entry("observation-status", "ObservationStatus"),
            Map.entry("import-state", "ImportState"),
            Map.entry("import-mode", "Mode"),
            Map.entry("table-format", "TableFormat"),
            Map.entry("frequency", "MetricFrequency"),
            Map.entry("direction", "MetricDirection"),
            Map.entry("comparison", "TargetOperator"),
            Map.entry("figure-rule", "MetricRuleKind"),
            Map.entry("figure-rule-method", "MetricRuleMethod"),
            Map.entry("release-state", "ReleaseState"),
            Map.entry("mail-state", "MailState"),
            Map.entry("meeting-kind", "MeetingKind"),
            Map.entry("meeting-state", "MeetingState"),
            Map.entry("agenda-state", "AgendaItemState"),
            Map.entry("agenda-origin", "AgendaItemOrigin"),
            Map.entry("agenda-subject", "AgendaSubjectKind"),
            Map.entry("resolution-state", "ResolutionState"),
            Map.entry("reform-state", "ReformState"),
            Map.entry("matter-state", "MatterState"),
            Map.entry("evaluation-state", "EvaluationRoundState"),
            Map.entry("evaluation-subject", "EvaluationSubjectKind"),
            Map.entry("finding-severity", "FindingSeverity"),
            Map.entry("finding-state", "FindingState"),
            Map.entry("strand-kind", "EvaluationStrandKind"),
            Map.entry("strand-state", "EvaluationStrandState"),
            Map.entry("evaluation-stage", "EvaluationStage"),
            Map.entry("cycle-state", "CycleRoundState"),
            Map.entry("rating", "MidYearRating"),
            Map.entry("lineage-relation", "LineageRelation"),
            Map.entry("lineage-kind", "LineageKind"),
            Map.entry("deadline-change", "DeadlineChange"),
            Map.entry("extension-state", "ExtensionState"),
            Map.entry("extension-subject", "Subject"),
            Map.entry("supervision-step", "StepKind"),
            Map.entry("clock", "Standing"),
            Map.entry("addressee", "Addressee"),
            Map.entry("plan-draft-state", "PlanDraftState"),
            Map.entry("plan-form", "Form"),
            Map.entry("rule", "AssignmentRule"),
            Map.entry("cadence", "Cadence"),
            Map.entry("task-state", "TaskState"));

    @ParameterizedTest
    @EnumSource
    void everyCodeOfTheContractHasAWord(Language language) throws IOException {
        JsonNode schemas = new ObjectMapper()
                .readTree(RepositoryRoot.resolve("gateway/src/main/resources/META-INF/resources/openapi.json")
                        .toFile())
                .at("/components/schemas");
        Map<String, String> wordless = new TreeMap<>();
        LISTS.forEach((list, schema) -> {
            JsonNode codes = schemas.path(schema).path("enum");
            assertThat(codes).as(schema).isNotEmpty();
            codes.forEach(code -> {
                if (Vocabulary.word(list, code.asText(), language).equals(code.asText())) {
                    wordless.put(list, code.asText());
                }
            });
        });
        assertThat(wordless).isEmpty();
    }

    @Test
    void aCodeThatANewerServiceBringsIsShownAsItIs() {
        assertThat(Vocabulary.word("measure-status", "MOTHBALLED", Language.ZH)).isEqualTo("MOTHBALLED");
    }

    @Test
    void aFieldIsCalledStepByStepAsPagesCallIt() {
        assertThat(Vocabulary.field("responsibilities/0/agency", Language.ZH)).isEqualTo("分工 1 › 部门");
        assertThat(Vocabulary.field("scopes[1]", Language.EN)).isEqualTo("scopes 2");
        assertThat(Vocabulary.field("reason", Language.EN)).isEqualTo("reason");
        assertThat(Vocabulary.field("moonPhase", Language.EN)).isEmpty();
        assertThat(Vocabulary.field("", Language.ZH)).isEmpty();
    }

    @Test
    void aWordIsSaidInTheLanguageOfWhoeverLooks() {
        assertThat(Vocabulary.word("measure-status", "OVERDUE", Language.ZH)).isEqualTo("逾期");
        assertThat(Vocabulary.word("measure-status", "OVERDUE", Language.EN)).isEqualTo("overdue");
    }
}
