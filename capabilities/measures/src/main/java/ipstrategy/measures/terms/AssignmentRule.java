package ipstrategy.measures.terms;

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
    NOT_NAMED
}
