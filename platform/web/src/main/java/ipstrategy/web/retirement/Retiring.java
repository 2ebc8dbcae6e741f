package ipstrategy.web.retirement;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Stands on the method of a door that callers are to leave. Every answer of it says so (`Deprecation` of RFC 9745,
/// `Sunset` of RFC 8594, a `Link` to what to do instead), and so does the contract.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Retiring {

    /// The day from which it is not to be used in anything new, such as `2027-01-31`.
    String since();

    /// The day from which it may be gone: by the rule of the integrators' guide a year later at the earliest.
    String until();

    /// Where it is said what to use instead.
    String instead() default "/docs/guide#versioning-and-deprecation";
}
