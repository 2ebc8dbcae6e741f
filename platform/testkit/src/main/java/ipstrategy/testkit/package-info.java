/// What tests share: the rules of the house, a database, an issuer of tokens. Used with scope test and by nothing else.
@NullMarked
package ipstrategy.testkit;

import org.jspecify.annotations.NullMarked;
