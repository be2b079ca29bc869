/// How a list writes its entries: the order of their values, and the signs and words around them.
package org.bookwheel.style;
