package ipstrategy.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.testkit.House;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What an overlay is as a whole.
final class Wholes {

    static final String GATEWAY = "gateway";
    static final String CONSOLE = "console";

    /// As EarnestStart knows them, which lets no program start with one.
    private static final Pattern FOR_TRYING = Pattern.compile("only-for-.*|.*-for-trying");

    private Wholes() {}

    /// Everything that is deployed, by name.
    static SortedSet<String> deployables() {
        SortedSet<String> all = new TreeSet<>(House.SERVICES.modules());
        all.addAll(House.GATEWAY.modules());
        all.addAll(House.CONSOLE.modules());
        return all;
    }

    static List<String> everyDeployableIsThere(Rendering rendering) {
        SortedSet<String> there = new TreeSet<>();
        rendering.deployments().forEach(one -> there.add(Rendering.name(one)));
        List<String> advice = new ArrayList<>();
        if (rendering.isOf("single-agency")) {
            if (rendering.services().size() != 1 || !there.contains(GATEWAY) || there.size() != 2) {
                advice.add("single-agency has " + there + ": it is one service and the gateway");
            }
        } else if (!there.equals(deployables())) {
            advice.add(rendering.name() + " has " + there + ": it should have " + deployables());
        }
        if (rendering.isOf("national")) {
            rendering.deployments().stream()
                    .filter(one -> one.at("/spec/replicas").asInt(1) < 2)
                    .map(one -> Rendering.called(one) + " has less than two replicas: one may always be lost")
                    .forEach(advice::add);
        }
        return advice;
    }

    /// What everybody knows the secret of is for trying alone.
    static List<String> demoStaysAtHome(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        if (rendering.isOf("dev")) {
            for (ObjectNode secret : rendering.all("Secret")) {
                Rendering.texts(secret.path("data")).forEach((key, value) -> {
                    if (!key.equals("username")
                            && !FOR_TRYING.matcher(Rendering.decoded(value)).matches()) {
                        advice.add(
                                Rendering.called(secret) + " has a " + key + " that a start in earnest would not know"
                                        + " for one of those that everybody knows: let it end with -for-trying");
                    }
                });
            }
            return advice;
        }
        rendering.deployments().stream()
                .filter(one -> !rendering
                        .environment(one)
                        .getOrDefault("QUARKUS_PROFILE", "prod")
                        .equals("prod"))
                .map(one -> Rendering.called(one) + " starts as a rehearsal, with QUARKUS_PROFILE: only dev may")
                .forEach(advice::add);
        rendering.deployments().stream()
                .filter(one -> rendering.environment(one).containsKey("IPSTRATEGY_DEMO_USERS_ALLOWED"))
                .map(one -> Rendering.called(one) + " speaks of demo users: only dev may")
                .forEach(advice::add);
        rendering.all("Secret").stream()
                .map(one -> Rendering.called(one) + " stands in the repository: only those of dev may")
                .forEach(advice::add);
        return advice;
    }
}
