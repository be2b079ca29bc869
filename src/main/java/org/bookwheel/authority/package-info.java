/// Authority files, as libraries call them: tables of venues and institutions, each with its
/// canonical name and all names that people use for it. And what words weigh as parts of names.
package org.bookwheel.authority;
