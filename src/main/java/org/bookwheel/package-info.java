/// The program: its command line, and what keeps an index in step with lists.
package org.bookwheel;
