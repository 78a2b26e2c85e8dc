"""What is nobody's words leaves the lines and the turns."""
