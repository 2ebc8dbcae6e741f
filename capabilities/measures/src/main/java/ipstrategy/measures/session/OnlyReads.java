package ipstrategy.measures.session;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a transaction that changes nothing: what it loads is not compared with the database once more at its end,
/// which for a page of measures takes longer than all the rest. A change in it would be lost, so it never stands on a
/// command.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OnlyReads {}
