"""A text's characters to the names in it: known ones, designations, dates, distances, newcomers, each one chunk of a draft's sentence."""
