/// Notices that lists change while they are served: what lies below the given paths, when a change
/// is over, and who is told of it by the system. What comes out are the sources to index.
package org.bookwheel.follow;
