package ipstrategy.console.cadence;

import ipstrategy.console.language.Text;

/// A measure of a plan, by what it is called.
record Entry(String id, String number, Text title, String service) {

    public boolean isOf(String measure) {
        return id.equals(measure);
    }
}
