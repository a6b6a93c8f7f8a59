"""What layer(x) hands back."""
