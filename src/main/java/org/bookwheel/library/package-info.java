/// The lists and their index as those see them who answer from them.
package org.bookwheel.library;
