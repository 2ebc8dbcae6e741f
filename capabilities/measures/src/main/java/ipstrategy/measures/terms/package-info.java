/// The terms in which plans speak of measures: how they are numbered, who answers in which role, until when, with what
/// result, and what they continue.
@NullMarked
package ipstrategy.measures.terms;

import org.jspecify.annotations.NullMarked;
