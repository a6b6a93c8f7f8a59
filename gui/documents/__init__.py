"""The experiment as a document: its file, its working copy, and what must not be lost."""
