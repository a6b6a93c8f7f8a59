"""Pictures and animations of the stage as files: PNG, SVG, GIF, MP4, with a window or without."""
