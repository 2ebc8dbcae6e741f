package ipstrategy.coordination.planimport;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.coordination.document.ReceivedText;
import ipstrategy.coordination.officialtext.StandingTerms;
import ipstrategy.coordination.plantext.Anchor;
import ipstrategy.coordination.plantext.Defect;
import ipstrategy.coordination.plantext.Doubt;
import ipstrategy.coordination.plantext.ParsedPlan;
import ipstrategy.identity.Caller;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A draft as it goes over the wire: what was received, how it was read, and what is left to do.
///
/// @param standing whether the register holds the plan already: it will gain its text
/// @param missing numbers that the register holds and the text does not
@Schema(name = "PlanDraft")
public record PlanDraftView(
        @Schema(examples = "PROMOTION-2030_1a2b3c4d") String id,
        PlanDraft.State state,
        PlanHeader plan,
        boolean standing,
        ParsedPlan.Form form,
        SourceView received,
        CountsView counts,
        List<PartView> sections,
        List<DoubtView> doubts,
        boolean doubtsSeen,
        List<DefectView> defects,
        List<String> missing,
        Course course,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// The draft as a caller sees it.
    ///
    /// @param standing whether the register holds the plan
    static PlanDraftView of(PlanDraft draft, boolean standing, Caller caller) {
        Map<String, StandingTerms> held = StandingTerms.of(draft.plan());
        List<Defect> wrong = draft.defects();
        ReceivedText received = draft.received();
        Set<String> read =
                draft.items().stream().map(item -> item.terms().number()).collect(Collectors.toSet());
        return new PlanDraftView(
                draft.id(),
                draft.state(),
                draft.header(),
                standing,
                draft.form(),
                new SourceView(
                        received.name(),
                        received.mediaType(),
                        received.charset(),
                        draft.sha256(),
                        received.text().length()),
                counts(draft, held, wrong),
                draft.sections().stream().map(PartView::of).toList(),
                draft.doubts().stream().map(DoubtView::of).toList(),
                draft.doubtsSeen(),
                wrong.stream().map(DefectView::of).toList(),
                held.keySet().stream().filter(number -> !read.contains(number)).toList(),
                draft.course(),
                List.of(
                        ActionView.of("correct", "PATCH", draft.refusal(caller)),
                        ActionView.of("confirm", "POST", draft.refusalToConfirm(caller)),
                        ActionView.of("discard", "POST", draft.refusal(caller))));
    }

    private static CountsView counts(PlanDraft draft, Map<String, StandingTerms> held, List<Defect> wrong) {
        int open = draft.hasOpenDoubts() ? draft.doubts().size() : 0;
        int corrected = 0;
        int differing = 0;
        for (DraftItem item : draft.items()) {
            open += item.open() ? item.terms().doubts().size() : 0;
            corrected += item.corrected().isEmpty() ? 0 : 1;
            StandingTerms terms = held.get(item.terms().number());
            differing += terms == null || terms.differences(item.terms()).isEmpty() ? 0 : 1;
        }
        return new CountsView(draft.items().size(), open, wrong.size(), corrected, differing);
    }

    /// What was received.
    ///
    /// @param charset how a file was encoded, or null where that plays no part
    @Schema(name = "PlanDraftSource")
    record SourceView(
            @Nullable String name,
            String mediaType,
            @Nullable String charset,
            String sha256,
            int characters) {}

    /// How much there is, and how much is left to do.
    @Schema(name = "PlanDraftCounts")
    record CountsView(int items, int openDoubts, int defects, int corrected, int differing) {}

    @Schema(name = "PlanDraftSection")
    record PartView(
            @Schema(examples = "1.1") String code, @Nullable String parent, Text title, String locator, Anchor anchor) {

        static PartView of(PlanDraft.Part part) {
            ParsedPlan.Section read = part.read();
            return new PartView(read.code(), read.parent(), part.title(), read.locator(), read.anchor());
        }
    }

    /// Where the reading had to assume something.
    @Schema(name = "PlanDraftDoubt")
    record DoubtView(Doubt.Code code, Anchor anchor, Text message) {

        static DoubtView of(Doubt doubt) {
            return new DoubtView(
                    doubt.code(),
                    doubt.anchor(),
                    Words.both(word("doubt.", doubt.code()), doubt.arguments().toArray()));
        }
    }

    /// What must be put right.
    ///
    /// @param item the number of the item, or null for the plan as a whole
    @Schema(name = "PlanDraftDefect")
    record DefectView(Defect.Code code, @Nullable String item, Text message) {

        static DefectView of(Defect defect) {
            return new DefectView(
                    defect.code(),
                    defect.item(),
                    Words.both(
                            word("defect.", defect.code()), defect.arguments().toArray()));
        }
    }

    /// Who did what when.
    @Schema(name = "PlanDraftCourse")
    record Course(
            Instant receivedAt,
            String receivedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    static String word(String front, Enum<?> code) {
        return front + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
