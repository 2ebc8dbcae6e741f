package ipstrategy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ServiceRulesTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(Planted.PACKAGES);
    private static final JavaClasses LAWFUL = new ClassFileImporter().importPackages("ipstrategy.copyright");

    @Test
    void everyRuleHasAPlantedViolation() {
        assertThat(Planted.VIOLATIONS).containsOnlyKeys(rules().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesItsPlantedViolation() {
        return rules().entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> assertThat(report(rule.getValue(), PLANTED))
                                .contains(Planted.VIOLATIONS.get(rule.getKey()))));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleLeavesLawfulCodeAlone() {
        return rules().entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> assertThat(report(rule.getValue(), LAWFUL)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSaysWhy() {
        return rules().entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().getDescription()).contains(", because ")));
    }

    private static String report(ArchRule rule, JavaClasses classes) {
        return String.join("\n", rule.evaluate(classes).getFailureReport().getDetails());
    }

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> found = new TreeMap<>();
        Arrays.stream(ServiceRules.class.getDeclaredFields())
                .map(group -> ((ArchTests) valueOf(group)).getDefinitionLocation())
                .flatMap(group -> Arrays.stream(group.getDeclaredFields()))
                .filter(field -> field.getType() == ArchRule.class)
                .forEach(field -> found.put(field.getName(), (ArchRule) valueOf(field)));
        return found;
    }

    private static Object valueOf(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
