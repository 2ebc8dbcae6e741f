package ipstrategy.web;

import java.time.LocalDate;
import java.util.List;

/// A thing that has a field of every shape a list can carry.
public record Lamp(
        String id, Text title, LocalDate due, int watts, List<String> rooms, List<Socket> sockets, String note) {

    public record Socket(String place, int volts) {}
}
