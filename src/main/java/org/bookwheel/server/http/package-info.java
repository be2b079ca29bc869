/// How requests come in: connections, clients and their limits, headers, codings, problems, the log
/// and the metrics. Knows no route. The libraries that live here are Javalin and Jetty.
package org.bookwheel.server.http;
