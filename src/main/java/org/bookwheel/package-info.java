/// Where the program begins.
package org.bookwheel;
