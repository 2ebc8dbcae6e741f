package ipstrategy.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static ipstrategy.testkit.House.CAPABILITIES;
import static ipstrategy.testkit.House.CONSOLE;
import static ipstrategy.testkit.House.GATEWAY;
import static ipstrategy.testkit.House.LAUNCHER;
import static ipstrategy.testkit.House.PLATFORM;
import static ipstrategy.testkit.House.SERVICES;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Who may know whom: services know capabilities, these know the platform, and the platform knows nobody.
final class DirectionRules {

    @ArchTest
    static final ArchRule platformKnowsNoDomain = noClasses()
            .that(Room.in(PLATFORM))
            .should()
            .dependOnClassesThat(Room.in(CAPABILITIES, SERVICES, CONSOLE, GATEWAY, LAUNCHER))
            .allowEmptyShould(true)
            .because("plumbing that knows one domain serves no other: let the caller hand in what differs");

    @ArchTest
    static final ArchRule aCapabilityKnowsOnlyThePlatform = classes()
            .that(Room.in(CAPABILITIES))
            .should(notKnow(
                    "another capability, a service or the gateway", CAPABILITIES, SERVICES, CONSOLE, GATEWAY, LAUNCHER))
            .allowEmptyShould(true)
            .because(
                    "every service may take one capability without the others: use an id or an event in place of a class");

    @ArchTest
    static final ArchRule aServiceKnowsNoOtherService = classes()
            .that(Room.in(SERVICES))
            .should(notKnow("another service or the gateway", SERVICES, CONSOLE, GATEWAY, LAUNCHER))
            .allowEmptyShould(true)
            .because("services talk over HTTP and events, so that each can be released, moved and lost alone");

    @ArchTest
    static final ArchRule theGatewayKnowsOnlyThePlatform = noClasses()
            .that(Room.in(GATEWAY))
            .should()
            .dependOnClassesThat(Room.in(CAPABILITIES, SERVICES, CONSOLE, LAUNCHER))
            .allowEmptyShould(true)
            .because("the one outside door must open while any service is down or being changed: read its JSON");

    @ArchTest
    static final ArchRule theConsoleKnowsOnlyTheContract = noClasses()
            .that(Room.in(CONSOLE))
            .should()
            .dependOnClassesThat(Room.in(PLATFORM, CAPABILITIES, SERVICES, GATEWAY, LAUNCHER))
            .allowEmptyShould(true)
            .because("what people see must be what any client of the API can have: ask the gateway, read its JSON");

    @ArchTest
    static final ArchRule featuresFormNoCycle = slices().matching(House.ROOT + ".(*).(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because(
                    "a feature that needs its caller back is the same feature: merge them, or move the shared noun up");

    @ArchTest
    static final ArchRule nothingExtendsACapability = classes()
            .should(new ArchCondition<>("extend no class of a capability they are not part of") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getRawSuperclass()
                            .filter(parent -> CAPABILITIES.holds(parent.getPackageName()))
                            .filter(parent -> !Room.moduleOf(parent).equals(Room.moduleOf(type)))
                            .ifPresent(parent -> events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " extends " + parent.getName())));
                }
            })
            .because("a capability must be free to change its insides: hold one and call it, or give it an interface");

    private DirectionRules() {}

    private static ArchCondition<JavaClass> notKnow(String whom, House... parts) {
        return new ArchCondition<>("not know " + whom) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (Room.in(parts).test(target) && !Room.moduleOf(target).equals(Room.moduleOf(type))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
