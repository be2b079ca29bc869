/// Writes a folder that any static host can serve: pages, exports, feeds, and the index in small
/// files for the engine in `web/engine`, which reads just what is written here.
package org.bookwheel.site;
