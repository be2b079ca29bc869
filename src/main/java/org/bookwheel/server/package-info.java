/// The index over HTTP: the API as in its OpenAPI description, the page, and what stands around
/// them. The library that lives here is Javalin.
package org.bookwheel.server;
