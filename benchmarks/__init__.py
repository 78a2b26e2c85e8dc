"""Quality, speed and scale, side by side with what a user would pick instead."""
