package ipstrategy.console.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import ipstrategy.console.gateway.Problem;

/// The pages for what cannot be shown.
@CheckedTemplate(basePath = "page")
final class Failures {

    private Failures() {}

    static native TemplateInstance refused(Problem problem);

    static native TemplateInstance silent();

    /// A form that came after the session.
    static native TemplateInstance ended();

    /// A form that carries no token of this session, or an old one.
    static native TemplateInstance stale();

    /// @param incident under which the log tells more
    static native TemplateInstance broken(String incident);
}
