"""What can be exported from the window, and how."""
