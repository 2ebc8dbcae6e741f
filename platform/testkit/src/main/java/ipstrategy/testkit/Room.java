package ipstrategy.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ClassesTransformer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A package or a module, with the top-level types that people wrote in it: generated metamodels are not counted.
///
/// @param name the package's name, or the module's
/// @param types its top-level types
record Room(String name, List<JavaClass> types) {

    private static final String GENERATED = "_";

    static ClassesTransformer<Room> packages() {
        return rooms("packages", JavaClass::getPackageName);
    }

    static ClassesTransformer<Room> modules() {
        return rooms("modules", Room::moduleOf);
    }

    /// Classes that live in one of these parts of the house.
    static DescribedPredicate<JavaClass> in(House... parts) {
        String names = Arrays.stream(parts).map(House::name).collect(Collectors.joining(" or "));
        return DescribedPredicate.describe(
                "live in " + names, type -> Arrays.stream(parts).anyMatch(part -> part.holds(type.getPackageName())));
    }

    /// Modules of one part of the house.
    static DescribedPredicate<Room> are(House part) {
        return DescribedPredicate.describe("are " + part, room -> part.modules().contains(room.name()));
    }

    static String moduleOf(JavaClass type) {
        return House.moduleOf(type.getPackageName());
    }

    /// How many types, and which: what a reader needs to see where to cut.
    String listing() {
        return types.size() + " types: "
                + types.stream().map(JavaClass::getSimpleName).sorted().collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name;
    }

    private static ClassesTransformer<Room> rooms(String description, Function<JavaClass, String> name) {
        return new AbstractClassesTransformer<>(description) {
            @Override
            public Iterable<Room> doTransform(JavaClasses classes) {
                Map<String, List<JavaClass>> byName = classes.stream()
                        .filter(Room::isWritten)
                        .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
                return byName.entrySet().stream()
                        .map(room -> new Room(room.getKey(), room.getValue()))
                        .toList();
            }
        };
    }

    private static boolean isWritten(JavaClass type) {
        return type.isTopLevelClass()
                && !type.getSimpleName().equals("package-info")
                && !type.getSimpleName().endsWith(GENERATED);
    }
}
