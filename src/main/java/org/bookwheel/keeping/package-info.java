/// The index kept in step with its lists: what was read of them, who follows them, who may write
/// the index, and which search engine keeps the works.
package org.bookwheel.keeping;
