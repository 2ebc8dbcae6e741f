package ipstrategy.coordination.conference.meeting;

/// How far a meeting has come.
public enum MeetingState {
    CONVENED,
    HELD,
    MINUTED
}
