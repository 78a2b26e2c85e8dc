"""Alerts, subscriptions and their choices."""
