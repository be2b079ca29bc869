/// Reads lists: from files to [org.bookwheel.list.Document]s, which are blocks (headings, items,
/// rows, paragraphs) of spans (text, links, images), each with its line. What Markdown takes for
/// something else but a person reads as a list is mended here; what it means is not asked yet. The
/// libraries that live here are commonmark, jsoup (HTML in Markdown) and SnakeYAML (front matter).
package org.bookwheel.list;
