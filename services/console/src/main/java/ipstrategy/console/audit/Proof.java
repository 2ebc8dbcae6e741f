package ipstrategy.console.audit;

import java.time.Instant;
import java.util.List;

/// A check of chains: when it was made, and what was found for each service.
public record Proof(Instant at, List<Verdict> verdicts) {

    public boolean allHold() {
        return verdicts.stream().allMatch(Verdict::isHolding);
    }

    /// The services whose chain is broken.
    public List<String> broken() {
        return verdicts.stream().filter(Verdict::isBroken).map(Verdict::service).toList();
    }

    /// The services that did not answer.
    public List<String> silent() {
        return verdicts.stream().filter(Verdict::isSilent).map(Verdict::service).toList();
    }

    /// How many entries were found sound in all.
    public long sound() {
        return verdicts.stream().mapToLong(Verdict::sound).sum();
    }
}
