"""The first words, the topics and the interviews."""
