package ipstrategy.trademarks;

public record Mark(String name) {}
