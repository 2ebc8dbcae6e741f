package ipstrategy.coordination.evaluation.strand;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Leads an evaluation through the stages of its strands to a synthesis, and publishes that.
@ApplicationScoped
class Synthesising {

    private final Syntheses syntheses;
    private final Strands strands;
    private final Chronicle chronicle;
    private final Clock clock;

    Synthesising(Syntheses syntheses, Strands strands, Chronicle chronicle, Clock clock) {
        this.syntheses = syntheses;
        this.strands = strands;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// Ends a stage, once its strands are concluded. A stage without strands is passed over.
    Outcome<Synthesis> advance(Synthesis synthesis, String reason, Caller caller) {
        Outcome<Synthesis> refusal = refusal(Synthesis.ADVANCE, synthesis, caller);
        if (refusal != null) {
            return refusal;
        }
        List<Strand> all = strands.ofRound(synthesis.round());
        String open = all.stream()
                .filter(strand -> strand.kind().stage() == synthesis.stage() && !strand.isConcluded())
                .map(Strand::code)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            return Synthesis.LIFE.conflict("reason.strands-open", synthesis.stage(), guard(caller), open);
        }
        JsonNode before = chronicle.of(view(synthesis, caller));
        synthesis.advance(all.stream().map(strand -> strand.kind().stage()).collect(Collectors.toSet()));
        return done(synthesis, "advanced", before, reason, caller);
    }

    Outcome<Synthesis> write(Synthesis synthesis, NewSynthesis.Written said, Caller caller) {
        Outcome<Synthesis> refusal = refusal(Synthesis.WRITE, synthesis, caller);
        if (refusal != null) {
            return refusal;
        }
        JsonNode before = chronicle.of(view(synthesis, caller));
        synthesis.write(said.text());
        return done(synthesis, "written", before, said.reason(), caller);
    }

    /// Publishes the synthesis, with what the strands concluded, as its first version. There is no second first one.
    Outcome<Synthesis> publish(Synthesis synthesis, String reason, Caller caller) {
        Outcome<Synthesis> refusal = refusal(Synthesis.PUBLISH, synthesis, caller);
        if (refusal != null) {
            return refusal;
        }
        if (!synthesis.isWritten()) {
            return Synthesis.LIFE.conflict("reason.synthesis-unwritten", synthesis.stage(), guard(caller));
        }
        JsonNode before = chronicle.of(view(synthesis, caller));
        return published(synthesis, "published", before, reason, caller);
    }

    /// Puts right what is published, as another version.
    Outcome<Synthesis> correct(Synthesis synthesis, NewSynthesis.Correction said, Caller caller) {
        Outcome<Synthesis> refusal = refusal(Synthesis.CORRECT, synthesis, caller);
        if (refusal != null) {
            return refusal;
        }
        Map<String, Strand> known = new HashMap<>();
        strands.ofRound(synthesis.round()).forEach(strand -> known.put(strand.code(), strand));
        List<Fault> faults = faults(said, known.keySet());
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        JsonNode before = chronicle.of(view(synthesis, caller));
        if (said.text() != null) {
            synthesis.write(said.text());
        }
        Instant now = clock.instant();
        for (NewSynthesis.Corrected one : said.corrected()) {
            correct(known.get(one.strand()), synthesis, one.text(), said.reason(), now, caller);
        }
        return published(synthesis, "corrected", before, said.reason(), caller);
    }

    SynthesisView view(Synthesis synthesis, Caller caller) {
        return synthesis.view(
                strands.ofRound(synthesis.round()).stream().map(Strand::code).toList(), caller);
    }

    private void correct(
            @Nullable Strand strand, Synthesis its, String text, String reason, Instant now, Caller caller) {
        if (strand == null) {
            throw new IllegalStateException("a strand that is not there was let through");
        }
        JsonNode before = chronicle.of(strand.view(its, caller));
        strand.concluded(text, null, caller.name(), now);
        strands.flush();
        chronicle.tell(
                new Chronicle.Deed("strand.corrected", "strand", strand.id()),
                before,
                strand.view(its, caller),
                reason,
                caller);
    }

    private Outcome<Synthesis> published(
            Synthesis synthesis, String deed, JsonNode before, String reason, Caller caller) {
        synthesis.publishedAnew();
        List<SynthesisView.ConclusionView> conclusions = strands.ofRound(synthesis.round()).stream()
                .map(Strand::published)
                .toList();
        syntheses.publish(synthesis.publication(reason, caller.name(), clock.instant(), conclusions));
        return done(synthesis, deed, before, reason, caller);
    }

    private Outcome<Synthesis> done(Synthesis synthesis, String deed, JsonNode before, String reason, Caller caller) {
        syntheses.flush();
        chronicle.tell(
                new Chronicle.Deed("synthesis." + deed, "synthesis", synthesis.id()),
                before,
                view(synthesis, caller),
                reason,
                caller);
        return new Outcome.Done<>(synthesis);
    }

    private static @Nullable Outcome<Synthesis> refusal(String step, Synthesis synthesis, Caller caller) {
        return Synthesis.LIFE.refusal(step, synthesis.stage(), guard(caller));
    }

    private static Guard guard(Caller caller) {
        return step -> Authority.refusesOffice(caller);
    }

    private static List<Fault> faults(NewSynthesis.Correction said, Set<String> known) {
        List<Fault> faults = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < said.corrected().size(); i++) {
            String code = said.corrected().get(i).strand();
            if (!known.contains(code)) {
                faults.add(Fault.body("conclusions/" + i + "/strand", "fault.no-such-item", code));
            } else if (!named.add(code)) {
                faults.add(Fault.body("conclusions/" + i + "/strand", "fault.item-twice", code));
            }
        }
        if (said.text() == null && said.corrected().isEmpty()) {
            faults.add(Fault.body("text", "fault.nothing-corrected"));
        }
        return faults;
    }
}
