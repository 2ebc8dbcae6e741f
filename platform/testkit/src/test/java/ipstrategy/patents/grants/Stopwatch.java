package ipstrategy.patents.grants;

class Stopwatch {
    final long start = System.currentTimeMillis();
}
