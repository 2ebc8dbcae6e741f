package ipstrategy.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static ipstrategy.testkit.House.CAPABILITIES;
import static ipstrategy.testkit.House.SERVICES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;

/// What holds where HTTP comes in.
final class DoorRules {

    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    private static final List<Class<? extends Annotation>> GUARDS =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    private static final DescribedPredicate<JavaMethod> ENDPOINTS = DescribedPredicate.describe(
            "are endpoints",
            method -> method.isMetaAnnotatedWith(HttpMethod.class)
                    && !method.getOwner().isAnnotatedWith(REST_CLIENT));

    @ArchTest
    static final ArchRule onlyTheEdgeSpeaksHttp = noClasses()
            .that(Room.in(CAPABILITIES, SERVICES))
            .and(DescribedPredicate.not(DescribedPredicate.describe("are doors", DoorRules::isDoor)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "org.jboss.resteasy.reactive..",
                    "org.eclipse.microprofile.rest..",
                    "io.quarkus.qute..")
            .allowEmptyShould(true)
            .because("a rule of the domain must hold whoever asks, a request, a schedule or the seeds:"
                    + " answer with a sealed result and let the class that ends in Resource put it into HTTP");

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCallIt = methods()
            .that(ENDPOINTS)
            .should(new ArchCondition<>("be open to named roles, or to everybody on purpose") {
                @Override
                public void check(JavaMethod endpoint, ConditionEvents events) {
                    boolean guarded = GUARDS.stream()
                            .anyMatch(guard -> endpoint.isAnnotatedWith(guard)
                                    || endpoint.getOwner().isAnnotatedWith(guard));
                    if (!guarded) {
                        events.add(SimpleConditionEvent.violated(
                                endpoint, endpoint.getFullName() + " does not say who may call it"));
                    }
                }
            })
            .allowEmptyShould(true)
            .because("an endpoint that forgot its guard looks exactly like one that needs none:"
                    + " write @RolesAllowed or @PermitAll on it or on its class");

    @ArchTest
    static final ArchRule resourcesKeepToTheirFeature = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotAnnotatedWith(REST_CLIENT)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("nothing in Java should be able to call an HTTP door but HTTP: drop the word public");

    @ArchTest
    static final ArchRule entitiesStayInside = methods()
            .that(ENDPOINTS)
            .should(new ArchCondition<>("neither take nor give an entity") {
                @Override
                public void check(JavaMethod endpoint, ConditionEvents events) {
                    endpoint.getAllInvolvedRawTypes().stream()
                            .map(JavaClass::getBaseComponentType)
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                    endpoint, endpoint.getFullName() + " shows the entity " + entity.getName())));
                }
            })
            .allowEmptyShould(true)
            .because("a column renamed must not break a client: give a View, take a Request");

    private DoorRules() {}

    private static boolean isDoor(JavaClass type) {
        return type.getSimpleName().endsWith("Resource")
                || type.isAnnotatedWith(Path.class)
                || type.isAnnotatedWith(REST_CLIENT)
                || type.getEnclosingClass().filter(DoorRules::isDoor).isPresent();
    }
}
