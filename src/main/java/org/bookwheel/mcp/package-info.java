/// The works for agents: the tools of the [Model Context
/// Protocol](https://modelcontextprotocol.io), and the sessions in which they are called, over
/// lines of text or over HTTP. The library that lives here is the protocol's own for Java; it is
/// loaded by those who ask for it, and by nobody else.
package org.bookwheel.mcp;
