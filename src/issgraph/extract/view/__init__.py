"""The picture itself: its day and height, what is in view, how much of it, and from where it was seen."""
