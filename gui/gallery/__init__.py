"""The gallery: all experiments that can be opened, as cards with a small stage. Made when it is first asked for."""
