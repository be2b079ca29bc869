/// Every work once: the entries of all lists, joined where they mean the same, with all their
/// mentions. What comes out is the stream of works that is indexed or exported.
package org.bookwheel.catalogue;
