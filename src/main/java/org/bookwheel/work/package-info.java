/// The record that every part speaks of: a [org.bookwheel.work.Work] is a paper or a resource, a
/// [org.bookwheel.work.Mention] is one naming of it in one list, and a
/// [org.bookwheel.work.Reference] holds the fields that both have. Here are also their identifiers
/// and their one JSON form. The library that lives here is Jackson.
package org.bookwheel.work;
