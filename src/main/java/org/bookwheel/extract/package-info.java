/// Finds the entries of a list: in come the blocks of a [org.bookwheel.list.Document], out go
/// mentions with their fields, how each value was found, and what was skipped and why. All entries
/// of a list are looked at before any is decided, since a list shows its own habits. Names of
/// venues, institutions and people come from the authority files; no library lives here.
package org.bookwheel.extract;
