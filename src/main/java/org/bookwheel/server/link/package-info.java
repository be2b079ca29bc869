/// Where an answer leads: the addresses of pages, searches and files, the links of a work, what
/// narrows a search, and other searches where one finds little.
package org.bookwheel.server.link;
