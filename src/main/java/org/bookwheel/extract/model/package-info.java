/// Decides with fitted weights what each unit of a list is, which token of an entry plays which
/// role, and whether an entry is a paper. Features of tokens, segments and units, of their place,
/// and of what stands in the same place all over the list.
package org.bookwheel.extract.model;
