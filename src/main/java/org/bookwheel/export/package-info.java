/// Works in the forms that other programs read: BibTeX, RIS, CSL-JSON, CSV, JSON Lines. What comes
/// in are works one by one, what goes out is text, so that there may be more of them than memory
/// holds. Stands beside the catalogue, below server and commands; needs only the record and the
/// table of venues, and Jackson for its two forms of JSON.
package org.bookwheel.export;
