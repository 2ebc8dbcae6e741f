package ipstrategy.testkit;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/// The rules of the house. Every module with code (platform, capability, service, gateway) runs all of them over its
/// own package, without its tests:
///
/// ```java
/// @AnalyzeClasses(packages = "ipstrategy.patents", importOptions = ImportOption.DoNotIncludeTests.class)
/// class ArchitectureTest {
///     @ArchTest
///     static final ArchTests rules = ArchTests.in(ServiceRules.class);
/// }
/// ```
///
/// A rule that speaks of one part of the house, say of capabilities, lets the others pass. A rule that is wrong is
/// changed here, for all; there is no way to switch one off for one class.
public final class ServiceRules {

    /// Who may know whom.
    @ArchTest
    public static final ArchTests direction = ArchTests.in(DirectionRules.class);

    /// What holds where HTTP comes in.
    @ArchTest
    public static final ArchTests doors = ArchTests.in(DoorRules.class);

    /// What things are called and how large they grow.
    @ArchTest
    public static final ArchTests shape = ArchTests.in(ShapeRules.class);

    /// How code comes by time, collaborators and null.
    @ArchTest
    public static final ArchTests craft = ArchTests.in(CraftRules.class);

    private ServiceRules() {}
}
