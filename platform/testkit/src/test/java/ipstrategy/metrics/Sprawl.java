package ipstrategy.metrics;

/// One type too many for a capability, and for a package.
class Sprawl {}

class Sprawl01 {}

class Sprawl02 {}

class Sprawl03 {}

class Sprawl04 {}

class Sprawl05 {}

class Sprawl06 {}

class Sprawl07 {}

class Sprawl08 {}

class Sprawl09 {}

class Sprawl10 {}

class Sprawl11 {}

class Sprawl12 {}

class Sprawl13 {}

class Sprawl14 {}

class Sprawl15 {}

class Sprawl16 {}

class Sprawl17 {}

class Sprawl18 {}

class Sprawl19 {}

class Sprawl20 {}

class Sprawl21 {}

class Sprawl22 {}

class Sprawl23 {}

class Sprawl24 {}

class Sprawl25 {}

class Sprawl26 {}

class Sprawl27 {}

class Sprawl28 {}

class Sprawl29 {}

class Sprawl30 {}

class Sprawl31 {}

class Sprawl32 {}

class Sprawl33 {}

class Sprawl34 {}

class Sprawl35 {}

class Sprawl36 {}

class Sprawl37 {}

class Sprawl38 {}

class Sprawl39 {}

class Sprawl40 {}
