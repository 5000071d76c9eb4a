"""What is counted while the bot runs. prometheus_client is imported only where METRICS_LISTEN asks for it."""
