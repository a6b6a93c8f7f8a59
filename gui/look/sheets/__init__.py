"""The application's style sheet in pieces, by what they dress."""
