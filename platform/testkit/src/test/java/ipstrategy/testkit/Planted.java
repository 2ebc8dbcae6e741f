package ipstrategy.testkit;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/// Which planted classes each rule must name in its report, so that none can pass by catching something else.
final class Planted {

    static final String[] PACKAGES = {
        "ipstrategy.web",
        "ipstrategy.measures",
        "ipstrategy.metrics",
        "ipstrategy.patents",
        "ipstrategy.trademarks",
        "ipstrategy.gateway",
        "ipstrategy.console"
    };

    static final Map<String, Set<String>> VIOLATIONS = Map.ofEntries(
            entry("platformKnowsNoDomain", Set.of("Courtesy")),
            entry("aCapabilityKnowsOnlyThePlatform", Set.of("Measure.metrics", "Metric.mark")),
            entry("aServiceKnowsNoOtherService", Set.of("Grant.mark")),
            entry("theGatewayKnowsOnlyThePlatform", Set.of("Shortcut")),
            entry("theConsoleKnowsOnlyTheContract", Set.of("BackDoor")),
            entry("featuresFormNoCycle", Set.of("Fee.grant", "Grant.fees")),
            entry("nothingExtendsACapability", Set.of("PatentMeasure")),
            entry("onlyTheEdgeSpeaksHttp", Set.of("Fee.answer")),
            entry("everyEndpointSaysWhoMayCallIt", Set.of("FeeResource.all")),
            entry("resourcesKeepToTheirFeature", Set.of("FeeResource")),
            entry("entitiesStayInside", Set.of("FeeResource.all")),
            entry("packagesAreNamedForFeatures", Set.of("FeeManager")),
            entry("namesSayWhatAThingIs", Set.of("FeeManagerImpl", "FeeManager>", "AbstractFee")),
            entry("noInterfaceForOneClass", Set.of("FeeManager")),
            entry("packagesHoldFewTypes", Set.of("Sprawl")),
            entry("capabilitiesStaySmall", Set.of("Sprawl")),
            entry("dependenciesArriveByConstructor", Set.of("Granting.grant")),
            entry("timeComesFromTheClock", Set.of("Today", "Moment", "Stopwatch")),
            entry("everyPackageIsNullMarked", Set.of("Mark", "Shortcut")),
            entry("noneSleepsOrPrints", Set.of("Nap", "Shout", "Lament")));

    private Planted() {}
}
