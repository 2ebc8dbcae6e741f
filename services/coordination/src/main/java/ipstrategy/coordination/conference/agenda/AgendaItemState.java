package ipstrategy.coordination.conference.agenda;

/// How far an agenda item has come.
public enum AgendaItemState {
    PROPOSED,
    SCHEDULED,
    DECIDED,
    WITHDRAWN
}
