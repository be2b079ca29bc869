/// Follows the headings of a list: which topics, venue and year they give the entries below.
package org.bookwheel.extract.outline;
