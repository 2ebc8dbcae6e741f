package ipstrategy.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static ipstrategy.testkit.House.CAPABILITIES;
import static ipstrategy.testkit.House.PLATFORM;
import static ipstrategy.testkit.House.SERVICES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// How code comes by time, collaborators and null.
final class CraftRules {

    private static final Set<String> STANDARD_STREAMS = Set.of("out", "err");

    @ArchTest
    static final ArchRule dependenciesArriveByConstructor = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true)
            .because("what a class needs must be seen in one place and be given by hand in a test: make the field final"
                    + " and take it in the constructor");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe("reads the wall clock", CraftRules::readsTheWallClock))
            .because("a deadline can only be tested on a day we choose: take a java.time.Clock in the constructor");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = all(Room.packages())
            .should(new ArchCondition<>("be @NullMarked") {
                @Override
                public void check(Room room, ConditionEvents events) {
                    if (!room.types().getFirst().getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                room, room.name() + " is not @NullMarked and holds " + room.listing()));
                    }
                }
            })
            .allowEmptyShould(true)
            .because(
                    "null is checked only where it is typed: add a package-info.java with @NullMarked and a sentence on"
                            + " what the package is");

    @ArchTest
    static final ArchRule noneSleepsOrPrints = noClasses()
            .that(Room.in(PLATFORM, CAPABILITIES, SERVICES))
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "sleeps or prints", access -> sleeps(access) || printsATrace(access) || isAStandardStream(access)))
            .allowEmptyShould(true)
            .because("a sleeping thread hides what it waits for, and what is printed reaches no log: schedule the work,"
                    + " and use a Logger");

    private CraftRules() {}

    private static boolean readsTheWallClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && (readsNow(target) || isTheCurrentMillisecond(target) || isANewDate(target));
    }

    private static boolean readsNow(CodeUnitAccessTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isTheCurrentMillisecond(CodeUnitAccessTarget target) {
        return target.getName().equals("currentTimeMillis") && target.getOwner().isEquivalentTo(System.class);
    }

    private static boolean isANewDate(CodeUnitAccessTarget target) {
        return target.getName().equals("<init>")
                && target.getOwner().isEquivalentTo(Date.class)
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean sleeps(JavaAccess<?> access) {
        return access.getTarget().getName().equals("sleep")
                && access.getTargetOwner().getPackageName().startsWith("java.");
    }

    private static boolean printsATrace(JavaAccess<?> access) {
        return access.getTarget().getName().equals("printStackTrace")
                && access.getTargetOwner().isAssignableTo(Throwable.class);
    }

    private static boolean isAStandardStream(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && STANDARD_STREAMS.contains(access.getTarget().getName());
    }
}
