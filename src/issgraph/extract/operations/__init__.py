"""What was done: dockings, launches, arrivals, spacewalks and the work of a day."""
