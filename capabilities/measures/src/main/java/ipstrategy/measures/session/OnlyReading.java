package ipstrategy.measures.session;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/// Tells the session of a transaction, which has begun before, that it only reads.
@OnlyReads
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class OnlyReading {

    private final EntityManager session;

    OnlyReading(EntityManager session) {
        this.session = session;
    }

    @AroundInvoke
    Object read(InvocationContext reading) throws Exception {
        Session loaded = session.unwrap(Session.class);
        loaded.setDefaultReadOnly(true);
        loaded.setHibernateFlushMode(FlushMode.MANUAL);
        return reading.proceed();
    }
}
