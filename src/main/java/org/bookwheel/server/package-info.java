/// The index over HTTP: the routes of the API as in its OpenAPI description, of the page, and of
/// what stands around them.
package org.bookwheel.server;
