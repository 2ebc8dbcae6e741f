package ipstrategy.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A door that may be sent the same command twice, under an `Idempotency-Key`: it is carried out once and answered
/// twice.
///
/// The door is `@Transactional` as well, since its command and the key are kept or lost together; it answers with JSON
/// or with nothing, and it says no by an exception, which keeps nothing.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
