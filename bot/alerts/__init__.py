"""A published interview becomes alerts, and alerts are delivered."""
