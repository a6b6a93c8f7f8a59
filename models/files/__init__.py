"""What goes to the disk and comes from it: experiments, presets, CSV."""
