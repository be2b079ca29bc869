/// Makes the fields of a record from tokens with roles: title, coined name, people, venue, year,
/// affiliations, links, tags, remarks; says how sure each is and why.
package org.bookwheel.extract.field;
