"""Who people are: titles, flights, roles, whom a pronoun means, who is on a list, who took the picture."""
