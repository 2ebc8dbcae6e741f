package ipstrategy.coordination.evaluation.strand;

import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import ipstrategy.coordination.step.Passage;
import ipstrategy.identity.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What draws the strands of an evaluation round together. Its stage says which strand is at work; a round that is not
/// divided into strands has none.
@Entity
@Table(name = "evaluation_synthesis")
class Synthesis {

    /// Where the evaluation stands. Each strand of REPORT-2017 (一)1 has its stage, and they come one after the other.
    @Schema(name = "EvaluationStage")
    enum Stage {
        WORK_PLAN_ADOPTED,
        SELF_CHECK,
        LOCAL_EVALUATION,
        THEMATIC_STUDIES,
        INTERNATIONAL_CONSULTATION,
        /// all strands are concluded, and are being drawn together
        SYNTHESIS,
        PUBLISHED
    }

    static final String ADVANCE = "advance";
    static final String WRITE = "write";
    static final String PUBLISH = "publish";
    static final String CORRECT = "correct";

    static final Life<Stage> LIFE = Life.of(
            Step.of(
                    ADVANCE,
                    "POST",
                    Stage.WORK_PLAN_ADOPTED,
                    Stage.SELF_CHECK,
                    Stage.LOCAL_EVALUATION,
                    Stage.THEMATIC_STUDIES,
                    Stage.INTERNATIONAL_CONSULTATION),
            Step.of(WRITE, "PUT", Stage.SYNTHESIS),
            Step.of(PUBLISH, "POST", Stage.SYNTHESIS),
            Step.of(CORRECT, "POST", Stage.PUBLISHED));

    @Id
    private String round;

    private String document;
    private String locator;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.WORK_PLAN_ADOPTED;

    private @Nullable String text;

    /// The last version that was published; 0 for none.
    private int published;

    @Column(name = "adopted_at")
    private Instant adoptedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Synthesis() {}

    Synthesis(String round, Passage basis, Instant now) {
        this.round = round;
        this.document = basis.document();
        this.locator = basis.locator();
        this.adoptedAt = now;
    }

    /// Goes on to the next stage that has a strand, and after the last to the synthesis.
    void advance(Set<Stage> withStrands) {
        if (stage.compareTo(Stage.SYNTHESIS) >= 0) {
            throw new IllegalStateException("no strand comes after " + stage);
        }
        do {
            stage = Stage.values()[stage.ordinal() + 1];
        } while (stage != Stage.SYNTHESIS && !withStrands.contains(stage));
    }

    void write(String words) {
        text = words;
    }

    void publishedAnew() {
        if (text == null) {
            throw new IllegalStateException(id() + " says nothing yet");
        }
        stage = Stage.PUBLISHED;
        published++;
    }

    /// Beside the ids of the round's evaluations: no agency is called so.
    String id() {
        return round + "_SYNTHESIS";
    }

    String round() {
        return round;
    }

    Stage stage() {
        return stage;
    }

    boolean isWritten() {
        return text != null;
    }

    boolean isPublished() {
        return published > 0;
    }

    SynthesisPublication publication(String reason, String by, Instant now, List<SynthesisView.ConclusionView> all) {
        return new SynthesisPublication(this, reason, by, now, text == null ? "" : text, all);
    }

    int publishedVersion() {
        return published;
    }

    SynthesisView view(List<String> strands, Caller caller) {
        return new SynthesisView(
                id(),
                round,
                stage,
                new Passage(document, locator),
                strands,
                text,
                published,
                adoptedAt,
                LIFE.actions(stage, step -> Authority.refusesOffice(caller)));
    }
}
