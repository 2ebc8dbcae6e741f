package ipstrategy.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A door that may be sent the same command twice, under an `Idempotency-Key`: it is carried out once and answered
/// twice.
///
/// The door is `@Transactional` as well, since its command and the key are kept or lost together; it answers with JSON
/// or with nothing, and it says no by an exception, which keeps nothing. A door that asks others first, before its
/// transaction, calls a method of its own that is both.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /// The operation that takes the key, where the method that is marked is not the door itself.
    @Nonbinding
    String operation() default "";
}
