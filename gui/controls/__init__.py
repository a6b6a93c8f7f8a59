"""Small widgets and what they share: they show a value and ask for another."""
