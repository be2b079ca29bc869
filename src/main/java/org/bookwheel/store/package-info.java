/// The folder of an index, whatever searches it: what marks it as one, which files in it are its
/// own, and files that are there whole or not at all. It never removes a file that it did not
/// write.
package org.bookwheel.store;
