#!/usr/bin/env python3
"""An example client of Bookwheel's API, in nothing but Python's standard library.

It knows only the description at /openapi.json: operations are called by their names there, and
parameters are checked against it before anything is sent.

    python3 client.py search kv cache --venue MLSys --year 2023..2024
    python3 client.py all --has code
    python3 client.py export bibtex works.bib --venue OSDI
    python3 client.py --server http://localhost:8080 suggest serverl
"""

import argparse
import json
import sys
import urllib.error
import urllib.parse
import urllib.request


class Problem(Exception):
    """An error as the server tells it: place, what is allowed, what was got."""


class Client:
    def __init__(self, server):
        self.server = server.rstrip("/")
        with self._open("/openapi.json") as answer:
            self.description = json.load(answer)
        self.operations = {
            operation["operationId"]: (path, operation)
            for path, methods in self.description["paths"].items()
            for method, operation in methods.items()
            if method == "get"
        }

    def parameters(self, name):
        """The parameters of an operation by name, as described."""
        _, operation = self.operations[name]
        described = (self._resolve(one) for one in operation.get("parameters", []))
        return {one["name"]: one for one in described}

    def _resolve(self, node):
        while "$ref" in node:
            found = self.description
            for step in node["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            node = found
        return node

    def call(self, name, **values):
        """The answer of an operation, still to be read and closed."""
        path, _ = self.operations[name]
        known = self.parameters(name)
        unknown = [value for value in values if value not in known]
        if unknown:
            raise Problem(f"{name} has no parameter {unknown[0]}, only {', '.join(known)}")
        query = []
        for key, value in values.items():
            if known[key]["in"] == "path":
                path = path.replace("{" + key + "}", urllib.parse.quote(value, safe=":~"))
            elif known[key].get("explode") is False:
                query.append((key, ",".join(value)))
            elif isinstance(value, (list, tuple)):
                query.extend((key, one) for one in value)
            else:
                query.append((key, value))
        return self._open(path + ("?" + urllib.parse.urlencode(query) if query else ""))

    def _open(self, path):
        try:
            return urllib.request.urlopen(self.server + path, timeout=60)
        except urllib.error.HTTPError as error:
            with error:
                raise Problem(json.load(error)["detail"]) from None
        except urllib.error.URLError as error:
            raise Problem(f"{self.server} does not answer: {error.reason}") from None

    def json(self, name, **values):
        with self.call(name, **values) as answer:
            return json.load(answer)

    def works(self, **values):
        """All works of a search, page by page."""
        size = self.parameters("search")["size"]["schema"]["maximum"]
        number = 1
        while True:
            answer = self.json("search", **values, page=number, size=size, facets=[])
            for hit in answer["hits"]:
                yield hit["work"]
            if number * size >= answer["total"]:
                return
            number += 1

    def export(self, out, **values):
        """Writes the whole result of a search, however many works there are."""
        with self.call("exportWorks", **values) as answer:
            while block := answer.read(1 << 16):
                out.write(block)


def line(work):
    venue = " ".join(str(one) for one in (work["venue"], work["year"]) if one)
    return "\t".join([work["id"], work["title"], venue])


def arguments(client_parameters):
    """The command line; every parameter of a search is an option."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--server", default="http://localhost:7070")
    commands = parser.add_subparsers(dest="command", required=True)
    search = commands.add_parser("search", help="searches works")
    search.add_argument("words", nargs="*")
    every = commands.add_parser("all", help="pages through all works of a search")
    suggest = commands.add_parser("suggest", help="completes what is typed")
    suggest.add_argument("words", nargs="+")
    export = commands.add_parser("export", help="writes all works of a search to a file")
    export.add_argument("format")
    export.add_argument("file", nargs="?")
    for command, operation in ((search, "search"), (every, "search"), (export, "exportWorks")):
        for name, parameter in client_parameters(operation).items():
            if name not in ("page", "facets", "format"):
                action = "append" if parameter["schema"].get("type") == "array" else "store"
                command.add_argument("--" + name, action=action, help=parameter["description"])
    return parser


def main(words):
    server = argparse.ArgumentParser(add_help=False)
    server.add_argument("--server", default="http://localhost:7070")
    client = Client(server.parse_known_args(words)[0].server)
    given = vars(arguments(client.parameters).parse_args(words))
    command = given.pop("command")
    typed, file = given.pop("words", None), given.pop("file", None)
    values = {name: value for name, value in given.items() if value is not None}
    values.pop("server")
    if typed:
        values["q"] = " ".join(typed)
    if command == "search":
        answer = client.json("search", **values)
        for hit in answer["hits"]:
            print(line(hit["work"]))
        total = answer["total"]
        print(total, "work" if total == 1 else "works", file=sys.stderr)
    elif command == "all":
        values.pop("size", None)
        for work in client.works(**values):
            print(line(work))
    elif command == "suggest":
        for one in client.json("suggest", **values)["suggestions"]:
            print(one["kind"], one["text"], sep="\t")
    elif file:
        with open(file, "wb") as out:
            client.export(out, **values)
    else:
        client.export(sys.stdout.buffer, **values)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Problem as problem:
        sys.exit(str(problem))
