/// What other lists have and one's own lacks, where in it that belongs, and how it would be written
/// there.
package org.bookwheel.diff;
