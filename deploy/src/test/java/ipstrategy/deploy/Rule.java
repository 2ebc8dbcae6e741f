package ipstrategy.deploy;

import java.util.List;
import java.util.function.Function;

/// What must hold for every rendering. A rule answers with sentences that say what to do, and with none where it holds.
enum Rule {
    EVERY_FIELD_IS_KNOWN(Schemas::everyFieldIsKnown),
    EVERY_DEPLOYABLE_IS_THERE(Wholes::everyDeployableIsThere),
    DEMO_STAYS_AT_HOME(Wholes::demoStaysAtHome),
    IMAGES_ARE_OF_THIS_VERSION(Pods::imagesAreOfThisVersion),
    IMAGES_ARE_NOT_STALE(Pods::imagesAreNotStale),
    RESOURCES_ARE_SET_AND_MEASURED(Pods::resourcesAreSetAndMeasured),
    PROBES_ASK_FOR_HEALTH(Pods::probesAskForHealth),
    PODS_ARE_RESTRICTED(Pods::podsAreRestricted),
    ROOT_IS_READ_ONLY(Pods::rootIsReadOnly),
    NO_TOKEN_IS_MOUNTED(Pods::noTokenIsMounted),
    PODS_ARE_SPREAD(Pods::podsAreSpread),
    LABELS_AGREE(Counts::labelsAgree),
    REPLICAS_AGREE(Counts::replicasAgree),
    CONNECTIONS_FIT(Connections::connectionsFit),
    STORAGE_FITS_REPLICAS(Counts::storageFitsReplicas),
    REFERENCES_EXIST(Settings::referencesExist),
    SETTINGS_ARE_READ(Settings::settingsAreRead),
    SETTINGS_ARE_COMPLETE(Settings::settingsAreComplete),
    LOGS_ARE_JSON(Settings::logsAreJson),
    HOSTS_ARE_THERE(Settings::hostsAreThere),
    UPSTREAMS_ARE_DEPLOYED(Settings::upstreamsAreDeployed),
    NAMES_AGREE(Names::namesAgree),
    EVERYTHING_IS_WATCHED(Watched::everythingIsWatched),
    ALL_FOLLOW_ALL(Settings::allFollowAll),
    EDGES_ARE_EXACT(Edges::edgesAreExact);

    private final Function<Rendering, List<String>> check;

    Rule(Function<Rendering, List<String>> check) {
        this.check = check;
    }

    List<String> advice(Rendering rendering) {
        return check.apply(rendering);
    }
}
