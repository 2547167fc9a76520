"""A graph to a web server: SPARQL and linked data, each query in a process that can be stopped."""
