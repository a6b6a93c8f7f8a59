"""Half a minute for newcomers: a tour that acts on the real window and leaves it as it was, and its invitation."""
