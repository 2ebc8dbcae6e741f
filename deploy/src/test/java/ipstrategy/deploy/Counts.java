package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many there are of each, and whether those who count them mean the same.
final class Counts {

    private Counts() {}

    static List<String> labelsAgree(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            String name = Rendering.name(deployment);
            Map<String, String> labels = labelsOfPods(deployment);
            if (!name.equals(labels.get(Rendering.NAME))
                    || !Selector.matches(deployment.at("/spec/selector"), labels)) {
                advice.add(Rendering.called(deployment) + " does not select the pods that it makes by their name");
            }
            long selecting = rendering.deployments().stream()
                    .filter(other -> Selector.matches(other.at("/spec/selector"), labels))
                    .count();
            if (selecting != 1) {
                advice.add(Rendering.called(deployment) + " makes pods that " + selecting + " deployments select");
            }
            if (rendering.find("Service", name).isEmpty()) {
                advice.add(Rendering.called(deployment) + " has no service of its name");
            }
        }
        for (ObjectNode service : rendering.all("Service")) {
            if (!service.at("/spec/type").asText().equals("ExternalName")) {
                List<String> meant = rendering.deployments().stream()
                        .filter(one -> Rendering.texts(service.at("/spec/selector")).entrySet().stream()
                                .allMatch(label -> label.getValue()
                                        .equals(labelsOfPods(one).get(label.getKey()))))
                        .map(Rendering::name)
                        .toList();
                if (!meant.equals(List.of(Rendering.name(service)))) {
                    advice.add(Rendering.called(service) + " leads to " + meant + ", and not to those of its name");
                }
                Rendering.each(service.at("/spec/ports"))
                        .filter(port -> !List.of("http", "management")
                                .contains(port.path("targetPort").asText()))
                        .map(port -> Rendering.called(service) + " leads to the port "
                                + port.path("targetPort").asText() + ", which nobody has")
                        .forEach(advice::add);
            }
        }
        return advice;
    }

    static List<String> replicasAgree(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            String name = Rendering.name(deployment);
            int replicas = deployment.at("/spec/replicas").asInt(1);
            Optional<ObjectNode> budget = rendering.all("PodDisruptionBudget").stream()
                    .filter(one -> Selector.matches(one.at("/spec/selector"), labelsOfPods(deployment)))
                    .findFirst();
            if (budget.isEmpty()) {
                advice.add(Rendering.called(deployment) + " has no disruption budget");
            } else {
                advice.addAll(budgetAgrees(budget.get(), replicas));
            }
            rendering.all("HorizontalPodAutoscaler").stream()
                    .filter(one -> one.at("/spec/scaleTargetRef/name").asText().equals(name))
                    .filter(one -> one.at("/spec/minReplicas").asInt(1) != replicas
                            || one.at("/spec/maxReplicas").asInt() < replicas)
                    .map(one ->
                            Rendering.called(one) + " begins with another number than the deployment has, " + replicas)
                    .forEach(advice::add);
        }
        rendering.all("HorizontalPodAutoscaler").stream()
                .filter(one -> rendering
                        .find("Deployment", one.at("/spec/scaleTargetRef/name").asText())
                        .isEmpty())
                .map(one -> Rendering.called(one) + " scales what is not there")
                .forEach(advice::add);
        rendering.find("Deployment", Wholes.GATEWAY).ifPresent(gateway -> {
            int most = rendering
                    .find("HorizontalPodAutoscaler", Wholes.GATEWAY)
                    .map(one -> one.at("/spec/maxReplicas"))
                    .orElse(gateway.at("/spec/replicas"))
                    .asInt(1);
            String said = rendering.environment(gateway).get("IPSTRATEGY_LIMITS_REPLICAS");
            if (!String.valueOf(most).equals(said)) {
                advice.add("Deployment gateway is told that " + said + " gateways share the load, and " + most + " do");
            }
        });
        return advice;
    }

    private static List<String> budgetAgrees(ObjectNode budget, int replicas) {
        JsonNode spec = budget.path("spec");
        int away = spec.has("minAvailable")
                ? replicas - spec.path("minAvailable").asInt(replicas)
                : spec.path("maxUnavailable").asInt(0);
        if (away < 1) {
            return List.of(Rendering.called(budget) + " lets nobody go: no node could be emptied");
        }
        return replicas > 1 && away >= replicas
                ? List.of(Rendering.called(budget) + " lets all go at once")
                : List.of();
    }

    /// A volume that one node mounts goes with one replica, which ends before the next begins.
    static List<String> storageFitsReplicas(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode deployment : rendering.deployments()) {
            int replicas = deployment.at("/spec/replicas").asInt(1);
            boolean recreated = deployment.at("/spec/strategy/type").asText().equals("Recreate");
            Rendering.each(Rendering.pod(deployment).path("volumes"))
                    .map(volume -> volume.at("/persistentVolumeClaim/claimName").asText())
                    .flatMap(claim -> rendering.find("PersistentVolumeClaim", claim).stream())
                    .filter(claim -> Rendering.each(claim.at("/spec/accessModes"))
                            .noneMatch(mode -> mode.asText().equals("ReadWriteMany")))
                    .filter(claim -> replicas > 1 || !recreated)
                    .map(claim ->
                            Rendering.called(claim) + " is mounted by one node, and " + Rendering.called(deployment)
                                    + " may have pods on several: ReadWriteMany, or one replica that is recreated")
                    .forEach(advice::add);
        }
        return advice;
    }

    static Map<String, String> labelsOfPods(JsonNode deployment) {
        return Rendering.labels(deployment.at("/spec/template/metadata"));
    }
}
