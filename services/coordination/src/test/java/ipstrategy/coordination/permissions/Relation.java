package ipstrategy.coordination.permissions;

/// How the agency that a caller acts for stands to the thing that an operation is about.
enum Relation {
    /// it answers for the thing: the lead of the measure, the agency that files, the agency addressed
    LEAD,
    /// it takes part in the measure
    PARTICIPANT,
    /// an agency of the State Council that has nothing to do with it
    OTHER,
    /// a province: the one that the thing belongs to, where it belongs to one
    PROVINCE,
    /// the office of the joint conference
    OFFICE,
    /// the caller acts for no agency
    NONE
}
