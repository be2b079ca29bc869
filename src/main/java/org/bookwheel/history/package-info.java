/// On which day a list first named a work: from the git history of the list, whoever moved or
/// rewrote the line since, or else from what was seen of the list before.
package org.bookwheel.history;
