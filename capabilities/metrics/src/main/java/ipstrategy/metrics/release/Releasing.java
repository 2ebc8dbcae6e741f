package ipstrategy.metrics.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.signing.Keyring;
import ipstrategy.metrics.signing.SigningKey;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Proposes, publishes or refuses a release. Whoever publishes it is not who proposed it.
@ApplicationScoped
class Releasing {

    private final Releases releases;
    private final Freezing freezing;
    private final Keyring keyring;
    private final Definitions definitions;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    Releasing(
            Releases releases,
            Freezing freezing,
            Keyring keyring,
            Definitions definitions,
            Changes changes,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.releases = releases;
        this.freezing = freezing;
        this.keyring = keyring;
        this.definitions = definitions;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /// What became of it.
    sealed interface Outcome {

        record Done(Release release) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// There is a release of this code already.
        record Taken(String code) implements Outcome {}

        /// It is decided already.
        record NotNow(Release.State state) implements Outcome {}

        /// The private part of the key that signs is not there.
        record NoKey() implements Outcome {}

        record NotWhole(List<Fault> faults) implements Outcome {}
    }

    /// Freezes the figures that are chosen, for somebody else to publish.
    Outcome propose(NewRelease wanted, Caller caller) {
        if (!caller.is(Role.STATISTICIAN)) {
            return new Outcome.NotAllowed("reason.release-proposer-only");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant asOf = wanted.asOf() == null ? now : wanted.asOf().truncatedTo(ChronoUnit.MICROS);
        List<Fault> faults = faults(wanted, asOf, now);
        if (!faults.isEmpty()) {
            return new Outcome.NotWhole(faults);
        }
        if (releases.isTaken(wanted.code())) {
            return new Outcome.Taken(wanted.code());
        }
        FrozenFigures frozen = freezing.freeze(wanted.selection(), asOf);
        Release release = new Release(wanted, asOf, frozen, owner(frozen.metrics()), caller.name(), now);
        releases.persistAndFlush(release);
        return told("release.proposed", null, release, wanted.reason(), caller);
    }

    /// Signs and publishes a release that is held.
    Outcome publish(Release release, Caller caller) {
        Outcome refused = refused(release, caller);
        if (refused != null) {
            return refused;
        }
        Optional<SigningKey> key = keyring.signing();
        if (key.isEmpty()) {
            return new Outcome.NoKey();
        }
        ReleaseView before = release.view(Caller.ANONYMOUS);
        release.publish(key.get(), service, caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return told("release.published", before, release, null, caller);
    }

    /// Refuses a release that is held.
    Outcome refuse(Release release, String reason, Caller caller) {
        Outcome refused = refused(release, caller);
        if (refused != null) {
            return refused;
        }
        ReleaseView before = release.view(Caller.ANONYMOUS);
        release.refuse(caller.name(), clock.instant(), reason);
        return told("release.refused", before, release, reason, caller);
    }

    private static @Nullable Outcome refused(Release release, Caller caller) {
        String refusal = release.refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        return release.state() == Release.State.PROPOSED ? null : new Outcome.NotNow(release.state());
    }

    private Outcome told(
            String action, @Nullable ReleaseView before, Release release, @Nullable String reason, Caller caller) {
        releases.flush();
        changes.record(
                new Change(
                        action,
                        "release",
                        release.code(),
                        caller.agency(),
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(release.view(Caller.ANONYMOUS)),
                        reason),
                caller);
        return new Outcome.Done(release);
    }

    private List<Fault> faults(NewRelease wanted, Instant asOf, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (asOf.isAfter(now)) {
            faults.add(Fault.body("asOf", "fault.release-future"));
        }
        Selection selection = wanted.selection();
        each(selection.metrics()).stream()
                .filter(code -> definitions.of(new MetricCode(code)).isEmpty())
                .forEach(code -> faults.add(Fault.body("metrics", "fault.release-metric", code)));
        each(selection.periods()).stream()
                .filter(period -> Period.parse(period).isEmpty())
                .forEach(period -> faults.add(Fault.body("periods", "fault.release-period", period)));
        if (faults.isEmpty()) {
            long count = freezing.count(selection, asOf);
            if (count == 0) {
                faults.add(Fault.body("", "fault.release-empty"));
            } else if (count > Freezing.GREATEST) {
                faults.add(Fault.body("", "fault.release-too-large", count, Freezing.GREATEST));
            }
        }
        return faults;
    }

    private static List<String> each(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    /// The agency that answers for all these metrics, if it is one for all.
    private @Nullable String owner(List<String> metrics) {
        List<Optional<String>> owners = metrics.stream()
                .map(code -> definitions.of(new MetricCode(code)).map(MetricDefinition::owner))
                .distinct()
                .collect(Collectors.toList());
        return owners.size() == 1 ? owners.getFirst().orElse(null) : null;
    }
}
