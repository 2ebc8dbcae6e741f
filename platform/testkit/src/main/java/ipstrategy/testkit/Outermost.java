package ipstrategy.testkit;

import java.lang.reflect.Method;

/// Reaches what exists once in a JVM. Quarkus gives every test profile a class loader of its own, and loads a test and
/// its resources not always with the same one; a static field is therefore single only in the class that the system's
/// loader holds. Only a text can cross over: any other type may be another class on the other side.
final class Outermost {

    private Outermost() {}

    /// The answer of a static method without parameters, of the one class of this name that the whole JVM shares.
    static String ask(Class<?> owner, String question) {
        try {
            Method method = shared(owner).getDeclaredMethod(question);
            method.setAccessible(true);
            return (String) method.invoke(null);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(owner.getSimpleName() + " has no answer to " + question, failed);
        }
    }

    private static Class<?> shared(Class<?> owner) {
        try {
            return Class.forName(owner.getName(), true, ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException knownToOneLoaderOnly) {
            return owner;
        }
    }
}
