/// What people and readers of feeds see, as HTML and Atom: rows and pages of works, lists and
/// searches, whole without scripts. Knows no request.
package org.bookwheel.server.page;
