"""Who answers, who asks, and in what office."""
