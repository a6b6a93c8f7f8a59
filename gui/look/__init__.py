"""How the program looks and speaks: colours, faces, sizes, language."""
