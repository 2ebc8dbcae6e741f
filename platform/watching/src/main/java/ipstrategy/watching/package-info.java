/// What operators watch of a process besides its requests: numbers of its rooms, at `GET /q/metrics`.
@NullMarked
package ipstrategy.watching;

import org.jspecify.annotations.NullMarked;
