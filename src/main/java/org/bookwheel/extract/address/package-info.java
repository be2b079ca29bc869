/// Tells from an address alone what lies there, and which work or proceedings it shows.
package org.bookwheel.extract.address;
