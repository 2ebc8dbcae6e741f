package ipstrategy.deploy;

import java.util.List;
import java.util.function.Function;

/// What must hold for the composed platform. A rule answers with sentences that say what to do, and with none where it
/// holds.
enum CompositionRule {
    EVERY_DEPLOYABLE_IS_THERE(Containers::everyDeployableIsThere),
    CONTAINERS_ARE_RESTRICTED(Containers::containersAreRestricted),
    LIMITS_ARE_SET_AND_MEASURED(Containers::limitsAreSetAndMeasured),
    IMAGES_ARE_PINNED(Containers::imagesArePinned),
    IMAGES_RUN_AS_NOBODY(Containers::imagesRunAsNobody),
    THE_GATEWAY_ALONE_IS_PUBLISHED(Containers::theGatewayAloneIsPublished),
    STARTS_WAIT_FOR_HEALTH(Containers::startsWaitForHealth),
    FILES_ARE_KEPT(Containers::filesAreKept),
    SECRETS_ARE_FILES_OF_ONE(ContainerSettings::secretsAreFilesOfOne),
    SETTINGS_ARE_READ(ContainerSettings::settingsAreRead),
    SETTINGS_ARE_COMPLETE(ContainerSettings::settingsAreComplete),
    CONNECTIONS_FIT(ContainerSettings::connectionsFit),
    EVERYTHING_IS_WATCHED(ContainerSettings::everythingIsWatched);

    private final Function<Composition, List<String>> check;

    CompositionRule(Function<Composition, List<String>> check) {
        this.check = check;
    }

    List<String> advice(Composition composition) {
        return check.apply(composition);
    }
}
