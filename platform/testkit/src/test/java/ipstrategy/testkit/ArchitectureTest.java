package ipstrategy.testkit;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/// Runs the rules as a service does, over the lawful feature.
@AnalyzeClasses(packages = "ipstrategy.copyright")
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ServiceRules.class);
}
