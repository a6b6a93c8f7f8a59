"""Present mode: the stage alone on a screen, for those in the back row."""
