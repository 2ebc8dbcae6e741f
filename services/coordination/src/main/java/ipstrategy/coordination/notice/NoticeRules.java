package ipstrategy.coordination.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules by which notices are given.
@ApplicationScoped
class NoticeRules implements PanacheRepositoryBase<NoticeRule, String> {

    private static final Pattern TYPE = Pattern.compile("ipstrategy\\.(.+)\\.v[0-9]+");

    /// The rule for events of a type such as `ipstrategy.report.due.v1`.
    Optional<NoticeRule> of(String type) {
        Matcher name = TYPE.matcher(type);
        return name.matches() ? findByIdOptional(name.group(1)) : Optional.empty();
    }
}
