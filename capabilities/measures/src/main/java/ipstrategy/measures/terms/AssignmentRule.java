package ipstrategy.measures.terms;

import java.util.List;

/// How a document assigns a measure. The first four and `ALL_MEMBERS` follow from PROMOTION-2017 and its closing note
/// (列第一位的部门为牵头部门，其他为参与部门；由多个部门牵头的，牵头部门不分先后).
public enum AssignmentRule {
    /// one agency alone
    SOLE,
    /// several agencies: the first listed leads, the others participate
    FIRST_LEADS,
    /// X牵头负责 with nobody else named: the participants are open
    LEAD_NAMED_PARTICIPANTS_OPEN,
    /// 按职责分工分别负责 with no lead named: complete only when every agency has answered
    BY_DUTY,
    /// several leads, not ranked
    CO_LEADS,
    /// the office and all members of the joint conference
    ALL_MEMBERS,
    /// PATENT-2017: several units of the office are listed and none is named as lead
    UNITS_LISTED,
    /// the document names nobody
    NOT_NAMED;

    /// The rule that these roles follow: this one where it can, else the one that they make by themselves.
    public AssignmentRule lastingFor(List<Role> roles) {
        AssignmentRule made = madeBy(roles);
        boolean same = switch (this) {
            case LEAD_NAMED_PARTICIPANTS_OPEN -> made == SOLE || made == FIRST_LEADS;
            case UNITS_LISTED -> made == BY_DUTY;
            case SOLE, FIRST_LEADS, BY_DUTY, CO_LEADS, ALL_MEMBERS, NOT_NAMED -> made == this;
        };
        return same ? this : made;
    }

    private static AssignmentRule madeBy(List<Role> roles) {
        if (roles.contains(Role.ALL_MEMBERS)) {
            return ALL_MEMBERS;
        }
        if (roles.contains(Role.CO_LEAD)) {
            return CO_LEADS;
        }
        if (roles.contains(Role.LEAD)) {
            return roles.size() == 1 ? SOLE : FIRST_LEADS;
        }
        return roles.isEmpty() ? NOT_NAMED : BY_DUTY;
    }
}
