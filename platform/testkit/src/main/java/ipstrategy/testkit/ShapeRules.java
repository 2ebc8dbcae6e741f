package ipstrategy.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/// What things are called and how large they grow.
final class ShapeRules {

    private static final int TYPES_IN_A_PACKAGE = 16;
    private static final int TYPES_IN_A_CAPABILITY = 280;

    private static final String[] LAYERS = Stream.of(
                    "service",
                    "impl",
                    "dto",
                    "mapper",
                    "model",
                    "entity",
                    "entities",
                    "repository",
                    "repositories",
                    "dao",
                    "controller",
                    "exception",
                    "util",
                    "common",
                    "core",
                    "helper")
            .flatMap(layer -> Stream.of(".." + layer + "..", ".." + layer + "s.."))
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule packagesAreNamedForFeatures = noClasses()
            .should()
            .resideInAnyPackage(LAYERS)
            .because("a folder should say what the office does, not how Java does it: name it for the noun it holds");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Service|Mapper|Repository|Dao|Entity)")
            .orShould()
            .haveNameMatching(".*[.$](Abstract|Base|Default)[A-Z]\\w*")
            .because("behind these words a missing name hides: a store is the plural of its noun, a task a gerund,"
                    + " an answer a View");

    @ArchTest
    static final ArchRule noInterfaceForOneClass = classes()
            .that()
            .areInterfaces()
            .and()
            .areNotAnnotations()
            .should(new ArchCondition<>("have two implementations or none, or be implemented by a framework") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long implementations = type.getAllSubclasses().stream()
                            .filter(sub -> !sub.isInterface())
                            .count();
                    if (implementations == 1 && type.getAnnotations().isEmpty()) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " has one implementation: be that class"));
                    }
                }
            })
            .allowEmptyShould(true)
            .because("every reader pays for the interface, and the second class rarely comes: write it when it does");

    @ArchTest
    static final ArchRule packagesHoldFewTypes = all(Room.packages())
            .should(hold(TYPES_IN_A_PACKAGE))
            .allowEmptyShould(true)
            .because("a package should be taken in at one look: find the second noun in it and give that its own");

    @ArchTest
    static final ArchRule capabilitiesStaySmall = all(Room.modules())
            .that(Room.are(House.CAPABILITIES))
            .should(hold(TYPES_IN_A_CAPABILITY))
            .allowEmptyShould(true)
            .because("every service carries every type of a capability: cut it by noun, or move a rule of one domain"
                    + " into its service");

    private ShapeRules() {}

    private static ArchCondition<Room> hold(int atMost) {
        return new ArchCondition<>("hold at most " + atMost + " top-level types") {
            @Override
            public void check(Room room, ConditionEvents events) {
                if (room.types().size() > atMost) {
                    events.add(SimpleConditionEvent.violated(room, room.name() + " holds " + room.listing()));
                }
            }
        };
    }
}
