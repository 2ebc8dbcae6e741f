/// Files that people hand in, kept by their content: one content is stored once, and none is stored whose kind is not
/// allowed.
@NullMarked
package ipstrategy.files;

import org.jspecify.annotations.NullMarked;
