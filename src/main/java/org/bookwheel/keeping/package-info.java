/// What an index remembers of its lists from one run to the next, so that what cannot be read is
/// kept as it was read last, and what is said of that.
package org.bookwheel.keeping;
