# A graph of the ontology 0.1.0 to one of 0.2.0. In 0.1.0, iss:attachedTo stood only where no port was told; since 0.2.0 it stands wherever
# an object is attached, and follows from the port where one is known. So what follows is added: among the facts, and as a derivation that
# names its rule and the claims, or the tables, that it follows from. What is told as planned or denied is left alone. A second run adds
# nothing, and nothing is taken away. Last, the dataset says which version its terms are of, which 0.1.0 did not.
PREFIX iss: <https://w3id.org/issgraph/ontology#>
PREFIX graph: <https://w3id.org/issgraph/graph/>
PREFIX rule: <https://w3id.org/issgraph/rule/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
INSERT {
  ?state iss:attachedTo ?host .
  GRAPH ?derivation { ?state iss:attachedTo ?host }
  GRAPH graph:provenance { ?derivation prov:wasDerivedFrom ?told ; prov:wasInfluencedBy rule:attached-at-a-port }
}
WHERE {
  ?state iss:atPort ?port .
  ?port iss:partOf ?host .
  FILTER NOT EXISTS { ?state iss:attachedTo ?host }
  GRAPH ?told { ?state iss:atPort ?port }
  FILTER(?told = graph:reference || EXISTS { GRAPH graph:provenance { ?told a iss:Claim } })
  FILTER NOT EXISTS { GRAPH graph:provenance { ?told iss:modality ?modality } }
  BIND(IRI(CONCAT("https://w3id.org/issgraph/derivation/", SUBSTR(SHA256(CONCAT(STR(?state), " ", STR(?host))), 1, 16))) AS ?derivation)
} ;

INSERT DATA {
  GRAPH graph:about { <https://w3id.org/issgraph/dataset> dcterms:conformsTo <https://w3id.org/issgraph/ontology/0.2.0> }
}
