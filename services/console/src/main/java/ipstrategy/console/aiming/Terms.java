package ipstrategy.console.aiming;

/// What a target says, as a form has it before anything is typed.
///
/// @param path a period and its value on each line
public record Terms(
        String operator,
        String period,
        String value,
        String increment,
        String baselinePeriod,
        String baselineValue,
        String path,
        String document,
        String locator,
        String noteZh,
        String noteEn) {

    /// Of a target that is yet to be set.
    static final Terms NONE = new Terms("AT_LEAST", "", "", "", "", "", "", "", "", "", "");

    public boolean isHeldBy(String code) {
        return operator.equals(code);
    }
}
